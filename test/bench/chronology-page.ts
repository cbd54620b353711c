/**
 * Does a page of a long life take longer among many other lives? The same pages of the same child,
 * asked of a large store and of one that holds that child alone. Asked of the views themselves, where a
 * difference shows most, and as the website asks: through the graph, which authorises and audits.
 */
import { openViews, type Views } from '@throughline/read-store/open-views';
import { chronology } from '@throughline/read-store/queries/chronology';
import { type LongLife, openLongLife } from './long-life-page.ts';
import { largeShape, storeOf } from './stores.ts';
import { type Benchmark, median, type Row, timed } from './table.ts';
import { LONG_LIFE } from './written-log.ts';

const ROUNDS = 60;
const WARM_UP = 10; // rounds that are not counted
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

type Ask = () => unknown;

/** The same question to both in turn, so that what else the machine does falls on both. */
const compare = async (name: string, large: Ask, small: Ask): Promise<Row> => {
  const times: { large: number; small: number }[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const both = { large: await timed(large), small: await timed(small) };
    if (round >= 0) times.push(both);
  }
  return {
    name,
    measured: median(times.map((each) => each.large)),
    against: median(times.map((each) => each.small)),
    unit: 'ms',
    atMost: AT_MOST,
  };
};

const ofTheViews = async (large: string, small: string): Promise<readonly Row[]> => {
  const both = { large: openViews(large), small: openViews(small) };
  const rows: Row[] = [];
  for (const [name, question] of questions(both.small)) {
    const asking = (views: Views) => () => ask(views, question);
    rows.push(await compare(`${name}, of the views`, asking(both.large), asking(both.small)));
  }
  both.large.close();
  both.small.close();
  return rows;
};

const pagesOf = async ({ page }: LongLife) => {
  const { child } = await page({ first: 500 });
  return [
    ['first page', {}],
    ['page after 500 lines', { after: child.chronology.pageInfo.endCursor }],
    ['newest first', { order: 'NEWEST_FIRST' }],
    ['between two days', { from: '2020-02-01', to: '2020-04-30' }],
    ['one kind', { kinds: ['ENTRY'] }],
    ['with a word in every line', { text: 'sleep' }],
  ] as const;
};

const throughTheGraph = async (large: string, small: string): Promise<readonly Row[]> => {
  const both = { large: await openLongLife(large), small: await openLongLife(small) };
  const rows: Row[] = [];
  for (const [name, variables] of await pagesOf(both.small)) {
    const asking = (life: LongLife) => () => life.page({ first: PAGE, ...variables });
    rows.push(await compare(`${name}, through the graph`, asking(both.large), asking(both.small)));
  }
  await both.large.end();
  await both.small.end();
  return rows;
};

export const chronologyPage: Benchmark = {
  title: 'A page of a long life, in a large store against a store of that life alone',
  run: async (isQuick) => {
    const { events, longLife } = largeShape(isQuick);
    const large = await storeOf({ events, longLife });
    const small = await storeOf({ events: longLife, longLife });
    return [...(await ofTheViews(large, small)), ...(await throughTheGraph(large, small))];
  },
};
