/** Audit: who opened or exported a child's record and why, who was let in, and what each person changed. */
import {
  type Happening,
  isReadable,
  type Projection,
  type Recorded,
  type Typed,
} from './projection.ts';
import { type Rows, table } from './table.ts';
import { isUndo, telling } from './telling.ts';

export type AuditRow = {
  readonly eventId: string;
  readonly childId?: string | undefined;
  readonly at: string;
  readonly userId: string;
  readonly agencyId?: string | undefined;
  readonly onBehalfOf?: string | undefined;
  /** `opened` and `exported` are readings; everything else is the type of the event that was recorded. */
  readonly did: string;
  readonly what?: string | undefined;
  readonly reason?: string | undefined;
  readonly rows?: number | undefined;
  readonly streamId: string;
};
export const auditTable = table<AuditRow>({
  name: 'audit',
  onlyAdded: true,
  key: ({ eventId, childId }) => `${eventId}/${childId ?? ''}`,
  fields: ['childId', 'at'],
  indexes: [['childId', 'at']],
});

/** Someone let into a child's record by name, until a moment. */
export type GrantRow = {
  readonly grantId: string;
  readonly childId: string;
  readonly userId: string;
  readonly until: string;
  readonly warnAt?: string | undefined;
  readonly basis: string;
  readonly reason: string;
  readonly givenBy: string;
};
export const grantTable = table<GrantRow>({
  name: 'accessGrant',
  key: ({ childId, grantId }) => `${childId}/${grantId}`,
  fields: ['userId', 'childId'],
  indexes: [['userId'], ['childId']],
});

const did: Readonly<Record<string, string>> = {
  RecordOpened: 'opened',
  RecordExported: 'exported',
};

/** Fields of the events of `access`, where they have them. */
type Said = { readonly what?: string; readonly reason?: string; readonly rows?: number };

const keep = (it: Recorded<Typed>, rows: Rows): void => {
  const { event, id, streamId, category, metadata } = it;
  const { actor, recordedAt } = metadata;
  const said: Typed & Said = event;
  const { what, reason, rows: count } = category === 'access' || isUndo(event) ? said : {};
  const childIds = metadata.subjects.length === 0 ? [undefined] : metadata.subjects;
  for (const childId of childIds)
    rows.put(auditTable, {
      eventId: id,
      childId,
      at: recordedAt,
      userId: actor.user,
      agencyId: actor.agency,
      onBehalfOf: actor.onBehalfOf,
      did: did[event.type] ?? event.type,
      what,
      reason,
      rows: count,
      streamId,
    });
};

const grants = telling({
  access: {
    AccessGranted: ({ event, streamId, metadata }, rows) => {
      const { grantId, userId, until, warnAt, basis, reason } = event;
      const givenBy = metadata.actor.user;
      rows.put(grantTable, {
        grantId,
        childId: streamId,
        userId,
        until,
        warnAt,
        basis,
        reason,
        givenBy,
      });
    },
    AccessRevoked: ({ event, streamId }, rows) =>
      rows.remove(grantTable, `${streamId}/${event.grantId}`),
  },
});

export const audit: Projection = {
  name: 'audit',
  version: 2,
  tables: [auditTable, grantTable],
  project: (happening: Happening, rows: Rows) => {
    // The rows of a file are accounted for by its import.
    const isFromFile = happening.category === 'entry' && happening.metadata.batch !== undefined;
    if (!isReadable(happening) || isFromFile) return;
    keep(happening, rows);
    grants(happening, rows);
  },
};
