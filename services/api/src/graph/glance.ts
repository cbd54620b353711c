/** What is true of a child now: where they live, who works with them, what is open, the safety plan. */
import { timesPlanned } from '@throughline/domain/risk-and-safety/times-planned';
import type { Person } from '@throughline/domain/vocabulary';
import type {
  AtAGlance,
  OpenRisk,
  PlannedContact,
  SafetyPlan,
} from '@throughline/projections/at-a-glance/row';
import { londonDate } from '@throughline/time/local-date';
import type { GlanceOfChild, InRecord } from '../records-of-child.ts';
import { Agency, agencyById } from './agency.ts';
import { builder } from './builder.ts';
import { Occurred } from './occurred.ts';

/** By name, or by role where nobody wrote the name. */
export const nameOf = ({ name, role }: Person): string => name ?? role ?? 'not named';

const inWhichRecord = {
  description: 'The record that it stands in: a command about it names this child.',
};

const SafetyPlanType = builder.objectRef<InRecord<SafetyPlan>>('SafetyPlan').implement({
  description: 'The plan that is in force: what to watch for, what to do, whom to ring.',
  fields: (t) => ({
    id: t.exposeID('planId'),
    recordId: t.exposeID('recordId', inWhichRecord),
    version: t.exposeString('version'),
    since: t.field({ type: Occurred, resolve: ({ since }) => since }),
    warningSigns: t.exposeString('warningSigns', { nullable: true }),
    what: t.exposeString('what', { description: 'What to do, step by step.' }),
    people: t.exposeString('people', { nullable: true, description: 'People who help.' }),
    services: t.exposeString('services', {
      nullable: true,
      description: 'Services to call, day and night.',
    }),
    saferSurroundings: t.exposeString('saferSurroundings', { nullable: true }),
    childTookPart: t.exposeBoolean('childTookPart'),
    madeWith: t.stringList({ resolve: ({ withWhom }) => withWhom.map(nameOf) }),
    sharedWith: t.field({
      type: [Agency],
      resolve: ({ sharedWith }, _, context) =>
        sharedWith.flatMap(({ agencyId }) => agencyById(context, agencyId) ?? []),
    }),
    reviewOn: t.exposeString('reviewOn', { nullable: true }),
    lastReviewed: t.field({
      type: Occurred,
      nullable: true,
      resolve: ({ lastReviewed }) => lastReviewed ?? null,
    }),
    lastReminded: t.field({
      type: Occurred,
      nullable: true,
      resolve: ({ lastReminded }) => lastReminded ?? null,
    }),
  }),
});

const Risk = builder.objectRef<InRecord<OpenRisk>>('Risk').implement({
  description: 'A risk that is open.',
  fields: (t) => ({
    id: t.exposeID('riskId'),
    recordId: t.exposeID('recordId', inWhichRecord),
    to: t.exposeString('to'),
    what: t.exposeString('what'),
    triggers: t.exposeString('triggers', { nullable: true }),
    protectiveFactors: t.exposeString('protectiveFactors', { nullable: true }),
    since: t.field({ type: Occurred, resolve: ({ since }) => since }),
    lookedAt: t.field({ type: Occurred, resolve: ({ lookedAt }) => lookedAt }),
  }),
});

const PlannedContactType = builder.objectRef<InRecord<PlannedContact>>('PlannedContact').implement({
  description: 'Contact that was planned, and when it last took place or was missed.',
  fields: (t) => ({
    id: t.exposeID('contactPlanId'),
    recordId: t.exposeID('recordId', inWhichRecord),
    service: t.exposeString('service', { nullable: true }),
    agency: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ agencyId }, _, context) => agencyById(context, agencyId) ?? null,
    }),
    everyInWords: t.string({
      description: 'How often it was planned.',
      resolve: ({ every: { n, unit } }) => (n === 1 ? `every ${unit}` : `every ${n} ${unit}s`),
    }),
    plannedCount: t.int({
      description: 'How many should have taken place by now, had the plan been kept.',
      resolve: (contact, _, { clock }) => timesPlanned(contact, londonDate(clock.now())),
    }),
    heldCount: t.int({ resolve: ({ held }) => held }),
    missedCount: t.int({ resolve: ({ missed }) => missed }),
    lastHeld: t.field({
      type: Occurred,
      nullable: true,
      resolve: ({ lastHeld }) => lastHeld ?? null,
    }),
    lastMissed: t.field({
      type: Occurred,
      nullable: true,
      resolve: ({ lastMissed }) => lastMissed ?? null,
    }),
  }),
});

type Standing = { readonly what: string; readonly since: AtAGlance['workers'][number]['since'] };
const Fact = builder.objectRef<Standing>('Fact').implement({
  description: 'Something that is so, and since when.',
  fields: (t) => ({
    what: t.exposeString('what'),
    since: t.field({ type: Occurred, resolve: ({ since }) => since }),
  }),
});

type Worker = AtAGlance['workers'][number];
const WorkerType = builder.objectRef<Worker>('Worker').implement({
  description: 'Who works with the child for an agency now.',
  fields: (t) => ({
    name: t.string({ resolve: ({ person }) => nameOf(person) }),
    role: t.string({ nullable: true, resolve: ({ person }) => person.role ?? null }),
    contact: t.string({
      nullable: true,
      description: 'How to reach them.',
      resolve: (worker) => ('contact' in worker ? (worker.contact ?? null) : null),
    }),
    agency: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ agencyId }, _, context) => agencyById(context, agencyId) ?? null,
    }),
    since: t.field({ type: Occurred, resolve: ({ since }) => since }),
  }),
});

const placementInWords = ({ placement, place }: NonNullable<AtAGlance['placement']>): string =>
  place === undefined ? placement : `${placement}, ${place}`;

export const Glance = builder.objectRef<GlanceOfChild>('Glance').implement({
  description: 'What is true now.',
  fields: (t) => ({
    safetyPlan: t.field({
      type: SafetyPlanType,
      nullable: true,
      resolve: ({ safetyPlan }) => safetyPlan ?? null,
    }),
    risks: t.field({ type: [Risk], resolve: ({ risks }) => [...risks] }),
    contacts: t.field({ type: [PlannedContactType], resolve: ({ contacts }) => [...contacts] }),
    placement: t.field({
      type: Fact,
      nullable: true,
      resolve: ({ placement }) =>
        placement === undefined
          ? null
          : { what: placementInWords(placement), since: placement.since },
    }),
    legalStatuses: t.field({
      type: [Fact],
      resolve: ({ legalStatuses }) =>
        legalStatuses.map(({ status, since }) => ({ what: status, since })),
    }),
    gp: t.field({
      type: Fact,
      nullable: true,
      resolve: ({ gp }, _, context) => {
        if (gp === undefined) return null;
        const practice = gp.practice ?? agencyById(context, gp.agencyId)?.name;
        return { what: [gp.status, practice].filter(Boolean).join(', '), since: gp.since };
      },
    }),
    leadProfessional: t.field({
      type: WorkerType,
      nullable: true,
      resolve: ({ leadProfessional }) => leadProfessional ?? null,
    }),
    careCoordinator: t.field({
      type: WorkerType,
      nullable: true,
      resolve: ({ careCoordinator }) => careCoordinator ?? null,
    }),
    workers: t.field({ type: [WorkerType], resolve: ({ workers }) => [...workers] }),
    language: t.string({ nullable: true, resolve: ({ details }) => details.language ?? null }),
    interpreterNeeded: t.boolean({
      nullable: true,
      resolve: ({ details }) => details.interpreterNeeded ?? null,
    }),
    communication: t.string({
      nullable: true,
      resolve: ({ details }) => details.communication ?? null,
    }),
    isEighteen: t.exposeBoolean('isEighteen'),
    hasDied: t.exposeBoolean('hasDied'),
  }),
});

export const nothingKnown = (childId: string): GlanceOfChild => ({
  childId,
  details: {},
  legalStatuses: [],
  workers: [],
  people: [],
  relationships: [],
  risks: [],
  contacts: [],
  promptsSettled: [],
  isEighteen: false,
  hasDied: false,
});
