/** A word of a file as its pages know it: what it may mean, and what somebody decided that it does. */
import { z } from 'zod';
import { type Data, required } from '../../page.ts';

const Reading = z.object({ kind: z.string(), means: z.string().nullish(), because: z.string() });
type Reading = Readonly<z.infer<typeof Reading>>;

const Term = z.object({
  number: z.number(),
  term: z.string(),
  times: z.number(),
  isClear: z.boolean(),
  decision: z.string().nullish(),
  kind: z.string().nullish(),
  means: z.string().nullish(),
  readings: z.array(Reading),
  examples: z.array(
    z.object({ id: z.string(), source: z.string().nullish(), text: z.string().nullish() }),
  ),
});
export type Term = Readonly<z.infer<typeof Term>>;

export const termsIn = (data: Data): readonly Term[] =>
  z.object({ glossary: z.array(Term) }).parse(required(data, 'import')).glossary;

/** What it is, and for an abbreviation no more: it says so by itself. */
const kindWords: Readonly<Record<string, string>> = { person: 'a person', role: 'a role' };

/** "Tunde Bakare, a person" */
export const readingInWords = ({ kind, means }: Pick<Reading, 'kind' | 'means'>): string => {
  const what = kindWords[kind];
  if (!means) return what ?? 'an abbreviation';
  return what === undefined ? means : `${means}, ${what}`;
};

/** What was decided of it, for whoever looks at it again. */
export const decisionInWords = ({ decision, kind, means }: Term): string =>
  decision === 'refused'
    ? 'left as it stands'
    : readingInWords({ kind: kind ?? 'abbreviation', means });

const around = 90; // characters before and after the word

type Example = { readonly before: string; readonly word: string; readonly after: string };

/** The words about it where it stands first, so that nobody has to open the entry to know. */
export const exampleOf = ({
  term,
  examples,
}: Term): (Example & { readonly id: string; readonly source: string }) | undefined => {
  for (const { id, source, text } of examples) {
    const at = text?.indexOf(term) ?? -1;
    if (!text || at < 0) continue;
    const from = Math.max(0, at - around);
    const to = at + term.length + around;
    return {
      ...{ id, source: source ?? '', word: term },
      before: `${from > 0 ? '… ' : ''}${text.slice(from, at)}`,
      after: `${text.slice(at + term.length, to)}${to < text.length ? ' …' : ''}`,
    };
  }
  return undefined;
};
