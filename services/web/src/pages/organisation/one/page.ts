import { z } from 'zod';
import { page, required } from '../../../page.ts';
import { inOrder, Named, Occurred, Step } from '../../shapes.ts';
import { FormAgency, type Holder } from '../office.ts';

const Agency = FormAgency.extend({
  shortName: z.string().nullish(),
  kindInWords: z.string(),
  email: z.string().nullish(),
  phone: z.string().nullish(),
  registered: Occurred,
  successor: Named.nullish(),
  rolesNobodyHolds: z.array(z.string()),
  teams: z.array(Named.extend({ email: z.string().nullish(), phone: z.string().nullish() })),
  history: z.array(Step),
});

/** What has just been recorded, in the words of the banner. */
const doneWords: Readonly<Record<string, string>> = {
  registered: 'The agency is registered. Add its people, and who holds which role.',
  renamed: 'The agency has a new name. What is on record keeps the name it had.',
  succeeded: 'Recorded that another agency took over.',
  team: 'The team is registered.',
  appointed: 'The appointment is recorded. What waits for this role now waits for them.',
  'role-ended': 'The appointment has ended.',
  deputy: 'The deputy is named.',
  'on-call': 'The on-call time is set.',
  joined: 'They have been added, and can sign in.',
  moved: 'Their new role is recorded. What they may see has changed.',
  left: 'Their account is closed. What was open goes to whoever takes over.',
};

const isOnCall = ({ onCallFrom }: Holder): boolean => Boolean(onCallFrom);
const isOver = ({ standing }: Holder): boolean => standing === 'over';

/** One agency: how to reach it, its teams, who holds which role, who is on call, its people, and its history. */
export const oneAgency = page(import.meta.url, {
  view: (data, { query, path }) => {
    const agency = Agency.parse(required(data, 'officeAgency'));
    const { roleHolders, users, history } = agency;
    return {
      title: agency.name,
      back: '/office',
      path,
      agency,
      holders: roleHolders.filter((one) => !isOnCall(one) && !isOver(one)),
      past: roleHolders.filter((one) => !isOnCall(one) && isOver(one)),
      onCall: roleHolders.filter((one) => isOnCall(one) && !isOver(one)),
      users: users.filter(({ left }) => !left),
      former: users.filter(({ left }) => left),
      steps: inOrder(history, query['order']),
      order: query['order'],
      done: doneWords[query['done'] ?? ''],
    };
  },
});
