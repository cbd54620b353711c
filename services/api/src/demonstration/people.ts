/** The invented people of Kelderby: those who may sign in, and those whom the story only names. */
import type { Role } from '@throughline/access/permissions';
import type { Actor } from '@throughline/decider/recorded';
import type { Person } from '@throughline/domain/vocabulary';
import { agencies, type DemonstrationAgency } from './agencies.ts';

export type DemonstrationPerson = {
  /** The user id. */
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** The agency as people say it. */
  readonly agency: string;
  readonly agencyId: string;
  readonly title: string;
  /** Whom `throughline token --as ROLE` chooses. */
  readonly standsFor?: Role;
};

const user = (
  name: string,
  { id: agencyId, shortName: agency }: DemonstrationAgency,
  title: string,
  role: Role = 'practitioner',
): DemonstrationPerson => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  ...{ name, role, agency, agencyId, title },
});

const { office, socialCare, trust, hospital, police, college, lanternBridge } = agencies;
const { openHarbour, surgery, housing } = agencies;

const bakare = user('Tunde Bakare', socialCare, 'Social worker');
const fenwick = user('Moira Fenwick', socialCare, 'Team manager');
const whitcombe = user('Lorna Whitcombe', socialCare, 'Director of children’s services', 'leader');
const venkataraman = user('Priya Venkataraman', trust, 'CAMHS care co-ordinator');
const asanteReid = user('Kwame Asante-Reid', trust, 'CAMHS team manager');
const ellerby = user('Ruth Ellerby', trust, 'Approved mental health professional');
const storrWhitby = user('Helen Storr-Whitby', trust, 'Chief nurse', 'leader');
const quill = user('Bernadette Quill', hospital, 'Safeguarding nurse');
const drummond = user('Lisa Drummond', police, 'Police constable');
const hope = user('Mark Hope', college, 'Designated safeguarding lead');
const boateng = user('Shanice Boateng', lanternBridge, 'Keyworker');
const haddad = user('Layla Haddad', openHarbour, 'Caseworker');
const rao = user('Sunita Rao', surgery, 'GP');
const pryce = user('Joel Pryce', housing, 'Housing options officer');
const talbot = user('Wyn Talbot', office, 'Independent reviewer', 'reviewer');
const porteous = user('Elaine Porteous', office, 'Business manager', 'administrator');

/** Everyone whom a visitor may choose to be. */
export const demonstrationPeople: readonly DemonstrationPerson[] = [
  { ...bakare, standsFor: 'practitioner' },
  fenwick,
  { ...whitcombe, standsFor: 'leader' },
  venkataraman,
  asanteReid,
  ellerby,
  storrWhitby,
  quill,
  drummond,
  hope,
  boateng,
  haddad,
  rao,
  pryce,
  { ...talbot, standsFor: 'reviewer' },
  { ...porteous, standsFor: 'administrator' },
];

/** The first social worker, who handed over to the second and left. */
export const formerWorker = user('Karen Oldroyd', socialCare, 'Social worker');

const asPerson = ({ id: userId, name, title: role, agencyId }: DemonstrationPerson): Person => ({
  name,
  role,
  agencyId,
  userId,
});
const named = (name: string, role: string, { id: agencyId }: DemonstrationAgency): Person => ({
  name,
  role,
  agencyId,
});

/** Everyone the story names, as events name them. */
export const people = {
  bakare: asPerson(bakare),
  oldroyd: asPerson(formerWorker),
  fenwick: asPerson(fenwick),
  marsh: named('Ed Marsh', 'service manager', socialCare),
  whitcombe: asPerson(whitcombe),
  achebeLong: named('Denise Achebe-Long', 'independent reviewing officer', socialCare),
  adeyemi: named('Joy Adeyemi', 'personal adviser', socialCare),
  venkataraman: asPerson(venkataraman),
  asanteReid: asPerson(asanteReid),
  generalManager: named('Marian Pell', 'CAMHS general manager', trust),
  storrWhitby: asPerson(storrWhitby),
  mcKinnon: named('Dr Alasdair McKinnon', 'psychiatrist', trust),
  novotna: named('Dr Petra Novotná', 'doctor approved under section 12', trust),
  ellerby: asPerson(ellerby),
  sills: named('Gareth Sills', 'approved mental health professional', trust),
  quill: asPerson(quill),
  oladipo: named('Dr Femi Oladipo', 'emergency consultant', hospital),
  ribeiro: named('Marta Ribeiro', 'staff nurse', hospital),
  drummond: asPerson(drummond),
  khawaja: named('Adeel Khawaja', 'detective sergeant', police),
  garside: named('Neil Garside', 'detective superintendent', police),
  hope: asPerson(hope),
  boateng: asPerson(boateng),
  tate: named('Yvonne Tate', 'manager', lanternBridge),
  keane: named('Rosalind Keane', 'chief executive', lanternBridge),
  haddad: asPerson(haddad),
  averill: named('Tom Averill', 'director', openHarbour),
  rao: asPerson(rao),
  pryce: asPerson(pryce),
  tolley: named('Grace Tolley', 'team leader', housing),
  akehurst: named('Desmond Akehurst', 'head of housing', housing),
  talbot: asPerson(talbot),
  porteous: asPerson(porteous),
} as const satisfies Readonly<Record<string, Person>>;

/** Who writes for an agency in the story. */
export const writerOf: Readonly<Record<string, string>> = {
  [office.id]: porteous.id,
  [socialCare.id]: bakare.id,
  [trust.id]: venkataraman.id,
  [hospital.id]: quill.id,
  [police.id]: drummond.id,
  [college.id]: hope.id,
  [lanternBridge.id]: boateng.id,
  [openHarbour.id]: haddad.id,
  [surgery.id]: rao.id,
  [housing.id]: pryce.id,
};

/** The user who writes for an agency. */
export const writerFor = (agencyId: string): string => {
  const found = writerOf[agencyId];
  if (found === undefined)
    throw new Error(`Expected a writer for agency ${agencyId}, found none. Add one to people.ts.`);
  return found;
};

/** Writes down, as it does everywhere, what ran out; it is nobody. */
export const TIMEKEEPER = 'timekeeper';

/** A user, or the timekeeper, as the writer of an event. */
export const actorNamed = (userId: string): Actor => {
  if (userId === TIMEKEEPER) return { user: TIMEKEEPER, role: 'system' };
  const found = [...demonstrationPeople, formerWorker].find(({ id }) => id === userId);
  if (found === undefined)
    throw new Error(`Expected a person of the demonstration, found "${userId}".`);
  return { user: found.id, role: found.role, agency: found.agencyId };
};
