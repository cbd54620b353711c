/** What the words of a line mean in the file that it came from, as somebody decided there. */
import type { ChronologyRow } from '@throughline/projections/chronology/row';
import { termsOfImport } from '@throughline/read-store/queries/records';
import type { Context } from '../context.ts';

export type WordMeaning = { readonly word: string; readonly means?: string | undefined };
type Glossary = { readonly meanings: ReadonlyMap<string, WordMeaning>; readonly any: RegExp };

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Any of the words where it stands by itself, the longest first. */
export const wordIn = (words: readonly string[]): RegExp => {
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${longestFirst.map(escaped).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
};

const nothing: Glossary = { meanings: new Map(), any: /(?!)/g };

/** Somebody's full name without a role explains nothing, and needs no mark in the text. */
const glossaryOf = ({ views }: Pick<Context, 'views'>, importId: string): Glossary => {
  const meanings = new Map<string, WordMeaning>(
    termsOfImport(views, importId).flatMap(({ term, decided }) =>
      decided !== undefined && (decided.means !== undefined || decided.decision === 'refused')
        ? [[term, { word: term, means: decided.means }] as const]
        : [],
    ),
  );
  if (meanings.size === 0) return nothing;
  const any = wordIn([...meanings.keys()]);
  return { meanings, any };
};

/** For one request: a page shows many lines of few files. */
const kept = new WeakMap<object, Map<string, Glossary>>();

const glossaryFor = (context: Context, importId: string): Glossary => {
  const known = kept.get(context.authoriser) ?? new Map<string, Glossary>();
  kept.set(context.authoriser, known);
  const found = known.get(importId) ?? glossaryOf(context, importId);
  known.set(importId, found);
  return found;
};

/** Those that stand in the line, each once. */
export const wordsOf = (context: Context, row: ChronologyRow): readonly WordMeaning[] => {
  const importId = row.source?.importId;
  if (importId === undefined || row.inError !== undefined) return [];
  const { meanings, any } = glossaryFor(context, importId);
  const text = `${row.headline}\n${row.text ?? ''}\n${row.entry?.recorded.actionTaken ?? ''}\n${row.entry?.recorded.comment ?? ''}`;
  const found = new Set([...text.matchAll(any)].map(([word]) => word));
  return [...found].flatMap((word) => meanings.get(word) ?? []);
};
