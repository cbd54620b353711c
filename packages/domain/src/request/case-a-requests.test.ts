/** The four requests of case A: who was told, when and how late, who never was, and of whom nothing says so. */
import { readFileSync } from 'node:fs';
import { londonDate } from '@throughline/time/local-date';
import { earliest } from '@throughline/time/occurred-at';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { agencies, calendar, given, when } from '../kelderby.fixtures.ts';
import { play } from '../story.fixtures.ts';
import { debts, type OwedTo } from './debts.ts';
import { stories } from './request.fixtures.ts';
import { request } from './request.ts';

const Expected = z.object({
  assessment_requests: z.array(
    z.object({
      id: z.string(),
      decided_at: z.string(),
      outcome_code: z.string(),
      told: z.array(z.object({ who: z.string(), when: z.string(), late: z.boolean() })),
      never_told: z.array(z.object({ who: z.string() })),
      no_record_of_being_told: z.array(z.string()),
      feedback_due_date: z.string(),
    }),
  ),
});
const file = new URL('../../../../test/data/case-a/expected.json', import.meta.url);
const { assessment_requests } = Expected.parse(JSON.parse(readFileSync(file, 'utf8')));

/** How case A's answers name each agency, by the beginning of what they say. */
const called: Readonly<Record<string, string>> = {
  'Children’s social care': agencies.socialCare,
  'Lantern Bridge': agencies.lanternBridge,
  'Open Harbour': agencies.openHarbour,
  'Kelderby College': agencies.college,
  'Kelderby Royal Infirmary': agencies.hospital,
  'Quayside Surgery': agencies.surgery,
  Police: agencies.police,
  CAMHS: agencies.camhs,
};
const whoIs = (words: string): string => {
  if (words === 'young person') return 'child';
  const name = Object.keys(called).find((beginning) => words.startsWith(beginning));
  if (!name) throw new Error(`Expected an agency of case A, found "${words}".`);
  return called[name] ?? '';
};
const whom = ({ kind, who }: OwedTo): string => (kind === 'child' ? 'child' : (who.agencyId ?? ''));

describe.each(assessment_requests)('request $id', (expected) => {
  const { state } = play(request, given, stories[expected.id] ?? []);
  const owed = debts(state.progress, calendar);
  const recipients = owed.flatMap((debt) => debt.recipients);

  it('came to the outcome, at the moment, that was expected', () =>
    expect(state.progress.outcomes).toMatchObject([
      { code: expected.outcome_code, at: { start: expected.decided_at.slice(0, 10) } },
    ]));

  it('owes feedback by the day that was expected, in all three feedback debts', () =>
    expect(owed.slice(2).map(({ dueAt }) => dueAt && londonDate(dueAt))).toEqual(
      [1, 2, 3].map(() => expected.feedback_due_date),
    ));

  it('told those who were told, then, in time or late', () => {
    const told = recipients
      .filter(({ status }) => status === 'told')
      .map((each) => [whom(each), each.at, each.late]);
    const expectedTold = expected.told.map((each) => [
      whoIs(each.who),
      earliest(when(each.when)),
      each.late,
    ]);
    expect(told.toSorted()).toEqual(expectedTold.toSorted());
  });

  it('never told those who were never told', () =>
    expect(
      recipients
        .filter(({ status }) => status === 'recorded as not told' || status === 'learnt otherwise')
        .map(whom)
        .toSorted(),
    ).toEqual(expected.never_told.map(({ who }) => whoIs(who)).toSorted()));

  it('has no record of telling the others', () => {
    // The answers do not speak of the hospital that asked in A-R2; nothing says that it was told either.
    const silent = recipients.filter(
      ({ status, kind }) => status === 'no record' && kind !== 'requester',
    );
    expect(silent.map(whom).toSorted()).toEqual(
      expected.no_record_of_being_told.map(whoIs).toSorted(),
    );
  });

  it('stays open while anyone is not told', () =>
    expect(owed.some(({ status }) => status === 'open')).toBe(true));
});
