/** A child's chronology as a picture: the same question as the list, and the way back to it from every mark. */
import { date } from '@throughline/govuk/dates';
import { z } from 'zod';
import { type Asking, page, required } from '../../../page.ts';
import { pictureOf } from '../../../pictures/picture.ts';
import { meOf } from '../../asker.ts';
import { childFrame, FramedChild } from '../../child-frame.ts';
import { controls, errorSummaryOf, Involvement } from '../chronology/controls.ts';
import { addressWith, dayBoxes, type Filter, filterOf, variablesOf } from '../chronology/filter.ts';
import { countsInWords, filterInWords, pastInWords } from '../chronology/in-words.ts';
import { agencyLanes, DrawnMark, DrawnSilence, threadLanes, type Ways, yearsOf } from './lanes.ts';

const Child = FramedChild.extend({
  involvement: Involvement,
  whole: z.object({ totalCount: z.number() }).optional(),
  chronologyPicture: z.object({
    totalCount: z.number(),
    ofFilesCount: z.number(),
    laterCount: z.number(),
    withheldCount: z.number(),
    undatedCount: z.number(),
    unreadableCount: z.number(),
    silentAfter: z.number(),
    silences: z.array(DrawnSilence),
    marks: z.array(DrawnMark),
  }),
});
const Agencies = z.array(z.object({ id: z.string(), name: z.string() }));

/** The list that stands behind a part of the picture: the same question, of one agency and a span. */
const waysOf = (asked: Asking, path: string): Ways => {
  const list = { ...asked, path: `${path}/chronology` };
  return {
    path,
    listed: (agencyId, span) =>
      addressWith(list, ['print', 'agency', ...(span ? (['from', 'to'] as const) : [])], {
        ...(agencyId === undefined ? {} : { agency: agencyId }),
        ...(span ? { ...dayBoxes('from', span.from), ...dayBoxes('to', span.to) } : {}),
      }),
  };
};

const addresses = (asked: Asking, path: string) => ({
  here: addressWith(asked, []),
  list: addressWith({ ...asked, path: `${path}/chronology` }, ['print']),
  print: addressWith(asked, [], { print: '1' }),
  screen: addressWith(asked, ['print']),
  present: addressWith(asked, ['past']),
  all: addressWith(asked, ['agency', 'kind', 'significance', 'from', 'to', 'text']),
});

const yearAddress = (asked: Asking, year: string): string =>
  addressWith(asked, ['from', 'to'], {
    ...dayBoxes('from', `${year}-01-01`),
    ...dayBoxes('to', `${year}-12-31`),
  });

/** Until when an open case is drawn: the moment that is asked about. */
const untilOf = ({ past }: Filter, now: unknown): string =>
  past.of === 'now' ? date(z.string().parse(now), 'YYYY-MM-DD') : past.on;

export const chronologyPicture = page(import.meta.url, {
  variables: (asked) => variablesOf(filterOf(asked)),
  view: (data, asked) => {
    const child = Child.parse(required(data, 'child'));
    const agencies = Agencies.parse(required(data, 'agencies'));
    const filter = filterOf(asked);
    const path = `/children/${child.id}`;
    const { marks, silences, silentAfter, ...counted } = child.chronologyPicture;
    const nameOf = (id: string) => agencies.find((one) => one.id === id)?.name ?? 'another agency';
    return {
      title: 'Chronology as a picture',
      ...childFrame(child, 'Chronology'),
      errorSummary: errorSummaryOf(filter),
      filter,
      past: pastInWords(filter.past, nameOf),
      counts: countsInWords(filter, { ...counted, wholeCount: child.whole?.totalCount }, nameOf),
      chosen: filterInWords(filter, nameOf).map(({ group, words }) => ({
        words,
        without: addressWith(asked, [group]),
      })),
      controls: controls(asked, filter, { agencies, involvement: child.involvement }),
      picture: pictureOf({
        lanes: agencyLanes(marks, silences, agencies, waysOf(asked, path)),
        threads: threadLanes(marks, untilOf(filter, required(data, 'now'))),
        ...{ from: filter.from, to: filter.to },
      }),
      isEmpty: marks.length === 0,
      missing: counted.totalCount - marks.length,
      silentAfter,
      years: yearsOf(marks).map((one) => ({ ...one, href: yearAddress(asked, one.year) })),
      addresses: addresses(asked, path),
      path,
      reference: child.reference,
      printedBy: meOf(data),
      now: required(data, 'now'),
    };
  },
});
