/** Who was asked to a meeting or came: everyone once, with the most that is known of them. */
import type { Party } from '@throughline/domain/meeting/events';
import { uuidOf } from '@throughline/event-store/naming';
import type { MeetingRow } from '@throughline/projections/meetings';

export type Seat = { readonly party: Party; readonly came: string };

/** The name by which a form speaks of somebody at a meeting: the same for the same party, whenever it is asked. */
export const partyKey = (party: Party): string => {
  const { kind, agencyId, person } = party;
  return kind === 'agency' && agencyId !== undefined && person === undefined
    ? agencyKey(agencyId)
    : uuidOf(JSON.stringify(party));
};
export const agencyKey = (agencyId: string): string => `agency.${agencyId}`;

export const seatsOf = ({ meeting }: MeetingRow): readonly Seat[] => {
  const { attended, reports, apologies, absent, invited } = meeting;
  const seats: readonly Seat[] = [
    ...attended.map((party) => ({ party, came: 'attended' })),
    ...reports.map((party) => ({ party, came: 'sent a report' })),
    ...apologies.map((party) => ({ party, came: 'sent apologies' })),
    ...absent.map((party) => ({ party, came: 'absent' })),
    ...invited.map((party) => ({ party, came: 'invited' })),
  ];
  const keyOf = ({ party }: Seat): string => partyKey(party);
  return seats.filter((seat, n) => seats.findIndex((other) => keyOf(other) === keyOf(seat)) === n);
};

/** Those whom a form named, as the record knows them; an agency may come without having been asked. */
export const partiesNamed = (
  row: MeetingRow,
  keys: readonly string[],
): readonly { readonly key: string; readonly party: Party }[] => {
  const known = new Map(seatsOf(row).map(({ party }) => [partyKey(party), party]));
  return keys.flatMap((key): { key: string; party: Party }[] => {
    const party = known.get(key);
    if (party !== undefined) return [{ key, party }];
    const agencyId = /^agency\.(.+)$/.exec(key)?.[1];
    return agencyId === undefined ? [] : [{ key, party: { kind: 'agency', agencyId } }];
  });
};
