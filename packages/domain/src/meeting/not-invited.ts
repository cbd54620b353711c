/** Meeting: which agencies round the child were not asked into the room? Asked before the invitation goes, too. */
import { addMonths } from '@throughline/time/local-date';
import type { LocalDate } from '@throughline/time/occurred';
import { type Involvement, involvedOn } from '../child/involvement.ts';
import type { Party } from './events.ts';
import type { Meeting } from './state.ts';

const RECENTLY = 6; // months: "agencies with entries in the last six months", LSCP learning point (seed 003)

export type Around = {
  readonly involvements: readonly Pick<Involvement, 'agencyId' | 'from' | 'to'>[];
  /** Who wrote in the chronology, and of which day. */
  readonly entries?: readonly { readonly agencyId: string; readonly on: LocalDate }[];
};
export type LeftOut = {
  readonly agencyId: string;
  readonly because: 'involved that day' | 'wrote in the last six months';
  /** Somebody recorded that it was not invited, and why; else nothing is recorded either way. */
  readonly isRecorded: boolean;
};

type Asked = Pick<
  Meeting,
  'calledBy' | 'invited' | 'attended' | 'apologies' | 'absent' | 'reports' | 'leftOut'
>;

const agenciesAsked = (meeting: Asked): ReadonlySet<string> => {
  const parties: readonly Party[] = [
    ...meeting.invited,
    ...meeting.attended,
    ...meeting.apologies,
    ...meeting.absent,
    ...meeting.reports,
  ];
  const named = parties.flatMap(({ agencyId }) => (agencyId === undefined ? [] : [agencyId]));
  return new Set(meeting.calledBy === undefined ? named : [...named, meeting.calledBy]);
};

/** Agencies round the child on the day of the meeting of which nothing says that they were asked or came. */
export const notInvited = (
  meeting: Asked,
  day: LocalDate,
  { involvements, entries = [] }: Around,
): readonly LeftOut[] => {
  const asked = agenciesAsked(meeting);
  const involved = involvedOn(involvements, day).filter((agencyId) => !asked.has(agencyId));
  const since = addMonths(day, -RECENTLY);
  const wrote = new Set(
    entries.filter(({ on }) => since <= on && on <= day).map(({ agencyId }) => agencyId),
  );
  const left = (agencyId: string, because: LeftOut['because']): LeftOut => ({
    agencyId,
    because,
    isRecorded: meeting.leftOut.includes(agencyId),
  });
  return [
    ...involved.map((agencyId) => left(agencyId, 'involved that day')),
    ...[...wrote]
      .filter((agencyId) => !asked.has(agencyId) && !involved.includes(agencyId))
      .map((agencyId) => left(agencyId, 'wrote in the last six months')),
  ];
};
