import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { expected, policy } from './case-a.fixtures.ts';
import {
  type Clock,
  clockStatus,
  deadlineAsSaid,
  deadlineInWords,
  dueAt,
  dueSoonFrom,
  lateBy,
  ruleInWords,
  type Within,
} from './deadline.ts';
import { Instant, inLondon } from './instant.ts';
import { londonDate, toInstant } from './local-date.ts';
import { LocalDate } from './occurred.ts';
import { type CountingRule, calendarOf } from './working-days.ts';

const england = calendarOf('england-and-wales');
const day = (written: string) => LocalDate.parse(written);
const at = (written: string) => Instant.parse(written);
const londonTime = (written: string) =>
  written.includes('T')
    ? toInstant(DateTime.fromISO(written, { zone: 'Europe/London' }))
    : day(written);
const inLondonWords = (instant: Instant) => inLondon(instant).toISO();

const clockFrom = (anchor: Instant | LocalDate, within: Within, done?: string): Clock => ({
  name: 'a clock',
  startedAt: dueAt(anchor, { n: 0, unit: 'immediately' }, england),
  dueAt: dueAt(anchor, within, england),
  rule: ruleInWords(anchor, within),
  ...(done && { doneAt: dueAt(londonTime(done), { n: 0, unit: 'immediately' }, england) }),
});

describe('replaying the clocks of case A', () => {
  const clocks = expected.escalations.flatMap(({ id, stages }) =>
    stages.flatMap((stage) => stage.clocks.map((clock) => ({ ...clock, id }))),
  );

  it('knows all twelve of them', () => expect(clocks).toHaveLength(12));

  it.each(clocks)('agrees on $id $clock', (wanted) => {
    const clock = clockFrom(londonTime(wanted.anchor), wanted.within, wanted.done);
    const later = at('2025-12-02T12:00:00Z');
    if (wanted.deadline_utc) expect(clock.dueAt).toBe(at(wanted.deadline_utc));
    else expect(inLondonWords(clock.dueAt)).toMatch(`${wanted.deadline_date}T23:59:59.999`);
    expect(clockStatus(clock, later)).toBe(wanted.met ? 'met' : 'met late');
    const late = lateBy(clock, later, england);
    expect(late?.workingDays ?? 0).toBe(wanted.working_days_late ?? late?.workingDays);
    if (wanted.minutes_late !== undefined) expect(late?.minutes).toBe(wanted.minutes_late);
  });

  it.each(expected.assessment_requests)('agrees when feedback on $id was due', (request) => {
    const due = dueAt(londonTime(request.decided_at), policy.assessment_feedback.within, england);
    expect(londonDate(due)).toBe(request.feedback_due_date);
  });
});

describe('counting a deadline', () => {
  it('counts hours as elapsed time when the clocks go forward', () =>
    expect(inLondonWords(dueAt(at('2026-03-28T16:00:00Z'), { n: 24, unit: 'hour' }, england))).toBe(
      '2026-03-29T17:00:00.000+01:00',
    ));

  it('counts days on the London calendar when the clocks go forward', () =>
    expect(
      inLondonWords(dueAt(at('2026-03-28T16:00:00Z'), { n: 1, unit: 'calendar_day' }, england)),
    ).toBe('2026-03-29T23:59:59.999+01:00'));

  it('counts from the London day where UTC still shows the day before', () =>
    expect(
      londonDate(dueAt(at('2025-06-04T23:30:00Z'), { n: 1, unit: 'calendar_day' }, england)),
    ).toBe('2025-06-06'));

  it('ends a month on the last day of a short one', () =>
    expect(londonDate(dueAt(day('2025-01-31'), { n: 1, unit: 'month' }, england))).toBe(
      '2025-02-28',
    ));

  it('takes a working week as five working days and a week as seven days', () => {
    const good = day('2025-04-16'); // the Wednesday before Easter
    expect(londonDate(dueAt(good, { n: 1, unit: 'working_week' }, england))).toBe('2025-04-25');
    expect(londonDate(dueAt(good, { n: 1, unit: 'week' }, england))).toBe('2025-04-23');
  });

  it('is due at once where the policy says immediately', () =>
    expect(dueAt(at('2025-06-04T10:00:00Z'), { n: 0, unit: 'immediately' }, england)).toBe(
      '2025-06-04T10:00:00.000Z',
    ));

  // Mental Health Act 1983 s.6(1): admission within 14 days beginning with the later medical examination.
  it('counts "beginning with the day" from one', () => {
    const beginningWith: CountingRule = {
      anchorDay: 'day 1',
      anchorOnNonWorkingDay: 'as it falls',
    };
    const fourteen = { n: 14, unit: 'calendar_day' } as const;
    const due = dueAt(day('2025-01-01'), fourteen, england, beginningWith);
    expect(inLondonWords(due)).toBe('2025-01-14T23:59:59.999+00:00');
    expect(ruleInWords(day('2025-01-01'), fourteen, beginningWith)).toBe(
      '14 days beginning with Wednesday 1 January 2025',
    );
  });

  it('takes the earliest bound of an imprecise anchor', () => {
    const about = { grain: 'week', asWritten: 'w/c 7 July 2025' } as const;
    const anchor = { ...about, start: day('2025-07-07'), end: day('2025-07-13') };
    expect(londonDate(dueAt(anchor, { n: 1, unit: 'working_day' }, england))).toBe('2025-07-08');
  });

  it('refuses an anchor without a date, and says what to do', () =>
    expect(() =>
      dueAt({ grain: 'unknown', asWritten: 'not known' }, { n: 1, unit: 'week' }, england),
    ).toThrow('Count from the moment it was recorded'));

  it('never falls before its anchor, and never earlier for a longer limit', () => {
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 365 * 6 });
    const unit = fc.constantFrom('hour', 'working_day', 'calendar_day', 'week', 'month' as const);
    fc.assert(
      fc.property(minutes, fc.nat(60), unit, (minute, n, chosen) => {
        const from = toInstant(DateTime.fromISO('2019-01-01T00:00:00Z').plus({ minute }));
        const within = { n, unit: chosen } as Within;
        const due = dueAt(from, within, england);
        expect(due >= from).toBe(true);
        expect(dueAt(from, { ...within, n: n + 1 }, england) > due).toBe(true);
      }),
    );
  });
});

describe('asking how a clock stands', () => {
  const clock = clockFrom(at('2025-04-11T13:10:00Z'), { n: 3, unit: 'working_day' });

  it('is running, then due soon, then late', () => {
    expect(clockStatus(clock, at('2025-04-14T09:00:00Z'))).toBe('running');
    expect(clockStatus(clock, at('2025-04-16T09:00:00Z'))).toBe('due soon');
    expect(clockStatus(clock, clock.dueAt)).toBe('due soon');
    expect(clockStatus(clock, at('2025-04-16T23:00:00Z'))).toBe('late');
  });

  it('is met in the last millisecond, and met late in the next', () => {
    expect(clockStatus({ ...clock, doneAt: clock.dueAt }, clock.dueAt)).toBe('met');
    const late = { ...clock, doneAt: at('2025-04-16T23:00:00.000Z') };
    expect(clockStatus(late, clock.dueAt)).toBe('met late');
  });

  it('takes the clock’s own word for when it is due soon', () =>
    expect(clockStatus({ ...clock, dueSoonAt: clock.startedAt }, at('2025-04-14T09:00:00Z'))).toBe(
      'due soon',
    ));

  it('can say so a working day before, over a weekend or Easter', () =>
    expect(dueSoonFrom(at('2025-04-22T22:59:59.999Z'), england)).toBe('2025-04-16T23:00:00.000Z'));

  it('stands still while paused, unless it was late already', () => {
    const later = at('2025-09-01T09:00:00Z');
    expect(clockStatus({ ...clock, pausedAt: at('2025-04-14T09:00:00Z') }, later)).toBe('paused');
    expect(clockStatus({ ...clock, pausedAt: at('2025-04-17T09:00:00Z') }, later)).toBe('late');
  });

  it('is not late by anything while in time', () =>
    expect(lateBy(clock, at('2025-04-14T09:00:00Z'), england)).toBeUndefined());

  it('says by how much it is late now', () =>
    expect(lateBy(clock, at('2025-04-22T08:00:00Z'), england)).toEqual({
      minutes: 5 * 1440 + 9 * 60,
      workingDays: 2, // 17 and 22 April: Easter lies between
    }));
});

describe('saying a deadline in words', () => {
  it('names the day and the rule', () =>
    expect(
      deadlineInWords(clockFrom(at('2025-04-11T13:10:00Z'), { n: 3, unit: 'working_day' })),
    ).toBe('due by end of Wednesday 16 April 2025, 3 working days from Friday 11 April 2025'));

  it('names the time where hours are counted', () =>
    expect(deadlineInWords(clockFrom(at('2025-05-23T14:30:00Z'), { n: 48, unit: 'hour' }))).toBe(
      'due by 3:30pm on Sunday 25 May 2025, 48 hours from 3:30pm on Friday 23 May 2025',
    ));

  it('leaves out its own year, and no other', () => {
    const clock = clockFrom(at('2025-12-30T13:10:00Z'), { n: 3, unit: 'working_day' });
    expect(deadlineAsSaid(clock, at('2025-12-30T14:00:00Z'))).toBe(
      'due by end of Monday 5 January 2026, 3 working days from 30 December',
    );
    const spring = clockFrom(at('2025-04-11T13:10:00Z'), { n: 3, unit: 'working_day' });
    expect(deadlineAsSaid(spring, at('2025-12-02T09:00:00Z'))).toBe(
      'due by end of Wednesday 16 April, 3 working days from 11 April',
    );
  });
});
