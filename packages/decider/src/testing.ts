/** Given what had happened, when someone asks, then this follows: the sentence every rule is tested with. */
import { expect } from 'vitest';
import { type Decider, isRefusal, type Typed } from './decider.ts';
import type { Metadata } from './recorded.ts';

/** A plausible envelope for an event in a test; the parts that matter are given. */
export const metadata = (parts: Partial<Metadata> = {}): Metadata => ({
  schema: 1,
  subjects: [],
  actor: { user: 'u-1', role: 'practitioner', agency: 'a-1' },
  command: '00000000-0000-4000-8000-000000000001',
  correlation: '00000000-0000-4000-8000-000000000001',
  recordedAt: '2025-04-11T13:10:00.000Z',
  ...parts,
});

/** `specify(rules, given)(…past).when(command)` then one of `.then`, `.refuses`, `.changesNothing`. */
export const specify =
  <State, Command extends Typed, Event extends Typed, No extends string, Given>(
    rules: Decider<State, Command, Event, No, Given>,
    given: Given,
  ) =>
  (...past: readonly Event[]) => {
    const state = past.reduce((s, event) => rules.evolve(s, event, metadata()), rules.initial);
    return {
      state,
      when: (command: Command) => {
        const decision = rules.decide(command, state, given);
        return {
          then: (...expected: readonly Event[]) => expect(decision).toEqual(expected),
          refuses: (refused: No) =>
            expect(isRefusal(decision) ? decision.refused : decision).toBe(refused),
          changesNothing: () => expect(decision).toEqual([]),
        };
      },
    };
  };
