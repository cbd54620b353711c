import { specify } from '@throughline/decider/testing';
import { clockStatus } from '@throughline/time/deadline';
import { Instant } from '@throughline/time/instant';
import { LocalDate } from '@throughline/time/occurred';
import { describe, expect, it } from 'vitest';
import { agencies, given, id, samim, when } from '../kelderby.fixtures.ts';
import { rulesOf } from '../pathway.ts';
import { play } from '../story.fixtures.ts';
import {
  addBrother,
  askAgain,
  changeDetails,
  changeWorker,
  correctDetails,
  die,
  endInvolvement,
  endRelationship,
  involve,
  merge,
  recordBrother,
  register,
  restrict,
  separate,
  story,
  turnEighteen,
  unrestrict,
} from './child.fixtures.ts';
import { child, childDefinition } from './child.ts';
import { childClocks } from './clocks.ts';
import type { ChildCommand } from './commands.ts';
import { currentName, detailsAfter } from './details.ts';
import type { ChildEvent } from './events.ts';
import { involvedOn, involvementsAfter } from './involvement.ts';

const past = (...commands: readonly ChildCommand[]): readonly ChildEvent[] =>
  play(child, given, commands).events as readonly ChildEvent[]; // no undoing among the commands
const after = (...commands: readonly ChildCommand[]) =>
  specify(rulesOf(childDefinition), given)(...past(...commands));

describe('a child’s record', () => {
  it('takes every command, each as its own event', () => {
    const { events, state } = play(child, given, story);
    expect(new Set(events.map(({ type }) => type))).toEqual(
      new Set(childDefinition.events.options.map(({ shape }) => shape.type.value)),
    );
    expect(state).toMatchObject({ childId: samim, isEighteen: true, hasDied: true, merged: [] });
  });
  it('is about that child', () =>
    expect(child.subjects(play(child, given, story).thread)).toEqual([samim]));
});

describe('registering a child', () => {
  it('opens the record', () =>
    after()
      .when(register())
      .then({ ...register(), type: 'ChildRegistered' } as ChildEvent));
  it('begins the involvement of the agency that opens it, where it says so', () =>
    expect(
      past({ ...register(), agencyId: agencies.socialCare } as ChildCommand).map(
        ({ type }) => type,
      ),
    ).toEqual(['ChildRegistered', 'AgencyInvolvementStarted']));
  it('is refused a second time', () =>
    after(register()).when(register()).refuses('alreadyRegistered'));
  it('comes before anything else', () => {
    for (const command of [changeDetails(), addBrother(), involve(agencies.police, '2024-02-24')])
      after().when(command).refuses('notRegistered');
  });
});

describe('joining and separating records', () => {
  it('is refused for the same record', () =>
    after(register()).when(merge(samim)).refuses('isTheSameRecord'));
  it('is refused where they are joined', () =>
    after(register(), merge()).when(merge()).refuses('alreadyMerged'));
  it('is refused where they were never joined', () =>
    after(register()).when(separate()).refuses('notMerged'));
});

describe('people and relationships', () => {
  it('adds a person once', () =>
    after(register(), addBrother()).when(addBrother()).refuses('personExists'));
  it('relates only people who were added', () =>
    after(register()).when(recordBrother()).refuses('noSuchPerson'));
  it('records a relationship once', () =>
    after(register(), addBrother(), recordBrother())
      .when(recordBrother())
      .refuses('relationshipExists'));
  it('ends only one that is there', () =>
    after(register()).when(endRelationship()).refuses('noSuchRelationship'));
});

describe('an agency’s involvement', () => {
  const camhs = involve(agencies.camhs, '2024-03-12', { team: 'Community team' });

  it('is refused while the same team is involved', () =>
    after(register(), camhs).when(camhs).refuses('alreadyInvolved'));
  it('may begin with another team of the agency', () =>
    expect(
      past(register(), camhs, involve(agencies.camhs, '2024-05-22', { team: 'Crisis team' })),
    ).toHaveLength(3));
  it('may be recorded whole, while it is involved again', () =>
    expect(
      past(
        register(),
        involve(agencies.hospital, '2025-01-01'),
        involve(agencies.hospital, '2024-05-22', { ended: '2024-05-24' }),
      ),
    ).toHaveLength(3));
  it('does not end before it begins', () =>
    after(register())
      .when(involve(agencies.hospital, '2024-05-24', { ended: '2024-05-22' }))
      .refuses('endsBeforeItBegins'));
  it('ends for all its teams where none is named', () =>
    after(register(), camhs, endInvolvement(agencies.camhs, '2025-04-08'))
      .when(endInvolvement(agencies.camhs, '2025-04-09'))
      .refuses('notInvolved'));
  it('is not ended for another team', () =>
    after(register(), camhs)
      .when(endInvolvement(agencies.camhs, '2025-04-08', 'Crisis team'))
      .refuses('notInvolved'));
  it('has workers only where there is one', () =>
    after(register()).when(changeWorker(agencies.police)).refuses('notInvolved'));
});

describe('restricting a record', () => {
  it('names the people, where only named people may see it', () =>
    after(register()).when(restrict('named')).refuses('nobodyNamed'));
  it('is refused under the same reference', () =>
    after(register(), restrict()).when(restrict()).refuses('restrictionExists'));
  it('is lifted only where there is one', () =>
    after(register()).when(unrestrict()).refuses('noSuchRestriction'));
  it('comes up again on the day that was set', () => {
    const [clock] = childClocks(after(register(), restrict()).state);
    expect(clock).toMatchObject({ dueAt: '2025-04-12T22:59:59.999Z' });
    expect(clock && clockStatus(clock, Instant.parse('2025-04-13T09:00:00+01:00'))).toBe('late');
  });
  it('has no clock once lifted', () =>
    expect(childClocks(after(register(), restrict(), unrestrict()).state)).toEqual([]));
});

describe('what can happen once', () => {
  it('is turning eighteen', () =>
    after(register(), turnEighteen()).when(turnEighteen()).refuses('alreadyEighteen'));
  it('is dying', () => after(register(), die()).when(die()).refuses('alreadyDied'));
});

describe('answering a prompt', () => {
  it('needs a day to ask again on', () =>
    after(register()).when(askAgain()).refuses('noDayToAskAgain'));
});

describe('undoing', () => {
  it('takes back an involvement that was recorded in error', () => {
    const { thread } = play(child, given, [register(), involve(agencies.police, '2024-02-24')]);
    const undo = {
      type: 'RecordedInError',
      eventId: 'e-1',
      reason: 'Another young person',
      dataBreach: false,
    } as const;
    const metadata = thread.past[0]?.metadata;
    if (metadata === undefined) throw new Error('Expected two events in the thread.');
    expect(child.decider.evolve(thread, undo, metadata, 'e-2').inner).toMatchObject({
      isRegistered: true,
      involvements: [],
    });
  });
});

describe('who the child is', () => {
  const details = past(register(), changeDetails(), correctDetails()).reduce(
    (known, event) =>
      event.type === 'ChildRegistered' ||
      event.type === 'ChildDetailsChanged' ||
      event.type === 'ChildDetailsCorrected'
        ? detailsAfter(known, event)
        : known,
    {},
  );

  it('keeps a former name when the name changes', () => {
    expect(currentName(details)).toBe('Samim Rahmaty');
    expect(details).toMatchObject({
      names: expect.arrayContaining([{ given: 'Samim', family: 'Rahmati', kind: 'former' }]),
    });
  });
  it('puts a correction in the place of what was wrong', () =>
    expect(details).toMatchObject({ language: 'Dari' }));
  it('keeps what nobody touched', () =>
    expect(details).toMatchObject({ interpreterNeeded: true, identifiers: [{ kind: 'nhs' }] }));
});

describe('who was involved on a day', () => {
  const involvements = past(
    register(),
    involve(agencies.socialCare, '2023-11-17'),
    involve(agencies.hospital, '2024-05-22', { ended: '2024-05-24' }),
    involve(agencies.camhs, '2024-03-12'),
    endInvolvement(agencies.camhs, '2025-04-08'),
  ).reduce(involvementsAfter, []);
  const on = (day: string) => involvedOn(involvements, LocalDate.parse(day));

  it('counts the first and the last day', () => {
    expect(on('2024-05-22')).toContain(agencies.hospital);
    expect(on('2024-05-24')).toContain(agencies.hospital);
    expect(on('2024-05-25')).not.toContain(agencies.hospital);
    expect(on('2025-04-08')).toContain(agencies.camhs);
    expect(on('2025-04-09')).toEqual([agencies.socialCare]);
  });
  it('gives an uncertain end the benefit of the doubt', () =>
    expect(
      involvedOn(
        [
          {
            agencyId: id(1),
            from: when('2024-01-01'),
            to: { ...when('2024-03-01'), grain: 'month', end: LocalDate.parse('2024-03-31') },
          },
        ],
        LocalDate.parse('2024-03-20'),
      ),
    ).toEqual([id(1)]));
});
