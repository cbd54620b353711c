/** What case A, the made-up case, expects of dates and deadlines. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Within } from './deadline.ts';
import { LocalDate } from './occurred.ts';

const folder = new URL('../../../test/data/case-a/', import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

const Row = z.object({
  row_id: z.string(),
  file: z.string(),
  agency: z.string(),
  raw_date: z.string(),
  raw_time: z.string(),
  date: z.object({
    start: z.string().nullable(),
    end: z.string().nullable(),
    precision: z.string(),
    base_precision: z.string(),
    uncertain: z.boolean(),
    range: z.boolean().optional(),
  }),
  time: z.object({
    start: z.string().nullish(),
    end: z.string().nullish(),
    precision: z.string(),
    part: z.string().optional(),
  }),
  start_utc: z.string().nullish(),
  start_utc_candidates: z.array(z.string()).optional(),
  flags: z.array(z.string()).optional(),
});
export type Row = z.infer<typeof Row>;

const ExpectedClock = z.object({
  clock: z.string(),
  within: Within,
  anchor: z.string(),
  deadline_date: LocalDate.optional(),
  deadline_utc: z.string().optional(),
  done: z.string(),
  met: z.boolean(),
  working_days_late: z.number().optional(),
  minutes_late: z.number().optional(),
});

const Expected = z.object({
  as_of: LocalDate,
  agencies: z.array(
    z.object({ agency: z.string(), involvement: z.array(z.object({ start: LocalDate })) }),
  ),
  all_rows: z.array(Row),
  files: z.array(
    z.object({
      file: z.string(),
      rejected: z.array(
        z.object({
          row_id: z.string().nullable(),
          reason: z.string(),
          raw_date: z.string().optional(),
        }),
      ),
    }),
  ),
  chronological_order_checks: z.array(z.object({ rows_in_true_order: z.array(z.string()) })),
  assessment_requests: z.array(
    z.object({ id: z.string(), decided_at: z.string(), feedback_due_date: LocalDate }),
  ),
  escalations: z.array(
    z.object({ id: z.string(), stages: z.array(z.object({ clocks: z.array(ExpectedClock) })) }),
  ),
});

export const expected = Expected.parse(read('expected.json'));

export const policy = z
  .object({
    assessment_feedback: z.object({ within: Within }),
    calendar: z.object({ bank_holidays: z.record(z.string(), z.array(LocalDate)) }),
  })
  .parse(read('policy.json'));
