/**
 * What a pathway is: its name, its events and commands, its rules, how it reads in a chronology, and
 * who may ask for what. Every layer above works from this one description.
 */
import {
  type Decider,
  type Decision,
  decider,
  type Rules,
  type Typed,
} from '@throughline/decider/decider';
import type { Metadata } from '@throughline/decider/recorded';
import type { z } from 'zod';
import type { Given } from './given.ts';
import { whenRefusals, whenRefused } from './happened.ts';
import {
  type InErrorCommand,
  InErrorCommand as InErrorCommandSchema,
  type InErrorEvent,
  InErrorEvent as InErrorEventSchema,
  type InErrorRefusal,
} from './in-error.ts';
import type { Narrate } from './narration.ts';

/** What a command needs of the person who sends it; `packages/access` says who has it. */
export type Permission =
  | 'read' // open the record of a child
  | 'record' // write to the record of a child one's agency is involved with
  | 'arrange' // say which of agencies' entries belong together: changes nobody's account
  | 'convene' // call a meeting, and say who came and what it decided
  | 'register' // open a child's record
  | 'import' // bring in an agency's file
  | 'challenge' // disagree with another agency, and answer
  | 'hand-on' // give open work that is in somebody's name to a colleague
  | 'lead' // decide for one's agency: approve a skipped stage, extend a clock
  | 'keep-time' // the timekeeper's own: nobody may send it
  | 'review' // learn from what happened: open a review, set its scope, annotate
  | 'organise' // the partnership office: agencies, role holders, policies
  | 'restrict'; // restrict a record, withhold an entry

type Message = z.ZodDiscriminatedUnion<readonly z.ZodObject[]>;
type Out<Schema extends z.ZodType> = Readonly<z.infer<Schema>>;
type Of<Schema extends z.ZodType> = Out<Schema> extends Typed ? Out<Schema> : never;

/** Brings an old event's data to the shape of the next schema version. */
export type Upcaster = (
  data: Readonly<Record<string, unknown>>,
) => Readonly<Record<string, unknown>>;

export type Definition<
  State,
  Events extends z.ZodType,
  Commands extends z.ZodType,
  No extends string,
> = {
  /** The one name used in every layer: `professional-concern`. */
  readonly slug: string;
  /** The stream category, camelCase. Never renamed. */
  readonly category: string;
  /** The field of each command that names its stream. */
  readonly idField: string;
  readonly events: Events;
  readonly commands: Commands;
  /** Commands that may begin a stream; the id may then be left out and is made from the command's id. */
  readonly opens: readonly Of<Commands>['type'][];
  /** Commands that may say any day, such as one that was set beforehand. All others say what happened. */
  readonly ofAnyDay?: readonly Of<Commands>['type'][];
  readonly permissions: Readonly<Record<Of<Commands>['type'], Permission>>;
  readonly refusals: readonly No[];
  /** Ids of the children that the stream is about, from its state. */
  readonly subjects: (state: State) => readonly string[];
  readonly rules: Rules<State, Of<Commands>, Of<Events>, No, Given>;
  readonly narration: Narrate<Of<Events>>;
  /** For an event type whose schema version is n: n − 1 steps from version 1 up. */
  readonly upcasters?: Readonly<Partial<Record<Of<Events>['type'], readonly Upcaster[]>>>;
};

/** A pathway's state with what undoing needs: the events themselves, and which were put right. */
export type Threaded<State, Event> = {
  readonly inner: State;
  readonly past: readonly {
    readonly id: string;
    readonly event: Event;
    readonly metadata: Metadata;
  }[];
  readonly putRight: ReadonlySet<string>;
  /** Set when the stream's first event was moved: the whole stream is then about the other child instead. */
  readonly moved: readonly { readonly from: string; readonly to: string }[];
};

export type Pathway<State = unknown, Event extends Typed = Typed, Command extends Typed = Typed> = {
  readonly slug: string;
  readonly category: string;
  readonly idField: string;
  readonly events: ReadonlyMap<string, z.ZodObject>;
  readonly commands: ReadonlyMap<string, z.ZodObject>;
  readonly opens: ReadonlySet<string>;
  readonly permissions: Readonly<Record<string, Permission>>;
  readonly refusals: readonly string[];
  readonly subjects: (state: Threaded<State, Event>) => readonly string[];
  readonly decider: PathwayDecider<State, Event, Command>;
  readonly narration: Readonly<Record<string, unknown>>;
  readonly upcasters: Readonly<Record<string, readonly Upcaster[]>>;
};

export type PathwayDecider<State, Event extends Typed, Command extends Typed> = {
  readonly initial: Threaded<State, Event>;
  readonly decide: (
    command: Command | InErrorCommand,
    state: Threaded<State, Event>,
    given: Given,
  ) => Decision<Event | InErrorEvent, string>;
  /** Needs the event's id beside its metadata, because an undo names the event it undoes. */
  readonly evolve: (
    state: Threaded<State, Event>,
    event: Event | InErrorEvent,
    metadata: Metadata,
    id: string,
  ) => Threaded<State, Event>;
};

const isInError = (message: Typed): message is InErrorEvent =>
  message.type === 'RecordedInError' || message.type === 'MovedToOtherChild';

const isInErrorCommand = (message: Typed): message is InErrorCommand =>
  message.type === 'RecordInError' || message.type === 'MoveToOtherChild';

/** The plain rules of a pathway, without the thread: what its own tests specify. */
export const rulesOf = <
  State,
  Events extends z.ZodType,
  Commands extends z.ZodType,
  No extends string,
>(
  definition: Definition<State, Events, Commands, No>,
): Decider<State, Of<Commands>, Of<Events>, No, Given> => decider(definition.rules);

const byType = (union: z.ZodType): Map<string, z.ZodObject> =>
  new Map(
    // A pathway's messages are discriminated unions of objects with a literal `type`; `pathway` is only called with those.
    (union as unknown as Message).options.map((option) => [
      String((option.shape as { type: z.ZodLiteral<string> }).type.value),
      option,
    ]),
  );

/** Builds the pathway that every other layer uses from its definition. */
export const pathway = <
  State,
  Events extends z.ZodType,
  Commands extends z.ZodType,
  No extends string,
>(
  definition: Definition<State, Events, Commands, No>,
): Pathway<State, Of<Events>, Of<Commands>> => {
  type Event = Of<Events>;
  type Thread = Threaded<State, Event>;
  const plain = rulesOf(definition);

  const fold = (past: Thread['past'], putRight: ReadonlySet<string>): State =>
    past
      .filter(({ id }) => !putRight.has(id))
      .reduce((state, { event, metadata }) => plain.evolve(state, event, metadata), plain.initial);

  const ofAnyDay = new Set<string>(definition.ofAnyDay);
  const decideOwn = (command: Of<Commands>, state: State, given: Given) => {
    const refused = ofAnyDay.has(command.type) ? undefined : whenRefused(command, given);
    return refused === undefined ? plain.decide(command, state, given) : { refused };
  };

  const saidOf = (state: Thread): readonly string[] => {
    const now = definition.subjects(state.inner);
    if (now.length > 0 || state.putRight.size === 0) return now;
    // Everything was recorded in error; that it was is still about the children it was said of.
    return definition.subjects(fold(state.past, new Set()));
  };

  const subjects = (state: Thread): readonly string[] => {
    const children = state.moved.reduce<readonly string[]>(
      (before, { from, to }) => before.map((child) => (child === from ? to : child)),
      saidOf(state),
    );
    return [...new Set(children)];
  };

  const putRight = (state: Thread, event: InErrorEvent): Thread => {
    const isFirst = state.past[0]?.id === event.eventId;
    if (event.type === 'MovedToOtherChild' && isFirst)
      return {
        ...state,
        moved: [...state.moved, { from: event.fromChildId, to: event.toChildId }],
      };
    const undone = new Set([...state.putRight, event.eventId]);
    return { ...state, inner: fold(state.past, undone), putRight: undone };
  };

  const decideUndo = (
    command: InErrorCommand,
    state: Thread,
  ): Decision<InErrorEvent, InErrorRefusal> => {
    if (!state.past.some(({ id }) => id === command.eventId)) return { refused: 'noSuchEvent' };
    if (state.putRight.has(command.eventId)) return { refused: 'alreadyPutRight' };
    if (command.type === 'RecordInError') return [{ ...command, type: 'RecordedInError' }];
    if (!subjects(state).includes(command.fromChildId)) return { refused: 'notAboutThatChild' };
    return [{ ...command, type: 'MovedToOtherChild' }];
  };

  return {
    ...definition,
    events: new Map([...byType(definition.events), ...byType(InErrorEventSchema)]),
    commands: new Map([...byType(definition.commands), ...byType(InErrorCommandSchema)]),
    opens: new Set(definition.opens),
    permissions: { ...definition.permissions, RecordInError: 'record', MoveToOtherChild: 'record' },
    refusals: [
      ...new Set([...definition.refusals, ...whenRefusals]),
      ...['noSuchEvent', 'alreadyPutRight', 'notAboutThatChild'],
    ],
    subjects,
    upcasters: { ...definition.upcasters },
    decider: {
      initial: { inner: plain.initial, past: [], putRight: new Set(), moved: [] },
      decide: (command, state, given) =>
        isInErrorCommand(command)
          ? decideUndo(command, state)
          : // The union minus the two undo commands is the pathway's own command.
            decideOwn(command as Of<Commands>, state.inner, given),
      evolve: (state, event, metadata, id) => {
        if (isInError(event)) return putRight(state, event);
        const own = event as Event; // the union minus the two undo events
        return {
          ...state,
          inner: plain.evolve(state.inner, own, metadata),
          past: [...state.past, { id, event: own, metadata }],
        };
      },
    },
  };
};
