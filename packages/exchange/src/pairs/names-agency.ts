/** Whether a row speaks of another's agency: by name, or by what people call such an agency and those who work there. */

/** What people call an agency whose name says what it is. */
const calledBy: readonly (readonly [name: RegExp, words: RegExp])[] = [
  [
    /social care|social services|children.s services|\bcsc\b|borough|council|leaving care|county/i,
    /\b(?:sw|social workers?|csc|social care|mash|edt|out of hours|allocated worker|council)\b/i,
  ],
  [
    /hospital|infirmary|\bgeneral\b|\bed\b|\bward\b|nhs trust|acute/i,
    /\b(?:ward|a&e|hospital|infirmary|nurse|bedside|doctors?)\b/i,
  ],
  [/school|academy|primary/i, /\b(?:school|dsl|teacher|head)\b/i],
  [/college/i, /\b(?:college|tutor)\b/i],
  [/\bpru\b|pupil referral|alternative provision/i, /\b(?:pru|school|dsl)\b/i],
  [/police|constabulary/i, /\b(?:police\w*|pc|dc|ds|sgt|officers?|999|101|reported)\b/i],
  [
    /camhs|mental health|eating disorder/i,
    /\b(?:camhs|ceds|crisis (?:nurse|team)|psychiatr\w+)\b/i,
  ],
  [/surgery|practice|\bgp\b/i, /\b(?:gp|surgery|dr|doctor|practice)\b/i],
  [/health visit|0-19|\bhv\b|public health nurs/i, /\b(?:hv|health visitor|school nurse)\b/i],
  [/maternity|midwif/i, /\b(?:midwi\w+|maternity|ward|cmw)\b/i],
  [/foster/i, /\b(?:foster|carers?)\b/i],
  [/housing|homes\b|landlord|\bha\b/i, /\b(?:housing|landlord)\b/i],
  [/probation/i, /\b(?:probation|om|offender manager)\b/i],
  [/youth justice|\byjs\b|\byot\b/i, /\b(?:yjs|yot|youth justice)\b/i],
  [/domestic abuse|refuge/i, /\b(?:idva|da worker|refuge|support worker)\b/i],
  [
    /lodge|house\b|supported|children.s home|home\b/i,
    /\b(?:placement|keyworker|staff|home|residential|unit)\b/i,
  ],
  [/\blac health|children in care health/i, /\b(?:lac nurse|nurse)\b/i],
  [/family/i, /\b(?:mum|mother|dad|father|parents?)\b/i],
];

/** How other rows may speak of an agency. */
export type AgencyCalled = {
  /** "open harbour" of its longer name, in lower case; too short a name tells nothing. */
  readonly name: string | undefined;
  readonly words: readonly RegExp[];
};

const shortestName = 4; // characters

export const agencyCalled = (agency: string): AgencyCalled => {
  const [full = ''] = agency.split(/[(–-]/);
  const name = full.trim().split(/\s+/).slice(0, 2).join(' ').toLowerCase();
  return {
    name: name.length < shortestName ? undefined : name,
    words: calledBy.filter(([is]) => is.test(agency)).map(([, words]) => words),
  };
};

export type SpeaksOf = 'no' | 'called' | 'named';

/** `said`: all that a row says, in lower case. */
export const speaksOf = (said: string, { name, words }: AgencyCalled): SpeaksOf => {
  if (name !== undefined && said.includes(name)) return 'named';
  return words.some((each) => each.test(said)) ? 'called' : 'no';
};
