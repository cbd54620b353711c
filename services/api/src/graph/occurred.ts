/** Uncertain dates in the graph: what was understood, the doubt, and what was written. */
import type { Instant } from '@throughline/time/instant';
import type { Occurred as When } from '@throughline/time/occurred';
import { inWords, startInstant, timeInWords } from '@throughline/time/occurred-at';
import { builder } from './builder.ts';

const Grain = builder.enumType('Grain', {
  description: 'How exactly it is known when something happened.',
  values: {
    MINUTE: { value: 'minute' },
    DAY: { value: 'day' },
    WEEK: { value: 'week' },
    MONTH: { value: 'month' },
    SEASON: { value: 'season' },
    YEAR: { value: 'year' },
    UNKNOWN: { value: 'unknown' },
  } as const,
});

const TimeOfDay = builder.objectRef<NonNullable<When['time']>>('TimeOfDay').implement({
  description: 'The time of day as it was understood; London’s clock.',
  fields: (t) => ({
    kind: t.string({
      description: 'exact, about, part-of-day, or unknown where the writer says so.',
      resolve: ({ kind }) => kind,
    }),
    from: t.string({
      nullable: true,
      description: 'HH:MM',
      resolve: (time) => ('from' in time ? time.from : null),
    }),
    to: t.string({
      nullable: true,
      description: 'HH:MM',
      resolve: (time) => ('to' in time ? (time.to ?? null) : null),
    }),
    part: t.string({
      nullable: true,
      description: 'morning, overnight …',
      resolve: (time) => ('part' in time ? time.part : null),
    }),
  }),
});

export const Occurred = builder.objectRef<When>('Occurred').implement({
  description: 'When something happened, as far as anyone knows.',
  fields: (t) => ({
    start: t.expose('start', {
      type: 'Date',
      nullable: true,
      description: 'The earliest day it can have been.',
    }),
    end: t.expose('end', {
      type: 'Date',
      nullable: true,
      description: 'The latest day it can have been.',
    }),
    grain: t.expose('grain', { type: Grain }),
    qualifier: t.exposeString('qualifier', {
      nullable: true,
      description: 'about, before or after, as written.',
    }),
    asWritten: t.exposeString('asWritten', { description: 'The date as somebody wrote it.' }),
    time: t.string({
      nullable: true,
      description:
        'The time of day in words, as far as it is known: never 00:00 for an unknown one.',
      resolve: (when) => timeInWords(when) ?? null,
    }),
    timeOfDay: t.field({
      type: TimeOfDay,
      nullable: true,
      description: 'The time of day for a program; nothing where none was said.',
      resolve: ({ time }) => time ?? null,
    }),
    inWords: t.string({ resolve: (when) => inWords(when) }),
    isUncertain: t.boolean({
      description: 'The writer doubts it.',
      resolve: ({ uncertain }) => uncertain ?? false,
    }),
    isRange: t.boolean({
      description: 'It lasted from start to end.',
      resolve: ({ range }) => range ?? false,
    }),
    problem: t.exposeString('problem', {
      nullable: true,
      description: 'What is wrong with the time at a clock change: ambiguous or nonexistent.',
    }),
    at: t.field({
      type: 'Instant',
      nullable: true,
      description: 'The exact moment, where it is known.',
      resolve: (when): Instant | null => startInstant(when) ?? null,
    }),
  }),
});
