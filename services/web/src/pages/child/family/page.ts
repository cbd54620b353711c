/** Family and household: who lives with the child, who has parental responsibility, who matters; since when, and how it is known. */
import { dateTime } from '@throughline/govuk/dates';
import { plainWords } from '@throughline/govuk/plain-words';
import { page } from '../../../page.ts';
import { may, meOf } from '../../asker.ts';
import { childFrame } from '../../child-frame.ts';
import { doneWords } from '../../done-words.ts';
import { circleIn, holder, knownHow } from '../circle.ts';
import { factInWords } from '../fact-words.ts';

export const familyAndHousehold = page(import.meta.url, {
  view: (data, { query }) => {
    const child = circleIn(data);
    const { household, relationships, people, placement } = child.glance;
    return {
      title: 'Family and household',
      ...childFrame(child, 'Involvement'),
      path: `/children/${child.id}`,
      placement: factInWords(placement, 'Where they live is not recorded'),
      household: household && { ...household, recordedAt: dateTime(household.recordedAt) },
      relationships: relationships.map((one) => ({
        ...one,
        who: holder(one),
        how: knownHow(one),
      })),
      people: people.map((person) => ({ ...person, kind: plainWords(person.kind) })),
      mayRecord: may(meOf(data), 'record'),
      done: doneWords(query['done']),
    };
  },
});
