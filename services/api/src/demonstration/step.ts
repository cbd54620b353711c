/** One step of the demonstration's story: who asked for what, and when it was recorded. */
import type { Typed } from '@throughline/decider/decider';
import { Instant, instantOf } from '@throughline/time/instant';
import { addDays } from '@throughline/time/local-date';
import { candidates } from '@throughline/time/london-time';
import { LocalDate, LocalTime, type Occurred } from '@throughline/time/occurred';
import { earliest, latest, occurredAt, occurredOn } from '@throughline/time/occurred-at';

export type Step = {
  /** Names the step for ever: the id of its command is made from it, so that it is played once. */
  readonly name: string;
  /** When it is recorded, in simulated time. */
  readonly at: Instant;
  /** The user who records it. */
  readonly by: string;
  /** The pathway's slug. */
  readonly pathway: string;
  readonly streamId: string;
  readonly command: Typed;
};

/** What somebody asked for on a stream, before it is said when and by whom. */
type Telling<Command extends Typed> = {
  readonly name: string;
  readonly by: string;
  readonly command: Command;
  /** `2025-04-11T14:20`, or a moment; where it is left out, soon after it happened. */
  readonly at?: string | undefined;
};

const WRITING_UP = 10 * 60_000; // milliseconds: a few minutes pass before something is written up
const END_OF_SHIFT = LocalTime.parse('17:30');

/** The moment at which the London clock showed `2025-04-11T14:10`. */
export const londonInstant = (written: string): Instant => {
  const [date = '', time = ''] = written.split('T');
  const [moment] = candidates(LocalDate.parse(date), LocalTime.parse(time));
  if (moment === undefined)
    throw new Error(
      `Expected a time that the London clock showed, found "${written}", when it went forward. Choose another time for the step.`,
    );
  return moment;
};

const momentOf = (at: string): Instant =>
  at.endsWith('Z') ? Instant.parse(at) : londonInstant(at);

/** `2025-04-11` is a day; `2025-04-11T14:10` is that minute on the London clock. */
export const when = (written: string): Occurred =>
  written.includes('T') ? occurredAt(londonInstant(written)) : occurredOn(LocalDate.parse(written));

/** The same, lasting until a time of that day: a meeting "14:00–15:30". */
export const between = (written: string, until: string): Occurred => {
  const start = when(written);
  const [, from = ''] = written.split('T');
  const time = { kind: 'exact', from: LocalTime.parse(from), to: LocalTime.parse(until) } as const;
  return { ...start, time, asWritten: `${written}–${until}` };
};

/** Some days before or after a day. */
export const daysFrom = (written: string, days: number): string =>
  addDays(LocalDate.parse(written.slice(0, 'YYYY-MM-DD'.length)), days);

/** Soon after it was over; what is only known to the day is written up at the end of the shift. */
export const soonAfter = (occurred: Occurred): Instant => {
  const over = latest(occurred);
  const begun = earliest(occurred);
  if (over === undefined || begun === undefined)
    throw new Error(
      'Expected a step of the demonstration to have a date, found one without. Say when it is recorded.',
    );
  return occurred.grain === 'minute'
    ? instantOf(Date.parse(over) + WRITING_UP)
    : londonInstant(`${occurred.end}T${END_OF_SHIFT}`);
};

const happened = (command: Typed): Occurred => {
  if ('occurred' in command) return command.occurred as Occurred; // a command's `occurred` is always this
  throw new Error(
    `Expected ${command.type} to say when it happened, or the step when it is recorded; found neither.`,
  );
};

/** Tells the steps of one stream, each recorded soon after it happened unless it says otherwise. */
export const telling =
  <Command extends Typed>(pathway: string, streamId: string) =>
  ({ name, by, command, at }: Telling<Command>): Step => ({
    name: `${pathway}/${name}`,
    at: at === undefined ? soonAfter(happened(command)) : momentOf(at),
    by,
    pathway,
    streamId,
    command,
  });
