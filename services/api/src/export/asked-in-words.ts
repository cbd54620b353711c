/** What was asked of a chronology, in words that stand above the copy that is taken away. */
import { dayInWords } from '@throughline/time/local-date';
import type { QuestionArgs } from '../graph/chronology.ts';
import { momentInWords } from './moment-in-words.ts';

const list = (items: readonly string[]): string => items.join(', ');
const spoken = (code: string): string => code.replaceAll('-', ' ');

/** Which record: now, what the shared record held, or what one agency knew; with what came later, counted. */
export const pastInWords = (
  {
    asKnownAt,
    knownToAgency,
    knownBy,
  }: Pick<QuestionArgs, 'asKnownAt' | 'knownToAgency' | 'knownBy'>,
  laterCount: number,
  nameOf: (agencyId: string) => string,
): readonly string[] => {
  const held =
    asKnownAt == null
      ? []
      : [
          `What the shared record held at ${momentInWords(asKnownAt)}; who may see it is as of today`,
          `Entries of today’s record that were not there yet: ${laterCount}`,
        ];
  const known =
    knownToAgency == null
      ? []
      : [
          `What ${nameOf(knownToAgency)} knew${knownBy == null ? ' until now' : ` by ${momentInWords(knownBy)}`}; each entry says on what evidence`,
        ];
  const past = [...held, ...known];
  return past.length === 0 ? ['The record as it is now'] : past;
};

const filterInWords = (
  { from, to, agencies, kinds, significance, text }: QuestionArgs,
  nameOf: (agencyId: string) => string,
): string => {
  const parts = [
    ...(from == null ? [] : [`from ${dayInWords(from)}`]),
    ...(to == null ? [] : [`until ${dayInWords(to)}`]),
    ...(agencies == null ? [] : [`agencies: ${list(agencies.map(nameOf))}`]),
    ...(kinds == null ? [] : [`kinds: ${list(kinds.map(spoken))}`]),
    ...(significance == null ? [] : [`significance: ${list([...significance])}`]),
    ...(text == null ? [] : [`with the words “${text}”`]),
  ];
  return parts.length === 0 ? 'No filter' : `Filtered: ${parts.join('; ')}`;
};

export const askedInWords = (
  args: QuestionArgs,
  laterCount: number,
  nameOf: (agencyId: string) => string,
): readonly string[] => [
  ...pastInWords(args, laterCount, nameOf),
  filterInWords(args, nameOf),
  `In order, the ${args.order === 'newest first' ? 'newest' : 'oldest'} first`,
];
