/** Questions that a child's record puts to whoever reads it: never mandatory, each answerable. */

import { type Prompt, type Promptable, prompts } from '@throughline/domain/child/prompts';
import type { AtAGlance } from '@throughline/projections/at-a-glance';
import { entriesByAgency, involvements } from '@throughline/read-store/queries/children';
import { recordsOfChild } from '@throughline/read-store/queries/merged';
import type { LocalDate } from '@throughline/time/occurred';
import type { Context } from '../context.ts';
import { glanceOfChild } from '../records-of-child.ts';
import { Agency, agencyById } from './agency.ts';
import { builder } from './builder.ts';
import { Child } from './child.ts';

const day = (written: string): LocalDate => written as LocalDate; // the views keep days as days

const gpStanding = (gp: AtAGlance['gp']): Promptable['gp'] => {
  const known = ['registered', 'not-registered', 'refused', 'declined'] as const;
  return known.find((one) => one === gp?.status) ?? 'unknown';
};

const promptable = ({ views }: Context, childId: string): Promptable => {
  const records = recordsOfChild(views, childId);
  const glance = glanceOfChild(views, childId);
  const wrote = records.flatMap((record) => entriesByAgency(views, record));
  const first = wrote.flatMap(({ firstOn }) => firstOn ?? []).toSorted()[0];
  return {
    involvements: records.flatMap((record) => involvements(views, record)),
    lastWrote: Object.fromEntries(
      wrote.flatMap(({ agencyId, lastOn }) =>
        lastOn === undefined ? [] : [[agencyId, day(lastOn)]],
      ),
    ),
    firstEntryOn: first === undefined ? undefined : day(first),
    bornOn: glance?.details.bornOn?.start,
    gp: gpStanding(glance?.gp),
    language: glance?.details.language,
    considered: [],
    namesInText: [],
    people: [],
    settled: glance?.promptsSettled ?? [],
  };
};

/** What the views can answer for: whether the child was seen, and what was considered, they do not hold yet. */
const answerable: ReadonlySet<Prompt['about']> = new Set([
  'agency-silent',
  'early-history',
  'gp-unknown',
  'language',
]);

const PromptType = builder.objectRef<Prompt>('Prompt').implement({
  description:
    'Something worth asking. Answer it with settlePrompt: not known, not safe to ask, does not apply, ask again on a day.',
  fields: (t) => ({
    id: t.exposeID('id'),
    about: t.exposeString('about', {
      description: 'agency-silent, early-history, gp-unknown or language.',
    }),
    agency: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ agencyId }, _, context) => agencyById(context, agencyId) ?? null,
    }),
    days: t.exposeInt('days', { nullable: true, description: 'For how many days.' }),
  }),
});

builder.objectField(Child, 'prompts', (t) =>
  t.field({
    type: [PromptType],
    resolve: async ({ childId }, _, context) => {
      await context.authoriser.open(childId, 'prompts');
      return prompts(promptable(context, childId), context.clock.now()).filter(({ about }) =>
        answerable.has(about),
      );
    },
  }),
);
