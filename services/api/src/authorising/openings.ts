/** Recording that a part of a child's record is opened, before it is answered. */
import { randomUUID } from 'node:crypto';
import type { Viewer } from '@throughline/access/viewer';
import { RecordOpened } from '@throughline/domain/access';
import { recordsOfChild } from '@throughline/read-store/queries/merged';
import { occurredAt } from '@throughline/time/occurred-at';
import type { Api } from '../context.ts';

export type Opening = {
  readonly childId: string;
  /** A code: which part of the record. */
  readonly what: string;
  readonly entryIds: readonly string[];
};

export type Openings = {
  /**
   * A child's record is opened with those that were merged with it. Answers where the last opening
   * stands. Each part is recorded once, however many fields ask for it at a time.
   */
  readonly record: (opening: Opening, by: Viewer) => Promise<string>;
  /** What is opened from now on is recorded anew. */
  readonly forget: () => void;
};

export const openingsIn = ({ log, views, clock }: Api): Openings => {
  const recorded = new Map<string, Promise<string>>();

  const append = async ({ childId, what, entryIds }: Opening, by: Viewer): Promise<string> => {
    const now = clock.now();
    const event = RecordOpened.parse({
      ...{ type: 'RecordOpened', childId, what, occurred: occurredAt(now) },
      ...(entryIds.length === 0 ? {} : { entryIds }),
    });
    const { position } = await log.append('access', childId, event, {
      commandId: randomUUID(),
      actor: {
        user: by.userId,
        role: by.role,
        ...(by.agencyId === undefined ? {} : { agency: by.agencyId }),
      },
      subjects: [childId],
      recordedAt: now,
      ...(clock.isSimulated() ? { simulated: true } : {}),
    });
    return position;
  };

  const recordOnce = (opening: Opening, by: Viewer): Promise<string> => {
    const { childId, what, entryIds } = opening;
    const key = [childId, what, ...entryIds].join('/');
    const recording = recorded.get(key) ?? append(opening, by);
    recorded.set(key, recording);
    return recording;
  };

  return {
    record: async (opening, by) => {
      const others = recordsOfChild(views, opening.childId).filter((id) => id !== opening.childId);
      for (const childId of others) await recordOnce({ ...opening, childId }, by);
      return recordOnce(opening, by);
    },
    forget: () => recorded.clear(),
  };
};
