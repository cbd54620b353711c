/** What is asked of a child's record, asked of every record of that child that was merged. */
import type { AtAGlance } from '@throughline/projections/at-a-glance/row';
import type { Views } from '@throughline/read-store/open-views';
import { atAGlance } from '@throughline/read-store/queries/children';
import { recordsOfChild } from '@throughline/read-store/queries/merged';
import type { Occurred } from '@throughline/time/occurred';
import { lastToHold } from '@throughline/time/occurred-at';

type Across<Row> = {
  /** What one record answers, in order. */
  readonly ask: (childId: string) => readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** By what the answers of several records are put in order. */
  readonly orderOf: (row: Row) => string;
};

/** The rows of all the records, each once. */
export const acrossRecords = <Row>(
  views: Views,
  childId: string,
  { ask, keyOf, orderOf }: Across<Row>,
): Row[] => {
  const records = recordsOfChild(views, childId);
  const rows = records.flatMap(ask);
  if (records.length === 1) return rows;
  const once = [...new Map(rows.map((row) => [keyOf(row), row])).values()];
  return once.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
};

type Dated = { readonly recordedAt: string; readonly since: Occurred };

/** What holds now, as within one record. */
const latest = <One extends Dated>(all: readonly (One | undefined)[]): One | undefined =>
  lastToHold(
    all
      .filter((one) => one !== undefined)
      .toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1)),
    ({ since }) => since,
  );

/** What only the record that it stands in can be told of it. */
export type InRecord<Row> = Row & { readonly recordId: string };

export type GlanceOfChild = Omit<
  AtAGlance,
  'risks' | 'contacts' | 'safetyPlan' | 'relationships'
> & {
  readonly risks: readonly InRecord<AtAGlance['risks'][number]>[];
  readonly contacts: readonly InRecord<AtAGlance['contacts'][number]>[];
  readonly relationships: readonly InRecord<AtAGlance['relationships'][number]>[];
  readonly safetyPlan?: InRecord<NonNullable<AtAGlance['safetyPlan']>> | undefined;
};

const named = (glance: AtAGlance): GlanceOfChild => {
  const inRecord = <Row>(row: Row): InRecord<Row> => ({ ...row, recordId: glance.childId });
  const { risks, contacts, relationships, safetyPlan } = glance;
  return {
    ...glance,
    risks: risks.map(inRecord),
    contacts: contacts.map(inRecord),
    relationships: relationships.map(inRecord),
    safetyPlan: safetyPlan && inRecord(safetyPlan),
  };
};

/** What is true of a child whose records were merged: everything that several records hold, and the latest of what there is one of. */
const asOne = (childId: string, all: readonly GlanceOfChild[]): GlanceOfChild => {
  const [first, ...others] = all;
  return {
    childId,
    details: Object.assign({}, ...others.map(({ details }) => details), first?.details),
    placement: latest(all.map(({ placement }) => placement)),
    household: latest(all.map(({ household }) => household)),
    legalStatuses: all.flatMap(({ legalStatuses }) => legalStatuses),
    responsibleAuthority: all.find((one) => one.responsibleAuthority)?.responsibleAuthority,
    leadProfessional: latest(all.map(({ leadProfessional }) => leadProfessional)),
    careCoordinator: latest(all.map(({ careCoordinator }) => careCoordinator)),
    workers: all.flatMap(({ workers }) => workers),
    people: all.flatMap(({ people }) => people),
    relationships: all.flatMap(({ relationships }) => relationships),
    gp: latest(all.map(({ gp }) => gp)),
    risks: all.flatMap(({ risks }) => risks),
    safetyPlan: latest(all.map(({ safetyPlan }) => safetyPlan)),
    contacts: all.flatMap(({ contacts }) => contacts),
    promptsSettled: all.flatMap(({ promptsSettled }) => promptsSettled),
    isEighteen: all.some(({ isEighteen }) => isEighteen),
    hasDied: all.some(({ hasDied }) => hasDied),
  };
};

export const glanceOfChild = (views: Views, childId: string): GlanceOfChild | undefined => {
  const all = recordsOfChild(views, childId).flatMap((id) => {
    const glance = atAGlance(views, id);
    return glance === undefined ? [] : [named(glance)];
  });
  return all.length > 1 ? asOne(childId, all) : all[0];
};

/** In how many of the records a safety plan is in force: more than one has to be looked at. */
export const plansInForce = (views: Views, childId: string): number =>
  recordsOfChild(views, childId).filter((id) => atAGlance(views, id)?.safetyPlan !== undefined)
    .length;
