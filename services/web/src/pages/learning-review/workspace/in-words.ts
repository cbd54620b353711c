/** Gaps, intervals, returns and counts as people read them. */
import type { Tag } from '../../tag-for.ts';
import type { Chronology, Gap, Line, Return } from './answer.ts';

const many = (n: number, one: string, more = `${one}s`): string => `${n} ${n === 1 ? one : more}`;

const kinds = {
  NOBODY_RECORDED: 'No agency recorded anything',
  NOBODY_SAW_THE_CHILD: 'Nobody recorded that the child was seen or spoken with',
} as const;

export const gapInWords = ({ kind, agency, days, impreciseCount }: Gap): string => {
  const what =
    kind === 'AGENCY_SILENT' ? `${agency?.name ?? 'An agency'} recorded nothing` : kinds[kind];
  const vague =
    impreciseCount === 0
      ? ''
      : `; ${many(impreciseCount, 'entry', 'entries')} of uncertain date may lie within`;
  return `${what} for ${many(days, 'day')}${vague}`;
};

export const intervalInWords = ({ daysSince }: Pick<Line, 'daysSince'>): string | undefined =>
  daysSince == null ? undefined : `${many(daysSince, 'day')} after the entry before`;

/** One tag for an agency's return: lateness first, for that is what somebody has to act on. */
export const returnTag = ({ status, statusInWords, clock }: Return): Tag => {
  if (clock === 'late') return { text: `${statusInWords}, late`, classes: 'govuk-tag--orange' };
  const colour = { received: 'green', asked: 'blue', 'returned with queries': 'yellow' }[status];
  return { text: statusInWords, classes: `govuk-tag--${colour ?? 'grey'}` };
};

export const countsInWords = (counted: Chronology, isFiltered: boolean): readonly string[] => [
  isFiltered
    ? `${counted.totalCount} of ${many(counted.wholeCount, 'dated entry', 'dated entries')} in the period fit the filter.`
    : `${many(counted.wholeCount, 'dated entry', 'dated entries')} in the period.`,
  `${many(counted.undated.length, 'entry', 'entries')} without a date, in a group of their own below.`,
  ...(counted.outsideCount ? [`${counted.outsideCount} outside the period, not shown.`] : []),
  ...(counted.withheldCount ? [`${counted.withheldCount} that you may not see.`] : []),
];

/** The second kind of gap can only be found where entries say whether the child was seen. */
export const contactInWords = ({ contactCount, contactNotSaidCount }: Chronology): string =>
  contactCount === 0
    ? `No entry in the period says that the child was seen or spoken with; ${contactNotSaidCount} do not say either way. Times in which nobody saw the child can therefore not be worked out.`
    : `${many(contactCount, 'entry says', 'entries say')} that the child was seen or spoken with; ${contactNotSaidCount} do not say either way, so somebody may have seen the child within a gap.`;

/** What follows the headline, where the headline is the beginning of the text: nothing is read twice. */
export const afterHeadline = ({ entry: { text, headline } }: Pick<Line, 'entry'>): string => {
  if (text == null || text === headline) return '';
  return text.startsWith(headline) ? text.slice(headline.length).replace(/^[\s.,;:…]+/, '') : text;
};
