/**
 * The timekeeper: what fell due and was not done becomes an event. It decides on freshly read state, so
 * that several timekeepers record one missed deadline once.
 */
import type { Typed } from '@throughline/decider/decider';
import type { AdoptedPolicy, Given } from '@throughline/domain/given';
import { pathwayOf } from '@throughline/domain/pathways';
import { uuidOf } from '@throughline/event-store/naming';
import type { EventLog } from '@throughline/event-store/open';
import type { Views } from '@throughline/read-store/open-views';
import { deadlines } from '@throughline/read-store/queries/deadlines';
import { partnershipClock } from '@throughline/read-store/queries/partnership';
import { Instant } from '@throughline/time/instant';
import { calendarOf } from '@throughline/time/working-days';

export type TimekeeperOptions = {
  readonly log: EventLog;
  readonly views: Views;
  readonly partnership: string;
  /** Milliseconds since 1970. */
  readonly machine: () => number;
  readonly say: (words: string, about: Readonly<Record<string, unknown>>) => void;
};

export type Timekeeper = {
  /**
   * Looks once: records every deadline that has been missed and is not on record; says how many it put there,
   * those included that another timekeeper wrote in the same instant. The log holds each of them once.
   */
  readonly look: () => Promise<number>;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
};

const LOOK_EVERY = 15_000; // ms; a deadline ends with a day or an hour, not with a second

/** Cases whose clocks are recorded when they run out, by stream category. */
const recorded: Readonly<Record<string, { readonly command: string; readonly idField: string }>> = {
  professionalConcern: { command: 'RecordConcernDeadlineMissed', idField: 'concernId' },
  request: { command: 'RecordRequestDeadlineMissed', idField: 'requestId' },
};

const nobody: readonly AdoptedPolicy[] = []; // a clock runs under the snapshot it began with

export const timekeeperFor = ({
  log,
  views,
  partnership,
  machine,
  say,
}: TimekeeperOptions): Timekeeper => {
  const clock = partnershipClock(views, partnership, machine);
  const actor = { user: 'timekeeper', role: 'system' } as const;
  let timer: NodeJS.Timeout | undefined;
  /** What this process knows to be on record, so that the log is not asked again at every look. */
  const onRecord = new Set<string>();
  let looking: Promise<unknown> = Promise.resolve();

  const record = async (
    category: string,
    streamId: string,
    missed: { clock: string; dueAt: string },
  ): Promise<boolean> => {
    const pathway = pathwayOf(category);
    const how = recorded[category];
    if (pathway === undefined || how === undefined) return false;
    const now = Instant.parse(clock.now());
    const given: Given = {
      now,
      actor,
      policies: nobody,
      calendar: calendarOf('england-and-wales'),
    };
    const command = { type: how.command, [how.idField]: streamId, ...missed } as Typed; // parsed by the pathway's schema when it is stored
    const outcome = await log.handle({
      pathway,
      streamId,
      command,
      commandId: uuidOf(`${category}/${streamId}/${missed.clock}/${missed.dueAt}/missed`),
      actor,
      given,
      recordedAt: now,
      ...(clock.isSimulated() ? { simulated: true } : {}),
    });
    if (outcome.kind === 'refused' || outcome.kind === 'reused')
      say('a deadline was not recorded as missed', {
        category,
        clock: missed.clock,
        why: outcome.kind === 'refused' ? outcome.refused : 'reused',
      });
    return outcome.kind === 'done' && !outcome.repeated && outcome.receipt.eventIds.length > 0;
  };

  const look = async (): Promise<number> => {
    if (!views.isReady()) return 0;
    const missed = deadlines(views, { dueBefore: clock.now() });
    let news = 0;
    for (const { category, streamId, clock: id, dueAt } of missed) {
      const key = `${category}/${streamId}/${id}/${dueAt}`;
      if (!(category in recorded) || onRecord.has(key)) continue;
      if (await record(category, streamId, { clock: id, dueAt })) news += 1;
      onRecord.add(key);
    }
    return news;
  };

  const lookAndGoOn = (): void => {
    looking = look()
      .catch((fault: unknown) =>
        say('looking for missed deadlines failed; it is tried again', {
          fault: fault instanceof Error ? fault.name : 'unknown',
        }),
      )
      .finally(() => {
        if (timer !== undefined) timer = setTimeout(lookAndGoOn, LOOK_EVERY);
      });
  };

  return {
    look,
    start: () => {
      timer = setTimeout(lookAndGoOn, 0);
    },
    stop: async () => {
      clearTimeout(timer);
      timer = undefined;
      await looking;
    },
  };
};
