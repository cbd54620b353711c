/** The page of the long life, asked as the website asks: its own query over HTTP, authorised and audited. */
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Typed } from '@throughline/decider/decider';
import { given as kelderby, when } from '@throughline/domain/kelderby.fixtures';
import { pathwayOf } from '@throughline/domain/pathways';
import type { EventLog } from '@throughline/event-store/open';
import { withFragments } from '@throughline/web/fragments';
import { type Asker, ask } from '../support/graph.ts';
import { commandLine, startProduct } from '../support/product.ts';
import { AGENCY, LONG_LIFE } from './written-log.ts';

const QUERY = withFragments(
  fileURLToPath(
    new URL('../../services/web/src/pages/entry/chronology/query.graphql', import.meta.url),
  ),
);
const occurred = when('2020-01-06');

const settlers: readonly (readonly [category: string, streamId: string, command: Typed])[] = [
  [
    'organisation',
    AGENCY,
    {
      ...{ type: 'RegisterAgency', agencyId: AGENCY, kind: 'childrens-social-care', occurred },
      ...{ name: 'Kelderby children’s social care' },
    },
  ],
  [
    'organisation',
    AGENCY,
    {
      ...{ type: 'JoinUser', agencyId: AGENCY, userId: 'u-bench', occurred },
      ...{ name: 'An invented practitioner', role: 'practitioner' },
    },
  ],
  [
    'child',
    LONG_LIFE,
    {
      ...{ type: 'RegisterChild', childId: LONG_LIFE, reference: 'KEL-1', occurred },
      ...{ names: [{ given: 'Long', family: 'Invented', kind: 'current' }] },
    },
  ],
  [
    'child',
    LONG_LIFE,
    {
      ...{ type: 'StartAgencyInvolvement', childId: LONG_LIFE, agencyId: AGENCY },
      ...{ concerning: 'child', occurred },
    },
  ],
];

/** Records the child of the long life, its agency, and somebody there who may read it. */
export const settle = async (log: EventLog): Promise<void> => {
  for (const [category, streamId, command] of settlers) {
    const pathway = pathwayOf(category);
    if (pathway === undefined) throw new Error(`Expected a pathway called "${category}".`);
    const { actor } = kelderby;
    const order = { ...{ pathway, streamId, command, actor }, given: kelderby };
    const outcome = await log.handle({ ...order, commandId: randomUUID() });
    if (outcome.kind !== 'done')
      throw new Error(`Expected ${command.type} to be done, found ${JSON.stringify(outcome)}.`);
  }
};

type Page = {
  readonly child: {
    readonly chronology: {
      readonly totalCount: number;
      readonly nodes: readonly unknown[];
      readonly pageInfo: { readonly endCursor: string };
    };
  };
};

export type LongLife = {
  /** Asks for a page; throws where it is not as long as was asked for. */
  readonly page: (variables: Readonly<Record<string, unknown>>) => Promise<Page>;
  readonly end: () => Promise<void>;
};

/** Starts the whole product on a store, and asks it as its practitioner. */
export const openLongLife = async (folder: string): Promise<LongLife> => {
  const product = await startProduct(folder);
  const token = await commandLine(folder, 'token', '--as', 'practitioner');
  const asker: Asker = { origin: () => product.origin, token };
  return {
    page: async (variables) => {
      const asked = { childId: LONG_LIFE, isOfAgency: false, ...variables };
      const page = await ask<Page>(asker, QUERY, asked);
      const { length } = page.child.chronology.nodes;
      if (length !== variables['first'])
        throw new Error(`Expected ${variables['first']} lines, found ${length}.`);
      return page;
    },
    end: () => product.end('SIGTERM'),
  };
};
