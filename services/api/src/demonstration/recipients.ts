/** Who is owed the outcome of a request, by the names that the case gives them. */
import type { Practitioner } from '@throughline/domain/request/events/asking';
import type { Person } from '@throughline/domain/vocabulary';
import type { z } from 'zod';
import { agencies, agencyCalled } from './agencies.ts';
import type { CaseRequest } from './case-a.ts';
import { people } from './people.ts';

type Listed = z.infer<typeof Practitioner>;

/** The people of an agency whom the case means by initials in brackets. */
const byInitials: Readonly<Record<string, Person>> = {
  TB: people.bakare,
  MF: people.fenwick,
  YT: people.tate,
  SB: people.boateng,
  'Dr Oladipo': people.oladipo,
};

/** Whom the partnership's policy means at each agency, and which line of its list that is. */
const usually: Readonly<Record<string, { readonly role: string; readonly listedAs?: string }>> = {
  [agencies.socialCare.id]: { role: 'Social worker', listedAs: 'social-worker' },
  [agencies.lanternBridge.id]: { role: 'Home', listedAs: 'accommodation-provider' },
  [agencies.trust.id]: { role: 'Care co-ordinator', listedAs: 'care-co-ordinator' },
  [agencies.surgery.id]: { role: 'GP', listedAs: 'gp' },
  [agencies.college.id]: { role: 'Safeguarding lead', listedAs: 'school-or-college' },
  [agencies.openHarbour.id]: { role: 'Caseworker', listedAs: 'voluntary-agency' },
  [agencies.police.id]: { role: 'Officer', listedAs: 'police' },
  [agencies.hospital.id]: { role: 'Safeguarding nurse' },
};

/** "Lantern Bridge (supported accommodation) (YT)" is Yvonne Tate. */
export const partyOf = (who: string): { readonly person: Person; readonly listed: Listed } => {
  const { id: agencyId } = agencyCalled(who);
  const { role, listedAs } = usually[agencyId] ?? {};
  const line = listedAs === undefined ? {} : { listedAs };
  const initials = Object.keys(byInitials).find((each) => new RegExp(`\\(${each}[,)]`).test(who));
  const named = initials === undefined ? undefined : byInitials[initials];
  if (named === undefined)
    return { person: { role, agencyId }, listed: { role, agencyId, ...line } };
  // A manager beside the worker stands for no line of the list.
  const listed = named === people.fenwick ? named : { ...named, ...line };
  return { person: named, listed };
};

type Later = { readonly who: string; readonly on: string; readonly row: string };

/** Who came to the child only after the request was made, by the id of the request. */
const later: Readonly<Record<string, readonly Later[]>> = {
  'A-R1': [{ who: 'Quayside Surgery (GP)', on: '2024-12-10', row: 'A4-09' }],
};

export type Recipients = {
  readonly network: Listed[];
  readonly later: readonly (Later & { readonly listed: Listed })[];
  /** `child.1`, `requester.2`, `practitioner.3`. */
  readonly keyOf: (who: string) => string;
};

const CHILD = 'young person';

/** The network in the order in which the case speaks of it: told, not told, not heard of. */
export const partiesOf = (of: CaseRequest): Recipients => {
  const asked = (who: string): number => of.requested_by.findIndex((by) => by.startsWith(who));
  const cameLater = later[of.id] ?? [];
  const network = [
    ...of.told.map(({ who }) => who),
    ...of.never_told.map(({ who }) => who),
    ...of.no_record_of_being_told,
  ].filter(
    (who) => who !== CHILD && asked(who) < 0 && !cameLater.some((party) => party.who === who),
  );
  const keys = [...network, ...cameLater.map(({ who }) => who)];
  return {
    network: network.map((who) => partyOf(who).listed),
    later: cameLater.map((party) => ({ ...party, listed: partyOf(party.who).listed })),
    keyOf: (who) => {
      if (who === CHILD) return 'child.1';
      return asked(who) >= 0
        ? `requester.${asked(who) + 1}`
        : `practitioner.${keys.indexOf(who) + 1}`;
    },
  };
};
