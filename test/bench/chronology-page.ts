/**
 * Does a page of a long life take longer among many other lives? The same pages of the same child,
 * asked of a large store and of one that holds that child alone. Asked of the views themselves, for
 * what stands above them (the graph, the page) costs the same in both and would hide a difference.
 */
import { openViews, type Views } from '@throughline/read-store/open-views';
import { chronology } from '@throughline/read-store/queries/chronology';
import { largeShape, storeOf } from './stores.ts';
import { type Benchmark, median, type Row, timed } from './table.ts';
import { LONG_LIFE } from './written-log.ts';

const ROUNDS = 60;
const PAGE = 50; // lines
const AT_MOST = 1.5; // times as long in the large store

type Question = Omit<Parameters<typeof chronology>[1], 'childId' | 'maySee' | 'first'>;

const ask = (views: Views, question: Question) => {
  const page = chronology(views, {
    childId: LONG_LIFE,
    first: PAGE,
    maySee: () => true,
    ...question,
  });
  if (page.nodes.length !== PAGE)
    throw new Error(`Expected a full page, found ${page.nodes.length}.`);
  return page;
};

const questions = (views: Views): readonly (readonly [string, Question])[] => {
  const middle = chronology(views, { childId: LONG_LIFE, first: 1_000, maySee: () => true });
  const after = middle.nodes.at(-1)?.cursor;
  return [
    ['first page', {}],
    ['page after 1,000 lines', { after }],
    ['newest first', { order: 'newest first' }],
    ['between two days', { filter: { from: '2020-02-01', to: '2020-04-30' } }],
    ['one kind', { filter: { kinds: ['entry'] } }],
    ['with a word in every line', { filter: { text: 'sleep' } }],
  ];
};

const compare = async (large: Views, small: Views): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (const [name, question] of questions(small)) {
    const times: { large: number; small: number }[] = [];
    for (let round = -5; round < ROUNDS; round += 1) {
      const both = {
        large: await timed(() => ask(large, question)),
        small: await timed(() => ask(small, question)),
      };
      if (round >= 0) times.push(both); // the first few warm up
    }
    rows.push({
      name,
      measured: median(times.map((each) => each.large)),
      against: median(times.map((each) => each.small)),
      unit: 'ms',
      atMost: AT_MOST,
    });
  }
  return rows;
};

export const chronologyPage: Benchmark = {
  title: 'A page of a long life, in a large store against a store of that life alone',
  run: async (isQuick) => {
    const { events, longLife } = largeShape(isQuick);
    const large = openViews(await storeOf({ events, longLife }));
    const small = openViews(await storeOf({ events: longLife, longLife }));
    try {
      return await compare(large, small);
    } finally {
      large.close();
      small.close();
    }
  },
};
