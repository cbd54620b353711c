import { describe, expect, it } from 'vitest';
import { deadlinePlace } from './deadline-place.ts';

const due = (pathway: string) => ({ pathway, caseId: 'case-1', child: { id: 'child-1' } });

describe('the place where something due is done', () => {
  it.each([
    ['request', '/requests/case-1'],
    ['professionalConcern', '/challenges/case-1'],
    ['riskAndSafety', '/children/child-1/safety-plan'],
    ['gpRegistration', '/children/case-1/gp/letter'],
    ['child', '/children/child-1'],
    ['learningReview', '/reviews/case-1'],
  ])('of a %s is %s', (pathway, place) => expect(deadlinePlace(due(pathway))).toBe(place));

  it('is the page of risks where a risk is to be looked at again', () =>
    expect(deadlinePlace({ ...due('riskAndSafety'), name: 'look at the risk again' })).toBe(
      '/children/child-1/risks',
    ));

  it('is the list of children where the record may not be opened', () =>
    expect(deadlinePlace({ ...due('riskAndSafety'), child: null })).toBe('/children'));
});
