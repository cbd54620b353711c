/** What is true of a child now, as the graph answers it. */

import { plainWords } from '@throughline/govuk/plain-words';
import { startOfSentence } from '@throughline/govuk/sentences';
import { z } from 'zod';
import { FramedChild } from '../../child-frame.ts';
import { deadlinePlace, isFeedback } from '../../deadline-place.ts';
import { ListedRequest, listed } from '../../request/request.ts';
import { clockTag } from '../../tag-for.ts';
import { dueInWords } from '../../work/due-item.ts';
import { Circle, householdInWords, responsibilityInWords } from '../circle.ts';
import { factInWords } from '../fact-words.ts';
import { Prompt, promptInWords } from '../prompt-words.ts';

const When = z.object({ inWords: z.string() });
const AgencyName = z.object({ name: z.string() });
const Reachable = AgencyName.extend({ phone: z.string().nullable() });
const Fact = z.object({ what: z.string(), since: When });
const Worker = z.object({
  name: z.string(),
  role: z.string().nullable(),
  agency: AgencyName.nullable(),
});
type Worker = Readonly<z.infer<typeof Worker>>;

const Glance = Circle.extend({
  safetyPlan: z
    .object({
      version: z.string(),
      since: When,
      warningSigns: z.string().nullable(),
      what: z.string(),
      reviewOn: z.string().nullable(),
    })
    .nullable(),
  legalStatuses: z.array(Fact),
  gp: Fact.nullable(),
  risks: z.array(
    z.object({
      to: z.string(),
      what: z.string(),
      triggers: z.string().nullable(),
      protectiveFactors: z.string().nullable(),
      since: When,
      lookedAt: When,
    }),
  ),
  contacts: z.array(
    z.object({
      service: z.string().nullable(),
      agency: AgencyName.nullable(),
      lastHeld: When.nullable(),
      lastMissed: When.nullable(),
    }),
  ),
  leadProfessional: Worker.nullable(),
  careCoordinator: Worker.nullable(),
  workers: z.array(
    Worker.extend({ since: When, contact: z.string().nullable(), agency: Reachable.nullable() }),
  ),
  language: z.string().nullable(),
  interpreterNeeded: z.boolean().nullable(),
  communication: z.string().nullable(),
  isEighteen: z.boolean(),
  hasDied: z.boolean(),
});
type Glance = Readonly<z.infer<typeof Glance>>;

const Merged = z.object({ id: z.string(), reference: z.string() });

export const GlancedChild = FramedChild.extend({
  mergedInto: Merged.extend({ name: z.string() }).nullable(),
  mergedWith: z.array(Merged),
  glance: Glance,
  requests: z.array(ListedRequest),
  concerns: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      receivingAgency: AgencyName.nullable(),
      currentStage: z.object({ label: z.string() }).nullable(),
      awaiting: z.array(
        z.object({
          what: z.string(),
          person: z.string().nullable(),
          agency: AgencyName.nullable(),
        }),
      ),
    }),
  ),
  deadlines: z.array(
    z.object({
      name: z.string(),
      pathway: z.string(),
      caseId: z.string(),
      inWords: z.string(),
      status: z.string(),
      owedByInWords: z.array(z.string()),
      child: z.object({ id: z.string() }).nullable(),
    }),
  ),
  prompts: z.array(Prompt),
  involvement: z.array(
    z.object({
      agency: z.object({ phone: z.string().nullable() }).nullable(),
      agencyName: z.string(),
      team: z.string().nullable(),
      worker: z.string().nullable(),
      from: When,
      to: When.nullable(),
    }),
  ),
});
export type GlancedChild = Readonly<z.infer<typeof GlancedChild>>;

const riskTo: Readonly<Record<string, string>> = {
  self: 'To themselves',
  others: 'To other people',
  'from-others': 'From other people',
};

const workerInWords = ({ name, role, agency }: Worker): string =>
  [name, role === name ? null : role, agency?.name].filter(Boolean).join(', ');

/** How to reach a worker: their own number, else the agency's. */
const reachOf = (contact: string | null, phone: string | null | undefined): string => {
  if (contact !== null) return contact;
  return phone == null ? 'Not recorded' : `${phone} (the agency)`;
};

const languageInWords = ({ language, interpreterNeeded }: Glance): string => {
  if (language === null) return 'Not recorded';
  if (interpreterNeeded === null) return language;
  return `${language}, ${interpreterNeeded ? 'interpreter needed' : 'no interpreter needed'}`;
};

const who = ({ what, person, agency }: GlancedChild['concerns'][number]['awaiting'][number]) =>
  [what, person, agency?.name].filter(Boolean).join(', ');

/** The facts that somebody on the telephone asks for, in the order in which they ask. */
const facts = (glance: Glance) => [
  { label: 'Where they live', text: factInWords(glance.placement, 'Not recorded') },
  { label: 'Who lives with them', text: householdInWords(glance) },
  { label: 'Parental responsibility', text: responsibilityInWords(glance) },
  {
    label: 'Legal status',
    text: glance.legalStatuses.map((one) => factInWords(one, '')).join('; ') || 'None recorded',
  },
  { label: 'GP', text: factInWords(glance.gp, 'Not known') },
  { label: 'Language', text: languageInWords(glance) },
  ...(glance.communication === null
    ? []
    : [{ label: 'How to communicate well', text: glance.communication }]),
  ...(glance.leadProfessional === null
    ? []
    : [{ label: 'Lead professional', text: workerInWords(glance.leadProfessional) }]),
  ...(glance.careCoordinator === null
    ? []
    : [{ label: 'Care co-ordinator', text: workerInWords(glance.careCoordinator) }]),
];

/** Each agency, team and worker once: where two records were merged they may be involved by both. */
const involvedNow = (involvement: GlancedChild['involvement']) => {
  const now = involvement.filter(({ to }) => to === null);
  const once = new Map(now.map((one) => [[one.agencyName, one.team, one.worker].join(), one]));
  return [...once.values()].map((one) => ({ ...one, phone: one.agency?.phone }));
};

/** A letter of refusal has no page but the form on which it is recorded. */
const placeOf = (deadline: GlancedChild['deadlines'][number], mayRecord: boolean) =>
  mayRecord || deadline.pathway !== 'gpRegistration' ? deadlinePlace(deadline) : undefined;

/** What the page shows, in words. */
export const glanceOf = (
  { glance, requests, concerns, deadlines, involvement, prompts }: GlancedChild,
  mayRecord: boolean,
) => ({
  facts: facts(glance),
  safetyPlan: glance.safetyPlan,
  risks: glance.risks.map((risk) => ({ ...risk, to: riskTo[risk.to] ?? risk.to })),
  contacts: glance.contacts,
  workers: glance.workers.map((worker) => ({
    ...worker,
    agency: worker.agency?.name ?? '',
    reach: reachOf(worker.contact, worker.agency?.phone),
  })),
  people: glance.people.map((person) => ({
    ...person,
    relationships: (person.relationships.length > 0 ? person.relationships : [person.kind])
      .map(plainWords)
      .join(', '),
  })),
  requests: requests.map(listed),
  concerns: concerns.map((concern) => ({ ...concern, awaiting: concern.awaiting.map(who) })),
  deadlines: deadlines
    .filter((one) => one.status !== 'met' && one.status !== 'met late' && !isFeedback(one))
    .map((deadline) => ({
      name: startOfSentence(deadline.name),
      href: placeOf(deadline, mayRecord),
      inWords: dueInWords(deadline),
      tag: clockTag(deadline.status),
    })),
  prompts: prompts.map((prompt) => ({ ...prompt, ...promptInWords(prompt) })),
  involvedNow: involvedNow(involvement),
  isEighteen: glance.isEighteen,
  hasDied: glance.hasDied,
});
