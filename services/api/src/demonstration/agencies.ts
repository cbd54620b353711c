/** The invented agencies of Kelderby, and how the case's answers and the agencies' files name each. */
import type { AgencyKind } from '@throughline/domain/organisation/events';
import { uuidOf } from '@throughline/event-store/naming';

export type DemonstrationAgency = {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: AgencyKind;
  /** Of the numbers that are kept for fiction: 01632 960000 to 960999. */
  readonly phone: string;
  /** How the case, and a column of a file that holds several agencies' rows, begins its name. */
  readonly called: readonly string[];
};

const agency = (
  [slug, phone]: readonly [slug: string, phone: string],
  kind: AgencyKind,
  [name, shortName, ...called]: readonly [string, string, ...string[]],
): DemonstrationAgency => ({
  id: uuidOf(`demonstration/agency/${slug}`),
  name,
  shortName,
  kind,
  phone,
  called,
});

export const agencies = {
  office: agency(['office', '01632 960100'], 'partnership-office', [
    'Kelderby Safeguarding Children Partnership – business unit',
    'Partnership office',
    'KSCP business unit',
  ]),
  socialCare: agency(['social-care', '01632 960110'], 'childrens-social-care', [
    'Children’s social care',
    'Children’s social care',
    'Children’s social care',
  ]),
  trust: agency(['trust', '01632 960120'], 'mental-health-trust', [
    'CAMHS (mental health trust)',
    'CAMHS',
    'CAMHS',
  ]),
  hospital: agency(['hospital', '01632 960130'], 'acute-hospital', [
    'Kelderby Royal Infirmary (acute hospital)',
    'KRI',
    'Kelderby Royal Infirmary',
    'KRI',
  ]),
  police: agency(['police', '01632 960140'], 'police', ['Police', 'Police', 'Police']),
  college: agency(['college', '01632 960150'], 'school-or-college', [
    'Kelderby College',
    'College',
    'Kelderby College',
  ]),
  lanternBridge: agency(['lantern-bridge', '01632 960160'], 'supported-accommodation', [
    'Lantern Bridge (supported accommodation)',
    'Lantern Bridge',
    'Lantern Bridge',
  ]),
  openHarbour: agency(['open-harbour', '01632 960170'], 'voluntary', [
    'Open Harbour Refugee Support (voluntary sector)',
    'Open Harbour',
    'Open Harbour',
  ]),
  surgery: agency(['surgery', '01632 960180'], 'gp', [
    'Quayside Surgery (GP)',
    'Quayside',
    'Quayside Surgery',
  ]),
  housing: agency(['housing', '01632 960190'], 'housing', [
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
