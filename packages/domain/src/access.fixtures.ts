/** Who opened Samim's record, as a story of commands; all invented. */
import { Instant } from '@throughline/time/instant';
import type { AccessCommand } from './access.ts';
import { id, samim, when } from './kelderby.fixtures.ts';

const of = (on: string) => ({ childId: samim, occurred: when(on) });

export const open = (): AccessCommand => ({
  type: 'OpenRecord',
  ...of('2025-11-20T10:05'),
  what: 'chronology',
  entryIds: [id(2)],
});
export const giveReason = (): AccessCommand => ({
  type: 'GiveAccessReason',
  ...of('2025-11-20T10:04'),
  what: 'chronology',
  reason: 'Preparing the learning event',
});
export const exported = (): AccessCommand => ({
  type: 'ExportRecord',
  ...of('2025-11-20T11:00'),
  what: 'chronology',
  format: 'docx',
  rows: 201,
  withheld: 1,
  digest: 'a'.repeat(64),
  reason: 'For the facilitator',
});
export const grant = (
  until = '2025-12-05T17:00:00+00:00',
  warnAt = '2025-12-03T09:00:00+00:00',
): AccessCommand => ({
  type: 'GrantAccess',
  ...of('2025-11-21T09:00'),
  grantId: id(1),
  userId: 'u-wt',
  until: Instant.parse(until),
  warnAt: Instant.parse(warnAt),
  basis: 'review',
  reason: 'Facilitator of the learning event',
});
export const revoke = (grantId: string = id(1)): AccessCommand => ({
  type: 'RevokeAccess',
  ...of('2025-11-21'),
  grantId,
  reason: 'The event is over',
});

/** Every command once, in an order in which each is allowed. */
export const story: readonly AccessCommand[] = [
  open(),
  giveReason(),
  exported(),
  grant(),
  revoke(),
];
