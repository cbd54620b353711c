import { z } from 'zod';
import { page, required } from '../../../page.ts';
import { may, meOf } from '../../asker.ts';
import { childFrame } from '../../child-frame.ts';
import { inOrder } from '../../shapes.ts';
import { awaited, clockLine, currentStage, sidesInWords, WholeConcern } from '../concern.ts';
import { doneWords, offered } from '../concern-actions.ts';

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

/** One disagreement: where it is, whom it waits for, its clocks in words, and everything that was said and done. */
export const oneConcern = page(import.meta.url, {
  view: (data, { query, path }) => {
    const concern = WholeConcern.parse(required(data, 'concern'));
    const me = meOf(data);
    const reached = Math.max(0, ...concern.stages.map(({ n }) => n));
    const ladder = Ladder.parse(data['ladder']);
    return {
      title: sidesInWords(concern),
      ...(concern.child ? childFrame(concern.child, 'Disagreements') : { back: '/challenges' }),
      childId: concern.child?.id,
      path,
      concern,
      stage: currentStage(concern),
      awaited: awaited(concern),
      stages: concern.stages.map((stage) => ({
        ...stage,
        clocks: stage.clocks.map(clockLine),
      })),
      ahead: concern.isOpen ? (ladder?.stages ?? []).filter(({ n }) => n > reached) : [],
      labels: Object.fromEntries(concern.stages.map(({ n, label }) => [n, label])),
      steps: inOrder(concern.steps, query['order']),
      order: query['order'],
      done: doneWords[query['done'] ?? ''],
      actions: offered(concern, me),
      mayLead: may(me, 'lead') && concern.isOpen && Boolean(concern.mySide),
      mayAct: may(me, 'challenge'),
      /** Only one's own manager has been asked: nothing has been put to another agency. */
      isPrepared: concern.stages.length === 0,
    };
  },
});
