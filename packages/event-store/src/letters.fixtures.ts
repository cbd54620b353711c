/** A small pathway of invented people who write letters, for the tests of this room. */
import type { Typed } from '@throughline/decider/decider';
import type { Actor } from '@throughline/decider/recorded';
import { z } from 'zod';
import type { Order } from './order.ts';
import type { Pathway } from './pathway.ts';

const Id = z.uuid().meta({ clear: true });
const LetterBegun = z.object({
  type: z.literal('LetterBegun'),
  childId: Id,
  to: z.string(),
  copyTo: Id.optional(),
});
const LineWritten = z.object({ type: z.literal('LineWritten'), text: z.string() });
const LineStruck = z.object({ type: z.literal('LineStruck') });
const ChildAdded = z.object({ type: z.literal('ChildAdded'), childId: Id });

type Letter = { readonly children: readonly string[]; readonly lines: readonly string[] };
type LetterEvent = z.infer<
  typeof LetterBegun | typeof LineWritten | typeof LineStruck | typeof ChildAdded
>;

const isEvent = (event: Typed): event is LetterEvent =>
  ['LetterBegun', 'LineWritten', 'LineStruck', 'ChildAdded'].includes(event.type);

const asLetter = (state: unknown): Letter => state as Letter; // the store hands back what `evolve` gave

/** At most three lines to a letter, so that rules have something to refuse. */
export const LINES = 3;

export const letters: Pathway = {
  slug: 'letters',
  category: 'letter',
  events: new Map<string, z.ZodObject>([
    ['LetterBegun', LetterBegun],
    ['LineWritten', LineWritten],
    ['LineStruck', LineStruck],
    ['ChildAdded', ChildAdded],
  ]),
  opens: new Set(['BeginLetter']),
  upcasters: {},
  subjects: (state) => asLetter(state).children,
  decider: {
    initial: { children: [], lines: [] },
    decide: (command, state) => {
      const letter = asLetter(state);
      if (command.type === 'BeginLetter')
        return letter.children.length > 0
          ? { refused: 'alreadyBegun' }
          : [{ ...command, type: 'LetterBegun' }];
      if (letter.children.length === 0) return { refused: 'notBegun' };
      if (command.type === 'AddChild') return [{ ...command, type: 'ChildAdded' }];
      if (command.type === 'StrikeLine')
        return letter.lines.length > 0 ? [{ ...command, type: 'LineStruck' }] : [];
      return letter.lines.length < LINES
        ? [{ ...command, type: 'LineWritten' }]
        : { refused: 'full', found: { lines: letter.lines.length } };
    },
    evolve: (state, event) => {
      const letter = asLetter(state);
      if (!isEvent(event)) return letter;
      if (event.type === 'LineStruck') return { ...letter, lines: letter.lines.slice(0, -1) };
      return event.type === 'LineWritten'
        ? { ...letter, lines: [...letter.lines, event.text] }
        : { ...letter, children: [...letter.children, event.childId] };
    },
  },
};

export const anna: Actor = { user: 'u-anna', role: 'practitioner', agency: 'a-school' };
export const child = '3d1c6c52-0c0e-4b51-9a43-9f0d0a9f0c01';
export const sibling = '3d1c6c52-0c0e-4b51-9a43-9f0d0a9f0c02';

type Ask = { readonly streamId: string; readonly commandId: string };

const order = ({ streamId, commandId }: Ask, command: Typed): Order => ({
  pathway: letters,
  streamId,
  commandId,
  command,
  actor: anna,
  given: undefined,
});

export const begin = (ask: Ask & { readonly to?: string; readonly childId?: string }): Order => {
  const command = {
    type: 'BeginLetter',
    childId: ask.childId ?? child,
    to: ask.to ?? 'Rowan Ashe',
  };
  return order(ask, command);
};

export const write = (ask: Ask & { readonly text: string }): Order => {
  const command = { type: 'WriteLine', text: ask.text };
  return order(ask, command);
};

export const addChild = (ask: Ask & { readonly childId: string }): Order => {
  const command = { type: 'AddChild', childId: ask.childId };
  return order(ask, command);
};

export const strike = (ask: Ask): Order => order(ask, { type: 'StrikeLine' });
