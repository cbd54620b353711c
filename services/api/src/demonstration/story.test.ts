/** The demonstration's story as it is told: every step can be true, and none is written before it happened. */

import { mayAsk } from '@throughline/access/permissions';
import type { Occurred } from '@throughline/time/occurred';
import { earliest } from '@throughline/time/occurred-at';
import { describe, expect, it } from 'vitest';
import { pathwayNamed } from '../pathway-named.ts';
import { readCaseA } from './case-a.ts';
import { folder } from './demonstration.fixtures.ts';
import { actorNamed, TIMEKEEPER } from './people.ts';
import { londonInstant } from './step.ts';
import { storyOf } from './story.ts';

const caseA = await readCaseA(folder);
const steps = storyOf(caseA);

/** Whoever opens a child's record may do so before anybody is involved. */
const whatOpensARecord = (isAbout: (name: string) => boolean): readonly string[] =>
  ['child/register', 'child/other/register'].filter(isAbout);

describe('the story of the demonstration', () => {
  it('gives every step a name of its own', () =>
    expect(new Set(steps.map(({ name }) => name)).size).toBe(steps.length));

  it('is recorded in order, and is over before the files come in', () => {
    expect(steps.map(({ at }) => at)).toEqual(steps.map(({ at }) => at).toSorted());
    expect(steps.every(({ at }) => at < londonInstant(`${caseA.story.as_of}T09:00`))).toBe(true);
  });

  it('lets nobody do what their role may not ask for', () => {
    const outside = steps.filter(({ by, pathway, command }) => {
      const { role } = actorNamed(by);
      const permission = pathwayNamed(pathway).permissions[command.type];
      return role !== 'system' && !(permission !== undefined && mayAsk(role, permission));
    });
    expect(outside.map(({ by, name }) => [by, name])).toEqual([]);
  });

  it.each([
    ['the first child', (name: string) => !name.includes('/other/')],
    ['the other child', (name: string) => name.includes('/other/')],
  ])('lets only agencies write that are, or were, involved with %s', (_, isAbout) => {
    const involved = new Set<string>();
    const others = steps.filter(({ name, by, pathway, command }) => {
      if (!isAbout(name) || ['organisation', 'policy', 'access'].includes(pathway)) return false;
      if (command.type === 'StartAgencyInvolvement' && 'agencyId' in command)
        involved.add(String(command.agencyId));
      const { agency, role } = actorNamed(by);
      return role === 'practitioner' && !involved.has(agency ?? '');
    });
    expect(others.map(({ name }) => name)).toEqual(whatOpensARecord(isAbout));
  });

  it('writes nothing down before it happened', () => {
    const early = steps.filter(({ at, command }) => {
      if (!('occurred' in command)) return false;
      const begun = earliest(command.occurred as Occurred); // a command's `occurred` is always this
      return begun !== undefined && begun > at;
    });
    expect(early.map(({ name }) => name)).toEqual([]);
  });

  it('cites an entry for whatever happened to the child, save that two times no row says so', () => {
    const about = ['child', 'gp-registration', 'request', 'professional-concern', 'meeting'];
    const silent = steps.filter(
      ({ pathway, command }) => about.includes(pathway) && !('cites' in command),
    );
    const unusual = silent.filter(
      ({ name, by, command }) =>
        command.type !== 'Invite' && by !== TIMEKEEPER && !name.startsWith('child/other/'),
    );
    expect(unusual.map(({ name }) => name)).toEqual([
      'request/A-R1/never-told/1',
      'request/A-R3/never-told/1',
    ]);
  });
});
