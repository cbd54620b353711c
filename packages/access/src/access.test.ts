import { describe, expect, it } from 'vitest';
import { mayAsk, mayUndo } from './permissions.ts';
import { mayHandOn, mayOpenChild, mayOpenConcern, maySeeEntry, openable } from './reading.ts';
import type { Viewer } from './viewer.ts';

const now = '2025-12-02T09:00:00.000Z';
const child = { childId: 'c-1', involvedAgencies: ['csc', 'camhs'] };
const viewer = (parts: Partial<Viewer>): Viewer => ({
  userId: 'u-1',
  partnership: 'kelderby',
  name: 'An invented person',
  role: 'practitioner',
  grants: [],
  ...parts,
});

describe("opening a child's record", () => {
  it('is for practitioners whose agency is involved', () =>
    expect(mayOpenChild(viewer({ agencyId: 'csc' }), child, now)).toEqual({ may: true }));
  it('is not for another agency', () =>
    expect(mayOpenChild(viewer({ agencyId: 'housing' }), child, now)).toEqual({
      may: false,
      because: 'agencyNotInvolved',
    }));
  it('is never for an administrator, even of an involved agency', () =>
    expect(mayOpenChild(viewer({ role: 'administrator', agencyId: 'csc' }), child, now)).toEqual({
      may: false,
      because: 'roleSeesNoCaseContent',
    }));
  it("is for a reviewer within the review's scope, until it ends", () => {
    const reviewer = viewer({
      role: 'reviewer',
      grants: [{ childId: 'c-1', until: '2025-12-31T00:00:00.000Z' }],
    });
    expect(mayOpenChild(reviewer, child, now).may).toBe(true);
    expect(mayOpenChild(reviewer, child, '2026-01-01T00:00:00.000Z').may).toBe(false);
    expect(mayOpenChild(reviewer, { ...child, childId: 'c-2' }, now).may).toBe(false);
  });
  it('is not for a leader as such', () =>
    expect(mayOpenChild(viewer({ role: 'leader', agencyId: 'csc' }), child, now).may).toBe(false));
});

describe('all the records that somebody may open', () => {
  const grants = [{ childId: 'c-1', until: '2025-12-31T00:00:00.000Z' }, { childId: 'c-2' }];
  it('are those of a practitioner’s agency, and those to which they were let in', () => {
    expect(openable(viewer({ agencyId: 'csc', grants }), now)).toEqual({
      agencyId: 'csc',
      childIds: ['c-1', 'c-2'],
    });
    expect(openable(viewer({ grants }), '2026-01-01T00:00:00.000Z')).toEqual({ childIds: ['c-2'] });
  });
  it('are only those by name for a leader and a reviewer', () => {
    for (const role of ['leader', 'reviewer'] as const)
      expect(openable(viewer({ role, agencyId: 'csc', grants }), now).agencyId).toBeUndefined();
  });
  it('are none for an administrator', () =>
    expect(openable(viewer({ role: 'administrator', agencyId: 'csc', grants }), now)).toEqual({
      childIds: [],
    }));
});

describe('opening a concern', () => {
  const concern = {
    child,
    raisingAgencyId: 'csc',
    receivingAgencyId: 'camhs',
    supportingAgencyIds: ['lantern'],
  };
  it('is for leaders of the agencies that are party to it', () => {
    for (const agencyId of ['csc', 'camhs', 'lantern'])
      expect(mayOpenConcern(viewer({ role: 'leader', agencyId }), concern, now).may).toBe(true);
    expect(mayOpenConcern(viewer({ role: 'leader', agencyId: 'police' }), concern, now).may).toBe(
      false,
    );
  });
  it('is for practitioners who may open the child', () =>
    expect(
      mayOpenConcern(viewer({ agencyId: 'csc' }), { ...concern, raisingAgencyId: 'x' }, now).may,
    ).toBe(true));
  it('is never for an administrator', () =>
    expect(
      mayOpenConcern(viewer({ role: 'administrator', agencyId: 'csc' }), concern, now).may,
    ).toBe(false));
});

describe('handing on what is open in somebody’s name', () => {
  const owner = { userId: 'u-9', agencyIds: ['csc'], successorId: 'u-8' };
  const may = (parts: Partial<Viewer>) => mayHandOn(viewer(parts), owner).may;
  it('is for them, for whoever took over from them, and for their agency’s leaders', () => {
    expect(may({ userId: 'u-9' })).toBe(true);
    expect(may({ userId: 'u-8', agencyId: 'csc' })).toBe(true);
    expect(may({ role: 'leader', agencyId: 'csc' })).toBe(true);
  });
  it('is for no colleague, no other agency’s leader, no reviewer and not for the office', () => {
    expect(may({ agencyId: 'csc' })).toBe(false);
    expect(may({ role: 'leader', agencyId: 'camhs' })).toBe(false);
    expect(may({ role: 'leader' })).toBe(false);
    expect(may({ role: 'reviewer', agencyId: 'csc' })).toBe(false);
    expect(may({ role: 'administrator', agencyId: 'csc', userId: 'u-9' })).toBe(false);
  });
});

describe('seeing a restricted entry', () => {
  const entry = { agencyId: 'camhs', audience: { agencyIds: ['csc'], userIds: ['u-9'] } };
  it('is for the agency whose entry it is, and for those named', () => {
    expect(maySeeEntry(viewer({ agencyId: 'camhs' }), entry)).toBe(true);
    expect(maySeeEntry(viewer({ agencyId: 'csc' }), entry)).toBe(true);
    expect(maySeeEntry(viewer({ userId: 'u-9' }), entry)).toBe(true);
  });
  it('is for nobody else', () => {
    expect(maySeeEntry(viewer({ agencyId: 'police' }), entry)).toBe(false);
    expect(maySeeEntry(viewer({}), entry)).toBe(false);
  });
});

describe('asking for something', () => {
  it('needs the permission of the role', () => {
    expect(mayAsk('practitioner', 'record')).toBe(true);
    expect(mayAsk('leader', 'lead')).toBe(true);
    expect(mayAsk('leader', 'record')).toBe(false);
    expect(mayAsk('administrator', 'record')).toBe(false);
    expect(mayAsk('administrator', 'organise')).toBe(true);
  });
});

describe('putting right what should not have been recorded', () => {
  it('is for whoever may record', () => {
    expect(mayUndo('practitioner', 'entry')).toBe(true);
    expect(mayUndo('leader', 'entry')).toBe(false);
  });
  it('is for the partnership office where it organises', () => {
    expect(mayUndo('administrator', 'organisation')).toBe(true);
    expect(mayUndo('practitioner', 'organisation')).toBe(false);
    expect(mayUndo('practitioner', 'policy')).toBe(false);
  });
  it('is for nobody where it would take an opening out of the audit', () => {
    for (const role of ['practitioner', 'leader', 'reviewer', 'administrator'] as const)
      expect(mayUndo(role, 'access')).toBe(false);
  });
});
