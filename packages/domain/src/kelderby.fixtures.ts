/** The invented partnership of Kelderby, for tests: its adopted policies, its calendar, its agencies and people. */
import { createHash } from 'node:crypto';
import { Instant } from '@throughline/time/instant';
import { LocalDate, type LocalTime, type Occurred } from '@throughline/time/occurred';
import { occurredAt, occurredOn } from '@throughline/time/occurred-at';
import { calendarOf } from '@throughline/time/working-days';
import statutory from '../../../schema/policies/england-statutory-clocks.json' with {
  type: 'json',
};
import feedback from '../../../schema/policies/kelderby-assessment-feedback.json' with {
  type: 'json',
};
import ladder from '../../../schema/policies/kelderby-concerns-resolution.json' with {
  type: 'json',
};
import type { AdoptedPolicy, Given } from './given.ts';

type Written = {
  readonly id: string;
  readonly kind: string;
  readonly versions: readonly {
    readonly version: string;
    readonly inForceFrom: string;
    readonly inForceTo?: string;
    readonly content: unknown;
  }[];
};

const adopted = ({ id, kind, versions }: Written): readonly AdoptedPolicy[] =>
  versions.map(({ version, inForceFrom, inForceTo, content }) => ({
    id,
    kind: kind as AdoptedPolicy['kind'], // the file says which of the three kinds it is
    version,
    hash: createHash('sha256').update(JSON.stringify(content)).digest('hex'),
    inForceFrom: LocalDate.parse(inForceFrom),
    ...(inForceTo && { inForceTo: LocalDate.parse(inForceTo) }),
    content,
  }));

export const calendar = calendarOf('england-and-wales');
export const kelderbyPolicies = [...adopted(ladder), ...adopted(feedback), ...adopted(statutory)];

export const given: Given = {
  now: Instant.parse('2025-11-21T09:00:00+00:00'),
  actor: { user: 'u-tb', role: 'practitioner', agency: '00000000-0000-4000-a000-000000000001' },
  policies: kelderbyPolicies,
  calendar,
};

export const agencies = {
  socialCare: '00000000-0000-4000-a000-000000000001',
  camhs: '00000000-0000-4000-a000-000000000002',
  hospital: '00000000-0000-4000-a000-000000000003',
  police: '00000000-0000-4000-a000-000000000004',
  college: '00000000-0000-4000-a000-000000000005',
  lanternBridge: '00000000-0000-4000-a000-000000000006',
  openHarbour: '00000000-0000-4000-a000-000000000007',
  surgery: '00000000-0000-4000-a000-000000000008',
  amhpHub: '00000000-0000-4000-a000-000000000009',
} as const;
export const samim = '00000000-0000-4000-b000-000000000001';

/** A made-up id for one thing in a test. */
export const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** `2025-04-11` is a day; `2025-04-11T14:10` is that minute on the London clock. */
export const when = (written: string): Occurred =>
  written.includes('T')
    ? occurredAt(Instant.parse(`${written}:00${offsetOf(written)}`))
    : occurredOn(LocalDate.parse(written));

/** A meeting with a beginning and an end on one day, as an agency writes it: "14:00–15:30". */
export const from = (written: string, to: string): Occurred => {
  const start = when(written);
  const at = written.slice(11) as LocalTime; // written as HH:MM
  return { ...start, time: { kind: 'exact', from: at, to: to as LocalTime } };
};

// British Summer Time in 2024 and 2025, for the dates that the tests use.
const offsetOf = (written: string): string => {
  const day = written.slice(0, 10);
  const isSummer =
    (day >= '2024-03-31' && day < '2024-10-27') || (day >= '2025-03-30' && day < '2025-10-26');
  return isSummer ? '+01:00' : '+00:00';
};
