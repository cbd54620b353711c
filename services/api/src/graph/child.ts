/** A child in the graph: who they are, and the ways into everything that is on record. */

import type { ChildDetails } from '@throughline/domain/child/details';
import type { ChildRow, InvolvementRow } from '@throughline/projections/children';
import {
  child,
  childByReference,
  involvements,
  recordsFound,
} from '@throughline/read-store/queries/children';
import { keptRecord, keptRecords } from '@throughline/read-store/queries/merged';
import type { Instant } from '@throughline/time/instant';
import { londonDate } from '@throughline/time/local-date';
import { ageAt, occurredOn, sortKey } from '@throughline/time/occurred-at';
import { type Context, viewerOf } from '../context.ts';
import { acrossRecords, glanceOfChild } from '../records-of-child.ts';
import { Agency, agencyById } from './agency.ts';
import { builder } from './builder.ts';
import { askChronology, ChronologyConnection, chronologyArgs } from './chronology.ts';
import { fresh } from './freshness.ts';
import { Glance, nameOf, nothingKnown } from './glance.ts';
import { Occurred } from './occurred.ts';
import { countOf, pageOf } from './page.ts';

export const ChildName = builder
  .objectRef<NonNullable<ChildDetails['names']>[number]>('ChildName')
  .implement({
    fields: (t) => ({
      given: t.exposeString('given'),
      family: t.exposeString('family', { nullable: true }),
      kind: t.exposeString('kind', { description: 'current, former, alias or spelling.' }),
    }),
  });

const Involvement = builder.objectRef<InvolvementRow>('Involvement').implement({
  description: 'An agency round the child, from when to when.',
  fields: (t) => ({
    agency: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ agencyId }, _, context) => agencyById(context, agencyId) ?? null,
    }),
    agencyName: t.exposeString('agencyName'),
    team: t.exposeString('team', { nullable: true }),
    worker: t.string({
      nullable: true,
      resolve: ({ worker }) => (worker === undefined ? null : nameOf(worker)),
    }),
    concerning: t.exposeString('concerning'),
    from: t.field({ type: Occurred, resolve: ({ from }) => from }),
    to: t.field({ type: Occurred, nullable: true, resolve: ({ to }) => to ?? null }),
  }),
});

export const ageInWords = ({ details: { bornOn } }: ChildRow, now: Instant): string | null => {
  if (bornOn?.start === undefined || bornOn.start !== bornOn.end) return null;
  const age = ageAt(bornOn.start, occurredOn(londonDate(now)));
  if (age === undefined) return null;
  return age.youngest === age.oldest ? String(age.oldest) : `${age.youngest} or ${age.oldest}`;
};

export const Child = builder.objectRef<ChildRow>('Child').implement({
  description: 'The child or young person round whom all turns.',
  fields: (t) => ({
    id: t.exposeID('childId'),
    reference: t.exposeString('reference'),
    name: t.exposeString('name'),
    names: t.field({ type: [ChildName], resolve: ({ details }) => [...(details.names ?? [])] }),
    bornOn: t.field({
      type: Occurred,
      nullable: true,
      resolve: ({ details }) => details.bornOn ?? null,
    }),
    age: t.string({
      nullable: true,
      description: 'In years, now; two numbers where the date of birth is not certain.',
      resolve: (child, _, { clock }) => ageInWords(child, clock.now()),
    }),
    glance: t.field({
      type: Glance,
      resolve: async ({ childId }, _, context) => {
        await context.authoriser.open(childId, 'at-a-glance');
        return glanceOfChild(context.views, childId) ?? nothingKnown(childId);
      },
    }),
    chronology: t.field({
      type: ChronologyConnection,
      args: chronologyArgs,
      resolve: async ({ childId }, args, context) => {
        await context.authoriser.open(childId, 'chronology');
        return askChronology(context, childId, args);
      },
    }),
    involvement: t.field({
      type: [Involvement],
      resolve: ({ childId }, _, { views }) =>
        acrossRecords(views, childId, {
          ask: (record) => involvements(views, record),
          keyOf: (one) => `${one.childId}/${one.involvementId}`,
          orderOf: ({ from }) => sortKey(from),
        }),
    }),
  }),
});

export const childById = (
  { views }: Pick<Context, 'views'>,
  childId: string,
): ChildRow | undefined => child(views, childId);

/** The record under which a case is read: the one that was kept, where it was merged with another. */
const recordOf = (context: Context, childId: string): ChildRow | undefined =>
  childById(context, keptRecord(context.views, childId));

/** The child that a case is about, where the viewer may open the record. */
export const childToShow = (context: Context, [first]: readonly string[]): ChildRow | null =>
  first !== undefined && context.authoriser.mayOpen(first)
    ? (recordOf(context, first) ?? null)
    : null;

/** The child's reference alone, for whoever may know no more of a case. */
export const referenceToShow = (context: Context, [first]: readonly string[]): string | null =>
  first === undefined ? null : (recordOf(context, first)?.reference ?? null);

export type FoundChildren = {
  /** Of a child whose records were merged the one that was kept, whatever name it was found by. */
  readonly childIds: readonly string[];
  /** How many of them, the last ones, only have a name that sounds like what was looked for. */
  readonly alike: number;
};

/** Children whom the viewer may open, or of them those with these ids: who fit what was written, then whose names only sound like it; or all. */
export const childrenFor = (
  { views, authoriser }: Context,
  written: string | null | undefined,
  ids?: readonly string[] | null,
): FoundChildren => {
  const open = authoriser.openable();
  const among = ids?.filter((id) => open.has(id)) ?? open;
  const search = written?.trim() || undefined;
  const found = (isByEar: boolean) =>
    keptRecords(views, recordsFound(views, { among, search, isByEar }));
  const fitting = found(false);
  if (search === undefined) return { childIds: fitting, alike: 0 };
  const fit = new Set(fitting);
  const alike = found(true).filter((childId) => !fit.has(childId));
  return { childIds: [...fitting, ...alike], alike: alike.length };
};

type NamedChild = {
  readonly id?: string | null | undefined;
  readonly reference?: string | null | undefined;
};

/** References are counted up, so that they can be tried: one of a record that may not be opened is answered as none. */
const byReference = ({ views, authoriser }: Context, reference: string): ChildRow | undefined => {
  const found = childByReference(views, reference);
  return found && authoriser.mayOpen(found.childId) ? found : undefined;
};

const oneChild = (context: Context, { id, reference }: NamedChild): ChildRow | undefined => {
  if (id != null) return child(context.views, id);
  return reference == null ? undefined : byReference(context, reference);
};

builder.queryFields((t) => ({
  child: t.field({
    type: Child,
    nullable: true,
    description:
      'A child, by id or by the partnership’s reference; where both are given, the one that has both. By a reference alone nothing is answered for a record that you may not open, as where there is none.',
    args: {
      id: t.arg.id(),
      reference: t.arg.string(),
      atLeastAsFreshAs: t.arg({ type: 'Position' }),
    },
    resolve: async (_, { atLeastAsFreshAs, ...named }, context) => {
      viewerOf(context);
      await fresh(context, atLeastAsFreshAs);
      const found = oneChild(context, named);
      if (found === undefined) return null;
      await context.authoriser.open(found.childId, 'child');
      return named.reference == null || named.reference === found.reference ? found : null;
    },
  }),
  children: t.connection(
    {
      type: Child,
      description:
        'Children you may open, by any name, former name, spelling, date of birth or number; last, those with a name that only sounds like it. Without words: those your agency is involved with.',
      args: {
        search: t.arg.string(),
        ids: t.arg.idList({ description: 'Only these.' }),
      },
      resolve: async (_, args, context) => {
        viewerOf(context);
        const found = childrenFor(context, args.search, args.ids?.map(String));
        const page = pageOf(
          args,
          found.childIds.map((childId) => ({ childId })),
          ({ childId }) => childId,
        );
        const edges = (page.edges ?? []).flatMap((edge) => {
          const node = edge && childById(context, edge.node.childId);
          return edge && node ? [{ ...edge, node }] : [];
        });
        for (const { node } of edges) await context.authoriser.open(node.childId, 'children-list');
        return { ...page, edges, alike: found.alike };
      },
    },
    {
      fields: (c) => ({
        totalCount: c.int({ resolve: countOf }),
        alikeCount: c.int({
          description: 'How many of them, the last ones, only have a name that sounds like it.',
          resolve: (connection) =>
            'alike' in connection && typeof connection.alike === 'number' ? connection.alike : 0,
        }),
      }),
    },
  ),
}));
