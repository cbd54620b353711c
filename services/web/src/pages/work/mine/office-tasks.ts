/** What waits for the partnership office, each with the page on which it is done. */
import { dateInWords } from '@throughline/govuk/dates';
import { z } from 'zod';
import type { Item } from '../due-item.ts';

export const OfficeTask = z.object({
  kind: z.enum([
    'register-agency',
    'adopt-policy',
    'policy-ends',
    'roles-nobody-holds',
    'nobody-has-an-account',
  ]),
  agency: z.object({ id: z.string(), name: z.string() }).nullable(),
  roles: z.array(z.string()),
  waiting: z.number(),
  policy: z.string().nullable(),
  policyInWords: z.string().nullable(),
  endsOn: z.string().nullable(),
});
type OfficeTask = Readonly<z.infer<typeof OfficeTask>>;

const placeOf = ({ agency }: OfficeTask, path: string): string =>
  `/office/agencies/${agency?.id ?? ''}/${path}`;
const nameOf = ({ agency }: OfficeTask): string => agency?.name ?? 'an agency';

const waits = ({ waiting }: OfficeTask) => ({
  text: waiting === 1 ? '1 disagreement waits' : `${waiting} disagreements wait`,
  classes: 'govuk-tag--orange',
});

type Part = Pick<Item, 'what' | 'href' | 'words' | 'tag'>;

/** What cannot be, by the kind of policy that is missing. */
const without: Readonly<Record<string, string>> = {
  'concerns-resolution': 'a disagreement cannot be recorded',
  'request-feedback': 'no day is set by which people are to be told what came of a request',
  'statutory-clocks': 'no time limit of law or guidance is counted',
};

const parts: Readonly<Record<OfficeTask['kind'], (task: OfficeTask) => Part>> = {
  'register-agency': () => ({
    what: 'Register the first agency',
    href: '/office/agencies/new',
    words:
      'Only the partnership office is on record. People and children’s records come after their agencies',
  }),
  'adopt-policy': ({ policy, policyInWords }) => ({
    what: `Adopt the policy “${policyInWords ?? ''}”`,
    href: '/policies/new',
    words: `None is in force today, so ${without[policy ?? ''] ?? 'nothing falls due under it'}`,
  }),
  'policy-ends': ({ policyInWords, endsOn }) => ({
    what: `Adopt a later version of “${policyInWords ?? ''}”`,
    href: '/policies/new',
    words: `The one in force ends on ${endsOn === null ? 'a day soon' : dateInWords(endsOn)}, and none comes after it`,
  }),
  'roles-nobody-holds': (task) => ({
    what: `Appoint somebody at ${nameOf(task)}`,
    href: placeOf(task, 'role-holders/new'),
    words: `Nobody holds: ${task.roles.join(', ').toLowerCase()}`,
    ...(task.waiting > 0 && { tag: waits(task) }),
  }),
  'nobody-has-an-account': (task) => ({
    what: `Add somebody at ${nameOf(task)}`,
    href: placeOf(task, 'users/new'),
    words: 'Nobody there has an account',
  }),
};

const officeItem = (task: OfficeTask): Item => ({
  about: undefined,
  ...parts[task.kind](task),
});

const ofAnAgency: ReadonlySet<string> = new Set(['roles-nobody-holds', 'nobody-has-an-account']);
const canWait = ({ kind, waiting }: OfficeTask): boolean => ofAnAgency.has(kind) && waiting === 0;

const shownAtOnce = 10; // what waits longer stands on the office's own page, beside its agency

/** What somebody waits for comes first, and the first of a long list. */
export const officeItems = (tasks: readonly OfficeTask[]) => ({
  office: [...tasks.filter((one) => !canWait(one)), ...tasks.filter(canWait)]
    .slice(0, shownAtOnce)
    .map(officeItem),
  officeCount: tasks.length > shownAtOnce ? tasks.length : undefined,
});
