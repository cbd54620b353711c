/** The people who matter to a child: what they are to the child, who lives together, and how that is known. */
import { RelationshipKind, RelationshipStanding } from '@throughline/domain/child/events/people';
import { wordsFor } from '@throughline/domain/choice';
import type { AtAGlance } from '@throughline/projections/at-a-glance/row';
import type { Instant } from '@throughline/time/instant';
import type { GlanceOfChild } from '../records-of-child.ts';
import { builder } from './builder.ts';
import { Glance } from './glance.ts';
import { Occurred } from './occurred.ts';

type PersonRow = AtAGlance['people'][number];
type Relationship = GlanceOfChild['relationships'][number];
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

type Tie = Relationship & { readonly person: PersonRow | undefined };
const TieType = builder.objectRef<Tie>('Relationship').implement({
  description: 'What somebody is to the child now: since when, and how it is known.',
  fields: (t) => ({
    id: t.exposeID('relationshipId'),
    recordId: t.exposeID('recordId', {
      description: 'The record that it stands in: a command about it names this child.',
    }),
    relationship: t.exposeString('relationship', { description: 'A code, such as parent.' }),
    inWords: t.string({
      resolve: ({ relationship }) => wordsFor(RelationshipKind, relationship),
    }),
    person: t.string({ nullable: true, resolve: ({ person }) => person?.name ?? null }),
    standingInWords: t.string({
      nullable: true,
      description:
        'Who holds it, where it is nobody by name: the local authority, none identified.',
      resolve: ({ standing }) =>
        standing === undefined ? null : wordsFor(RelationshipStanding, standing),
    }),
    source: t.exposeString('source', { nullable: true, description: 'How it is known.' }),
    since: t.field({ type: Occurred, resolve: ({ since }) => since }),
    recordedAt: t.field({ type: 'Instant', resolve: ({ recordedAt }) => recordedAt as Instant }), // the log's own moments are instants
  }),
});

type Household = NonNullable<AtAGlance['household']>;
const Member = builder.objectRef<Household['members'][number]>('HouseholdMember').implement({
  fields: (t) => ({
    name: t.exposeString('name'),
    personId: t.id({ nullable: true, resolve: ({ personId }) => personId ?? null }),
    relationship: t.exposeString('relationship', { nullable: true }),
  }),
});

const HouseholdType = builder.objectRef<Household>('Household').implement({
  description: 'Who lives with the child, as somebody last recorded it.',
  fields: (t) => ({
    members: t.field({ type: [Member], resolve: ({ members }) => [...members] }),
    address: t.string({
      nullable: true,
      description: 'Nothing where the address is protected: ask whoever recorded it.',
      resolve: ({ address, addressIsProtected }) =>
        addressIsProtected === true ? null : (address ?? null),
    }),
    addressIsProtected: t.boolean({
      resolve: ({ addressIsProtected }) => addressIsProtected === true,
    }),
    since: t.field({ type: Occurred, resolve: ({ since }) => since }),
    recordedAt: t.field({ type: 'Instant', resolve: ({ recordedAt }) => recordedAt as Instant }), // the same
  }),
});

builder.objectFields(Glance, (t) => ({
  people: t.field({
    type: [Around],
    resolve: ({ people, relationships }) =>
      people.map((person) => ({
        ...person,
        relationships: relationships.filter(({ personId }) => personId === person.personId),
      })),
  }),
  relationships: t.field({
    type: [TieType],
    description: 'What people are to the child now, those without a name included.',
    resolve: ({ people, relationships }) =>
      relationships.map((tie) => ({
        ...tie,
        person: people.find(({ personId }) => personId === tie.personId),
      })),
  }),
  household: t.field({
    type: HouseholdType,
    nullable: true,
    resolve: ({ household }) => household ?? null,
  }),
}));
