/** Deciding what the words of a file mean. What is accepted is written out, so that the event stands by itself. */
import type { Decision, OfType, Refusal } from '@throughline/decider/decider';
import type { ImportCommand, ImportRefusal } from './commands.ts';
import type { ImportEvent } from './events.ts';
import type { Term, TermDecision, TermReading } from './glossary-events.ts';
import type { Import } from './state.ts';

/** The one thing that a word can mean, where that is said; a name written in full says it by itself. */
export const onlyMeaning = ({ term, readings }: Term): TermReading | undefined => {
  const [only, another] = readings;
  if (only === undefined || another !== undefined) return undefined;
  const isFullName = only.kind === 'person' && /\p{Ll}/u.test(term);
  return only.means === undefined && !isFullName ? undefined : only;
};

const settle = (
  { number, decision, kind, means }: TermDecision,
  { terms }: Import,
): TermDecision | Refusal<ImportRefusal> => {
  const term = terms[number - 1];
  if (term === undefined) return { refused: 'noSuchTerm', found: { terms: terms.length } };
  if (decision === 'refused') return { number, decision };
  if (decision === 'accepted') {
    const only = onlyMeaning(term);
    return only === undefined
      ? { refused: 'meaningIsMissing', found: { term: number } }
      : { number, decision, kind: only.kind, means: only.means };
  }
  return kind === undefined || means === undefined
    ? { refused: 'meaningIsMissing', found: { term: number } }
    : { number, decision, kind, means };
};

export const decideTerms = (
  { decisions }: OfType<ImportCommand, 'DecideTerms'>,
  file: Import,
): Decision<ImportEvent, ImportRefusal> => {
  const settled: TermDecision[] = [];
  for (const each of decisions) {
    const one = settle(each, file);
    if ('refused' in one) return one;
    settled.push(one);
  }
  return [{ type: 'TermsDecided', decisions: settled }];
};
