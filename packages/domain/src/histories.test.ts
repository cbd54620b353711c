/** Laws that hold whatever people ask, in whatever order: any history of commands, refused ones among them. */
import { isRefusal, type Typed } from '@throughline/decider/decider';
import { metadata } from '@throughline/decider/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everything as entryStory } from './entry/entry.fixtures.ts';
import { entry } from './entry/entry.ts';
import { everything as importStory } from './import/import.fixtures.ts';
import { importPathway } from './import/import.ts';
import { calendar, given } from './kelderby.fixtures.ts';
import { story as reviewStory } from './learning-review/learning-review.fixtures.ts';
import { learningReview } from './learning-review/learning-review.ts';
import type { Pathway } from './pathway.ts';
import { awaitingWhom } from './professional-concern/awaiting.ts';
import { concernClocks } from './professional-concern/clocks.ts';
import {
  everything as concernStory,
  discharge,
  escalate,
  raise,
} from './professional-concern/professional-concern.fixtures.ts';
import { professionalConcern } from './professional-concern/professional-concern.ts';
import { requestClocks } from './request/clocks.ts';
import { debts } from './request/debts.ts';
import {
  ask,
  everything as requestStory,
  screen,
  stories,
  tell,
} from './request/request.fixtures.ts';
import { request } from './request/request.ts';

/** Some of the commands, in any order, some of them more than once. */
const historyOf = <Command>(commands: readonly Command[]) =>
  fc.array(fc.constantFrom(...commands), { maxLength: 30 });

/** Plays a history and goes on after a refusal; every event is parsed as the log would. */
const live = <State, Event extends Typed, Command extends Typed>(
  pathway: Pathway<State, Event, Command>,
  history: readonly Command[],
) => {
  let thread = pathway.decider.initial;
  const events: Typed[] = [];
  const refused: string[] = [];
  for (const command of history) {
    const decision = pathway.decider.decide(command, thread, given);
    if (isRefusal(decision)) {
      refused.push(decision.refused);
      continue;
    }
    for (const decided of decision) {
      // The schema of that very type gives back that very type.
      const event = pathway.events.get(decided.type)?.parse(decided) as unknown as Event;
      thread = pathway.decider.evolve(thread, event, metadata(), `e-${events.length}`);
      events.push(event);
    }
  }
  return { thread, events, refused };
};

const refold = <State, Event extends Typed, Command extends Typed>(
  pathway: Pathway<State, Event, Command>,
  events: readonly Typed[],
) =>
  events.reduce((thread, event, i) => {
    const read = pathway.events.get(event.type)?.parse(JSON.parse(JSON.stringify(event)));
    return pathway.decider.evolve(thread, read as unknown as Event, metadata(), `e-${i}`);
  }, pathway.decider.initial);

const law = <State, Event extends Typed, Command extends Typed>(
  pathway: Pathway<State, Event, Command>,
  commands: readonly Command[],
) => ({ pathway: pathway as unknown as Pathway, commands: commands as readonly Typed[] });

const laws = [
  ['entry', law(entry, entryStory())],
  ['import', law(importPathway, importStory())],
  ['learning-review', law(learningReview, reviewStory)],
  ['professional-concern', law(professionalConcern, [...concernStory(), ...discharge()])],
  ['request', law(request, [...requestStory(), ...(stories['A-R2'] ?? [])])],
] as const;

describe.each(laws)('any history of %s', (_, { pathway, commands }) => {
  it('is answered with facts that can be stored, or with a refusal that has a name', () =>
    fc.assert(
      fc.property(historyOf(commands), (history) => {
        const { refused } = live(pathway, history);
        expect(refused.filter((no) => !pathway.refusals.includes(no))).toEqual([]);
      }),
    ));

  it('comes to the same state when it is read back', () =>
    fc.assert(
      fc.property(historyOf(commands), (history) => {
        const { thread, events } = live(pathway, history);
        expect(refold(pathway, events).inner).toEqual(thread.inner);
      }),
    ));

  it('has no children before its first event, and only those it named after', () =>
    fc.assert(
      fc.property(historyOf(commands), (history) => {
        const { thread, events } = live(pathway, history);
        const named = new Set(
          events.flatMap((event) => ('childIds' in event ? (event.childIds as string[]) : [])), // a list of ids wherever it stands
        );
        expect(pathway.subjects(thread).filter((child) => !named.has(child))).toEqual([]);
      }),
    ));
});

describe('any history of a disagreement', () => {
  const commands = [...concernStory(), ...discharge()];

  it('has clocks that end after they begin, and somebody to wait for exactly while it is open', () =>
    fc.assert(
      fc.property(historyOf(commands), (history) => {
        const { stages } = live(professionalConcern, history).thread.inner;
        for (const clock of concernClocks(stages, calendar))
          expect(clock.dueAt > clock.startedAt).toBe(true);
        const isOpen = stages.status === 'open' || stages.status === 'at impasse';
        expect(awaitingWhom(stages).length > 0).toBe(isOpen);
      }),
    ));

  it('lets one of two people move it on, and tells the other what changed', () =>
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }), (a, b) => {
        const approvedBy = { name: 'Ed Marsh' };
        const first = escalate(1, a, '2025-04-15T11:00', { approvedBy });
        const second = escalate(1, b, '2025-04-15T11:01', { approvedBy });
        const { refused, thread } = live(professionalConcern, [raise(), first, second]);
        expect(refused).toEqual(['stageHasMoved']);
        expect(thread.inner.stages.runs.at(-1)?.n).toBe(a);
      }),
    ));
});

describe('any history of a request', () => {
  const commands = [...requestStory(), ...(stories['A-R1'] ?? [])];

  it('owes five debts, each of them paid only if everyone in it was told', () =>
    fc.assert(
      fc.property(historyOf(commands), (history) => {
        const { progress } = live(request, history).thread.inner;
        const owed = debts(progress, calendar);
        expect(owed).toHaveLength(5);
        for (const { status, recipients, paidAt } of owed.slice(2)) {
          const told = recipients.every(
            (each) => each.status === 'told' || each.status === 'waived',
          );
          if (status === 'paid') expect(told && paidAt !== undefined).toBe(true);
          if (status === 'open') expect(told && recipients.length > 0).toBe(false);
        }
        for (const clock of requestClocks(progress, calendar))
          expect(clock.dueAt > clock.startedAt).toBe(true);
      }),
    ));

  it('never takes back that somebody was told, whatever follows, unless the outcome changes', () => {
    const outcomes = ['ScreenRequest', 'DecideOutcome', 'EndAssessmentIncomplete'];
    const others = commands.filter(({ type }) => !outcomes.includes(type));
    fc.assert(
      fc.property(historyOf(others), historyOf(others), (before, later) => {
        const decided = [ask(), ...before, screen('2024-10-30T16:10')];
        const { progress } = live(request, [
          ...decided,
          tell('2024-10-31', 'requester.1'),
          ...later,
        ]).thread.inner;
        const requester = debts(progress, calendar)
          .flatMap(({ recipients }) => recipients)
          .find(({ key }) => key === 'requester.1');
        expect(requester).toMatchObject({ status: 'told', late: false });
      }),
    );
  });
});
