/** Views of what is on record: children, what is true now, agencies, imports, openings. */
import { access } from '@throughline/domain/access';
import * as opening from '@throughline/domain/access.fixtures';
import { child } from '@throughline/domain/child/child';
import * as children from '@throughline/domain/child/child.fixtures';
import { entry } from '@throughline/domain/entry/entry';
import * as entries from '@throughline/domain/entry/entry.fixtures';
import { gpRegistration } from '@throughline/domain/gp-registration';
import * as gp from '@throughline/domain/gp-registration.fixtures';
import { importPathway } from '@throughline/domain/import/import';
import * as files from '@throughline/domain/import/import.fixtures';
import { agencies, id, samim } from '@throughline/domain/kelderby.fixtures';
import { organisation } from '@throughline/domain/organisation/organisation';
import * as organisations from '@throughline/domain/organisation/organisation.fixtures';
import { riskAndSafety } from '@throughline/domain/risk-and-safety/risk-and-safety';
import * as risks from '@throughline/domain/risk-and-safety/risk-and-safety.fixtures';
import { beforeEach, describe, expect, it } from 'vitest';
import { glanceTable } from './at-a-glance/row.ts';
import { auditTable, grantTable } from './audit.ts';
import { childTable, involvementTable } from './children.ts';
import { chronologyTable } from './chronology/row.ts';
import { ledgerTable } from './disclosure-ledger.ts';
import { importTable, pairTable, rejectedTable } from './imports.ts';
import { littleLog } from './log.fixtures.ts';
import { agencyTable, roleHolderTable, userTable } from './organisations.ts';
import { project } from './testing.ts';
import { views } from './views.ts';

let log: ReturnType<typeof littleLog>;
const rows = () => project(views, log.happenings);
const isOfNow = ({ type }: { readonly type: string }) =>
  ['ChangePlacement', 'ChangeLegalStatus', 'RecordHousehold'].includes(type);
const glance = () => rows().current(glanceTable, samim);

beforeEach(() => {
  log = littleLog();
});

describe('the index of children', () => {
  it('keeps every name, spelling, date of birth and number that was ever used', () => {
    log.send(child, samim, children.story);
    const searchable = rows().current(childTable, samim)?.searchable;
    for (const word of [
      'KCP-000123',
      'Rahmati',
      'Sameem',
      'صمیم',
      '01/01/2008',
      '2007-01-01',
      '9990000018',
    ])
      expect(searchable).toContain(word);
  });
  it('lists the agencies round a child, from and to', () => {
    log.send(child, samim, [
      children.register(),
      children.involve(agencies.camhs, '2024-01-01'),
      children.endInvolvement(agencies.camhs, '2025-04-08'),
      children.involve(agencies.police, '2024-06-01'),
    ]);
    expect(rows().all(involvementTable)).toMatchObject([
      { agencyId: agencies.camhs, from: { start: '2024-01-01' }, to: { start: '2025-04-08' } },
      { agencyId: agencies.police, from: { start: '2024-06-01' } },
    ]);
    expect(rows().current(childTable, samim)?.involvedAgencies).toEqual([
      agencies.camhs,
      agencies.police,
    ]);
  });
});

describe('at a glance', () => {
  it('tells what is true now, from three streams of one child', () => {
    log.send(child, samim, [children.register()]);
    log.send(gpRegistration, samim, gp.story);
    log.send(riskAndSafety, samim, risks.story.slice(0, -1));
    expect(glance()).toMatchObject({
      details: { language: 'Pashto', interpreterNeeded: true },
      gp: { status: 'registered', practice: 'Quayside Surgery' },
      risks: [{ riskId: expect.any(String) }],
      safetyPlan: { version: 'v2', planId: id(3) },
      contacts: [{ lastMissed: expect.anything(), lastHeld: expect.anything() }],
    });
  });
  it('forgets a risk that was closed', () => {
    log.send(riskAndSafety, samim, risks.story);
    expect(glance()?.risks).toEqual([]);
  });
  it('leaves what is true now as it is where something of long ago is written down late', () => {
    const { occurred: longAgo } = risks.makePlan(id(4), 'v0', '2019-03-01');
    log.send(child, samim, [children.register(), ...children.story.filter(isOfNow)]);
    log.send(gpRegistration, samim, [gp.registered()]);
    log.send(riskAndSafety, samim, risks.story.slice(0, -1));
    const before = glance();
    const then = { childId: samim, occurred: longAgo };
    log.send(child, samim, [
      { ...then, type: 'ChangePlacement', placement: 'parents' },
      { ...then, type: 'ChangeLegalStatus', status: 'section-20', change: 'ended' },
      { ...then, type: 'RecordHousehold', members: [] },
      {
        ...children.involve(agencies.police, '2019-03-01', { ended: '2019-04-01' }),
        worker: { name: 'Lisa Drummond' },
      },
    ]);
    log.send(gpRegistration, samim, [gp.establish('refused', '2019-03-01')]);
    log.send(riskAndSafety, samim, [risks.makePlan(id(4), 'v0', '2019-03-01')]);
    expect(glance()).toEqual(before);
  });
  it('goes back to the plan before, where the later was recorded in error', () => {
    log.send(riskAndSafety, samim, [risks.makePlan(id(2), 'v1', '2024-06-18')]);
    const [made] = log.send(riskAndSafety, samim, [risks.makePlan(id(3), 'v2', '2024-11-20')]);
    const undo = {
      type: 'RecordInError',
      eventId: made?.id,
      reason: 'Not his.',
      dataBreach: false,
    };
    log.send(riskAndSafety, samim, [undo]);
    expect(glance()?.safetyPlan?.version).toBe('v1');
  });
});

describe('organisations', () => {
  const all = organisations.story;
  it('know agencies, users and role holders, and who stands in', () => {
    log.send(organisation, agencies.socialCare, all);
    expect(rows().all(agencyTable)).toMatchObject([
      { name: expect.any(String), successorId: id(3) },
    ]);
    expect(rows().all(userTable)).toMatchObject([{ userId: 'u-tb', left: expect.anything() }]);
    expect(
      rows()
        .all(roleHolderTable)
        .toSorted((a) => (a.onCall ? -1 : 1)),
    ).toMatchObject([
      { deputies: [], onCall: { until: expect.any(String) } },
      { deputies: [expect.anything()], to: expect.anything() },
    ]);
  });
});

describe('an import', () => {
  const importId = id(301);
  it('shows the file, its rejected rows with reasons, and pairs to decide', () => {
    log.send(importPathway, importId, files.everything().slice(0, 1));
    expect(rows().all(importTable)).toMatchObject([{ importId, status: 'received' }]);
    log.send(importPathway, importId, [
      files.mapColumns(),
      files.reject(),
      files.suggest(),
      files.commit(),
    ]);
    expect(rows().all(importTable)).toMatchObject([
      { status: 'committed', columns: [expect.anything()] },
    ]);
    expect(rows().all(rejectedTable)[0]).toMatchObject({ reason: expect.any(String) });
    expect(rows().all(pairTable)[0]?.decided).toBeUndefined();
  });
  it('tells rows that were left out one by one as it tells the whole story', () => {
    const told = () => {
      const all = rows();
      return {
        rejected: all.all(rejectedTable),
        count: all.current(importTable, importId)?.rejectedCount,
      };
    };
    log.send(importPathway, importId, [files.receive(), files.reject()]);
    const oneByOne = told();
    expect(oneByOne.count).toBe(oneByOne.rejected.length);
    log.send(importPathway, importId, [files.mapColumns()]); // the story again, from its beginning
    expect(told()).toEqual(oneByOne);
  });
  it('takes a pair as decided whichever entry it was decided at', () => {
    log.send(importPathway, importId, [files.receive(), files.suggest()]);
    const pair = rows().all(pairTable)[0];
    log.send(entry, pair?.b ?? '', [
      entries.recordCall({ entryId: pair?.b ?? '' }),
      { ...entries.link(pair?.a), entryId: pair?.b },
    ]);
    expect(rows().all(pairTable)[0]?.decided).toBe('linked');
  });
});

describe('opening a record', () => {
  it('is audited with its reason, is no line of the chronology, and stands in the ledger once an agency', () => {
    log.send(access, samim, opening.story);
    log.send(access, samim, [opening.open()]);
    expect(
      rows()
        .all(auditTable)
        .map(({ did }) => did),
    ).toEqual(expect.arrayContaining(['opened', 'exported', 'AccessGranted']));
    expect(rows().all(chronologyTable)).toEqual([]);
    expect(
      rows()
        .all(ledgerTable)
        .filter(({ standing }) => standing === 'opened'),
    ).toHaveLength(1);
  });
  it('ends with a grant that is taken back', () => {
    log.send(access, samim, [opening.grant()]);
    expect(rows().all(grantTable)).toHaveLength(1);
    log.send(access, samim, [opening.revoke()]);
    expect(rows().all(grantTable)).toEqual([]);
  });
});
