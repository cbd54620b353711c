import { LocalDate, LocalTime, type Occurred, type PartOfDay } from '@throughline/time/occurred';
import { describe, expect, it } from 'vitest';
import { candidatesAmong, measured } from './candidates.ts';
import type { Evidence } from './evidence-weights.ts';

const at = (date: string, clock?: string): Occurred => ({
  start: LocalDate.parse(date),
  end: LocalDate.parse(date),
  grain: clock ? 'minute' : 'day',
  ...(clock && { time: { kind: 'exact', from: LocalTime.parse(clock) } }),
  asWritten: date,
});
const during = (date: string, part: PartOfDay): Occurred => ({
  ...at(date),
  time: { kind: 'part-of-day', part },
});

const evidence = (a: readonly [Occurred, string], b: readonly [Occurred, string]): Evidence => {
  const { traits, measures } = measured([
    { id: 'a', agency: 'Hill House', occurred: a[0], text: a[1] },
    { id: 'b', agency: 'Police', occurred: b[0], text: b[1] },
  ]);
  const [only] = candidatesAmong(traits, measures);
  if (!only) throw new Error('expected two rows that stand near enough to be weighed');
  return only.evidence;
};

describe('evidence that two rows tell of one event', () => {
  it('is that a night holds the small hours of the next day', () => {
    const found = evidence(
      [during('2024-03-04', 'overnight'), 'Out of the window.'],
      [at('2024-03-05', '01:40'), 'Found by the bridge.'],
    );
    expect(found).toMatchObject({ 'same part of the day': 1 });
  });

  it('is not the clock of a row that was written up the day after', () => {
    const found = evidence(
      [at('2024-03-05', '09:05'), 'Request of 4 March read.'],
      [at('2024-03-04', '11:20'), 'Request made.'],
    );
    expect(found).toMatchObject({ 'names the day': 1 });
    expect(found).not.toHaveProperty('hours apart');
  });

  it('is against who was not at what the other was at', () => {
    const found = evidence(
      [at('2024-03-04', '10:00'), 'Could not get into the strategy meeting.'],
      [at('2024-03-04', '10:00'), 'Strategy meeting, all present.'],
    );
    expect(found).toMatchObject({ 'absent from its kind': 1 });
  });

  it('is the time that one names of the other', () => {
    const found = evidence(
      [at('2024-03-04', '18:00'), 'Went for milk.'],
      [at('2024-03-04', '21:30'), 'Report from carer: left at 6, not home.'],
    );
    expect(found).toMatchObject({ 'names the time': 1 });
  });

  it('is none of a meeting to which one sent a report and nobody', () => {
    const met = [at('2024-03-05', '10:00'), 'Child protection conference. Plan.'] as const;
    for (const said of [
      'Conference. We sent a report.',
      'Conference; our report read by the chair.',
    ])
      expect(evidence([at('2024-03-05', '10:00'), said], met)).toHaveProperty(
        'absent from its kind',
      );
    expect(
      evidence([at('2024-03-05', '10:00'), 'Conference. I read our report.'], met),
    ).not.toHaveProperty('absent from its kind');
  });
});
