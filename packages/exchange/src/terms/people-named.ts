/**
 * People whom a text names in a way that leaves no doubt that it names somebody: with a title, a role or a
 * relation beside the name, initials in brackets, or as whoever wrote the row. Two capitalised words alone
 * are as often a place, and nobody is made of them.
 */

export type NamedPerson = {
  /** As the file writes it, with a title where nothing but a surname stands. */
  readonly name: string;
  readonly role?: string;
  readonly initials?: string;
};

const given = String.raw`\p{Lu}\p{Ll}+(?:-\p{Lu}?\p{Ll}+|[’']\p{Lu}\p{Ll}+)*`;
const surname = `(?:(?:de|van|von|al|el|bin|ter) )?(?:Mc|Mac|O[’'])?${given}`;
const full = `${given} ${surname}`;
const initialled = String.raw`(?:\p{Lu}\. ?){1,2}${surname}`;
const end = String.raw`(?![\p{L}]|[’']s)`;

const titles: Readonly<Record<string, string | undefined>> = {
  Mr: undefined,
  Mrs: undefined,
  Ms: undefined,
  Miss: undefined,
  Cllr: 'councillor',
  Dr: 'doctor',
  Prof: 'professor',
  PC: 'police constable',
  WPC: 'police constable',
  DC: 'detective constable',
  DS: 'detective sergeant',
  DI: 'detective inspector',
  DCI: 'detective chief inspector',
  Sgt: 'police sergeant',
  Insp: 'police inspector',
  'Det Supt': 'detective superintendent',
  'S/N': 'staff nurse',
  SN: 'staff nurse',
  Nurse: 'nurse',
  SW: 'social worker',
  HV: 'health visitor',
  AMHP: 'approved mental health professional',
  DSL: 'designated safeguarding lead',
  IRO: 'independent reviewing officer',
  SENCO: 'special educational needs co-ordinator',
};
const titled = new RegExp(
  String.raw`(?<![\p{L}/])(${Object.keys(titles).join('|')})(\.?)(?: \d{2,6})?[ \u00a0](${full}|${initialled}|${surname})${end}`,
  'gu',
);

const roles =
  'worker|keyworker|key worker|manager|nurse|teacher|tutor|doctor|consultant|psychiatrist|psychologist|paediatrician|officer|constable|sergeant|inspector|adviser|advisor|advocate|interpreter|solicitor|barrister|carers?|co-ordinator|coordinator|lead|director|practitioner|assistant|therapist|counsellor|mentor|midwife|visitor|head|chair|facilitator|caseworker|volunteer|guardian|paramedic|pastor|landlord|landlady';
const kin =
  'mother|mum|mam|father|dad|brother|sister|son|daughter|aunt|auntie|uncle|cousin|grandmother|grandfather|nan|gran|grandad|stepmother|stepfather|step-mother|step-father|partner|boyfriend|girlfriend|friend|neighbour';
const qualifier = `(?:(?:team|social|key|general|service|business|crisis|duty|care|school|health|staff|ward|safeguarding|family|support|youth|case|head|practice|foster|night|relief|deputy|senior|older|younger|elder|eldest|youngest|twin|half|maternal|paternal|great)[ -]){0,3}`;
/** Each word with a small or a large first letter. Not `(?i:…)`: where the engine compiles it anew, it stops matching. */
const eitherCase = (words: string): string =>
  words.replace(/\b[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);

const roleBefore = new RegExp(
  String.raw`(?<![\p{L}])(${eitherCase(`${qualifier}(?:${roles})`)})[ \u00a0](${full}|${initialled}|${given})${end}`,
  'gu',
);
const kinBefore = new RegExp(
  String.raw`(?<![\p{L}])(${eitherCase(`${qualifier}(?:${kin})`)})(?:,? | \()(${full}|${given})${end}`,
  'gu',
);
const bracketed = new RegExp(String.raw`(?<![\p{L}])(${full}|${given}) \(([^()\n]{2,60})\)`, 'gu');
const roleInBrackets = new RegExp(
  String.raw`^(?:[\p{L}&’' -]{0,40} )?(?:${roles})(?:, [\p{L} &]{2,30})?$`,
  'iu',
);
/** "K Sorby": where nothing but a name stands, the dot may be left out. */
const initialAlone = String.raw`(?:\p{Lu} ){1,2}${surname}`;
const wholeName = new RegExp(
  String.raw`^(?:(${Object.keys(titles).join('|')})\.?(?: \d{2,6})? )?(${full}|${initialled}|${initialAlone})(?: \(([^()]{2,60})\))?$`,
  'u',
);

/** A capital at the start of a sentence is no part of a role. */
const small = (words: string): string =>
  /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;

/** Words that stand where a name might, and begin a sentence or name a day, a month or a thing. */
const nobody = new Set(
  'Prof Dr Mr Mrs Ms Det Supt The This That These Those There Then They She He His Her It Its We Our You Your No Not None Nothing Nobody And But Or If When While Who What Where Why How To From With Without At In On Of For By As Is Was Were Has Had Did Does Do Will Would Can Could Should Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Form Day Visit Copy Letter Call Notes Note School College Hospital Police Ward Unit Team Service Surgery Centre Home House Street Road Lane Row Flat Bridge Harbour Mental Health Social Care Services Meeting Plan Step Rang Seen Told Asked Said Duty Clerk Both Second First Third Home Office Letter Young Person Says Present Apologies Attended Referral Review Risk'.split(
    ' ',
  ),
);
const isSomebody = (name: string): boolean =>
  !name.split(/[ \u00a0]/).some((word) => nobody.has(word.replace(/\.$/, '')));

const initialsOf = (name: string): string =>
  name
    .split(/[ \u00a0-]/)
    .map((part) => part.charAt(0))
    .join('');

/** TB and T.B. of Tunde Bakare; KA and KAR of Kwame Asante-Reid. */
export const haveInitials = (name: string, letters: string): boolean => {
  const whole = initialsOf(name);
  const short = name
    .split(/[ \u00a0]/)
    .map((part) => part.charAt(0))
    .join('');
  return letters === whole || letters === short;
};

const withTitle = (title: string, dot: string, name: string): NamedPerson => {
  const role = titles[title];
  const isSurname = !/[ \u00a0]/.test(name);
  return { name: isSurname ? `${title}${dot} ${name}` : name, ...(role !== undefined && { role }) };
};

/** What stands in brackets after a name: initials, a role, or something that says nothing of the person. */
const inBrackets = (name: string, inside: string): readonly NamedPerson[] => {
  const isFull = /[ \u00a0]/.test(name);
  if (/^\p{Lu}{2,3}$/u.test(inside)) {
    const fits = isFull ? haveInitials(name, inside) : inside.startsWith(name.charAt(0));
    if (fits) return [{ name, initials: inside }];
    return isFull && inside in titles ? [{ name, role: titles[inside] ?? inside }] : [];
  }
  return isFull && roleInBrackets.test(inside) ? [{ name, role: inside }] : [];
};

/** Everybody whom a text names, each as often as it does. */
export const peopleIn = (text: string): readonly NamedPerson[] => {
  const found: NamedPerson[] = [];
  for (const [, title = '', dot = '', name = ''] of text.matchAll(titled))
    if (isSomebody(name)) found.push(withTitle(title, dot, name));
  for (const pattern of [roleBefore, kinBefore])
    for (const [, role = '', name = ''] of text.matchAll(pattern))
      if (isSomebody(name)) found.push({ name, role: small(role) });
  for (const [, name = '', inside = ''] of text.matchAll(bracketed))
    if (isSomebody(name)) found.push(...inBrackets(name, inside));
  return found;
};

const pair = new RegExp(String.raw`(?<![\p{L}])${full}${end}`, 'gu');

/** Two capitalised words, a name or a place: enough to ask whose initials they give, and no more. */
export const nameLike = (text: string): readonly string[] =>
  [...text.matchAll(pair)].flatMap(([words]) => (isSomebody(words) ? [words] : []));

/** Whoever a cell names and nobody else: the writer of a row. */
export const personOf = (cell: string): NamedPerson | undefined => {
  const [, title, name, inside] = wholeName.exec(cell.trim()) ?? [];
  if (name === undefined || !isSomebody(name)) return undefined;
  const role = title === undefined ? undefined : titles[title];
  const beside = inside === undefined ? [] : inBrackets(name, inside);
  return { name, ...(role !== undefined && { role }), ...beside[0] };
};
