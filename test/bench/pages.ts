/**
 * Does a page cost much more than what it asks? Each page against its own operation, asked of the graph over HTTP
 * by the same person with the same variables: what is above 1 is the page's own work.
 */
import { fileURLToPath } from 'node:url';
import { operation } from '@throughline/web/page';
import { visitor } from '../../services/web/src/web.fixtures.ts';
import { type Asker, ask } from '../support/graph.ts';
import { commandLine, startProduct } from '../support/product.ts';
import { temporaryFolder } from './stores.ts';
import { type Benchmark, median, type Row, timed } from './table.ts';

const AT_MOST = 3; // times as long as the graph
const WHO = { id: 'tunde-bakare', role: 'practitioner' };

type Page = {
  readonly name: string;
  readonly path: string;
  /** The folder of the page, whose `query.graphql` it asks. */
  readonly folder: string;
  readonly variables: Readonly<Record<string, unknown>>;
};

const queryOf = (folder: string) =>
  operation(
    fileURLToPath(new URL(`../../services/web/src/pages/${folder}/query.graphql`, import.meta.url)),
  );

type Found = {
  readonly children: {
    readonly nodes: readonly {
      readonly id: string;
      readonly concerns: { readonly id: string }[];
    }[];
  };
  readonly requests: { readonly nodes: readonly { readonly id: string }[] };
};

const pagesFor = async (asker: Asker): Promise<readonly Page[]> => {
  const { children, requests } = await ask<Found>(
    asker,
    '{ children(first: 1) { nodes { id concerns { id } } } requests(first: 1) { nodes { id } } }',
  );
  const childId = children.nodes[0]?.id;
  const concernId = children.nodes[0]?.concerns[0]?.id;
  const requestId = requests.nodes[0]?.id;
  const child = `/children/${childId}`;
  const lines = { childId, order: 'OLDEST_FIRST', isOfAgency: false };
  return [
    { name: 'My work', path: '/', folder: 'work/mine', variables: {} },
    { name: 'At a glance', path: child, folder: 'child/at-a-glance', variables: { childId } },
    {
      ...{ name: 'Chronology, 50 entries', path: `${child}/chronology` },
      ...{ folder: 'entry/chronology', variables: { ...lines, first: 50 } },
    },
    {
      ...{ name: 'Chronology, 500 entries', path: `${child}/chronology?print=1` },
      ...{ folder: 'entry/chronology', variables: { ...lines, first: 500 } },
    },
    {
      ...{ name: 'Chronology as a picture', path: `${child}/chronology/picture` },
      ...{ folder: 'entry/chronology-picture', variables: lines },
    },
    {
      ...{ name: 'A request', path: `/requests/${requestId}` },
      ...{ folder: 'request/one', variables: { requestId } },
    },
    {
      ...{ name: 'A disagreement', path: `/challenges/${concernId}` },
      ...{ folder: 'professional-concern/one', variables: { concernId } },
    },
    {
      ...{ name: 'Who was told', path: `${child}/ledger` },
      ...{ folder: 'disclosure/ledger', variables: { childId } },
    },
  ];
};

const signedIn = async (origin: string) => {
  const browser = visitor({ origin });
  await browser.signIn(WHO.id);
  return browser;
};

const compare = async (
  asker: Asker,
  { ask: open }: Awaited<ReturnType<typeof signedIn>>,
  { name, path, folder, variables }: Page,
  rounds: number,
): Promise<Row> => {
  const { text } = queryOf(folder);
  const pageTimes: number[] = [];
  const graphTimes: number[] = [];
  for (let round = -3; round < rounds; round += 1) {
    const page = await timed(async () => {
      const answer = await open(path);
      if (answer.status !== 200)
        throw new Error(`Expected ${name} to open, found ${answer.status}.`);
      await answer.text();
    });
    const graph = await timed(() => ask(asker, text, variables));
    if (round < 0) continue; // the first few warm up
    pageTimes.push(page);
    graphTimes.push(graph);
  }
  const [measured, against] = [median(pageTimes), median(graphTimes)];
  return { name, measured, against, unit: 'ms', atMost: AT_MOST };
};

export const pages: Benchmark = {
  title: 'A page, against the question behind it',
  run: async (isQuick) => {
    const folder = temporaryFolder();
    const product = await startProduct(folder, { withDemonstration: true });
    try {
      const token = await commandLine(folder, 'token', '--as', WHO.role);
      const asker = { origin: () => product.origin, token };
      const browser = await signedIn(product.origin);
      const rows: Row[] = [];
      for (const page of await pagesFor(asker))
        rows.push(await compare(asker, browser, page, isQuick ? 10 : 40));
      return rows;
    } finally {
      await product.end('SIGTERM');
    }
  },
};
