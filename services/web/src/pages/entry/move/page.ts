/** Moving an entry to the child it is about: why, who had seen it here, and whether that is a data breach. */
import { dateTime } from '@throughline/govuk/dates';
import { z } from 'zod';
import { formPage } from '../../../form-page.ts';
import { type Data, required } from '../../../page.ts';
import { FoundChild, foundChild } from '../../child/find/found-child.ts';
import { entryForm, entryIn } from '../entry-form.ts';

const Opened = z.object({
  entry: z.object({
    openings: z.array(
      z.object({
        at: z.string(),
        person: z.string().nullable(),
        agency: z.object({ name: z.string() }).nullable(),
      }),
    ),
  }),
});

/** Each reader once, with the last time: a person where the name may be known, else the agency. */
const readersIn = (data: Data): readonly string[] => {
  const { entry } = Opened.parse(required(data, 'child'));
  const last = new Map(
    entry.openings
      .toReversed()
      .map(({ at, person, agency }) => [
        [person, agency?.name].filter(Boolean).join(', ') || 'Somebody of no agency',
        at,
      ]),
  );
  return [...last].map(([who, at]) => `${who}, last on ${dateTime(at)}`);
};

export const moveEntry = formPage(import.meta.url, {
  form: 'MoveToOtherChild',
  ask: ['reason', 'seenBy', 'dataBreach'],
  view: (data, asked) => ({
    ...entryForm(data, asked, { title: 'Move it to the right child', button: 'Move it' }),
    back: `/children/${asked.params['childId']}/entries/${asked.params['entryId']}/wrong-child`,
    to: foundChild(FoundChild.parse(required(data, 'to'))),
    readers: readersIn(data),
  }),
  known: (data, { params }) => {
    const { eventId, streamId, pathway } = entryIn(data);
    const [fromChildId, toChildId] = [params['childId'], params['toChildId']];
    return { eventId, streamId, pathway, fromChildId, toChildId };
  },
  // The entry is no longer this child's, so there is nothing to go back to.
  next: (_receipt, { params }) => `/children/${params['childId']}/chronology?done=moved`,
});
