/** Days on which nothing can have happened; what was set beforehand may lie ahead. */
import { LocalDate } from '@throughline/time/occurred';
import { occurredOn } from '@throughline/time/occurred-at';
import { describe, expect, it } from 'vitest';
import { given, id } from './kelderby.fixtures.ts';
import { pathways } from './pathways.ts';

const decide = (slug: string, day: string, command: { readonly type: string }) => {
  const occurred = occurredOn(LocalDate.parse(day));
  const [decider] = pathways.filter((each) => each.slug === slug).map((each) => each.decider);
  const dated = { ...command, occurred };
  return decider?.decide(dated, decider.initial, given);
};

describe('saying that something happened', () => {
  it.each([
    ['request', 'CommunicateOutcome'],
    ['professional-concern', 'HoldStageMeeting'],
    ['meeting', 'GiveApologies'],
    ['risk-and-safety', 'RecordContact'],
    ['disclosure', 'ShareInformation'],
    ['child', 'RecordChildDeath'],
  ])('is refused on a day still to come, in %s for %s', (slug, type) =>
    expect(decide(slug, '2999-01-01', { type })).toEqual({ refused: 'hasNotHappened' }),
  );
  it('is refused before anybody alive was born', () =>
    expect(decide('request', '0025-01-06', { type: 'CommunicateOutcome' })).toEqual({
      refused: 'wasTooLongAgo',
    }));
  it('is not refused of what was set beforehand', () => {
    const end = { type: 'EndAgencyInvolvement', childId: id(1), agencyId: id(2) };
    expect(decide('child', '2999-01-01', end)).not.toEqual({ refused: 'hasNotHappened' });
  });
});
