/** What somebody can record on a disagreement, in the order in which it comes up; and what the page says afterwards. */
import type { z } from 'zod';
import { type Me, may } from '../asker.ts';
import { currentStage, type WholeConcern } from './concern.ts';

type Whole = z.infer<typeof WholeConcern>;

/** What has just been recorded, in the words of the banner. */
export const doneWords: Readonly<Record<string, string>> = {
  consulted: 'The advice is recorded. The other agency has not been told anything yet.',
  raised:
    'The disagreement is recorded. Tell the other agency now if you have not: recording it here does not.',
  acknowledged: 'Recorded that the other agency has it. It still owes an answer.',
  answered: 'The answer is recorded.',
  contacted: 'The contact is recorded.',
  met: 'The meeting is recorded.',
  sent: 'The outcome is recorded.',
  planned: 'The actions are recorded. They stand below until each is done, or not done and why.',
  'action-done': 'The action is recorded as done.',
  'action-not-done': 'Recorded that the action was not done, and why.',
  escalated: 'Taken to the next step. The clocks below show what is due now, and from whom.',
  'lead-told': 'Recorded that the lead professional was told.',
  notified: 'Recorded that the partnership was told.',
  paused: 'The time for this has been stopped. The old date stays on the record.',
  resumed: 'The time for this goes on. Both dates stand below.',
  extended: 'More time has been given. Both dates stand below.',
  safe: 'What keeps the child safe meanwhile is recorded.',
  referred: 'Referred to the partnership, which everybody now waits for.',
  resolved: 'The outcome is recorded, and the disagreement has ended. Tell those whom it concerns.',
  reopened: 'The disagreement is open again. The clocks below show what is due now, and from whom.',
  supported: 'The support is recorded.',
  'fed-back': 'Recorded who was told what came of it.',
  learned: 'The learning is noted.',
  withdrawn: 'The disagreement is withdrawn. What was said stays on record.',
};

/** The one thing that a reader's agency most likely comes to do, by what its clock waits for. */
const waitsFor: readonly (readonly [RegExp, string])[] = [
  [/acknowledg/, 'acknowledge'],
  [/answer/, 'answer'],
  [/meet/, 'meet'],
  [/outcome/, 'outcome'],
  [/lead_professional/, 'lead-professional'],
  [/plan/, 'plan'],
  [/notice|notif/, 'notify'],
];

const firstAction = (concern: Whole, agencyId: string | undefined): string | undefined => {
  const mine = concern.awaiting.filter(({ agency }) => agency?.id === agencyId);
  const clock = mine.flatMap(({ clockId }) => clockId ?? [])[0] ?? '';
  const found = waitsFor.find(([words]) => words.test(clock))?.[1];
  return found ?? (mine.some(({ side }) => side === 'raising') ? 'escalate' : undefined);
};

const open = [
  {
    heading: 'Between the two agencies',
    actions: [
      ['acknowledge', 'Record that it was acknowledged'],
      ['answer', 'Record an answer'],
      ['contact', 'Record a call or message'],
      ['meet', 'Record a meeting'],
      ['outcome', 'Record that the outcome of a step was sent'],
      ['plan', 'Record the actions agreed'],
      ['support', 'Record that another agency supports it'],
    ],
  },
  {
    heading: 'Keeping the child safe meanwhile',
    actions: [
      ['safety', 'Record what keeps the child safe'],
      ['lead-professional', 'Record that the lead professional was told'],
    ],
  },
  {
    heading: 'Taking it further, or ending it',
    actions: [
      ['escalate', 'Take it to the next step'],
      ['notify', 'Record that the partnership was told'],
      ['impasse', 'Refer it to the partnership'],
      ['resolve', 'Record that it is resolved'],
      ['withdraw', 'Withdraw it'],
    ],
  },
] as const;

const ended = [
  {
    heading: 'What can still be recorded',
    actions: [
      ['feedback', 'Record who was told what came of it'],
      ['learning', 'Note what others may learn from it'],
      ['safety', 'Record what keeps the child safe'],
      ['outcome', 'Record that the outcome of a step was sent'],
      ['reopen', 'Open it again'],
    ],
  },
] as const;

/** What the graph takes from the two agencies alone. */
const forBoth: ReadonlySet<string> = new Set([
  ...[
    'acknowledge',
    'answer',
    'meet',
    'outcome',
    'escalate',
    'impasse',
    'plan',
    'resolve',
    'reopen',
  ],
]);

const isOffered = (path: string, concern: Whole, me: Me): boolean => {
  if (forBoth.has(path) && !concern.mySide) return false;
  const isLast = currentStage(concern)?.isTerminal ?? false;
  if (path === 'escalate') return !isLast;
  if (path === 'impasse') return isLast && may(me, 'lead');
  if (path === 'withdraw') return concern.mySide === 'raising';
  return true;
};

/** In groups, so that the one that is wanted is found; the likeliest is marked. */
export const offered = (concern: Whole, me: Me) => {
  if (!may(me, 'challenge') || concern.stages.length === 0) return [];
  const first = concern.isOpen ? firstAction(concern, me.agency?.id) : undefined;
  return (concern.isOpen ? open : ended).map(({ heading, actions }) => ({
    heading,
    actions: actions
      .filter(([path]) => isOffered(path, concern, me))
      .map(([path, text]) => ({
        text,
        href: `/challenges/${concern.id}/${path}`,
        isFirst: path === first,
      })),
  }));
};
