import { Instant } from '@throughline/time/instant';
import { occurredAt } from '@throughline/time/occurred-at';
import { describe, expect, it } from 'vitest';
import { ControlRefusal } from './control.ts';
import { type Joined, standIn } from './stand-in.ts';

const left = occurredAt(Instant.parse('2025-04-01T09:00:00+01:00'));
const joined: readonly Joined[] = [
  { userId: 'ada', role: 'practitioner' },
  { userId: 'ben', role: 'practitioner' },
  { userId: 'cy', role: 'reviewer', left },
  { userId: 'office', role: 'administrator' },
];
const nobody = new Set<string>();

describe('whom the command line speaks as', () => {
  it('is somebody with the role, and of several the one who stands for it', () => {
    expect(standIn(joined, ['practitioner'], nobody).userId).toBe('ada');
    expect(standIn(joined, ['practitioner'], new Set(['ben'])).userId).toBe('ben');
  });

  it('is one person by user name', () =>
    expect(standIn(joined, ['ben'], nobody).userId).toBe('ben'));

  it('is the first role that anybody has', () =>
    expect(standIn(joined, ['reviewer', 'practitioner'], nobody).userId).toBe('ada'));

  it('is nobody who has left, and says which roles there are', () => {
    const ask = () => standIn(joined, ['reviewer', 'cy'], nobody);
    expect(ask).toThrow(ControlRefusal);
    expect(ask).toThrow(
      'Nobody who has joined is "reviewer" or "cy". Expected a user name, or a role that somebody has: administrator, practitioner.',
    );
  });
});
