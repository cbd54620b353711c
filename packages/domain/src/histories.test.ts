/** Whatever people ask, in whatever order: the rules answer, and what follows can be read back. */
import { isRefusal, type Typed } from '@throughline/decider/decider';
import { metadata } from '@throughline/decider/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as accessStories from './access.fixtures.ts';
import * as childStories from './child/child.fixtures.ts';
import * as disclosureStories from './disclosure.fixtures.ts';
import * as gpStories from './gp-registration.fixtures.ts';
import { given } from './kelderby.fixtures.ts';
import * as meetingStories from './meeting/meeting.fixtures.ts';
import * as organisationStories from './organisation/organisation.fixtures.ts';
import type { Pathway } from './pathway.ts';
import { pathwayOf } from './pathways.ts';
import * as policyStories from './policy/policy.fixtures.ts';
import * as riskStories from './risk-and-safety/risk-and-safety.fixtures.ts';

const stories: Readonly<Record<string, readonly Typed[]>> = {
  access: accessStories.story,
  child: childStories.story,
  disclosure: [...disclosureStories.story, ...disclosureStories.withheld],
  'gp-registration': gpStories.story,
  meeting: [...meetingStories.story, ...meetingStories.calledOff],
  organisation: organisationStories.story,
  policy: [...policyStories.story, ...policyStories.kelderbyLadder],
  'risk-and-safety': riskStories.story,
};

/** Follows commands in any order: what is refused is left out, as it would be. */
const follow = ({ decider, events, refusals }: Pathway, commands: readonly Typed[]) =>
  commands.reduce(
    ({ state, past }, command, at) => {
      const decision = decider.decide(command, state, given);
      if (isRefusal(decision)) {
        expect(refusals).toContain(decision.refused);
        return { state, past };
      }
      const parsed = decision.map(
        (event) => events.get(event.type)?.parse(event) as unknown as Typed, // the schema of that very type
      );
      const next = parsed.reduce(
        (s, event, n) => decider.evolve(s, event, metadata(), `${at}-${n}`),
        state,
      );
      return { state: next, past: [...past, ...parsed] };
    },
    { state: decider.initial, past: [] as readonly Typed[] },
  );

describe.each(Object.entries(stories))('commands of %s in any order', (slug, story) => {
  const pathway = pathwayOf(slug);
  if (pathway === undefined) throw new Error(`Expected a pathway ${slug}.`);
  const anyOrder = fc.array(fc.constantFrom(...story), { maxLength: 40 });

  it('are decided or refused by a name that the pathway has', () =>
    fc.assert(fc.property(anyOrder, (commands) => void follow(pathway, commands))));

  it('lead to the same state when the events come back from JSON', () =>
    fc.assert(
      fc.property(anyOrder, (commands) => {
        const { state, past } = follow(pathway, commands);
        const stored: readonly Typed[] = JSON.parse(JSON.stringify(past));
        const again = stored.reduce(
          (s, event) =>
            pathway.decider.evolve(
              s,
              pathway.events.get(event.type)?.parse(event) as unknown as Typed, // the schema of that very type
              metadata(),
              `${s.past.length}`,
            ),
          pathway.decider.initial,
        );
        expect(again.inner).toEqual(state.inner);
      }),
    ));
});
