/** People who may be on the telephone, for a form to offer. */
import { mayHear, type PersonKnown, peopleKnown } from '../people-known.ts';
import { Agency, agencyById } from './agency.ts';
import { builder } from './builder.ts';
import { Child } from './child.ts';

type KnownOfChild = PersonKnown & { readonly childId: string };

const PersonKnownType = builder.objectRef<KnownOfChild>('PersonKnown').implement({
  description: 'Somebody round the child who may be spoken to: the child, family, a worker.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description: 'The name by which a call speaks of them; `other` for somebody else.',
    }),
    kind: t.exposeString('kind', { description: 'child, family or worker.' }),
    name: t.string({
      nullable: true,
      resolve: ({ person }) => person.name ?? null,
    }),
    role: t.string({
      nullable: true,
      description: 'In words, or as a code of a relationship.',
      resolve: ({ person }) => person.role ?? null,
    }),
    agency: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ person }, _, context) => agencyById(context, person.agencyId) ?? null,
    }),
    mayHear: t.stringList({
      description:
        'Whom a call to them may tell what came of a request, each as `recordCall` speaks of them in `told`.',
      resolve: (known, _, { views }) => [...mayHear(views, known.childId, known)],
    }),
  }),
});

builder.objectField(Child, 'peopleKnown', (t) =>
  t.field({
    type: [PersonKnownType],
    description:
      'Who may be on the telephone: the child, workers, family, and who is owed an answer.',
    resolve: async ({ childId }, _, context) => {
      await context.authoriser.open(childId, 'people-known');
      return peopleKnown(context.views, childId).map((known) => ({ ...known, childId }));
    },
  }),
);
