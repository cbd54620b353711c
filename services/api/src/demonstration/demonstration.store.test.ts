/** The demonstration on a real event node: it loads, loads once, and its views are what the case says. */
import { atAGlance, involvements } from '@throughline/read-store/queries/children';
import { type ChronologyNode, chronology } from '@throughline/read-store/queries/chronology';
import { concern } from '@throughline/read-store/queries/concerns';
import { deadlines } from '@throughline/read-store/queries/deadlines';
import { importsOfChild, meetingsOfChild } from '@throughline/read-store/queries/records';
import { request } from '@throughline/read-store/queries/requests';
import { lateBy } from '@throughline/time/deadline';
import { endOfDay, londonDate } from '@throughline/time/local-date';
import { LocalDate } from '@throughline/time/occurred';
import { earliest } from '@throughline/time/occurred-at';
import { calendarOf } from '@throughline/time/working-days';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authoriserFor } from '../authoriser.ts';
import { openApi } from '../open-api.ts';
import { viewerFrom } from '../viewer.ts';
import { agencies, agencyCalled, agencyNamed } from './agencies.ts';
import { type CaseA, readCaseA, samim } from './case-a.ts';
import { concernIdOf } from './challenge-telling.ts';
import {
  answers,
  type Demonstration,
  folder,
  startDemonstration,
} from './demonstration.fixtures.ts';
import { isDemonstrationLoaded } from './load.ts';
import { maya } from './other-child.ts';
import { demonstrationPeople } from './people.ts';
import { requestIdOf } from './request-words.ts';
import { londonInstant, when } from './step.ts';

let demonstration: Demonstration;
let caseA: CaseA;
const calendar = calendarOf('england-and-wales');
const asOf = londonInstant('2025-12-02T12:00');

beforeAll(async () => {
  [demonstration, caseA] = await Promise.all([startDemonstration(), readCaseA(folder)]);
  await demonstration.load();
}, 120_000);
afterAll(() => demonstration.end());

const wholeChronology = (): readonly ChronologyNode[] =>
  chronology(demonstration.views, { childId: samim, first: 5_000, maySee: () => true }).nodes;

describe('loading the demonstration', () => {
  it('imports every row of the seven files, each as the entry that the story cites', () => {
    const entries = wholeChronology().filter(({ row }) => row.kind === 'entry');
    expect(new Set(entries.map(({ row }) => row.rowId))).toEqual(
      new Set(answers.all_rows.map(({ row_id }) => caseA.cited(row_id).entryId)),
    );
    expect(entries).toHaveLength(201);
    expect(importsOfChild(demonstration.views, samim).map(({ status }) => status)).toEqual(
      caseA.files.map(() => 'committed'),
    );
  });

  it('shows no gap in the chronology', () =>
    expect(
      chronology(demonstration.views, { childId: samim, first: 1, maySee: () => true })
        .unreadableCount,
    ).toBe(0));

  it('stands at the day on which the case ends', () => {
    const { clock } = openApi({
      ...{ log: demonstration.log, views: demonstration.views, partnership: 'kelderby' },
      machine: () => 0,
    });
    expect(clock.isSimulated()).toBe(true);
    expect(londonDate(clock.now())).toBe(caseA.story.as_of);
  });

  it('adds no event when it is loaded again', async () => {
    const head = await demonstration.log.head();
    await demonstration.load();
    expect(await demonstration.log.head()).toBe(head);
    expect(await isDemonstrationLoaded({ log: demonstration.log, folder })).toBe(true);
  }, 120_000);
});

describe.each(answers.assessment_requests)('request $id', (expected) => {
  const row = () => {
    const found = request(demonstration.views, requestIdOf(expected.id));
    if (found === undefined) throw new Error(`Expected request ${expected.id}, found none.`);
    return found;
  };
  const recipients = () => row().debts.flatMap((debt) => debt.recipients);
  const whom = ({ kind, who }: ReturnType<typeof recipients>[number]): string =>
    kind === 'child' ? 'child' : (who.agencyId ?? '');
  const called = (who: string): string => (who === 'young person' ? 'child' : agencyCalled(who).id);
  const those = (...statuses: readonly string[]) =>
    recipients().filter(({ status }) => statuses.includes(status));

  it('came to the outcome, at the moment, that was expected', () => {
    const [outcome] = row().progress.outcomes;
    expect(outcome?.code).toBe(expected.outcome_code);
    expect(outcome && earliest(outcome.at)).toBe(londonInstant(expected.decided_at));
  });

  it('owes feedback by the day that was expected, in all three feedback debts', () =>
    expect(
      row()
        .debts.slice(2)
        .map(({ dueAt }) => dueAt && londonDate(dueAt)),
    ).toEqual([1, 2, 3].map(() => expected.feedback_due_date)));

  it('told those who were told, then, in time or late', () =>
    expect(
      those('told')
        .map((each) => [whom(each), each.at, each.late])
        .toSorted(),
    ).toEqual(
      expected.told
        .map(({ who, when: at, late }) => [called(who), earliest(when(at)), late])
        .toSorted(),
    ));

  it('never told those who were never told', () =>
    expect(those('recorded as not told', 'learnt otherwise').map(whom).toSorted()).toEqual(
      expected.never_told.map(({ who }) => called(who)).toSorted(),
    ));

  it('has no record of telling the others', () =>
    // The answers do not speak of the hospital that asked in A-R2; nothing says that it was told either.
    expect(
      those('no record')
        .filter(({ kind }) => kind !== 'requester')
        .map(whom)
        .toSorted(),
    ).toEqual(expected.no_record_of_being_told.map(called).toSorted()));

  it('lets each agency know of the outcome from when it was told, and not before', async () => {
    const events = await demonstration.log.read('request', requestIdOf(expected.id));
    const decided = events.find((each) => 'event' in each && each.event.type === 'OutcomeDecided');
    const knew = (agencyId: string, by: string): boolean =>
      chronology(demonstration.views, {
        ...{ childId: samim, first: 5_000, maySee: () => true },
        ...{ knownTo: { agencyId, by, partnership: 'kelderby' } },
      }).nodes.some(({ row }) => row.rowId === decided?.id);
    const first = new Map(
      expected.told
        .filter(({ who }) => who !== 'young person')
        .toReversed() // the first that an agency was told is the last to be set
        .map(({ who, when: at }) => [agencyCalled(who).id, at]),
    );
    for (const [agencyId, at] of first) {
      const told = earliest(when(at)) ?? '';
      expect(knew(agencyId, new Date(Date.parse(told) - 60_000).toISOString())).toBe(false);
      expect(knew(agencyId, endOfDay(LocalDate.parse(at.slice(0, 10))))).toBe(true);
    }
  });

  it('was chased as often, and each time by what an entry shows', () => {
    const cited = (expected.chased ?? []).map((chase) => caseA.cited(chase.row).entryId);
    const events = demonstration.log.read('request', requestIdOf(expected.id));
    return expect(
      events.then((all) =>
        all.flatMap((each) =>
          'event' in each && each.event.type === 'RequestChased' && 'cites' in each.event
            ? each.event.cites
            : [],
        ),
      ),
    ).resolves.toEqual(cited);
  });
});

describe.each(answers.escalations)('disagreement $id', (expected) => {
  const clocks = () => concern(demonstration.views, concernIdOf(expected.id))?.clocks ?? [];
  const due = expected.stages.flatMap((stage) => stage.clocks);

  it('has exactly the clocks that were expected, and ended where it was settled', () => {
    const row = concern(demonstration.views, concernIdOf(expected.id));
    expect(clocks().map(({ id }) => id)).toEqual(due.map(({ clock }) => clock));
    expect(row?.status).toBe('resolved');
    expect(row?.stage).toBe(expected.resolved_at_stage);
    expect(new Set(row?.stages.runs.map(({ policy }) => policy.version))).toEqual(
      new Set([expected.policy_version]),
    );
  });

  it.each(due)('$clock is due when it should be, done when it was, and met or late', (answer) => {
    const clock = clocks().find(({ id }) => id === answer.clock);
    if (clock === undefined) throw new Error(`Expected a clock ${answer.clock}, found none.`);
    if (answer.deadline_utc) expect(Date.parse(clock.dueAt)).toBe(Date.parse(answer.deadline_utc));
    else expect(londonDate(clock.dueAt)).toBe(answer.deadline_date);
    expect(clock.doneAt).toBe(earliest(when(answer.done)));
    const late = lateBy(clock, asOf, calendar);
    expect(late === undefined).toBe(answer.met);
    if (answer.working_days_late) expect(late?.workingDays).toBe(answer.working_days_late);
    if (answer.minutes_late) expect(late?.minutes).toBe(answer.minutes_late);
  });
});

describe('what ran out', () => {
  const missedIn = async (category: string, streamId: string): Promise<readonly string[]> =>
    (await demonstration.log.read(category, streamId)).flatMap((each) =>
      'event' in each && each.event.type === 'DeadlineMissed' && 'clock' in each.event
        ? [String(each.event.clock)]
        : [],
    );

  it.each(answers.escalations)('in $id was written down in that minute', async ({ id, stages }) =>
    expect(await missedIn('professionalConcern', concernIdOf(id))).toEqual(
      stages.flatMap(({ clocks }) => clocks.flatMap(({ clock, met }) => (met ? [] : [clock]))),
    ),
  );

  it('in the requests leaves a timekeeper of today nothing to find', async () => {
    const late = deadlines(demonstration.views, { dueBefore: asOf, category: 'request' });
    expect(late).toHaveLength(8);
    for (const { streamId, clock } of late)
      expect(await missedIn('request', streamId)).toContain(clock);
  });
});

describe('what is still open on the day the case ends', () => {
  const due = (streamId: string) => deadlines(demonstration.views, { streamId });

  it('is a disagreement that waits for senior leaders, whose meeting is late', () => {
    const row = concern(demonstration.views, concernIdOf('other/referral'));
    expect(row).toMatchObject({ status: 'open', stage: 4 });
    const [meeting, ...others] = due(concernIdOf('other/referral'));
    expect(others).toEqual([]);
    expect(meeting?.owedBy).toContainEqual({
      agencyId: agencies.socialCare.id,
      roleClass: 'senior_leader',
    });
    expect(meeting && lateBy(meeting, asOf, calendar)?.workingDays).toBe(2);
  });

  it('is an outcome letter that the partnership owes, by a role and not as an agency', () =>
    expect(
      due(concernIdOf('other/locked-out')).map(({ clock, owedBy }) => [clock, owedBy]),
    ).toEqual([['s4_outcome', [{ roleClass: 'business_manager' }]]]));

  it('is a referral that another agency has not decided on', () =>
    expect(due(requestIdOf('other/referral'))).toMatchObject([
      { clock: 'decision', owedBy: [{ agencyId: agencies.socialCare.id }] },
    ]));

  it('is in the record of a child of whom two agencies tell of one night, joined', () => {
    const { nodes } = chronology(demonstration.views, {
      ...{ childId: maya, first: 100, maySee: () => true },
    });
    expect(nodes.filter(({ row }) => row.links.length > 0)).toHaveLength(2);
  });
});

describe('the agencies round the child', () => {
  it('came and went on the days that were expected', () =>
    expect(
      involvements(demonstration.views, samim)
        .map(({ agencyId, from, to }) => [agencyId, from.start, to?.start ?? null])
        .toSorted(),
    ).toEqual(
      answers.agencies
        .flatMap(({ agency, involvement }) =>
          involvement.map(({ start, end }) => [agencyCalled(agency).id, start, end]),
        )
        .toSorted(),
    ));
});

describe('the meetings', () => {
  it('are those that were expected, in their order', () =>
    expect(
      meetingsOfChild(demonstration.views, samim).map(({ name, when: at }) => [name, at.start]),
    ).toEqual(answers.meetings.map(({ name, date }) => [name, date])));

  it.each(answers.meetings)(
    '$id knows who came, who sent word, and who was left out',
    (expected) => {
      const row = meetingsOfChild(demonstration.views, samim).find(
        ({ name, when: at }) => name === expected.name && at.start === expected.date,
      );
      const ids = (names: readonly string[]) =>
        names.flatMap((name) => agencyNamed(name)?.id ?? []).toSorted();
      const agenciesIn = (parties: readonly { agencyId?: string | undefined }[] = []) =>
        parties.flatMap(({ agencyId }) => agencyId ?? []).toSorted();
      expect(agenciesIn(row?.meeting.attended)).toEqual(ids(expected.attended));
      expect(row?.meeting.attended).toHaveLength(expected.attended.length);
      expect(agenciesIn(row?.meeting.apologies)).toEqual(ids(expected.apologies));
      expect(agenciesIn(row?.meeting.absent)).toEqual(ids(expected.invited_absent_no_apology));
      expect(agenciesIn(row?.meeting.reports)).toEqual(ids(expected.sent_written_report ?? []));
      expect(agenciesIn(row?.notInvited)).toEqual(ids(expected.not_invited));
    },
  );
});

describe('what is true of him now', () => {
  it('is his last safety plan, his flat, his doctor and his workers', () => {
    const glance = atAGlance(demonstration.views, samim);
    expect(glance?.safetyPlan).toMatchObject({
      version: 'v4',
      since: { start: '2025-08-19' },
      lastReminded: { start: '2025-10-26' },
    });
    expect(glance?.placement).toMatchObject({ place: 'Lantern Bridge, Flat 6' });
    expect(glance?.gp).toMatchObject({ status: 'registered', since: { start: '2024-12-10' } });
    expect(glance?.legalStatuses).toMatchObject([{ status: 'section-20' }]);
    expect(glance?.details).toMatchObject({ language: 'Dari', interpreterNeeded: true });
    expect(glance?.careCoordinator?.person.name).toBe('Priya Venkataraman');
  });
});

describe('who may see whom', () => {
  const mayOpen = (userId: string, childId: string): boolean => {
    const api = openApi({
      ...{ log: demonstration.log, views: demonstration.views, partnership: 'kelderby' },
      machine: () => 0,
    });
    return authoriserFor(api, viewerFrom(api, { userId, partnership: 'kelderby' })).mayOpen(
      childId,
    );
  };

  it.each([
    ['tunde-bakare', true, false],
    ['lisa-drummond', true, true],
    ['joel-pryce', false, true],
    ['wyn-talbot', true, false],
    ['elaine-porteous', false, false],
    ['karen-oldroyd', false, false],
  ])('%s may open Samim’s record: %s; Maya’s: %s', (userId, his, hers) => {
    expect([mayOpen(userId, samim), mayOpen(userId, maya)]).toEqual([his, hers]);
  });

  it('has one person who stands for each role', () =>
    expect(demonstrationPeople.flatMap(({ standsFor }) => standsFor ?? []).toSorted()).toEqual([
      'administrator',
      'leader',
      'practitioner',
      'reviewer',
    ]));
});

describe('looking back', () => {
  const held = (day: string) =>
    chronology(demonstration.views, {
      ...{ childId: samim, first: 5_000, maySee: () => true },
      cut: demonstration.views.cutAt('kelderby', londonInstant(`${day}T23:59`)),
    }).nodes;

  it('finds, in November 2024, a request answered and chased, and nothing of the winter', () => {
    const types = held('2024-11-20').map(({ row }) => row.occurred.start ?? '');
    expect(types.length).toBeGreaterThan(50);
    expect(types.every((start) => start <= '2024-11-20')).toBe(true);
  });

  it('finds no entry of a file before the day on which the files came in', () =>
    expect(held('2025-12-01').filter(({ row }) => row.kind === 'entry')).toEqual([]));
});
