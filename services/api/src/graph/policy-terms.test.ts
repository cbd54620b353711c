import { describe, expect, it } from 'vitest';
import statutory from '../../../../schema/policies/england-statutory-clocks.json' with {
  type: 'json',
};
import feedback from '../../../../schema/policies/kelderby-assessment-feedback.json' with {
  type: 'json',
};
import { lengthInWords } from './length-in-words.ts';
import { feedbackRulesIn, timeLimitsIn } from './policy-terms.ts';

const law = { kind: statutory.kind, content: statutory.versions[0]?.content };
const telling = { kind: feedback.kind, content: feedback.versions[0]?.content };

describe('what a policy says', () => {
  it('is every time limit of law and guidance, with its source, or that none was found', () => {
    const limits = timeLimitsIn(law);
    expect(limits).toHaveLength(statutory.versions[0]?.content.clocks.length ?? 0);
    const said = limits.map(
      ({ id, within, verified }) => `${id}: ${lengthInWords(within)}${verified ? '' : ', unsure'}`,
    );
    expect(said).toContain('gp-refusal-letter: 14 days');
    expect(said).toContain('child-protection-conference: 15 working days, unsure');
    expect(feedbackRulesIn(law)).toEqual([]);
  });

  it('is who is told what came of a request, by kind of request', () => {
    const [referral, every] = feedbackRulesIn(telling);
    expect(referral).toMatchObject({ kinds: ['referral'], decideWithin: { n: 1 } });
    expect(every?.kinds).toBeUndefined();
    expect(every?.tell.map(({ words }) => words)).toContain('the child or young person');
    expect(timeLimitsIn(telling)).toEqual([]);
  });

  it('is nothing where it cannot be read', () => {
    expect(timeLimitsIn({ kind: law.kind, content: { clocks: 'many' } })).toEqual([]);
    expect(feedbackRulesIn({ kind: telling.kind, content: undefined })).toEqual([]);
  });
});
