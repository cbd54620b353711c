import { LocalDate } from '@throughline/time/occurred';
import { describe, expect, it } from 'vitest';
import type { AdoptedPolicy } from '../given.ts';
import { missingPolicies } from './missing.ts';

const version = (
  kind: AdoptedPolicy['kind'],
  inForceFrom: string,
  inForceTo?: string,
): AdoptedPolicy => ({
  ...{ id: kind, version: inForceFrom, hash: 'f'.repeat(64), kind, content: {} },
  inForceFrom: LocalDate.parse(inForceFrom),
  ...(inForceTo !== undefined && { inForceTo: LocalDate.parse(inForceTo) }),
});
const lasting = [
  version('request-feedback', '2021-04-01'),
  version('statutory-clocks', '2019-01-01'),
];
const on = (day: string, ladders: readonly AdoptedPolicy[]) =>
  missingPolicies([...lasting, ...ladders], LocalDate.parse(day));

describe('policies that a partnership has to see to', () => {
  it('are all kinds where nothing was adopted', () =>
    expect(missingPolicies([], LocalDate.parse('2025-04-01'))).toEqual([
      { policy: 'concerns-resolution' },
      { policy: 'request-feedback' },
      { policy: 'statutory-clocks' },
    ]));

  it('are none where each is in force without an end', () =>
    expect(on('2025-04-01', [version('concerns-resolution', '2024-09-01')])).toEqual([]));

  it('are one that has not begun', () =>
    expect(on('2025-04-01', [version('concerns-resolution', '2025-04-02')])).toEqual([
      { policy: 'concerns-resolution' },
    ]));

  it('are one that ends within two months, with its last day', () => {
    const ladder = version('concerns-resolution', '2024-09-01', '2025-06-01');
    expect(on('2025-03-31', [ladder])).toEqual([]);
    expect(on('2025-04-02', [ladder])).toEqual([
      { policy: 'concerns-resolution', endsOn: '2025-06-01' },
    ]);
  });

  it('are none where a later version takes over, or an older one goes on', () => {
    const ending = version('concerns-resolution', '2024-09-01', '2025-04-30');
    expect(on('2025-04-02', [ending, version('concerns-resolution', '2025-05-01')])).toEqual([]);
    expect(on('2025-04-02', [ending, version('concerns-resolution', '2020-01-01')])).toEqual([]);
  });
});
