/** The questions that a record leaves open, as a person would put them. */
import { createHash } from 'node:crypto';
import { z } from 'zod';

export const Prompt = z.object({
  id: z.string(),
  about: z.string(),
  days: z.number().nullable(),
  name: z.string().nullable(),
  agency: z.object({ name: z.string() }).nullable(),
});
export type Prompt = Readonly<z.infer<typeof Prompt>>;

const silence = ({ agency, days }: Prompt): string => {
  const name = agency?.name ?? 'An agency';
  return days === null
    ? `${name} is involved and has written nothing here. What does it know?`
    : `${name} is involved and has written nothing here for ${days} days. What does it know?`;
};

const words: Readonly<Record<string, (prompt: Prompt) => string>> = {
  'agency-silent': silence,
  'early-history': () =>
    'Nothing is on record of the child’s first five years. What happened then?',
  'gp-unknown': () => 'It is not known whether the child is registered with a GP. Are they?',
  'not-seen': ({ days }) =>
    days === null
      ? 'No entry says that anybody has seen the child. Who has?'
      : `No entry says that anybody has seen the child for ${days} days. Who has?`,
  'legal-status': () =>
    'No legal status is on record. Is the child in need, on a protection plan, looked after, or none of these?',
  'immigration-status': () =>
    'No entry speaks of the child’s immigration status. Does it matter here, and what is it?',
  'legal-support': () => 'No entry speaks of a solicitor or legal advice. Does the child need one?',
  'unknown-person': ({ name }) =>
    `${name ?? 'Somebody'} was there, and is not among the people round the child. Who is it?`,
  language: () =>
    'No language is on record. Which do they speak best, and do they need an interpreter?',
};

/** Where the answer itself is recorded, where that is a page of its own. */
const places: Readonly<Record<string, { readonly text: string; readonly path: string }>> = {
  'agency-silent': { text: 'Record what happened', path: '/entries/new' },
  'early-history': { text: 'Record what happened', path: '/entries/new' },
  'not-seen': { text: 'Record what happened', path: '/entries/new' },
  'immigration-status': { text: 'Record what happened', path: '/entries/new' },
  'legal-support': { text: 'Record what happened', path: '/entries/new' },
  'legal-status': { text: 'Record a legal status', path: '/legal-status' },
  'gp-unknown': { text: 'Record whether they have a GP', path: '/gp' },
  'unknown-person': { text: 'Add somebody round the child', path: '/people/new' },
};

/** How an address names the question: an id that holds a name stands in none. */
export const promptKey = ({ id, about }: Prompt): string =>
  about === 'unknown-person'
    ? `${about}.${createHash('sha256').update(id).digest('hex').slice(0, 16)}`
    : id;

export const promptInWords = (prompt: Prompt) => ({
  key: promptKey(prompt),
  words: words[prompt.about]?.(prompt) ?? 'Something is not on record.',
  place: places[prompt.about],
});
