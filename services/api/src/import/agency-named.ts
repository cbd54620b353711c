/** Which agency a column, a heading or a sheet of a file means: by its name or short name, however it is spaced or cased, or by what it is. */
import type { AgencyRow } from '@throughline/projections/organisations';
import { agencies } from '@throughline/read-store/queries/organisations';
import type { Context } from '../context.ts';

const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

type Named = Pick<AgencyRow, 'agencyId' | 'name' | 'shortName' | 'kind'>;

/** Names that an agency goes by: its own, its short one, and its own without what stands in brackets. */
const namesOf = ({ name, shortName }: Named): readonly string[] =>
  [name, shortName, name.replace(/\([^)]*\)/g, '')].flatMap((each) =>
    each === undefined ? [] : [plain(each)],
  );

/** What people call an agency by its kind; a word for several kinds is left to names. */
const kindCalled: Readonly<Record<string, AgencyRow['kind']>> = {
  police: 'police',
  school: 'school-or-college',
  schools: 'school-or-college',
  college: 'school-or-college',
  education: 'school-or-college',
  hospital: 'acute-hospital',
  'acute hospital': 'acute-hospital',
  'acute trust': 'acute-hospital',
  camhs: 'mental-health-trust',
  'mental health': 'mental-health-trust',
  gp: 'gp',
  surgery: 'gp',
  'gp practice': 'gp',
  'gp surgery': 'gp',
  'primary care': 'gp',
  'social care': 'childrens-social-care',
  'children s social care': 'childrens-social-care',
  csc: 'childrens-social-care',
  housing: 'housing',
  probation: 'probation',
  ambulance: 'ambulance',
  'ambulance service': 'ambulance',
  nursery: 'early-years',
  'early years': 'early-years',
  'youth justice': 'youth-justice',
  yjs: 'youth-justice',
  yot: 'youth-justice',
  'community health': 'community-health',
  'health visiting': 'community-health',
};

/** What a sheet's name or a heading has beside the agency's. */
const BESIDE =
  /\b(?:chronology|chron|log|entries|entry|records?|events?|info|information|from|data|sheet|tab|notes|contacts?|extract|timeline|history|agency|(?:19|20)\d\d)\b/g;

/** "Police PC 2211": what an officer is called by. */
const OFFICER = / (?:pc|ps|pcso|dc|ds|di|dci|sgt|insp)\b.*$/;
const PARTED = /\s+[-–—]\s*|[:;,/()]/;

/** The agency whose name it is, the only one whose name begins with it, or the only one of its kind. */
export const findAgency = (
  agencies: readonly Named[],
): ((written: string) => string | undefined) => {
  const known = agencies.map((agency) => ({
    id: agency.agencyId,
    kind: agency.kind,
    names: namesOf(agency),
  }));
  const only = (is: (one: (typeof known)[number]) => boolean): string | undefined => {
    const [one, another] = known.filter(is);
    return another === undefined ? one?.id : undefined;
  };
  const find = (name: string): string | undefined => {
    if (name === '') return undefined;
    const exact = known.find(({ names }) => names.includes(name));
    if (exact !== undefined) return exact.id;
    const kind = kindCalled[name];
    return (
      only(({ names }) => names.some((each) => each.startsWith(`${name} `))) ??
      (kind && only((each) => each.kind === kind))
    );
  };
  const named = (written: string): string | undefined => {
    const whole = plain(written);
    return find(whole) ?? find(plain(whole.replace(BESIDE, ' ').replace(OFFICER, '')));
  };
  /** "School – K Patel", "PC 2211 (Police)": the agency beside one of its people; of two agencies neither. */
  const inPart = (written: string): string | undefined => {
    const [one, ...others] = new Set(written.split(PARTED).flatMap((part) => named(part) ?? []));
    return others.length === 0 ? one : undefined;
  };
  return (written) => named(written) ?? inPart(written);
};

/** As `findAgency`, of the agencies here. */
export const agencyNamed = ({ views }: Pick<Context, 'views'>) => {
  const find = findAgency(agencies(views));
  const found = new Map<string, string | undefined>(); // a file names few agencies in many rows
  return (written: string): string | undefined => {
    if (!found.has(written)) found.set(written, find(written));
    return found.get(written);
  };
};
