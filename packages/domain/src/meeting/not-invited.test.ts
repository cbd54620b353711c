/** Every meeting of case A: who was involved that day, and of whom nothing says that they were asked. */
import { readFileSync } from 'node:fs';
import { LocalDate } from '@throughline/time/occurred';
import { occurredOn } from '@throughline/time/occurred-at';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { involvedOn } from '../child/involvement.ts';
import type { Party } from './events.ts';
import { notInvited } from './not-invited.ts';
import { uncalled } from './state.ts';

const Names = z.array(z.string());
const Expected = z.object({
  agencies: z.array(
    z.object({
      agency: z.string(),
      involvement: z.array(z.object({ start: LocalDate, end: LocalDate.nullable() })),
    }),
  ),
  meetings: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      date: LocalDate,
      attended: Names,
      apologies: Names,
      invited_absent_no_apology: Names,
      sent_written_report: Names.optional(),
      not_invited: Names,
      not_recorded: Names.optional(),
      involved_that_day: Names,
      involved_but_not_invited: Names,
      involved_and_not_mentioned: Names,
    }),
  ),
});
const file = new URL('../../../../test/data/case-a/expected.json', import.meta.url);
const { agencies, meetings } = Expected.parse(JSON.parse(readFileSync(file, 'utf8')));

// In case A an agency's name is its id.
const involvements = agencies.flatMap(({ agency, involvement }) =>
  involvement.map(({ start, end }) => ({
    agencyId: agency,
    from: occurredOn(start),
    to: end === null ? undefined : occurredOn(end),
  })),
);
const parties = (names: readonly string[]): readonly Party[] =>
  names.map((agencyId) => ({ kind: 'agency', agencyId }));

describe.each(meetings.map((each) => [`${each.id} ${each.name}`, each] as const))(
  '%s',
  (_, each) => {
    it('was held while these agencies were involved', () =>
      expect([...involvedOn(involvements, each.date)].toSorted()).toEqual(
        each.involved_that_day.toSorted(),
      ));

    it('left these out', () => {
      const meeting = {
        ...uncalled,
        attended: parties(each.attended),
        apologies: parties(each.apologies),
        absent: parties(each.invited_absent_no_apology),
        reports: parties(each.sent_written_report ?? []),
        leftOut: each.not_invited,
      };
      const left = notInvited(meeting, each.date, { involvements });
      const named = (isRecorded: boolean) =>
        left.filter((one) => one.isRecorded === isRecorded).map(({ agencyId }) => agencyId);
      expect(named(true).toSorted()).toEqual(each.involved_but_not_invited.toSorted());
      expect(named(false).toSorted()).toEqual(
        [...each.involved_and_not_mentioned, ...(each.not_recorded ?? [])].toSorted(),
      );
    });
  },
);

describe('asking before the invitation goes', () => {
  const on = LocalDate.parse('2024-12-10');
  const wrote = (agencyId: string, day: string) => ({ agencyId, on: LocalDate.parse(day) });

  it('also names an agency that wrote in the last six months', () =>
    expect(
      notInvited({ ...uncalled, calledBy: 'social care' }, on, {
        involvements: [],
        entries: [
          wrote('social care', '2024-12-01'),
          wrote('hospital', '2024-06-10'),
          wrote('police', '2024-06-09'),
        ],
      }),
    ).toEqual([
      { agencyId: 'hospital', because: 'wrote in the last six months', isRecorded: false },
    ]));
});
