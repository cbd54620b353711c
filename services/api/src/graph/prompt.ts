/** Questions that a child's record puts to whoever reads it: never mandatory, each answerable. */

import {
  type Prompt,
  type Promptable,
  prompts,
  type Subject,
  wordsOfSubject,
} from '@throughline/domain/child/prompts';
import type { AtAGlance } from '@throughline/projections/at-a-glance/row';
import { entriesByAgency, involvements } from '@throughline/read-store/queries/children';
import {
  lastSeenOn,
  lookedAt,
  namesPresent,
  speaksOf,
} from '@throughline/read-store/queries/considered';
import { recordsOfChild } from '@throughline/read-store/queries/merged';
import type { LocalDate } from '@throughline/time/occurred';
import type { Context } from '../context.ts';
import { peopleKnown } from '../people-known.ts';
import { glanceOfChild } from '../records-of-child.ts';
import { Agency, agencyById } from './agency.ts';
import { builder } from './builder.ts';
import { Child } from './child.ts';

const day = (written: string): LocalDate => written as LocalDate; // the views keep days as days

const gpStanding = (gp: AtAGlance['gp']): Promptable['gp'] => {
  if (gp?.status === 'taken-off-the-list') return 'not-registered';
  const known = ['registered', 'not-registered', 'refused', 'declined'] as const;
  return known.find((one) => one === gp?.status) ?? 'unknown';
};

const subjects = ['immigration-status', 'legal-support'] as const satisfies readonly Subject[];

/** What the child's own entries tell: nothing of it from a line that whoever asks may not see. */
const fromEntries = ({ views, authoriser: { maySee } }: Context, records: readonly string[]) => {
  const looked = records.map((childId) => lookedAt(views, childId, maySee));
  const seen = looked
    .flatMap((one) => lastSeenOn(views, one) ?? [])
    .toSorted()
    .at(-1);
  return {
    lastSeenOn: seen === undefined ? undefined : day(seen),
    namesInText: looked.flatMap((one) => namesPresent(views, one)),
    considered: subjects.filter((subject) =>
      looked.some((one) => speaksOf(views, one, wordsOfSubject[subject])),
    ),
  };
};

const promptable = (context: Context, childId: string): Promptable => {
  const { views } = context;
  const records = recordsOfChild(views, childId);
  const glance = glanceOfChild(views, childId);
  const wrote = records.flatMap((record) => entriesByAgency(views, record));
  const first = wrote.flatMap(({ firstOn }) => firstOn ?? []).toSorted()[0];
  return {
    ...fromEntries(context, records),
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
    legalStatusKnown: (glance?.legalStatuses.length ?? 0) > 0,
    people: peopleKnown(views, childId).flatMap(({ person }) => person.name ?? []),
    settled: glance?.promptsSettled ?? [],
  };
};

const PromptType = builder.objectRef<Prompt>('Prompt').implement({
  description:
    'Something worth asking. Answer it with settlePrompt: not known, not safe to ask, does not apply, ask again on a day.',
  fields: (t) => ({
    id: t.exposeID('id'),
    about: t.exposeString('about', {
      description:
        'agency-silent, early-history, not-seen, gp-unknown, language, legal-status, immigration-status, legal-support or unknown-person.',
    }),
    agency: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ agencyId }, _, context) => agencyById(context, agencyId) ?? null,
    }),
    name: t.exposeString('name', {
      nullable: true,
      description: 'Somebody who was there, and is not among the people on record.',
    }),
    days: t.exposeInt('days', { nullable: true, description: 'For how many days.' }),
  }),
});

builder.objectField(Child, 'prompts', (t) =>
  t.field({
    type: [PromptType],
    resolve: async ({ childId }, _, context) => {
      await context.authoriser.open(childId, 'prompts');
      return [...prompts(promptable(context, childId), context.clock.now())];
    },
  }),
);
