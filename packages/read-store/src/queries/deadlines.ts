/** Asking what is due. Whether it is late is for whoever asks to say, from their own now. */
import type { DeadlineRow } from '@throughline/projections/deadlines';
import type { Views } from '../open-views.ts';
import { AT_CUT, NOW } from '../versioned.ts';

export type DeadlinesQuestion = {
  /** Children or agencies whom the deadlines concern; absent: everybody's. */
  readonly parties?: readonly string[] | undefined;
  /** Only what is due before this instant. */
  readonly dueBefore?: string | undefined;
  /** Also what was done, or left behind. */
  readonly withDone?: boolean | undefined;
  readonly category?: DeadlineRow['category'] | undefined;
  readonly streamId?: string | undefined;
};

/** Deadlines, the soonest first. */
export const deadlines = (views: Views, question: DeadlinesQuestion): readonly DeadlineRow[] => {
  const { parties, dueBefore, withDone, category, streamId } = question;
  return views.ask(({ bodies }) =>
    bodies<DeadlineRow>(
      `SELECT body FROM deadline WHERE ${AT_CUT}
         ${withDone ? '' : 'AND isOpen = 1'}
         ${dueBefore === undefined ? '' : 'AND dueAt < :dueBefore'}
         ${streamId === undefined ? '' : 'AND streamId = :streamId'}
         ${category === undefined ? '' : `AND key >= :category || '/' AND key < :category || '0'`}
         ${parties === undefined ? '' : `AND key IN (SELECT deadline FROM deadlineParty WHERE ${AT_CUT} AND party IN (SELECT value FROM json_each(:parties)))`}
       ORDER BY dueAt, key`,
      {
        ...{ cut: NOW, dueBefore: dueBefore ?? null },
        ...{ streamId: streamId ?? null, category: category ?? null },
        parties: JSON.stringify(parties ?? []),
      },
    ),
  );
};
