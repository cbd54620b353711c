/** Recording one event about several children, so that nothing about one stands in another's record. */
import { lookFor, typedText } from '@throughline/govuk/form-description';
import { z } from 'zod';
import { formPage } from '../../../form-page.ts';
import { type Asking, type Data, required } from '../../../page.ts';
import { meOf } from '../../asker.ts';
import { childForm, childIn, now } from '../../child-form.ts';
import { agencyOptions } from '../../choices.ts';

const Children = z.object({
  nodes: z.array(z.object({ id: z.string(), name: z.string(), reference: z.string() })),
});
const Found = Children.extend({ totalCount: z.number() });

/** The child whose page it is, and whoever was ticked. */
const chosenIn = ({ typed, params }: Asking): readonly string[] => [
  ...new Set([params['childId'], typed['childIds']].flatMap((ids) => ids ?? [])),
];
const searched = ({ typed }: Asking): string => typedText(typed, lookFor).trim();

/** Those chosen, and those found; of an agency that works with few, all of them. */
const childOptions = (data: Data, asked: Asking) => {
  const chosen = Children.parse(required(data, 'chosen')).nodes;
  const { nodes, totalCount } = Found.parse(required(data, 'found'));
  const isShown = searched(asked) !== '' || totalCount <= nodes.length;
  const shown = new Map([...chosen, ...(isShown ? nodes : [])].map((one) => [one.id, one]));
  return [...shown.values()].map(({ id, name, reference }) => ({
    value: id,
    label: `${name}, ${reference}`,
  }));
};

/** How the others are looked for, where there are more than a person would read through. */
const looking = (data: Data, asked: Asking) => {
  const { nodes, totalCount } = Found.parse(required(data, 'found'));
  const search = searched(asked);
  if (search === '' && totalCount <= nodes.length) return undefined;
  return { search, found: nodes.length, totalCount };
};

const steps = [
  { title: 'Which children', ask: ['childIds', 'agencyId'] },
  {
    title: 'What may stand in each record',
    ask: ['occurred', 'text', 'category', 'actionTaken', 'significance', 'outcomeOwed'],
  },
  { title: 'What is about one child alone', ask: ['own', 'namesMayStand'] },
];

export const recordForSeveral = formPage(import.meta.url, {
  form: 'RecordEntryAboutSeveral',
  steps,
  variables: (asked) => ({ chosen: chosenIn(asked), search: searched(asked) || undefined }),
  view: (data, asked) => {
    const child = childIn(data);
    return {
      ...childForm(child, asked, {
        title: 'Record something about several children',
        button: 'Record it',
        back: `/children/${child.id}/entries/new`,
      }),
      looking: looking(data, asked),
    };
  },
  known: (data) => {
    const { agency } = meOf(data);
    return agency ? { agencyId: agency.id } : {};
  },
  choices: (data, asked) => ({ child: childOptions(data, asked), agency: agencyOptions(data) }),
  typed: (data, { params }) => ({ ...now(data), childIds: params['childId'] }),
  check: { button: 'Record it' },
  next: (_receipt, { params }) =>
    `/children/${params['childId']}/chronology?done=recorded-for-several`,
});
