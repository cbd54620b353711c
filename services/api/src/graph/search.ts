/** Search in the graph: the words of every chronology that the viewer may open. */
import type { ChronologyRow } from '@throughline/projections/chronology/row';
import { searchLines } from '@throughline/read-store/queries/search';
import { viewerOf } from '../context.ts';
import { builder } from './builder.ts';
import { Child, childById, childrenFor } from './child.ts';
import { ChronologyEntry } from './chronology-entry.ts';
import { countOf, pageOf } from './page.ts';

const Found = builder.objectRef<{ readonly row: ChronologyRow }>('FoundLine').implement({
  description: 'A line of a chronology that holds every word that was looked for.',
  fields: (t) => ({
    child: t.field({
      type: Child,
      nullable: true,
      resolve: ({ row }, _, context) => childById(context, row.childId) ?? null,
    }),
    entry: t.field({ type: ChronologyEntry, resolve: ({ row }) => ({ row, evidence: [] }) }),
  }),
});

builder.queryField('search', (t) =>
  t.connection(
    {
      type: Found,
      description:
        'Lines that hold every word, of children whose records you may open; the best first.',
      args: { text: t.arg.string({ required: true }) },
      resolve: async (_, args, context) => {
        viewerOf(context);
        const childIds = childrenFor(context, undefined).children.map(({ childId }) => childId);
        const { views, authoriser } = context;
        const rows = searchLines(views, { text: args.text, childIds, maySee: authoriser.maySee });
        const page = pageOf(
          args,
          rows.map((row) => ({ row })),
        );
        for (const edge of page.edges ?? [])
          if (edge != null) await authoriser.open(edge.node.row.childId, 'search');
        return page;
      },
    },
    { fields: (c) => ({ totalCount: c.int({ resolve: countOf }) }) },
  ),
);
