import { z } from 'zod';
import { page, required } from '../../../page.ts';
import { may, meOf } from '../../asker.ts';
import { childFrame } from '../../child-frame.ts';
import { inOrder } from '../../shapes.ts';
import { awaited, clockLine, currentStage, WholeConcern } from '../concern.ts';

const Ladder = z
  .object({
    stages: z.array(
      z.object({
        n: z.number(),
        label: z.string(),
        who: z.array(z.string()),
        isTerminal: z.boolean(),
      }),
    ),
  })
  .nullish();

/** What has just been recorded, in the words of the banner. */
const doneWords: Readonly<Record<string, string>> = {
  raised:
    'The disagreement is recorded. Tell the other agency now if you have not: recording it here does not.',
  answered: 'The answer is recorded.',
  contacted: 'The contact is recorded.',
  met: 'The meeting is recorded.',
  sent: 'The outcome is recorded.',
  escalated: 'Taken to the next step. The clocks below show what is due now, and from whom.',
  notified: 'Recorded that the partnership was told.',
  resolved: 'The outcome is recorded, and the disagreement has ended.',
  reopened: 'The disagreement is open again. The clocks below show what is due now, and from whom.',
  supported: 'The support is recorded.',
  withdrawn: 'The disagreement is withdrawn. What was said stays on record.',
};

type Whole = z.infer<typeof WholeConcern>;

/** The one thing that a reader's agency most likely comes to do. */
const firstAction = (concern: Whole, agencyId: string | undefined): string | undefined => {
  const mine = concern.awaiting.filter(({ agency }) => agency?.id === agencyId);
  const clock = mine.flatMap(({ clockId }) => clockId ?? [])[0] ?? '';
  if (/answer/.test(clock)) return 'answer';
  if (/meet/.test(clock)) return 'meet';
  if (/outcome/.test(clock)) return 'outcome';
  if (/notice/.test(clock)) return 'notify';
  return mine.some(({ side }) => side === 'raising') ? 'escalate' : undefined;
};

const actions = [
  ['answer', 'Record an answer'],
  ['contact', 'Record a call or message'],
  ['meet', 'Record a meeting'],
  ['outcome', 'Record that the outcome of a step was sent'],
  ['escalate', 'Take it to the next step'],
  ['notify', 'Record that the partnership was told'],
  ['support', 'Record that another agency supports it'],
  ['resolve', 'Record that it is resolved'],
  ['withdraw', 'Withdraw it'],
] as const;

const offered = (concern: Whole, agencyId: string | undefined) => {
  const last = currentStage(concern)?.isTerminal ?? false;
  const first = firstAction(concern, agencyId);
  return actions
    .filter(([path]) => path !== 'escalate' || !last)
    .filter(([path]) => path !== 'withdraw' || concern.raisingAgency?.id === agencyId)
    .map(([path, text]) => ({
      text,
      href: `/challenges/${concern.id}/${path}`,
      isFirst: path === first,
    }));
};

/** One disagreement: where it is, whom it waits for, its clocks in words, and everything that was said and done. */
export const oneConcern = page(import.meta.url, {
  view: (data, { query, path }) => {
    const concern = WholeConcern.parse(required(data, 'concern'));
    const me = meOf(data);
    const reached = Math.max(0, ...concern.stages.map(({ n }) => n));
    const ladder = Ladder.parse(data['ladder']);
    return {
      title: 'Disagreement between agencies',
      ...(concern.child ? childFrame(concern.child, 'Disagreements') : { back: '/challenges' }),
      childId: concern.child?.id,
      path,
      concern,
      stage: currentStage(concern),
      awaited: awaited(concern),
      stages: concern.stages.map((stage) => ({
        ...stage,
        clocks: stage.clocks.map((clock) => clockLine(clock, stage)),
      })),
      ahead: concern.isOpen ? (ladder?.stages ?? []).filter(({ n }) => n > reached) : [],
      labels: Object.fromEntries(concern.stages.map(({ n, label }) => [n, label])),
      steps: inOrder(concern.steps, query['order']),
      order: query['order'],
      done: doneWords[query['done'] ?? ''],
      actions: may(me, 'challenge') && concern.isOpen ? offered(concern, me.agency?.id) : [],
      mayReopen: may(me, 'challenge') && !concern.isOpen,
    };
  },
});
