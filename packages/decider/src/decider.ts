/**
 * The shape of every rule in the product: what was decided from what had happened, and how each
 * happening changes what the next decision has to remember.
 */
import type { Metadata } from './recorded.ts';

export type Typed = { readonly type: string };
export type OfType<Message extends Typed, Type> = Extract<Message, { readonly type: Type }>;

/** A "no" with a name, and the clear facts (ids, codes, dates) that say what was found instead. */
export type Refusal<No extends string> = {
  readonly refused: No;
  readonly found?: Readonly<Record<string, string | number>>;
};

/** What a rule answers: new facts to append (perhaps none), or a refusal. */
export type Decision<Event, No extends string> = readonly Event[] | Refusal<No>;

export const isRefusal = <Event, No extends string>(
  decision: Decision<Event, No>,
): decision is Refusal<No> => 'refused' in decision;

export type Decider<State, Command, Event, No extends string, Given> = {
  readonly initial: State;
  readonly decide: (command: Command, state: State, given: Given) => Decision<Event, No>;
  readonly evolve: (state: State, event: Event, metadata: Metadata) => State;
};

export type Rules<State, Command extends Typed, Event extends Typed, No extends string, Given> = {
  readonly initial: State;
  readonly decide: {
    readonly [T in Command['type']]: (
      command: OfType<Command, T>,
      state: State,
      given: Given,
    ) => Decision<Event, No>;
  };
  readonly evolve: {
    readonly [T in Event['type']]: (
      state: State,
      event: OfType<Event, T>,
      metadata: Metadata,
    ) => State;
  };
};

/** Turns two tables of rules, one line per command and per event, into a decider. */
export const decider = <
  State,
  Command extends Typed,
  Event extends Typed,
  No extends string,
  Given,
>(
  rules: Rules<State, Command, Event, No, Given>,
): Decider<State, Command, Event, No, Given> => ({
  initial: rules.initial,
  // The tables are total over `type`, which the compiler cannot follow through an index.
  decide: (command, state, given) =>
    (
      rules.decide[command.type as Command['type']] as (
        c: Command,
        s: State,
        g: Given,
      ) => Decision<Event, No>
    )(command, state, given),
  evolve: (state, event, metadata) =>
    (rules.evolve[event.type as Event['type']] as (s: State, e: Event, m: Metadata) => State)(
      state,
      event,
      metadata,
    ),
});
