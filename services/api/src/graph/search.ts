/** Search in the graph: the words of every chronology that the viewer may open. */
import type { ChronologyRow } from '@throughline/projections/chronology/row';
import { keptRecord } from '@throughline/read-store/queries/merged';
import { searchLines } from '@throughline/read-store/queries/search';
import { type Context, viewerOf } from '../context.ts';
import { builder } from './builder.ts';
import { Child, childById } from './child.ts';
import { asItStands, ChronologyEntry } from './chronology-entry.ts';
import { countOf, pageOf } from './page.ts';

/** A line that stands in several records of one child is found once. */
const onceEach = (context: Context, rows: readonly ChronologyRow[]): readonly ChronologyRow[] => {
  const key = ({ childId, rowId }: ChronologyRow) =>
    `${keptRecord(context.views, childId)}/${rowId}`;
  return [...new Map(rows.toReversed().map((row) => [key(row), row])).values()].toReversed();
};

const Found = builder.objectRef<{ readonly row: ChronologyRow }>('FoundLine').implement({
  description: 'A line of a chronology that holds every word that was looked for.',
  fields: (t) => ({
    child: t.field({
      type: Child,
      nullable: true,
      resolve: ({ row }, _, context) =>
        childById(context, keptRecord(context.views, row.childId)) ?? null,
    }),
    entry: t.field({ type: ChronologyEntry, resolve: ({ row }) => asItStands(row) }),
  }),
});

builder.queryField('search', (t) =>
  t.connection(
    {
      type: Found,
      description:
        'Lines that hold every word, of children whose records you may open; what happened last first.',
      args: { text: t.arg.string({ required: true }) },
      resolve: async (_, args, context) => {
        viewerOf(context);
        const { views, authoriser } = context;
        const childIds = [...authoriser.openable()];
        const { rows, areMore } = searchLines(views, {
          ...{ text: args.text, childIds, maySee: authoriser.maySee },
        });
        const page = pageOf(
          args,
          onceEach(context, rows).map((row) => ({ row })),
          ({ row }) => row.rowId,
        );
        for (const edge of page.edges ?? [])
          if (edge != null) await authoriser.open(edge.node.row.childId, 'search');
        return { ...page, areMore };
      },
    },
    {
      fields: (c) => ({
        totalCount: c.int({ resolve: countOf }),
        areMore: c.boolean({
          description: 'More lines hold the words than are counted: another word would find them.',
          resolve: (connection) => 'areMore' in connection && connection.areMore === true,
        }),
      }),
    },
  ),
);
