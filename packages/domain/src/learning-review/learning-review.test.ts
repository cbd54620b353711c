import { specify } from '@throughline/decider/testing';
import { clockStatus } from '@throughline/time/deadline';
import { LocalDate } from '@throughline/time/occurred';
import { describe, expect, it } from 'vitest';
import { agencies, calendar, given, id, samim, when } from '../kelderby.fixtures.ts';
import { rulesOf } from '../pathway.ts';
import { play } from '../story.fixtures.ts';
import { reviewClocks } from './clocks.ts';
import type { ReviewCommand } from './commands.ts';
import type { ReviewEvent } from './events.ts';
import {
  annotate,
  ask,
  chase,
  choose,
  leaveOut,
  open,
  receive,
  scope,
  sendBack,
  story,
} from './learning-review.fixtures.ts';
import { learningReview, learningReviewDefinition } from './learning-review.ts';
import { advance, returnOf, unopened } from './state.ts';

const past = (...commands: readonly ReviewCommand[]): readonly ReviewEvent[] =>
  play(learningReview, given, commands).events as readonly ReviewEvent[]; // no undoing among the commands
const after = (...commands: readonly ReviewCommand[]) =>
  specify(rulesOf(learningReviewDefinition), given)(...past(...commands));
const clocks = (...commands: readonly ReviewCommand[]) =>
  reviewClocks(play(learningReview, given, commands).state, calendar);

describe('a review', () => {
  it('takes every command, each as its own event', () =>
    expect(new Set(past(...story).map(({ type }) => type))).toEqual(
      new Set(learningReviewDefinition.events.options.map(({ shape }) => shape.type.value)),
    ));
  it('is about the children in its scope', () => {
    expect(learningReview.subjects(play(learningReview, given, [open()]).thread)).toEqual([]);
    expect(learningReview.subjects(play(learningReview, given, story).thread)).toEqual([samim]);
  });
  it('is folded by views as by the rules', () =>
    expect(
      past(...story).reduce((state, event) => advance(state, event, given.now), unopened),
    ).toEqual(play(learningReview, given, story).state));
  it('is opened once, and before all else', () => {
    after(open()).when(open()).refuses('alreadyOpened');
    for (const command of story.slice(1)) after().when(command).refuses('notOpened');
  });
});

describe('the time limit of a review', () => {
  it('is six months for a practice review, with the version of the policy', () => {
    expect(clocks(open())[0]?.clock).toMatchObject({
      name: 'complete the local child safeguarding practice review',
      dueAt: '2026-04-06T22:59:59.999Z',
    });
    expect(past(open())[0]).toMatchObject({ policy: { id: 'england-statutory-clocks' } });
  });
  it('is fifteen working days from the notification for a rapid review', () => {
    const countsFrom = when('2025-10-01');
    expect(clocks(open({ kind: 'rapid-review', countsFrom }))[0]?.clock.dueAt).toBe(
      '2025-10-22T22:59:59.999Z',
    );
  });
  it('is none for a practitioner learning event', () =>
    expect(clocks(open({ kind: 'practitioner-learning-event' }))).toEqual([]));
});

describe('setting the scope', () => {
  it('may be done again; the last one counts', () =>
    expect(
      play(learningReview, given, [open(), scope(), scope({ agencyIds: [agencies.college] })]).state
        .agencyIds,
    ).toEqual([agencies.college]));
  it('is refused where the period ends before it begins', () =>
    after(open())
      .when(
        scope({
          period: { from: LocalDate.parse('2025-01-02'), to: LocalDate.parse('2025-01-01') },
        }),
      )
      .refuses('periodRunsBackwards'));
});

describe('asking an agency for its chronology', () => {
  it('starts its clock', () => {
    const [, asked] = clocks(open(), scope(), ask());
    expect(asked).toMatchObject({ agencyId: agencies.camhs });
    expect(asked?.clock.dueAt).toBe('2025-10-31T23:59:59.999Z');
    expect(asked && clockStatus(asked.clock, given.now)).toBe('late');
  });
  it('comes after the scope, within it, and once', () => {
    after(open()).when(ask()).refuses('scopeNotSet');
    after(open(), scope()).when(ask(agencies.college)).refuses('agencyOutsideScope');
    after(open(), scope(), ask()).when(ask()).refuses('alreadyAsked');
  });
  it('may be chased, with a new day', () => {
    after(open(), scope()).when(chase()).refuses('notAsked');
    expect(clocks(open(), scope(), ask(), chase('2025-11-28'))[1]?.clock.dueAt).toBe(
      '2025-11-28T23:59:59.999Z',
    );
  });
});

describe('receiving a chronology', () => {
  it('meets the clock, late where it is late', () => {
    const [, asked] = clocks(open(), scope(), ask(), receive());
    expect(asked && clockStatus(asked.clock, given.now)).toBe('met late');
  });
  it('is recorded also from an agency that was not asked', () =>
    expect(past(open(), scope(), receive(agencies.college))).toHaveLength(3));
  it('adds what comes later to what came before', () => {
    const again = { ...receive(), importIds: [id(302)] } as ReviewCommand;
    const { state } = play(learningReview, given, [open(), scope(), receive(), again]);
    expect(returnOf(state, agencies.camhs)?.importIds).toEqual([id(301), id(302)]);
  });
});

describe('returning a chronology with queries', () => {
  it('is refused where none was received', () =>
    after(open(), scope(), ask()).when(sendBack()).refuses('nothingReceived'));
  it('starts a clock of its own, which the answer meets', () => {
    const before = [open(), scope(), ask(), receive(), sendBack('2025-11-14')];
    expect(clocks(...before)[1]?.clock).toMatchObject({
      name: 'answer the queries',
      dueAt: '2025-11-14T23:59:59.999Z',
    });
    const [, answered] = clocks(...before, receive(agencies.camhs, '2025-11-13'));
    expect(answered && clockStatus(answered.clock, given.now)).toBe('met');
  });
});

describe('returning it with questions about its rows', () => {
  const question = { childId: samim, entryId: id(101), question: 'Who was told?' };
  const rows = (parts: object): ReviewCommand =>
    ({ ...sendBack(), queries: undefined, ...parts }) as ReviewCommand; // a part of the same command

  it('keeps which rows, and what is asked of each', () => {
    const { state } = play(learningReview, given, [
      ...[open(), scope(), receive()],
      rows({ rows: [question] }),
    ]);
    expect(returnOf(state, agencies.camhs)).toMatchObject({ queries: [], rows: [question] });
  });
  it('is refused where nothing is asked, and outside the scope', () => {
    const before = [open(), scope(), receive()];
    after(...before)
      .when(rows({}))
      .refuses('nothingAsked');
    after(...before)
      .when(rows({ rows: [{ ...question, childId: id(9) }] }))
      .refuses('childOutsideScope');
  });
});

describe('a selection made by hand', () => {
  const selections = (...commands: readonly ReviewCommand[]) =>
    play(learningReview, given, [open(), scope(), ...commands]).state.selections;

  it('holds what was chosen and not left out, each once', () => {
    expect(selections(choose(101, 102), choose(102, 103), leaveOut(101))).toEqual([
      { name: 'Key events', entryIds: [id(102), id(103)] },
    ]);
    expect(selections(choose(101), leaveOut(101))).toEqual([]);
  });
  it('stays quiet where nothing changes', () => {
    expect(past(open(), scope(), choose(101), choose(101))).toHaveLength(3);
    expect(past(open(), scope(), choose(101), leaveOut(102))).toHaveLength(3);
  });
  it('is refused outside the scope, and where there is none to leave out of', () => {
    after(open()).when(choose(101)).refuses('childOutsideScope');
    after(open(), scope()).when(leaveOut(101)).refuses('noSuchSelection');
  });
});

describe('annotating an entry', () => {
  it('is refused outside the scope, and where it says nothing', () => {
    after(open(), scope())
      .when(annotate({ childId: id(9) }))
      .refuses('childOutsideScope');
    after(open(), scope())
      .when(annotate({ theme: undefined, note: undefined }))
      .refuses('annotationSaysNothing');
  });
  it('may be done twice of one entry: each is a mark of its own', () =>
    expect(
      past(open(), scope(), annotate(), annotate({ kind: 'good-practice' })).slice(2),
    ).toHaveLength(2));
});
