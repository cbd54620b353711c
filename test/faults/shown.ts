/** What the product shows: a child's whole chronology through the graph, and every row of its views on disk. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { viewsFolder } from '@throughline/read-store/folder';
import { type Asker, ask } from '../support/graph.ts';

export type Line = {
  readonly kind: string;
  readonly streamId: string;
  readonly eventId: string;
  readonly text: string | null;
  readonly occurred: { readonly at: string | null };
  readonly unreadable: string | null;
};

type Page = {
  readonly child: {
    readonly chronology: {
      readonly nodes: readonly Line[];
      readonly totalCount: number;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };
};

const QUERY = `query ($id: ID!, $after: String, $at: Position) {
  child(id: $id, atLeastAsFreshAs: $at) {
    chronology(first: 100, after: $after) {
      nodes { kind streamId eventId text unreadable occurred { at } }
      totalCount pageInfo { hasNextPage endCursor }
    }
  }
}`;

/** Every line of a child's chronology, page by page, at least as fresh as a position. */
export const chronologyOf = async (
  asker: Asker,
  id: string,
  at: string,
): Promise<readonly Line[]> => {
  const lines: Line[] = [];
  let after: string | null = null;
  for (;;) {
    const page: Page = await ask<Page>(asker, QUERY, { id, after, at });
    const { nodes, totalCount, pageInfo } = page.child.chronology;
    lines.push(...nodes);
    after = pageInfo.endCursor;
    if (pageInfo.hasNextPage) continue;
    if (lines.length !== totalCount)
      throw new Error(`The chronology counts ${totalCount} lines and shows ${lines.length}.`);
    return lines;
  }
};

/** Every row of every view, past and standing, as text that can be compared; the version number is a file's own. */
export const rowsOf = (dataFolder: string): readonly string[] => {
  const folder = viewsFolder(dataFolder);
  const generation = folder.current();
  if (generation === undefined) throw new Error(`Expected views in ${join(dataFolder, 'views')}.`);
  const file = new DatabaseSync(folder.fileOf(generation), { readOnly: true });
  try {
    const shown = file
      .prepare(
        `SELECT m.name FROM sqlite_master m WHERE m.type = 'view'
           AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name = 'fromPosition') ORDER BY m.name`,
      )
      .all()
      .map(({ name }) => String(name));
    return shown.flatMap((view) => {
      const select = file.prepare(
        `SELECT key, fromPosition, toPosition, body FROM "${view}" ORDER BY key, fromPosition`,
      );
      select.setReadBigInts(true);
      return select
        .all()
        .map(({ key, fromPosition, toPosition, body }) =>
          [view, key, fromPosition, toPosition, body].join(' '),
        );
    });
  } finally {
    file.close();
  }
};
