import { page, required } from '../../../page.ts';
import { clockTag } from '../../tag-for.ts';
import { type Chronology, type Line, Review } from './answer.ts';
import {
  addressAt,
  type Filter,
  filterOf,
  isFiltered,
  marks,
  pageLength,
  variablesOf,
} from './filter.ts';
import {
  afterHeadline,
  contactInWords,
  countsInWords,
  gapInWords,
  intervalInWords,
  returnTag,
} from './in-words.ts';

const done: Readonly<Record<string, string>> = {
  opened: 'The review is open. Set its scope next.',
  scoped: 'The scope is set. You can now ask the agencies for their chronologies.',
  asked: 'It is on record, and the agency’s clock runs. Download the blank template and send it.',
  chased: 'It is on record that the agency was asked again.',
  received: 'The chronology is recorded as received.',
  returned: 'The queries are on record.',
  marked: 'The mark is kept.',
};

// The name always stands in the tag; the colour only helps the eye along.
const colours = ['blue', 'green', 'purple', 'turquoise', 'pink', 'yellow', 'red', 'orange'];
const markColours: Readonly<Record<string, string>> = {
  'good-practice': 'green',
  'missed-opportunity': 'red',
  question: 'yellow',
};

const agencyTag = (agencies: readonly string[]) => (line: Line) => {
  const { agency } = line.entry;
  const at = agency ? agencies.indexOf(agency.id) : -1;
  return {
    text: agency?.name ?? 'No agency named',
    classes: `govuk-tag--${colours[at] ?? 'grey'}`,
  };
};

/** A line with what stands round it: the gaps that it ends, unless a filter leaves out what lies between. */
const lineIn = (
  { gaps }: Chronology,
  options: { readonly agencies: readonly string[]; readonly withGaps: boolean },
) => {
  const tagOf = agencyTag(options.agencies);
  return (line: Line) => ({
    ...line,
    tag: tagOf(line),
    text: afterHeadline(line),
    interval: options.withGaps ? intervalInWords(line) : undefined,
    marks: line.annotations.map((mark) => ({
      ...mark,
      tag: { text: mark.kindInWords, classes: `govuk-tag--${markColours[mark.kind] ?? 'grey'}` },
    })),
    gaps: options.withGaps
      ? gaps
          .filter((gap) => gap.nextEntryId === line.entry.id && gap.kind !== 'AGENCY_SILENT')
          .map(gapInWords)
      : [],
  });
};

const controlsOf = (review: ReturnType<typeof Review.parse>, filter: Filter) => ({
  marked: Object.entries(marks).map(([value, text]) => ({
    ...{ value, text, checked: filter.marked.includes(value) },
  })),
  agencies: review.returns.flatMap(({ agency }) =>
    agency
      ? [{ value: agency.id, text: agency.name, checked: filter.agencies.includes(agency.id) }]
      : [],
  ),
  themes: [
    { value: '', text: 'Any theme', selected: filter.theme === undefined },
    ...review.chronology.themes.map((theme) => ({
      ...{ value: theme, text: theme, selected: filter.theme === theme },
    })),
  ],
  selection: [{ value: 'yes', text: 'Only entries that bear a mark', checked: filter.isSelection }],
});

const pagesOf = (path: string, filter: Filter, total: number) => ({
  before: filter.skip === 0 ? '' : addressAt(path, filter, Math.max(0, filter.skip - pageLength)),
  next: filter.skip + pageLength < total ? addressAt(path, filter, filter.skip + pageLength) : '',
});

/** One review: its scope, what each agency sent, the gaps, and every account in one chronology. */
export const reviewWorkspace = page(import.meta.url, {
  variables: (asked) => variablesOf(filterOf(asked)),
  view: (data, asked) => {
    const review = Review.parse(required(data, 'review'));
    const { chronology } = review;
    const filter = filterOf(asked);
    const agencies = review.returns.flatMap(({ agency }) => agency?.id ?? []);
    const lineOf = lineIn(chronology, { agencies, withGaps: !isFiltered(filter) });
    const path = `/reviews/${review.id}`;
    return {
      title: 'Learning review',
      back: '/reviews',
      done: done[asked.query['done'] ?? ''],
      path,
      review,
      clockTag: review.clock ? clockTag(review.clock) : undefined,
      returns: review.returns
        .filter(({ agency }) => agency)
        .map((one) => ({ ...one, tag: returnTag(one) })),
      gaps: chronology.gaps.map((gap) => ({ ...gap, inWords: gapInWords(gap) })),
      contact: contactInWords(chronology),
      counts: countsInWords(chronology, isFiltered(filter)),
      isFiltered: isFiltered(filter),
      controls: controlsOf(review, filter),
      lines: chronology.lines.map(lineOf),
      undated: chronology.undated.map(lineOf),
      pages: pagesOf(path, filter, chronology.totalCount),
    };
  },
});
