/** Views of cases, told by the stories of their pathways: requests, disagreements, meetings, deadlines, the ledger. */
import { disclosure } from '@throughline/domain/disclosure';
import { share, withhold } from '@throughline/domain/disclosure.fixtures';
import { gpRegistration } from '@throughline/domain/gp-registration';
import * as gp from '@throughline/domain/gp-registration.fixtures';
import { agencies, id, samim } from '@throughline/domain/kelderby.fixtures';
import { meeting } from '@throughline/domain/meeting/meeting';
import * as meetings from '@throughline/domain/meeting/meeting.fixtures';
import { professionalConcern } from '@throughline/domain/professional-concern/professional-concern';
import * as concerns from '@throughline/domain/professional-concern/professional-concern.fixtures';
import { request } from '@throughline/domain/request/request';
import * as requests from '@throughline/domain/request/request.fixtures';
import { beforeEach, describe, expect, it } from 'vitest';
import { concernStepTable, concernTable } from './concerns.ts';
import { deadlineTable } from './deadlines.ts';
import { ledgerTable } from './disclosure-ledger.ts';
import { knownTable } from './known/evidence.ts';
import { littleLog } from './log.fixtures.ts';
import { meetingTable } from './meetings.ts';
import { requestStepTable, requestTable } from './requests.ts';
import { project } from './testing.ts';
import { views } from './views.ts';

let log: ReturnType<typeof littleLog>;
const rows = () => project(views, log.happenings);
const inError = (eventId: string | undefined) => ({
  type: 'RecordInError',
  eventId,
  reason: 'It was another call.',
  dataBreach: false,
});

beforeEach(() => {
  log = littleLog();
});

describe('a request', () => {
  const play = (name: string) => log.send(request, id(701), requests.stories[name] ?? []);
  const row = () => rows().all(requestTable)[0];

  it('shows its five debts, and who never heard', () => {
    play('A-R1');
    expect(row()?.debts.map(({ name, status }) => [name, status])).toEqual([
      ['decision', 'paid'],
      ['outcome', 'paid'],
      ['feedback-to-requesters', 'paid'],
      ['feedback-to-child-and-family', 'open'],
      ['feedback-to-network', 'open'],
    ]);
    const child = row()?.debts[3]?.recipients[0];
    expect(child).toMatchObject({ kind: 'child', status: 'recorded as not told' });
    expect(row()?.isSettled).toBe(false);
  });
  it('owes again what was recorded as told in error', () => {
    play('A-R4');
    const paid = row()?.debts[2]?.status;
    const telling = log.happenings.find(
      (it) => 'event' in it && it.event.type === 'OutcomeCommunicated',
    );
    log.send(request, id(701), [inError(telling?.id)]);
    expect([paid, row()?.debts[2]?.status]).toEqual(['paid', 'open']);
  });
  it('tells its story in lines', () => {
    play('A-R1');
    const steps = rows().all(requestStepTable);
    expect(steps).toHaveLength(log.happenings.length);
    expect(steps[0]).toMatchObject({ type: 'MhaAssessmentRequested', kind: 'request' });
  });
  it('is gone where all of it was recorded in error', () => {
    const [asked] = log.send(request, id(701), [requests.ask()]);
    log.send(request, id(701), [inError(asked?.id)]);
    expect(row()).toBeUndefined();
  });
  it('says that part of it cannot be read', () => {
    play('A-R1');
    log.gap('request', id(701), 'damaged', 'OutcomeCommunicated');
    expect(row()?.unreadable).toBe(1);
  });
  it('lets those who were told know the outcome, from when they were', () => {
    log.send(request, id(701), requests.stories['A-R3'] ?? [], { at: '2025-11-21T09:00:00.000Z' });
    const decided = log.happenings.find(
      (it) => 'event' in it && it.event.type === 'OutcomeDecided',
    );
    const lanternBridge = rows()
      .all(knownTable)
      .filter(
        ({ agencyId, rowId }) => agencyId === agencies.lanternBridge && rowId === decided?.id,
      );
    expect(lanternBridge).toMatchObject([
      { basis: 'was told', knownBy: '2025-02-18T15:00:00.000Z' },
    ]);
  });
});

describe('a disagreement', () => {
  const row = () => rows().all(concernTable)[0];

  it('shows where it stands, with every clock of every stage', () => {
    log.send(professionalConcern, id(501), concerns.discharge().slice(0, 5));
    expect(row()).toMatchObject({ status: 'open', stage: 2, childIds: [samim] });
    expect(row()?.supportingAgencyIds).toEqual([agencies.lanternBridge, agencies.openHarbour]);
    expect(row()?.clocks.map(({ stage }) => stage)).toEqual(expect.arrayContaining([1, 2]));
    expect(row()?.awaiting.length).toBeGreaterThan(0);
  });
  it('waits for nobody once it is resolved, and tells how', () => {
    log.send(professionalConcern, id(501), concerns.discharge());
    expect(row()).toMatchObject({ status: 'resolved', resolution: { outcome: expect.anything() } });
    expect(row()?.awaiting).toEqual([]);
    const headlines = rows()
      .all(concernStepTable)
      .map(({ headline }) => headline);
    expect(headlines.length).toBeGreaterThan(10);
    expect(headlines.join()).toContain('answered at step 1:'); // as the ladder calls it
  });
  it('is back at its stage where the escalation was recorded in error', () => {
    const made = log.send(professionalConcern, id(501), concerns.discharge().slice(0, 5));
    log.send(professionalConcern, id(501), [inError(made.at(-1)?.id)]);
    expect(row()?.stage).toBe(1);
  });
});

describe('deadlines', () => {
  const open = () =>
    rows()
      .all(deadlineTable)
      .filter(({ doneAt, leftAt }) => doneAt === undefined && leftAt === undefined);

  it('name who owes what by when, and never whether it is late', () => {
    log.send(professionalConcern, id(501), [concerns.consult(), concerns.raise()]);
    expect(open()).toMatchObject([
      {
        category: 'professionalConcern',
        clock: 's1_answer',
        dueAt: '2025-04-16T22:59:59.999Z',
        owedBy: [{ agencyId: agencies.camhs, roleClass: expect.any(String) }],
      },
      ...open().slice(1),
    ]);
    expect(JSON.stringify(open())).not.toMatch(/late/i);
  });
  it('are done when the thing is done', () => {
    log.send(gpRegistration, samim, [gp.establish('refused')]);
    expect(open()).toMatchObject([{ clock: 'gp-refusal-letter', childIds: [samim] }]);
    log.send(gpRegistration, samim, [gp.letter()]);
    expect(open()).toEqual([]);
    expect(rows().all(deadlineTable)).toMatchObject([{ doneAt: expect.any(String) }]);
  });
  it('of a practice that refused are over when another has taken the child on', () => {
    log.send(gpRegistration, samim, [gp.establish('refused')]);
    expect(open()).toMatchObject([{ owedBy: [{ name: 'Harbour Road Surgery' }] }]);
    log.send(gpRegistration, samim, [gp.registered()]);
    expect(open()).toEqual([]);
    expect(rows().all(deadlineTable)).toMatchObject([{ leftAt: expect.any(String) }]);
  });
  it('of requests count from the decision', () => {
    log.send(request, id(701), requests.stories['A-R1'] ?? []);
    const feedback = rows()
      .all(deadlineTable)
      .filter(({ clock }) => clock.startsWith('feedback'));
    expect(feedback.map(({ dueAt }) => dueAt)).toEqual(
      Array.from(feedback, () => '2024-10-31T23:59:59.999Z'),
    );
    expect(feedback).toHaveLength(3);
  });
});

describe('a meeting', () => {
  it('shows who was asked, who came, who was left out, and what was agreed', () => {
    log.send(meeting, id(1), meetings.story);
    expect(rows().all(meetingTable)).toMatchObject([
      {
        meeting: { status: 'held' },
        notInvited: [{ agencyId: agencies.openHarbour }],
        ownAgenda: [{ covered: true }, { covered: false }],
        decisions: [{ what: 'He stays with his foster carers' }],
        actions: [{ doneAt: expect.any(String) }, { person: { userId: 'u-mf' } }],
        told: [{ channel: 'in-person' }],
      },
    ]);
  });
});

describe('the ledger of disclosure', () => {
  const standings = () =>
    rows()
      .all(ledgerTable)
      .map(({ standing }) => standing);

  it('shows what was shared and what was withheld, with the basis', () => {
    log.send(disclosure, id(50), [share({ to: [{ agencyId: agencies.police }] })]);
    log.send(disclosure, id(51), [withhold()]);
    expect(standings().toSorted()).toEqual(['told', 'withheld']);
  });
  it('shows who heard of an outcome, who learnt of it otherwise, and who was not told', () => {
    log.send(request, id(701), requests.stories['A-R2'] ?? []);
    log.send(request, id(702), requests.stories['A-R1'] ?? []);
    expect(new Set(standings())).toEqual(new Set(['told', 'learnt otherwise', 'not told']));
    const named = rows()
      .all(ledgerTable)
      .filter(({ recipient }) => recipient.agencyId === agencies.surgery);
    expect(named.length).toBeGreaterThan(0);
  });
  it('loses a line that was recorded in error', () => {
    const [made] = log.send(disclosure, id(50), [share()]);
    log.send(disclosure, id(50), [inError(made?.id)]);
    expect(standings()).toEqual([]);
  });
});
