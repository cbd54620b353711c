/**
 * When something happened, as far as anyone knows: a day, a month, "summer 2023", "about 3pm", with
 * the doubt kept and the writer's own words beside what was understood.
 */
import { z } from 'zod';

/** A calendar day in the London calendar, `YYYY-MM-DD`. */
export const LocalDate = z.iso.date().brand('LocalDate');
export type LocalDate = z.infer<typeof LocalDate>;

/** A wall-clock time of day, `HH:MM`. */
export const LocalTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .brand('LocalTime');
export type LocalTime = z.infer<typeof LocalTime>;

export const Grain = z.enum(['minute', 'day', 'week', 'month', 'season', 'year', 'unknown']);
export type Grain = z.infer<typeof Grain>;

export const PartOfDay = z.enum([
  'early-morning',
  'morning',
  'midday',
  'afternoon',
  'evening',
  'night',
  'overnight',
]);
export type PartOfDay = z.infer<typeof PartOfDay>;

export const TimeOfDay = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('exact'), from: LocalTime, to: LocalTime.optional() }),
  z.object({ kind: z.literal('about'), from: LocalTime, to: LocalTime.optional() }),
  z.object({ kind: z.literal('part-of-day'), part: PartOfDay }),
  z.object({ kind: z.literal('unknown') }), // the writer says that it is not known; absent means nothing was said
]);
export type TimeOfDay = z.infer<typeof TimeOfDay>;

export const LocalTimeProblem = z.enum(['ambiguous', 'nonexistent']);
export type LocalTimeProblem = z.infer<typeof LocalTimeProblem>;

/**
 * `start`..`end` are the earliest and latest London days it can have been (equal for a day; absent for
 * grain `unknown`). Grain `minute` means one certain day and an exact time. `range`: it lasted from
 * start to end. `uncertain`: the writer doubts it. `qualifier`: "about", "before", "after" as written.
 * `offset` is the UTC offset that applies at an exact time; at a clock change `problem` says what is
 * wrong with the wall-clock time and `offset` is only present where the record itself settles it.
 */
export const Occurred = z.object({
  start: LocalDate.optional(),
  end: LocalDate.optional(),
  grain: Grain,
  qualifier: z.enum(['about', 'before', 'after']).optional(),
  range: z.boolean().optional(),
  uncertain: z.boolean().optional(),
  time: TimeOfDay.optional(),
  offset: z
    .string()
    .regex(/^[+-]\d{2}:\d{2}$/)
    .optional(),
  problem: LocalTimeProblem.optional(),
  asWritten: z.string(),
});
export type Occurred = z.infer<typeof Occurred>;
