/** A child's chronology: everything that is on record, in the order in which it happened, now or as it was. */
import { z } from 'zod';
import { type Asking, page, required } from '../../../page.ts';
import { may, meOf } from '../../asker.ts';
import { childFrame, FramedChild } from '../../child-frame.ts';
import { doneWords } from '../../done-words.ts';
import { controls, errorSummaryOf, Involvement } from './controls.ts';
import { addressWith, type Filter, filterOf, variablesOf } from './filter.ts';
import { inPreferredOrder } from './in-preferred-order.ts';
import { countsInWords, filterInWords, pastInWords } from './in-words.ts';
import { Line, underYears } from './lines.ts';
import { sheetInWords } from './sheet.ts';

const Counted = z.object({ totalCount: z.number() });
const Child = FramedChild.extend({
  involvement: Involvement,
  whole: Counted.optional(),
  chronology: Counted.extend({
    ofFilesCount: z.number(),
    laterCount: z.number(),
    withheldCount: z.number(),
    undatedCount: z.number(),
    unreadableCount: z.number(),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    nodes: z.array(Line),
  }),
});
const Agencies = z.array(z.object({ id: z.string(), name: z.string() }));

/** Where one can go from here, the same question kept. */
const addresses = (asked: Asking, filter: Filter, endCursor: string | null) => ({
  here: addressWith(asked, []),
  next: endCursor === null ? '' : addressWith(asked, [], { after: endCursor }),
  turned: addressWith(asked, ['order'], { order: filter.newestFirst ? 'oldest' : 'newest' }),
  print: addressWith(asked, [], { print: '1' }),
  picture: addressWith({ ...asked, path: `${asked.path}/picture` }, ['print', 'order']),
  screen: addressWith(asked, ['print']),
  copy: addressWith({ ...asked, path: `${asked.path}/export` }, ['print']),
  present: addressWith(asked, ['past']),
  all: addressWith(asked, ['agency', 'kind', 'significance', 'from', 'to', 'text']),
});

const inOrder = page(import.meta.url, {
  variables: (asked) => variablesOf(filterOf(asked)),
  view: (data, asked) => {
    const child = Child.parse(required(data, 'child'));
    const agencies = Agencies.parse(required(data, 'agencies'));
    const filter = filterOf(asked);
    const { nodes, pageInfo, ...counted } = child.chronology;
    const nameOf = (id: string) => agencies.find((one) => one.id === id)?.name ?? 'another agency';
    const me = meOf(data);
    return {
      title: 'Chronology',
      ...childFrame(child, 'Chronology'),
      errorSummary: errorSummaryOf(filter),
      filter,
      past: pastInWords(filter.past, nameOf),
      counts: countsInWords(filter, { ...counted, wholeCount: child.whole?.totalCount }, nameOf),
      sheet: sheetInWords({
        ...{ shown: nodes.length, total: counted.totalCount },
        ...{ hasEarlierSheets: filter.after !== undefined, hasLaterSheets: pageInfo.hasNextPage },
      }),
      chosen: filterInWords(filter, nameOf).map(({ group, words }) => ({
        words,
        without: addressWith(asked, [group]),
      })),
      controls: controls(asked, filter, { agencies, involvement: child.involvement }),
      years: underYears(nodes, filter.isPrint),
      addresses: addresses(asked, filter, pageInfo.hasNextPage ? pageInfo.endCursor : null),
      path: `/children/${child.id}`,
      reference: child.reference,
      printedBy: me,
      now: required(data, 'now'),
      mayRecord: may(me, 'record'),
      done: doneWords(asked.query['done']),
    };
  },
});

export const chronology = inPreferredOrder(inOrder);
