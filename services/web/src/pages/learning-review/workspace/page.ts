import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Asking, page, required } from '../../../page.ts';
import { errorSummaryOf } from '../../entry/chronology/controls.ts';
import { pastInWords } from '../../entry/chronology/in-words.ts';
import { sheetInWords } from '../../entry/chronology/sheet.ts';
import { clockTag } from '../../tag-for.ts';
import { type Chronology, Review, type ReviewAnswer } from './answer.ts';
import { controlsOf } from './controls.ts';
import {
  addressOf,
  type Filter,
  filterOf,
  isFiltered,
  isWhole,
  lengthOf,
  variablesOf,
} from './filter.ts';
import {
  contactInWords,
  countsInWords,
  filterInWords,
  returnTag,
  rowsThatNeedYou,
} from './in-words.ts';
import { gapsAtEnd, placesIn } from './lines.ts';
import { selectionErrors, selectionTyped } from './selection.ts';

const done: Readonly<Record<string, string>> = {
  opened: 'The review is open. Set its scope next.',
  scoped: 'The scope is set. You can now ask the agencies for their chronologies.',
  asked: 'It is on record, and the agency’s clock runs. Download the blank template and send it.',
  chased: 'It is on record that the agency was asked again.',
  received: 'The chronology is recorded as received.',
  returned:
    'The queries are on record. Send them to the agency: they stand beside its chronology below.',
  marked: 'The mark is kept.',
  'mark-removed': 'The mark is taken away.',
  chosen: 'The entries are in the selection.',
  'left-out': 'The entries are no longer in the selection.',
};

const Me = z.object({ name: z.string(), agency: z.object({ name: z.string() }).nullish() });

/** Where one can go from here, the same question kept. */
const addresses = (
  asked: Asking,
  path: string,
  filter: Filter,
  { placeCount, years }: Chronology,
) => {
  const length = lengthOf(filter);
  const at = (skip: number, place = 'chronology') =>
    addressOf(asked, path, {
      ...{ without: ['skip'], at: place },
      added: skip > 0 ? { skip: String(skip) } : {},
    });
  const copy = (to: string) => addressOf(asked, `${path}/${to}`, { without: ['print'], at: '' });
  return {
    before: filter.skip === 0 ? '' : at(filter.skip - length),
    next: filter.skip + length < placeCount ? at(filter.skip + length) : '',
    last: at(Math.max(0, Math.floor((placeCount - 1) / length) * length), 'undated'),
    years: years.map(({ year, place, entryId }) => ({
      year,
      href: at(Math.floor(place / length) * length, `entry-${entryId}`),
    })),
    whole: addressOf(asked, path, { without: ['filter', 'skip', 'print'] }),
    present: addressOf(asked, path, { without: ['past', 'skip', 'print'] }),
    print: addressOf(asked, path, { without: ['skip'], added: { print: '1' }, at: '' }),
    screen: addressOf(asked, path, { without: ['print', 'skip'] }),
    copy: copy('export'),
    select: copy('selection'),
    here: addressOf(asked, path, { without: ['print'], at: '' }),
  };
};

const returnsOf = ({ returns }: ReviewAnswer) =>
  returns
    .filter(({ agency }) => agency)
    .map((one) => ({
      ...one,
      tag: returnTag(one),
      files: one.files.map((file) => ({ ...file, needed: rowsThatNeedYou(file.rejected) })),
    }));

/** Undefined where all of it stands on one page. */
const pagesInWords = (filter: Filter, placeCount: number): string | undefined => {
  const length = lengthOf(filter);
  const pages = Math.ceil(placeCount / length);
  return pages > 1 ? `Page ${Math.floor(filter.skip / length) + 1} of ${pages}` : undefined;
};

const chronologyPart = (review: ReviewAnswer, asked: Asking, filter: Filter) => {
  const { chronology } = review;
  const { name, ticked, errors } = selectionTyped(asked);
  const showing = {
    agencies: review.returns.flatMap(({ agency }) => agency?.id ?? []),
    gaps: chronology.gaps,
    ...{ isWhole: isWhole(filter), isPrint: filter.isPrint, ticked },
  };
  const isLast = filter.skip + lengthOf(filter) >= chronology.placeCount;
  return {
    places: placesIn(chronology.lines, showing),
    undated: placesIn(chronology.undated, showing),
    endGaps: isLast ? gapsAtEnd(showing) : [],
    sheet: sheetInWords({
      shown: chronology.lines.length + chronology.undated.length,
      total: chronology.totalCount + chronology.undatedCount,
      ...{ hasEarlierSheets: filter.skip > 0, hasLaterSheets: !isLast },
    }),
    pages: pagesInWords(filter, chronology.placeCount),
    counts: countsInWords(chronology, { isFiltered: isFiltered(filter), past: filter.past }),
    selection: { name: name || (filter.chosen ?? ''), errors, commandId: randomUUID() },
  };
};

const nameIn =
  ({ returns }: ReviewAnswer) =>
  (id: string): string =>
    returns.find(({ agency }) => agency?.id === id)?.agency?.name ?? 'another agency';

/** One review: its scope, what each agency sent, the gaps, and every account in one chronology. */
export const reviewWorkspace = page(import.meta.url, {
  variables: (asked) => variablesOf(filterOf(asked)),
  view: (data, asked) => {
    const review = Review.parse(required(data, 'review'));
    const filter = filterOf(asked);
    const path = `/reviews/${review.id}`;
    return {
      title: review.title,
      back: '/reviews',
      done: done[asked.query['done'] ?? ''],
      errorSummary: selectionErrors(selectionTyped(asked)) ?? errorSummaryOf(filter),
      ...{ path, review, filter },
      clockTag: review.clock ? clockTag(review.clock) : undefined,
      returns: returnsOf(review),
      gaps: review.chronology.gaps.filter(({ kind }) => kind !== 'AGENCY_SILENT'),
      silent: review.chronology.gaps.filter(({ kind }) => kind === 'AGENCY_SILENT'),
      /** Turning pages and filtering is reading: the rest of the review stands on its first page. */
      isFront: isWhole(filter) && filter.skip === 0,
      contact: contactInWords(review.chronology),
      past: pastInWords(filter.past, nameIn(review)),
      asked: filterInWords(filter, nameIn(review)),
      isFiltered: isFiltered(filter),
      isWhole: isWhole(filter),
      controls: controlsOf(review, asked, filter),
      ...chronologyPart(review, asked, filter),
      addresses: addresses(asked, path, filter, review.chronology),
      printedBy: Me.parse(required(data, 'me')),
      now: required(data, 'now'),
    };
  },
});
