/** What must be known of a child before acting, in a few words; and the dates of birth that others hold. */

import type { ChildDetails } from '@throughline/domain/child/details';
import type { OpenRisk } from '@throughline/projections/at-a-glance/row';
import { type GlanceOfChild, glanceOfChild, plansInForce } from '../records-of-child.ts';
import { Agency, agencyById } from './agency.ts';
import { builder } from './builder.ts';
import { Child } from './child.ts';
import { Occurred } from './occurred.ts';

type OtherDateOfBirth = NonNullable<ChildDetails['otherDatesOfBirth']>[number];

export const OtherDate = builder.objectRef<OtherDateOfBirth>('OtherDateOfBirth').implement({
  description: 'A date of birth that somebody else holds for the child, and why.',
  fields: (t) => ({
    bornOn: t.field({ type: Occurred, resolve: ({ bornOn }) => bornOn }),
    heldBy: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ heldBy }, _, context) => agencyById(context, heldBy) ?? null,
    }),
    basis: t.exposeString('basis', { nullable: true }),
  }),
});

const riskWords: Readonly<Record<OpenRisk['to'], string>> = {
  self: 'Risk to self',
  others: 'Risk to others',
  'from-others': 'Risk from others',
};

const interpreter = ({ interpreterNeeded, language }: ChildDetails): readonly string[] => {
  if (interpreterNeeded !== true) return [];
  return [language === undefined ? 'Interpreter needed' : `Interpreter needed: ${language}`];
};

const warnings = (details: ChildDetails, glance: GlanceOfChild | undefined): readonly string[] => [
  ...(glance?.hasDied === true ? ['Has died'] : []),
  ...new Set(glance?.risks.map(({ to }) => riskWords[to])),
  ...interpreter(details),
];

builder.objectFields(Child, (t) => ({
  otherDatesOfBirth: t.field({
    type: [OtherDate],
    resolve: ({ details }) => [...(details.otherDatesOfBirth ?? [])],
  }),
  warnings: t.stringList({
    description: 'What must be known before acting, in words: open risks, an interpreter.',
    resolve: ({ childId, details }, _, { views }) => [
      ...warnings(details, glanceOfChild(views, childId)),
      ...(plansInForce(views, childId) > 1 ? ['Two safety plans'] : []),
    ],
  }),
}));
