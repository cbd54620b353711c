/** Whose turn it is in the graph: which agency, in which role, and who answers for that role there now. */
import { wordsFor } from '@throughline/domain/choice';
import { RoleClass } from '@throughline/domain/organisation/events';
import type { Holder } from '@throughline/domain/organisation/state';
import type { Awaited } from '@throughline/domain/professional-concern/awaiting';
import { whoAnswers } from '../who-answers.ts';
import { Agency, agencyById } from './agency.ts';
import { builder } from './builder.ts';

const Answering = builder.objectRef<Holder>('Answering').implement({
  description: 'Somebody who answers for a role at an agency now.',
  fields: (t) => ({
    name: t.string({ resolve: ({ person }) => person.name ?? person.role ?? 'Somebody' }),
    as: t.exposeString('as', { description: 'on call, holder or deputy.' }),
    contact: t.exposeString('contact', { nullable: true, description: 'How to reach them.' }),
  }),
});

export const Awaiting = builder.objectRef<Awaited>('Awaiting').implement({
  description: 'Whose turn it is: which agency, in which role, has to do what.',
  fields: (t) => ({
    side: t.exposeString('side', { description: 'raising, receiving or partnership.' }),
    agency: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ agencyId }, _, context) => agencyById(context, agencyId) ?? null,
    }),
    roleClass: t.exposeString('roleClass'),
    roleInWords: t.string({ resolve: ({ roleClass }) => wordsFor(RoleClass, roleClass) }),
    person: t.string({
      nullable: true,
      description:
        'Who answers for that role there now: on call, else whoever holds it, else a deputy.',
      resolve: (awaited, _, { views, clock }) =>
        whoAnswers(views, awaited, clock.now())[0]?.person.name ?? null,
    }),
    people: t.field({
      type: [Answering],
      description: 'Everybody who answers for that role there now, first those to try first.',
      resolve: (awaited, _, { views, clock }) => [...whoAnswers(views, awaited, clock.now())],
    }),
    what: t.exposeString('what'),
    stage: t.exposeInt('stage'),
    clockId: t.string({ nullable: true, resolve: ({ clock }) => clock ?? null }),
  }),
});
