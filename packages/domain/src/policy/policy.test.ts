import { createHash } from 'node:crypto';
import { specify } from '@throughline/decider/testing';
import { LocalDate } from '@throughline/time/occurred';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { given } from '../kelderby.fixtures.ts';
import { rulesOf } from '../pathway.ts';
import { play } from '../story.fixtures.ts';
import { canonicalJson, contentHash } from './canonical.ts';
import { gapsIn, ladderGaps } from './complete.ts';
import { PolicyEvent } from './events.ts';
import {
  adopt,
  englandClocks,
  kelderbyFeedback,
  kelderbyLadder,
  smallLadder,
} from './policy.fixtures.ts';
import { adoptedPolicy, policy, policyDefinition } from './policy.ts';

const rules = rulesOf(policyDefinition);
const when = specify(rules, given)().when;

describe('adopting a policy', () => {
  it.each([
    ['Kelderby’s ladder', kelderbyLadder],
    ['Kelderby’s feedback terms', kelderbyFeedback],
    ['England’s statutory clocks', englandClocks],
  ])('takes every version of %s', (_, commands) =>
    expect(play(policy, given, commands).events).toHaveLength(commands.length),
  );
  it('gives rules the content that was adopted', () => {
    const event = PolicyEvent.parse({ ...adopt(smallLadder), type: 'PolicyAdopted' });
    expect(adoptedPolicy(event)).toMatchObject({ version: '2.1', content: smallLadder });
  });
  it('is refused for the same version', () =>
    specify(
      rules,
      given,
    )({ ...adopt(smallLadder), type: 'PolicyAdopted' })
      .when(adopt(smallLadder))
      .refuses('versionExists'));
  it('is refused for another kind', () =>
    specify(
      rules,
      given,
    )({ ...adopt(smallLadder), type: 'PolicyAdopted' })
      .when(adopt(smallLadder, { kind: 'statutory-clocks', version: '3' }))
      .refuses('isAnotherKind'));
  it('is refused where it ends before it begins', () =>
    when(adopt(smallLadder, { inForceTo: LocalDate.parse('2024-08-31') })).refuses(
      'endsBeforeItBegins',
    ));
  it('is refused where the content is not JSON', () =>
    when({ ...adopt(smallLadder), contentJson: '{' }).refuses('contentIsNotJson'));
  it('is refused where the content is not canonical', () =>
    when({ ...adopt(smallLadder), contentJson: '{"b":1, "a":2}' }).refuses(
      'contentIsNotCanonical',
    ));
  it('is refused where the hash is of something else', () =>
    when(adopt(smallLadder, { hash: 'a'.repeat(64) })).refuses('hashDoesNotMatch'));
  it('is refused where the ladder is incomplete', () =>
    when(adopt({ ...smallLadder, stages: [] })).refuses('isIncomplete'));
});

describe('an incomplete ladder', () => {
  const [first, last] = smallLadder.stages;
  const gaps = (stages: readonly unknown[]) => ladderGaps({ ...smallLadder, stages });
  const clock = first?.clocks[0];

  it('has no gaps when it is complete', () => expect(gaps([first, last])).toEqual([]));
  it.each([
    ['a label', { ...first, label: undefined }, { where: 'stages.0', missing: 'label' }],
    ['who meets', { ...first, who: undefined }, { where: 'stages.0', missing: 'who' }],
    ['clocks', { ...first, clocks: [] }, { where: 'stages.0', missing: 'clocks' }],
    ['its number', { ...first, n: 3 }, { where: 'stages.0', missing: 'number 1' }],
    [
      'how long there is',
      { ...first, clocks: [{ ...clock, within: undefined }] },
      { where: 'stages.0.clocks.0', missing: 'within' },
    ],
    [
      'an anchor that exists',
      { ...first, clocks: [{ ...clock, from: 's7_raised' }] },
      { where: 'stages.0', missing: 'anchor s7_raised' },
    ],
  ])('lacks %s', (_, stage, gap) => expect(gaps([stage, last])).toContainEqual(gap));
  it('lacks an end', () =>
    expect(gaps([first])).toEqual([{ where: 'stages.0', missing: 'terminal' }]));
  it('lacks everything', () => expect(ladderGaps('a letter')).not.toEqual([]));
});

describe('other policies', () => {
  it('need their own content', () => {
    expect(gapsIn['request-feedback']({})).toEqual([{ where: 'policy', missing: 'terms' }]);
    expect(gapsIn['statutory-clocks']({ clocks: [] })).toEqual([
      { where: 'policy', missing: 'clocks' },
    ]);
  });
});

describe('canonical JSON', () => {
  it('puts keys in order, at every depth', () =>
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}'));
  it('is the same whatever order the keys were written in', () =>
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (content) => {
        const backwards = Object.fromEntries(Object.entries(content).toReversed());
        expect(canonicalJson(backwards)).toBe(canonicalJson(content));
      }),
    ));
  it('is its own canonical form', () =>
    fc.assert(
      fc.property(fc.jsonValue(), (content) => {
        const text = canonicalJson(content);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    ));
  it('is hashed with SHA-256', () =>
    expect(contentHash('{}')).toBe(createHash('sha256').update('{}').digest('hex')));
});
