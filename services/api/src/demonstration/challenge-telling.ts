/** Telling a disagreement of the case: its clocks' two ends become facts, and each step has a name. */
import type { ConcernCommand } from '@throughline/domain/professional-concern/commands';
import { uuidOf } from '@throughline/event-store/naming';
import type { CaseA, CaseEscalation } from './case-a.ts';
import { type Step, telling, when } from './step.ts';

export const concernIdOf = (id: string): string => uuidOf(`demonstration/concern/${id}`);

type Clock = CaseEscalation['stages'][number]['clocks'][number];
type Command = ConcernCommand;

/** The ends of a clock of the case, as facts tell them. */
export const clocksOf = ({ cite }: CaseA, { stages }: CaseEscalation) => {
  const clocks = new Map(stages.flatMap((stage) => stage.clocks).map((each) => [each.clock, each]));
  const clock = (id: string): Clock => {
    const found = clocks.get(id);
    if (found === undefined) throw new Error(`Expected a clock ${id} in the case, found none.`);
    return found;
  };
  return {
    clock,
    done: (id: string, ...rows: readonly string[]) => ({
      occurred: when(clock(id).done),
      ...cite(clock(id).done_row, ...rows),
    }),
  };
};

export const concernTeller = (of: Pick<CaseEscalation, 'id'>) => {
  const tell = telling<Command>('professional-concern', concernIdOf(of.id));
  return (name: string, by: string, command: Command, at?: string): Step =>
    tell({ name: `${of.id}/${name}`, by, command, at });
};
