/** Intervals, returns and counts as people read them. */
import { counted as many, numberInWords } from '@throughline/govuk/counts';
import type { Past } from '../../entry/chronology/filter.ts';
import type { Tag } from '../../tag-for.ts';
import type { Chronology, Line, Return } from './answer.ts';
import { type Filter, marks } from './filter.ts';

export const intervalInWords = ({ daysSince }: Pick<Line, 'daysSince'>): string | undefined =>
  daysSince == null ? undefined : `${many(daysSince, 'day')} after the entry before`;

/** One tag for an agency's return: lateness first, for that is what somebody has to act on. */
export const returnTag = ({ status, statusInWords, clock }: Return): Tag => {
  if (clock === 'late') return { text: `${statusInWords}, late`, classes: 'govuk-tag--orange' };
  const colour = { received: 'green', asked: 'blue', 'returned with queries': 'yellow' }[status];
  return { text: statusInWords, classes: `govuk-tag--${colour ?? 'grey'}` };
};

/** Rows of an agency's files that somebody has to put right, and nobody has yet. */
export const rowsThatNeedYou = (rejected: Return['files'][number]['rejected']): number =>
  rejected.filter(({ mustBeShown, settledBy }) => mustBeShown && settledBy == null).length;

const laterInWords = ({ laterCount }: Chronology, past: Past): readonly string[] => {
  if (past.of === 'now') return [];
  if (laterCount === 0) return ['Nothing of today’s record is left out by that.'];
  const entries = many(laterCount, 'entry', 'entries');
  return [
    past.of === 'record'
      ? `${entries} of today’s record ${laterCount === 1 ? 'was' : 'were'} not there yet.`
      : `Of ${entries} of today’s record, nothing shows that the agency knew by then.`,
  ];
};

type Asked = { readonly isFiltered: boolean; readonly past: Past };

/** Steps of requests, meetings and disagreements are entries too, and stand in no agency's file. */
const whence = ({ wholeCount, ofFilesCount }: Chronology): string =>
  ofFilesCount === 0
    ? ''
    : `: ${numberInWords(ofFilesCount)} from agencies’ files, ${numberInWords(wholeCount - ofFilesCount)} recorded here`;

export const countsInWords = (
  counted: Chronology,
  { isFiltered, past }: Asked,
): readonly string[] => [
  isFiltered
    ? `${numberInWords(counted.totalCount)} of ${many(counted.wholeCount, 'dated entry', 'dated entries')} in the period fit the filter.`
    : `${many(counted.wholeCount, 'dated entry', 'dated entries')} in the period${whence(counted)}.`,
  ...(counted.undatedCount
    ? [
        `${many(counted.undatedCount, 'entry', 'entries')} without a date, in a group of ${counted.undatedCount === 1 ? 'its' : 'their'} own at the end.`,
      ]
    : []),
  ...laterInWords(counted, past),
  ...(counted.outsideCount
    ? [`${numberInWords(counted.outsideCount)} outside the period, not shown.`]
    : []),
  ...(counted.withheldCount
    ? [`${numberInWords(counted.withheldCount)} that you may not see.`]
    : []),
  ...(counted.unreadableCount
    ? [
        `${many(counted.unreadableCount, 'entry', 'entries')} could not be read: tell the partnership office.`,
      ]
    : []),
];

/** What was asked for, one thing each; nothing where the whole is shown. */
export const filterInWords = (
  { marked, agencies, theme, isSelection, chosen }: Filter,
  nameOf: (agencyId: string) => string,
): readonly string[] => [
  ...(chosen === undefined ? [] : [`The selection “${chosen}”`]),
  ...(isSelection ? ['Only entries that bear a mark'] : []),
  ...(marked.length === 0 ? [] : [`Marked: ${marked.map((kind) => marks[kind]).join(', ')}`]),
  ...(theme === undefined ? [] : [`Theme: ${theme}`]),
  ...(agencies.length === 0 ? [] : [`Agencies: ${agencies.map(nameOf).join(', ')}`]),
];

/** The second kind of gap can only be found where entries say whether the child was seen. */
export const contactInWords = ({ contactCount, contactNotSaidCount }: Chronology): string =>
  contactCount === 0
    ? `No entry in the period says that the child was seen or spoken with; ${numberInWords(contactNotSaidCount)} do not say either way. Times in which nobody saw the child can therefore not be worked out.`
    : `${many(contactCount, 'entry says', 'entries say')} that the child was seen or spoken with; ${numberInWords(contactNotSaidCount)} do not say either way, so somebody may have seen the child within a gap.`;
