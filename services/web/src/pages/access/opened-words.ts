/** What somebody opened, exported or changed, as the page says it. */
import { plainWords } from '@throughline/govuk/plain-words';

/** By the code that the opening is recorded under. */
const parts: Readonly<Record<string, string>> = {
  'asked-by-review': 'what a learning review asks of their agency',
  'at-a-glance': 'what is true now',
  child: 'the record',
  'children-list': 'its line in a list of children',
  chronology: 'the chronology',
  'chronology-changes': 'the chronology, while it changed',
  'chronology-picture': 'the chronology as a picture',
  concern: 'a disagreement',
  concerns: 'the disagreements',
  deadlines: 'what is due',
  'deadlines-list': 'its lines in a list of what is due',
  entry: 'an entry',
  'escalation-queue': 'its line in the list of disagreements',
  grants: 'who can open it',
  import: 'an import',
  imports: 'the imports',
  ledger: 'who was told',
  meeting: 'a meeting',
  meetings: 'the meetings',
  'merged-records': 'the records merged with it',
  openings: 'who has opened it',
  'people-known': 'the people round the child',
  prompts: 'what the record asks',
  request: 'a request',
  requests: 'the requests',
  'requests-list': 'its lines in a list of requests',
  review: 'a learning review',
  'reviews-list': 'its line in a list of reviews',
  search: 'what a search found',
};

const readings: Readonly<Record<string, string>> = { opened: 'Opened', exported: 'Took a copy of' };

/** `did` is opened, exported or the type of the event that was recorded. */
export const openedInWords = (did: string, what: string | null): string => {
  const reading = readings[did];
  if (reading === undefined) return plainWords(did);
  const part = what === null ? 'the record' : (parts[what] ?? plainWords(what).toLowerCase());
  return `${reading} ${part}`;
};
