/** The questions that a record leaves open, as a person would put them. */
import { z } from 'zod';

export const Prompt = z.object({
  id: z.string(),
  about: z.string(),
  days: z.number().nullable(),
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
  language: () =>
    'No language is on record. Which do they speak best, and do they need an interpreter?',
};

/** Where the answer itself is recorded, where that is a page of its own. */
const places: Readonly<Record<string, { readonly text: string; readonly path: string }>> = {
  'agency-silent': { text: 'Record what happened', path: '/entries/new' },
  'early-history': { text: 'Record what happened', path: '/entries/new' },
};

export const promptInWords = (prompt: Prompt) => ({
  words: words[prompt.about]?.(prompt) ?? 'Something is not on record.',
  place: places[prompt.about],
});
