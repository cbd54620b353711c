/** What a review looks at, what is missing and what was marked, in words: the same on the screen and on paper. */
import { wordsFor } from '@throughline/domain/choice';
import { AnnotationKind } from '@throughline/domain/learning-review/events';
import type { Review } from '@throughline/domain/learning-review/state';
import type { AnnotationRow } from '@throughline/projections/learning-reviews';
import { dayInWords } from '@throughline/time/local-date';
import type { ReviewGap } from './gaps-in-scope.ts';

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const periodInWords = ({ from, to }: Review['period']): string | undefined => {
  if (from && to) return `Period: ${dayInWords(from)} to ${dayInWords(to)}.`;
  if (from) return `Period: from ${dayInWords(from)}.`;
  return to && `Period: until ${dayInWords(to)}.`;
};

const what = ({ kind, agencyId }: ReviewGap, nameOf: (agencyId: string) => string): string => {
  if (kind === 'nobody-recorded') return 'No agency recorded anything';
  if (kind === 'nobody-saw-the-child')
    return 'Nobody recorded that the child was seen or spoken with';
  return `${agencyId === undefined ? 'An agency' : nameOf(agencyId)} recorded nothing`;
};

const edge = ({ lastRowId, nextRowId }: ReviewGap): string => {
  if (lastRowId === undefined) return ', from the first day of the period';
  return nextRowId === undefined ? ', to the last day of the period' : '';
};

/** "No agency recorded anything for 67 days; 1 entry of uncertain date may lie within". */
export const gapInWords = (gap: ReviewGap, nameOf: (agencyId: string) => string): string => {
  const vague = gap.impreciseRowIds.length;
  const within =
    vague === 0 ? '' : `; ${counted(vague, 'entry', 'entries')} of uncertain date may lie within`;
  return `${what(gap, nameOf)} for ${counted(gap.days, 'day', 'days')}${edge(gap)}${within}`;
};

export const intervalInWords = (daysSince: number | undefined): string | undefined =>
  daysSince === undefined
    ? undefined
    : `${counted(daysSince, 'day', 'days')} after the entry before`;

/** "Missed opportunity. Voice of the child. Nobody asked him." */
export const markInWords = ({ kind, theme, note }: AnnotationRow): string =>
  [wordsFor(AnnotationKind, kind), theme, note]
    .filter((part) => part !== undefined)
    .map((part) => part.replace(/[.\s]+$/, ''))
    .map((part) => `${part}.`)
    .join(' ');

type Contact = { readonly contactCount: number; readonly contactNotSaidCount: number };

/** The second kind of gap can only be found where entries say whether the child was seen. */
export const contactInWords = ({ contactCount, contactNotSaidCount }: Contact): string =>
  contactCount === 0
    ? `No entry in the period says that the child was seen or spoken with; ${contactNotSaidCount} do not say either way. Times in which nobody saw the child can therefore not be worked out`
    : `${counted(contactCount, 'entry says', 'entries say')} that the child was seen or spoken with; ${contactNotSaidCount} do not say either way, so somebody may have seen the child within a gap`;
