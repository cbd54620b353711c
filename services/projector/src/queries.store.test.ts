/** Every question that may be asked of the views, on disk, after the stories of the pathways were told. */
import { access } from '@throughline/domain/access';
import { grant, open } from '@throughline/domain/access.fixtures';
import { child } from '@throughline/domain/child/child';
import {
  changeDetails,
  endInvolvement,
  involve,
  register,
} from '@throughline/domain/child/child.fixtures';
import { disclosure } from '@throughline/domain/disclosure';
import { share } from '@throughline/domain/disclosure.fixtures';
import { entry } from '@throughline/domain/entry/entry';
import { entryId, recordCall, recordRow } from '@throughline/domain/entry/entry.fixtures';
import { importPathway } from '@throughline/domain/import/import';
import * as files from '@throughline/domain/import/import.fixtures';
import { agencies, id, samim } from '@throughline/domain/kelderby.fixtures';
import { meeting } from '@throughline/domain/meeting/meeting';
import { story as meetingStory } from '@throughline/domain/meeting/meeting.fixtures';
import { organisation } from '@throughline/domain/organisation/organisation';
import { story as agencyStory } from '@throughline/domain/organisation/organisation.fixtures';
import { professionalConcern } from '@throughline/domain/professional-concern/professional-concern';
import { discharge } from '@throughline/domain/professional-concern/professional-concern.fixtures';
import { request } from '@throughline/domain/request/request';
import { stories } from '@throughline/domain/request/request.fixtures';
import { littleLog } from '@throughline/projections/log.fixtures';
import * as children from '@throughline/read-store/queries/children';
import { chronology } from '@throughline/read-store/queries/chronology';
import * as concerns from '@throughline/read-store/queries/concerns';
import { deadlines } from '@throughline/read-store/queries/deadlines';
import { recordsOpenTo } from '@throughline/read-store/queries/merged';
import * as organisations from '@throughline/read-store/queries/organisations';
import * as records from '@throughline/read-store/queries/records';
import * as requests from '@throughline/read-store/queries/requests';
import { type TurnedAwayAs, turnedAway } from '@throughline/read-store/queries/turned-away';
import { type ToldViews, toldViews } from '@throughline/read-store/told.fixtures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let told: ToldViews;

beforeAll(() => {
  const log = littleLog();
  log.send(organisation, agencies.socialCare, agencyStory);
  log.send(child, samim, [
    register(),
    changeDetails(),
    involve(agencies.camhs, '2024-01-01'),
    endInvolvement(agencies.camhs, '2025-04-08'),
    involve(agencies.police, '2024-06-01'),
  ]);
  log.send(importPathway, id(301), [
    files.receive(),
    files.mapColumns(),
    files.reject(),
    files.suggest(),
  ]);
  log.send(entry, entryId, [recordRow()], { batch: id(301) });
  log.send(importPathway, id(301), [files.commit()]);
  log.send(entry, id(120), [recordCall({ entryId: id(120) })]);
  log.send(request, id(701), stories['A-R1'] ?? []);
  log.send(
    request,
    id(704),
    (stories['A-R4'] ?? []).map((each) => ({ ...each, requestId: id(704) })),
  );
  log.send(professionalConcern, id(501), discharge().slice(0, 5));
  log.send(meeting, id(1), meetingStory);
  log.send(disclosure, id(50), [share()]);
  log.send(access, samim, [open(), grant()]);
  told = toldViews(log.happenings);
});
afterAll(() => told.end());

describe('finding a child', () => {
  const found = (search: string, isByEar = false) =>
    children.recordsFound(told.views, { among: [samim], search, isByEar });

  it.each([
    'rahm',
    'sameem',
    'KCP-000123',
    '01/01/2008',
    '2008-01-01',
    '9990000018',
    'rahmati samim',
  ])('works by %s', (search) => expect(found(search)).toEqual([samim]));
  it.each(['rahmatix', '', '"', 'samim smith'])('finds nobody by %j', (search) =>
    expect(found(search)).toEqual([]),
  );
  it.each(['samin rahmatti', 'Rehmati', 'sammim 01/01/2008', 'rahm'])(
    'works by ear by %s',
    (search) => expect(found(search, true)).toEqual([samim]),
  );
  it.each(['samim smith', 'salim rahmati', 'samin 02/01/2008', '', '"'])(
    'finds nobody by ear by %j',
    (search) => expect(found(search, true)).toEqual([]),
  );
  it('is limited to records that may be opened: those of an agency that is or was involved', () => {
    const openTo = (agencyId: string) => recordsOpenTo(told.views, { agencyId, childIds: [] });
    expect(openTo(agencies.camhs)).toContain(samim);
    expect(openTo(agencies.college).size).toBe(0);
    expect(children.recordsFound(told.views, { among: [id(9)] })).toEqual([]);
  });
  it('works by id and by reference', () => {
    expect(children.child(told.views, samim)?.reference).toBe('KCP-000123');
    expect(children.childByReference(told.views, 'KCP-000123')?.childId).toBe(samim);
    expect(children.childByReference(told.views, 'KCP-000124')).toBeUndefined();
  });
});

describe('who is round a child', () => {
  it('is in the order in which they came, with what they wrote', () => {
    expect(children.involvements(told.views, samim).map(({ agencyId }) => agencyId)).toEqual([
      agencies.camhs,
      agencies.police,
    ]);
    expect(children.entriesByAgency(told.views, samim)).toContainEqual({
      agencyId: agencies.openHarbour,
      entries: expect.any(Number),
      firstOn: '2024-11-04',
      lastOn: expect.any(String),
    });
    expect(children.atAGlance(told.views, samim)?.details.language).toBeDefined();
  });
});

describe('requests', () => {
  it('are a child’s, an agency’s, open or settled', () => {
    const ids = (rows: readonly { readonly requestId: string }[]) =>
      rows.map(({ requestId }) => requestId);
    expect(ids(requests.requestsOfChild(told.views, samim))).toEqual([id(701), id(704)]);
    expect(ids(requests.requests(told.views, { requestedOf: agencies.amhpHub }))).toEqual([
      id(701),
      id(704),
    ]);
    const open_ = ids(requests.requests(told.views, { isOpen: true }));
    const settled = ids(requests.requests(told.views, { isOpen: false }));
    expect([...open_, ...settled].toSorted()).toEqual([id(701), id(704)]);
    expect(requests.requests(told.views, { childIds: [id(9)] })).toEqual([]);
    expect(requests.request(told.views, id(701))?.kind).toBe('mental-health-act-assessment');
    expect(requests.requestSteps(told.views, id(701)).length).toBeGreaterThan(3);
  });
});

describe('disagreements', () => {
  it('are a child’s, and open ones those of whoever is party to them', () => {
    expect(concerns.concernsOfChild(told.views, samim)).toHaveLength(1);
    const party = (agencyId?: string) => concerns.openConcerns(told.views, { agencyId }).length;
    expect([
      party(),
      party(agencies.camhs),
      party(agencies.openHarbour),
      party(agencies.police),
    ]).toEqual([1, 1, 1, 0]);
    expect(concerns.concern(told.views, id(501))?.stage).toBe(2);
    expect(concerns.concernSteps(told.views, id(501))[0]?.type).toBe('OwnManagerConsulted');
  });
});

describe('deadlines', () => {
  it('are the soonest first, of a child, an agency or a case', () => {
    const all = deadlines(told.views, { withDone: true });
    expect(all.map(({ dueAt }) => dueAt)).toEqual(all.map(({ dueAt }) => dueAt).toSorted());
    expect(deadlines(told.views, { parties: [samim], withDone: true })).toHaveLength(all.length);
    expect(deadlines(told.views, { parties: [id(9)] })).toEqual([]);
    const ofConcern = deadlines(told.views, { category: 'professionalConcern', withDone: true });
    expect(ofConcern.every(({ streamId }) => streamId === id(501))).toBe(true);
    expect(deadlines(told.views, { streamId: id(501), withDone: true })).toEqual(ofConcern);
    expect(deadlines(told.views, { dueBefore: '2020-01-01T00:00:00.000Z' })).toEqual([]);
  });
});

describe('agencies and people', () => {
  it('are known by id, with who holds which role', () => {
    expect(organisations.agencies(told.views)).toHaveLength(1);
    expect(organisations.agency(told.views, agencies.socialCare)?.kind).toBe(
      'childrens-social-care',
    );
    expect(organisations.user(told.views, 'u-tb')?.agencyId).toBe(agencies.socialCare);
    expect(organisations.users(told.views)).toHaveLength(1);
    expect(organisations.usersOfAgency(told.views, agencies.socialCare)).toHaveLength(1);
    expect(organisations.roleHolders(told.views, agencies.socialCare)).toHaveLength(2);
    expect(organisations.policies(told.views)).toEqual([]);
  });
});

describe('what stands beside the chronology', () => {
  it('is asked by child, by file and by user', () => {
    const { views } = told;
    expect(records.disclosureLedger(views, samim).length).toBeGreaterThan(3);
    expect(records.meetingsOfChild(views, samim)).toHaveLength(1);
    expect(records.meeting(views, id(1))?.meeting.status).toBe('held');
    expect(records.importOf(views, id(301))?.status).toBe('committed');
    expect(records.importsWithHash(views, 'a'.repeat(64))).toHaveLength(1);
    expect(records.importsOfChild(views, samim)).toHaveLength(1);
    expect(records.rejectedRows(views, id(301)).length).toBeGreaterThan(0);
    expect(records.pairsOfImport(views, id(301)).length).toBeGreaterThan(0);
    expect(records.openPairs(views, samim)).toHaveLength(
      records.pairsOfImport(views, id(301)).length,
    );
    expect(records.auditOfChild(views, samim)[0]?.did).toBe('AccessGranted');
    const [granted] = records.auditOfChild(views, samim);
    expect(organisations.grantsOfUser(views, granted?.userId ?? '')).toBeDefined();
  });
});

describe('rows that a file could not bring in', () => {
  it('come a page at a time, by what they ask of anybody, in the order of the file', () => {
    const { views } = told;
    const ask = (as: TurnedAwayAs, first: number, skip = 0) =>
      turnedAway(views, { importId: id(301), as, first, skip });
    const all = records.rejectedRows(views, id(301));
    const isOpen = (row: (typeof all)[number]) => row.mustBeShown && row.settled === undefined;
    const open = all.filter(isOpen);
    expect(ask('to put right', 500)).toEqual({ totalCount: open.length, rows: open });
    const kinds = ['to put right', 'settled', 'nothing to record'] as const;
    const counts = kinds.map((as) => ask(as, 0).totalCount);
    expect(counts.reduce((sum, one) => sum + one)).toBe(all.length);
    expect(ask('to put right', 500, 1).rows).toEqual(open.slice(1));
    expect(ask('to put right', 0).rows).toEqual([]);
  });
});

describe('a restriction by kind of agency', () => {
  it('lets in the agencies of those kinds, by id', () => {
    const log = littleLog();
    log.send(organisation, agencies.socialCare, agencyStory.slice(0, 1));
    log.send(entry, id(120), [recordCall({ entryId: id(120), audience: 'statutory-agencies' })]);
    const mine = toldViews(log.happenings);
    const asked: unknown[] = [];
    chronology(mine.views, {
      childId: samim,
      first: 1,
      maySee: (restricted) => asked.push(restricted) > 0,
    });
    mine.end();
    expect(asked).toEqual([
      {
        agencyId: agencies.openHarbour,
        audience: { agencyIds: [agencies.socialCare], userIds: ['u-tb'] },
      },
    ]);
  });
});
