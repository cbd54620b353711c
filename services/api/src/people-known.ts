/** People who may be on the telephone about a child: the child, family, workers, and who asked or is owed an answer. */

import type { OwedTo } from '@throughline/domain/request/debts';
import type { Person } from '@throughline/domain/vocabulary';
import type { Views } from '@throughline/read-store/open-views';
import { child, involvements } from '@throughline/read-store/queries/children';
import { recordsOfChild } from '@throughline/read-store/queries/merged';
import { requestsOfChild } from '@throughline/read-store/queries/requests';
import { glanceOfChild } from './records-of-child.ts';

export type PersonKnown = {
  /** The name by which a command speaks of them. */
  readonly key: string;
  readonly kind: 'child' | 'family' | 'worker';
  readonly person: Person;
};

const ofFamily = (views: Views, childId: string): readonly PersonKnown[] => {
  const glance = glanceOfChild(views, childId);
  return (glance?.people ?? []).map(({ personId, name, kind }) => {
    const tie = glance?.relationships.find((one) => one.personId === personId)?.relationship;
    return { key: personId, kind: 'family', person: { name, role: tie ?? kind } };
  });
};

const ofAgencies = (views: Views, childId: string): readonly PersonKnown[] => {
  const glance = glanceOfChild(views, childId);
  const now = recordsOfChild(views, childId)
    .flatMap((record) => involvements(views, record))
    .filter(({ to }) => to === undefined);
  const workers: readonly { readonly agencyId: string; readonly person: Person | undefined }[] = [
    ...[glance?.leadProfessional, glance?.careCoordinator].filter((one) => one !== undefined),
    ...(glance?.workers ?? []),
    ...now.map(({ agencyId, worker }) => ({ agencyId, person: worker })),
  ];
  return workers.flatMap(({ agencyId, person }, n) =>
    person === undefined
      ? []
      : [{ key: `worker.${agencyId}.${n}`, kind: 'worker', person: { ...person, agencyId } }],
  );
};

/** A recipient of an outcome, who is named in the request and perhaps nowhere else. */
const ofRequests = (views: Views, childId: string): readonly PersonKnown[] =>
  recordsOfChild(views, childId)
    .flatMap((record) => requestsOfChild(views, record))
    .flatMap(({ requestId, progress }) =>
      progress.recipients
        .filter(({ who }) => who.name !== undefined || who.agencyId !== undefined)
        .map(({ key, kind, who }) => ({
          key: `recipient.${requestId}.${key}`,
          kind: kind === 'family' ? 'family' : 'worker',
          person: who,
        })),
    );

const folded = (name: string | undefined): string | undefined => name?.trim().toLowerCase();

/** They themselves; or somebody of their agency, who may be rung about it. */
const answersFor = ({ kind, person }: PersonKnown, { childId, who }: OwedTo): boolean =>
  childId !== undefined || kind === 'child'
    ? childId !== undefined && kind === 'child'
    : (who.name !== undefined && folded(who.name) === folded(person.name)) ||
      (who.agencyId !== undefined && who.agencyId === person.agencyId);

const unheard = new Set<OwedTo['status']>(['no record', 'recorded as not told']);

/** Whom a call to this person may tell what came of a request: `request/recipient`, as a call speaks of them. */
export const mayHear = (views: Views, childId: string, known: PersonKnown): readonly string[] =>
  recordsOfChild(views, childId)
    .flatMap((record) => requestsOfChild(views, record))
    .filter(({ outcome }) => outcome !== undefined)
    .flatMap(({ requestId, debts }) =>
      debts
        .flatMap(({ recipients }) => recipients)
        .filter((owed) => unheard.has(owed.status) && answersFor(known, owed))
        .map(({ key }) => `${requestId}/${key}`),
    );

const sameAs = ({ person: { name, role, agencyId } }: PersonKnown): string =>
  (name ?? `${role ?? ''}/${agencyId ?? ''}`).toLowerCase();

/** Each once; the first mention of somebody is the one that says most of them. */
export const peopleKnown = (views: Views, childId: string): readonly PersonKnown[] => {
  const found = child(views, childId);
  if (found === undefined) return [];
  const all: readonly PersonKnown[] = [
    { key: 'child', kind: 'child', person: { name: found.name, role: 'Child or young person' } },
    ...ofAgencies(views, childId),
    ...ofFamily(views, childId),
    ...ofRequests(views, childId),
  ];
  return all.filter((one, n) => all.findIndex((other) => sameAs(other) === sameAs(one)) === n);
};
