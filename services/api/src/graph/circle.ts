/** The people who matter to a child, and what they are to them. */
import type { AtAGlance } from '@throughline/projections/at-a-glance';
import { builder } from './builder.ts';
import { Glance } from './child.ts';

type PersonRow = AtAGlance['people'][number];
type Relationship = AtAGlance['relationships'][number];
type Around = PersonRow & { readonly relationships: readonly Relationship[] };

const Around = builder.objectRef<Around>('PersonAround').implement({
  description: 'Somebody of the child’s own life: family, a carer, a friend.',
  fields: (t) => ({
    id: t.exposeID('personId'),
    name: t.exposeString('name'),
    kind: t.exposeString('kind', {
      description: 'family, carer, friend, supporter, adult or child.',
    }),
    relationships: t.stringList({
      description: 'What they are to the child, as codes.',
      resolve: ({ relationships }) => relationships.map(({ relationship }) => relationship),
    }),
    whereabouts: t.exposeString('whereabouts', { nullable: true }),
    contact: t.exposeString('contact', { nullable: true, description: 'How to reach them.' }),
    unsafeToContact: t.exposeString('unsafeToContact', {
      nullable: true,
      description: 'Why contact may be unsafe. Show it beside the way to reach them.',
    }),
  }),
});

builder.objectField(Glance, 'people', (t) =>
  t.field({
    type: [Around],
    resolve: ({ people, relationships }) =>
      people.map((person) => ({
        ...person,
        relationships: relationships.filter(({ personId }) => personId === person.personId),
      })),
  }),
);
