/** What the store has to know of a pathway: the shapes of its events and the rules it asks. Never its name. */
import type { Decision, Typed } from '@throughline/decider/decider';
import type { Metadata } from '@throughline/decider/recorded';
import type { z } from 'zod';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The part of `Pathway` in `@throughline/domain/pathway` that the store uses. Functions are written as
 * methods so that a pathway with a state and commands of its own fits.
 */
export type Pathway = {
  readonly slug: string;
  readonly category: string;
  readonly events: ReadonlyMap<string, z.ZodObject>;
  readonly opens: ReadonlySet<string>;
  readonly upcasters: Readonly<Record<string, readonly ((data: Fields) => Fields)[]>>;
  subjects(state: unknown): readonly string[];
  readonly decider: {
    readonly initial: unknown;
    decide(command: Typed, state: unknown, given: unknown): Decision<Typed, string>;
    evolve(state: unknown, event: Typed, metadata: Metadata, id: string): unknown;
  };
};

/** The version of an event's shape that is written today: one more than the steps that lead to it. */
export const schemaVersion = (pathway: Pathway, type: string): number =>
  (pathway.upcasters[type]?.length ?? 0) + 1;
