/** Undo: what was recorded in error is forgotten by the rules, and what was another child's moves to that child. */
import { isRefusal } from '@throughline/decider/decider';
import { metadata } from '@throughline/decider/testing';
import { describe, expect, it } from 'vitest';
import { correct, recordCall } from './entry/entry.fixtures.ts';
import { entry } from './entry/entry.ts';
import type { InErrorCommand } from './in-error.ts';
import { given, id } from './kelderby.fixtures.ts';
import { play } from './story.fixtures.ts';

const [samim, sibling, other] = [id(1), id(2), id(3)];
const thread = play(entry, given, [recordCall({ childIds: [samim, sibling] }), correct()]).thread;
const said = { reason: 'It was said of another boy.', dataBreach: true };

const move = (fromChildId: string, toChildId: string): InErrorCommand => ({
  type: 'MoveToOtherChild',
  eventId: 'e-0',
  fromChildId,
  toChildId,
  ...said,
});

const carryOut = (state: typeof thread, command: InErrorCommand) => {
  const decision = entry.decider.decide(command, state, given);
  if (isRefusal(decision)) throw new Error(`Refused: ${decision.refused}`);
  return decision.reduce(
    (now, event) => entry.decider.evolve(now, event, metadata(), 'e-9'),
    state,
  );
};

describe('moving what was recorded to another child', () => {
  it('takes it from that child alone, where it is about several', () =>
    expect(entry.subjects(carryOut(thread, move(samim, other)))).toEqual([other, sibling]));
  it('may be followed by another move', () => {
    const twice = carryOut(carryOut(thread, move(samim, other)), move(other, samim));
    expect(entry.subjects(twice)).toEqual([samim, sibling]);
  });
  it('names a child once, where it was about both', () =>
    expect(entry.subjects(carryOut(thread, move(samim, sibling)))).toEqual([sibling]));
  it('is refused from a child it is not about, and for an event that is not there', () => {
    expect(entry.decider.decide(move(other, samim), thread, given)).toEqual({
      refused: 'notAboutThatChild',
    });
    const elsewhere = { ...move(samim, other), eventId: id(99) };
    expect(entry.decider.decide(elsewhere, thread, given)).toEqual({ refused: 'noSuchEvent' });
  });
});

describe('marking as recorded in error', () => {
  it('is still about the children it was said of', () => {
    const undone = carryOut(thread, { type: 'RecordInError', eventId: 'e-0', ...said });
    expect(entry.subjects(undone)).toEqual([samim, sibling]);
  });
});
