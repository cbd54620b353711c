/** Plays a story of commands as the product does: parsed, decided, and what follows parsed again as from the log. */
import { isRefusal, type Typed } from '@throughline/decider/decider';
import { metadata } from '@throughline/decider/testing';
import type { Given } from './given.ts';
import type { Pathway, Threaded } from './pathway.ts';

export type Played<State, Event extends Typed> = {
  readonly state: State;
  readonly thread: Threaded<State, Event>;
  readonly events: readonly Event[];
};

/** Throws, with the refusal's name, at the first command that is refused. */
export const play = <State, Event extends Typed, Command extends Typed>(
  pathway: Pathway<State, Event, Command>,
  given: Given,
  commands: readonly Command[],
): Played<State, Event> => {
  const { decider } = pathway;
  const parse = <Message extends Typed>(schemas: Pathway['events'], message: Message): Message => {
    const schema = schemas.get(message.type);
    if (!schema) throw new Error(`Expected a message of ${pathway.slug}, found ${message.type}.`);
    return schema.parse(message) as unknown as Message; // the schema of that very type
  };
  let thread = decider.initial;
  const events: Event[] = [];
  for (const command of commands) {
    const decision = decider.decide(parse(pathway.commands, command), thread, given);
    if (isRefusal(decision))
      throw new Error(`${command.type} was refused: ${JSON.stringify(decision)}`);
    for (const decided of decision) {
      const event = parse(pathway.events, decided);
      const about = metadata({ recordedAt: given.now, actor: given.actor });
      thread = decider.evolve(thread, event, about, `e-${thread.past.length}`);
      events.push(event as Event); // a story holds no undoing
    }
  }
  return { state: thread.inner, thread, events };
};
