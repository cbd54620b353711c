/** What a chronology page says of itself: what was asked, in what order, and what is not on it. */
import { counted, numberInWords } from '@throughline/govuk/counts';
import { dateInWords } from '@throughline/govuk/dates';
import type { Filter, Group, Past } from './filter.ts';
import { kindNames, significanceNames } from './names.ts';

type NameOf = (agencyId: string) => string;

const listed = (codes: readonly string[], names: Readonly<Record<string, string>>): string =>
  codes.map((code) => names[code] ?? code).join(', ');

/** Each thing that was asked for, in words, with the group of controls that asks for it. */
export const filterInWords = (
  { agencies, kinds, significance, from, to, text }: Filter,
  nameOf: NameOf,
): readonly { readonly group: Group; readonly words: string }[] => [
  ...(agencies.length === 0
    ? []
    : [{ group: 'agency' as const, words: `Agency: ${agencies.map(nameOf).join(', ')}` }]),
  ...(kinds.length === 0
    ? []
    : [{ group: 'kind' as const, words: `Kind: ${listed(kinds, kindNames)}` }]),
  ...(significance.length === 0
    ? []
    : [
        {
          group: 'significance' as const,
          words: `Significance: ${listed(significance, significanceNames)}`,
        },
      ]),
  ...(from === undefined ? [] : [{ group: 'from' as const, words: `From ${dateInWords(from)}` }]),
  ...(to === undefined ? [] : [{ group: 'to' as const, words: `Until ${dateInWords(to)}` }]),
  ...(text === undefined ? [] : [{ group: 'text' as const, words: `With the words “${text}”` }]),
];

/** The heading's second line where the past was asked about. */
export const pastInWords = (past: Past, nameOf: NameOf): string | undefined => {
  if (past.of === 'now') return undefined;
  const on = dateInWords(past.on);
  return past.of === 'record'
    ? `What the record held at the end of ${on}`
    : `What ${nameOf(past.agencyId)} knew by the end of ${on}`;
};

const entries = (count: number): string => counted(count, 'entry', 'entries');
const verb = (count: number, one: string, many: string): string => (count === 1 ? one : many);

export type Counts = {
  readonly totalCount: number;
  readonly ofFilesCount: number;
  readonly laterCount: number;
  readonly withheldCount: number;
  readonly undatedCount: number;
  readonly unreadableCount: number;
  /** All that fit, where one agency's knowledge was asked about. */
  readonly wholeCount: number | undefined;
};

/** What came later, in the words of the question that was asked. */
const laterInWords = (
  { past }: Filter,
  { totalCount, laterCount, wholeCount }: Counts,
  nameOf: NameOf,
): readonly string[] => {
  if (past.of === 'record')
    return [
      laterCount === 0
        ? 'Nothing that fits has been added since.'
        : `${entries(laterCount)} of today’s record ${verb(laterCount, 'was', 'were')} not there yet.`,
    ];
  if (past.of === 'now' || wholeCount === undefined) return [];
  const rest = wholeCount - totalCount;
  return rest === 0
    ? [`It knew all ${entries(wholeCount)} that fit today.`]
    : [
        `Today’s record has ${entries(wholeCount)} that fit. Of the other ${numberInWords(rest)}, nothing shows that ${nameOf(past.agencyId)} knew by then.`,
      ];
};

/** "562 entries: 201 from agencies' files, 361 recorded here": steps of requests, meetings and disagreements are entries too. */
const shownInWords = ({ totalCount, ofFilesCount }: Counts): string => {
  if (ofFilesCount === 0) return `${entries(totalCount)}.`;
  const here = totalCount - ofFilesCount;
  return here === 0
    ? `${entries(totalCount)}, ${verb(totalCount, '', 'all ')}from agencies’ files.`
    : `${entries(totalCount)}: ${numberInWords(ofFilesCount)} from agencies’ files, ${numberInWords(here)} recorded here.`;
};

/** Everything that the list does not show, and how many it shows: one sentence each. */
export const countsInWords = (
  filter: Filter,
  counts: Counts,
  nameOf: NameOf,
): readonly string[] => {
  const { withheldCount, undatedCount, unreadableCount } = counts;
  return [
    shownInWords(counts),
    ...laterInWords(filter, counts, nameOf),
    ...(undatedCount === 0
      ? []
      : [`${entries(undatedCount)} ${verb(undatedCount, 'has', 'have')} no date.`]),
    ...(unreadableCount === 0
      ? []
      : [`${entries(unreadableCount)} could not be read: tell the partnership office.`]),
    ...(withheldCount === 0
      ? []
      : [
          `${entries(withheldCount)} ${verb(withheldCount, 'is', 'are')} kept from you by a restriction, whatever you filter by.`,
        ]),
  ];
};
