/** The lines of a chronology as a page shows them: under their years, each with what is said of it. */
import { z } from 'zod';
import { headlineWords } from '../../headline-words.ts';
import { OwnWords } from '../../shapes.ts';
import { flagsInWords } from '../flags.ts';
import { knowledgeInWords } from '../known-by.ts';
import { kindNames, linkNames, significanceNames } from './names.ts';

const Named = z.object({ id: z.string(), name: z.string() });

export const Line = z.object({
  id: z.string(),
  headline: z.string(),
  text: z.string().nullable(),
  kind: z.string(),
  significance: z.string(),
  flags: z.array(z.string()),
  words: OwnWords,
  source: z.string().nullable(),
  recordedAt: z.string(),
  receivedAt: z.string().nullable(),
  isWithdrawn: z.boolean(),
  withdrawnBecause: z.string().nullable(),
  isInError: z.boolean(),
  inErrorBecause: z.string().nullable(),
  unreadable: z.string().nullable(),
  occurred: z.object({
    start: z.string().nullable(),
    end: z.string().nullable(),
    at: z.string().nullable(),
    inWords: z.string(),
    isUncertain: z.boolean(),
    asWritten: z.string(),
  }),
  agency: Named.nullable(),
  corrections: z.array(z.unknown()),
  disputes: z.array(z.object({ by: z.string() })),
  contexts: z.array(z.unknown()),
  known: z.array(
    z.object({ basis: z.string(), knownBy: z.string().nullable(), channel: z.string().nullable() }),
  ),
  changedSince: z.boolean(),
  linked: z.array(
    z.object({
      id: z.string(),
      basis: z.string(),
      headline: z.string(),
      occurred: z.object({ inWords: z.string() }),
      agency: z.object({ name: z.string() }).nullable(),
    }),
  ),
});
export type Line = Readonly<z.infer<typeof Line>>;

const longest = 700; // characters of one entry in the list: some ten lines; the rest is a link away

type Shortened = { readonly text: string; readonly isShortened: boolean };

/** Ends between words. */
export const shortened = (text: string, isWhole: boolean): Shortened => {
  if (isWhole || text.length <= longest) return { text, isShortened: false };
  const cut = text.slice(0, longest);
  return { text: `${cut.slice(0, cut.lastIndexOf(' '))} …`, isShortened: true };
};

/** What follows the headline, where the headline is the beginning of the text: nothing is read twice. */
const afterHeadline = ({ text, headline }: Line): string => {
  if (text === null || text === headline) return '';
  return text.startsWith(headline) ? text.slice(headline.length).replace(/^[\s.,;:…]+/, '') : text;
};

const statusTags = ({
  significance,
  disputes,
  corrections,
  contexts,
  isWithdrawn,
  isInError,
}: Line) =>
  [
    significance !== 'ROUTINE' && {
      text: significanceNames[significance] ?? significance,
      classes: 'govuk-tag--purple',
    },
    isWithdrawn && { text: 'Withdrawn', classes: 'govuk-tag--grey' },
    isInError && { text: 'Recorded in error', classes: 'govuk-tag--grey' },
    disputes.length > 0 && { text: 'Disputed', classes: 'govuk-tag--orange' },
    corrections.length > 0 && { text: 'Corrected', classes: 'govuk-tag--yellow' },
    contexts.length > 0 && { text: 'Context added', classes: 'govuk-tag--turquoise' },
  ].filter((tag) => tag !== false);

const linkedInWords = ({ linked }: Line) =>
  linked.map(({ basis, agency, ...rest }) => ({
    ...rest,
    how: linkNames[basis] ?? 'Belongs with',
    agency: agency?.name ?? '',
  }));

export const lineOf = (line: Line, isWhole: boolean) => ({
  ...line,
  ...shortened(afterHeadline(line), isWhole),
  kindName: kindNames[line.kind] ?? line.kind,
  tags: statusTags(line),
  flags: flagsInWords(line.flags),
  knowledge: knowledgeInWords(line),
  linked: linkedInWords(line),
  // What was written beside the date, where the words of the page are not the writer's own.
  isUncertain: line.occurred.isUncertain || line.occurred.start !== line.occurred.end,
});

type Shown = ReturnType<typeof lineOf> & { readonly inHeadline: Line['words'] };

const yearOf = ({ occurred: { start, end } }: Line): string => {
  const year = (start ?? end)?.slice(0, 4);
  return year ?? 'Date not known';
};

/** The lines under headings, one for each year, in the order in which they came. */
export const underYears = (lines: readonly Line[], isWhole: boolean) => {
  const wordsOf = headlineWords();
  const years: { readonly heading: string; readonly lines: Shown[] }[] = [];
  for (const line of lines) {
    const heading = yearOf(line);
    if (years.at(-1)?.heading !== heading) years.push({ heading, lines: [] });
    years.at(-1)?.lines.push({ ...lineOf(line, isWhole), inHeadline: wordsOf(line) });
  }
  return years;
};
