/** A child by reference, for a leader who disagrees in their agency's name and may not open the record. */
import { mayAsk } from '@throughline/access/permissions';
import type { ChildRow } from '@throughline/projections/children';
import { child, childByReference } from '@throughline/read-store/queries/children';
import { keptRecord } from '@throughline/read-store/queries/merged';
import { type Context, viewerOf } from '../context.ts';
import { involvedAgencies } from '../involved.ts';
import { builder } from './builder.ts';

type Referred = { readonly childId: string; readonly reference: string };

const ReferredChild = builder.objectRef<Referred>('ReferredChild').implement({
  description:
    'That a reference is of a child with whom your agency works. Nothing else of the child.',
  fields: (t) => ({ id: t.exposeID('childId'), reference: t.exposeString('reference') }),
});

/** A child with whom the asker's agency works, where the asker may disagree in its name. */
const referred = (context: Context, found: ChildRow | undefined): Referred | null => {
  const { role, agencyId = '' } = viewerOf(context);
  const isInvolved =
    found !== undefined && involvedAgencies(context.views, found.childId).includes(agencyId);
  if (!isInvolved || !mayAsk(role, 'challenge')) return null;
  return { childId: keptRecord(context.views, found.childId), reference: found.reference };
};

builder.queryField('childOfReference', (t) =>
  t.field({
    type: ReferredChild,
    nullable: true,
    description:
      'Whom to disagree about: nothing where no child has that reference, or your agency does not work with them.',
    args: { reference: t.arg.string({ required: true }) },
    resolve: (_, { reference }, context) =>
      referred(context, childByReference(context.views, reference.trim())),
  }),
);

builder.queryField('referredChild', (t) =>
  t.field({
    type: ReferredChild,
    nullable: true,
    description:
      'The same by the id that `childOfReference` answered: an address holds that, and no reference.',
    args: { id: t.arg.id({ required: true }) },
    resolve: (_, { id }, context) => referred(context, child(context.views, id)),
  }),
);
