/** A child by reference, for a leader who disagrees in their agency's name and may not open the record. */
import { mayAsk } from '@throughline/access/permissions';
import { childByReference } from '@throughline/read-store/queries/children';
import { keptRecord } from '@throughline/read-store/queries/merged';
import { viewerOf } from '../context.ts';
import { involvedAgencies } from '../involved.ts';
import { builder } from './builder.ts';

type Referred = { readonly childId: string; readonly reference: string };

const ReferredChild = builder.objectRef<Referred>('ReferredChild').implement({
  description:
    'That a reference is of a child with whom your agency works. Nothing else of the child.',
  fields: (t) => ({ id: t.exposeID('childId'), reference: t.exposeString('reference') }),
});

builder.queryField('childOfReference', (t) =>
  t.field({
    type: ReferredChild,
    nullable: true,
    description:
      'Whom to disagree about: nothing where no child has that reference, or your agency does not work with them.',
    args: { reference: t.arg.string({ required: true }) },
    resolve: (_, { reference }, context) => {
      const { role, agencyId = '' } = viewerOf(context);
      const found = childByReference(context.views, reference.trim());
      const isInvolved =
        found !== undefined && involvedAgencies(context.views, found.childId).includes(agencyId);
      if (!isInvolved || !mayAsk(role, 'challenge')) return null;
      return { childId: keptRecord(context.views, found.childId), reference: found.reference };
    },
  }),
);
