import { metadata } from '@throughline/decider/testing';
import { describe, expect, it } from 'vitest';
import { partnerships, partnershipTable } from './partnerships.ts';
import type { Happening } from './projection.ts';
import { rowsInMemory } from './testing.ts';

const happening = (simulated: boolean): Happening => ({
  event: { type: 'AgencyRegistered' },
  id: 'e-1',
  partnership: 'kelderby',
  category: 'organisation',
  streamId: 's-1',
  revision: 0,
  position: 1n,
  storedAt: '2026-11-23T10:00:00.000Z',
  metadata: metadata(simulated ? { simulated: true } : {}),
});

describe('telling a demonstration from a partnership in earnest', () => {
  it('goes by its first event, whatever follows', () => {
    const rows = rowsInMemory();
    partnerships.project(happening(true), rows);
    partnerships.project(happening(false), rows);
    expect(rows.current(partnershipTable, 'kelderby')?.isDemonstration).toBe(true);
  });
  it('takes a partnership for real where nothing is simulated', () => {
    const rows = rowsInMemory();
    partnerships.project(happening(false), rows);
    expect(rows.current(partnershipTable, 'kelderby')?.isDemonstration).toBe(false);
  });
});
