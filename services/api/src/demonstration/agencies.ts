/** The invented agencies of Kelderby, and how the case's answers and the agencies' files name each. */
import type { AgencyKind } from '@throughline/domain/organisation/events';
import { uuidOf } from '@throughline/event-store/naming';

export type DemonstrationAgency = {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: AgencyKind;
  /** How the case, and a column of a file that holds several agencies' rows, begins its name. */
  readonly called: readonly string[];
};

const agency = (
  slug: string,
  kind: AgencyKind,
  [name, shortName, ...called]: readonly [string, string, ...string[]],
): DemonstrationAgency => ({
  id: uuidOf(`demonstration/agency/${slug}`),
  name,
  shortName,
  kind,
  called,
});

export const agencies = {
  office: agency('office', 'partnership-office', [
    'Kelderby Safeguarding Children Partnership – business unit',
    'Partnership office',
    'KSCP business unit',
  ]),
  socialCare: agency('social-care', 'childrens-social-care', [
    'Children’s social care',
    'Children’s social care',
    'Children’s social care',
  ]),
  trust: agency('trust', 'mental-health-trust', ['CAMHS (mental health trust)', 'CAMHS', 'CAMHS']),
  hospital: agency('hospital', 'acute-hospital', [
    'Kelderby Royal Infirmary (acute hospital)',
    'KRI',
    'Kelderby Royal Infirmary',
    'KRI',
  ]),
  police: agency('police', 'police', ['Police', 'Police', 'Police']),
  college: agency('college', 'school-or-college', [
    'Kelderby College',
    'College',
    'Kelderby College',
  ]),
  lanternBridge: agency('lantern-bridge', 'supported-accommodation', [
    'Lantern Bridge (supported accommodation)',
    'Lantern Bridge',
    'Lantern Bridge',
  ]),
  openHarbour: agency('open-harbour', 'voluntary', [
    'Open Harbour Refugee Support (voluntary sector)',
    'Open Harbour',
    'Open Harbour',
  ]),
  surgery: agency('surgery', 'gp', ['Quayside Surgery (GP)', 'Quayside', 'Quayside Surgery']),
  housing: agency('housing', 'housing', [
    'Kelderby Housing Options',
    'Housing Options',
    'Kelderby Housing Options',
  ]),
} as const;

export const amhpHub = { role: 'AMHP hub', agencyId: agencies.trust.id };

/** The agency that a name begins with; undefined where it is none of Kelderby's. */
export const agencyNamed = (words: string): DemonstrationAgency | undefined =>
  Object.values(agencies).find(({ called }) => called.some((name) => words.startsWith(name)));

/** As `agencyNamed`, for names that the case itself uses. */
export const agencyCalled = (words: string): DemonstrationAgency => {
  const found = agencyNamed(words);
  if (found === undefined)
    throw new Error(
      `Expected the name of an agency of the demonstration, found "${words}". Add it to agencies.ts.`,
    );
  return found;
};
