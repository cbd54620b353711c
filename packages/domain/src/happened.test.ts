/** A day still to come: what happened cannot lie on it, what was set beforehand can. */

import { LocalDate } from '@throughline/time/occurred';
import { occurredOn } from '@throughline/time/occurred-at';
import { describe, expect, it } from 'vitest';
import { given, id } from './kelderby.fixtures.ts';
import { pathwayOf } from './pathways.ts';

const occurred = occurredOn(LocalDate.parse('2999-01-01'));
const decide = (
  slug: string,
  command: { readonly type: string; readonly [field: string]: unknown },
) => {
  const { decider } = pathwayOf(slug);
  return decider.decide({ ...command, occurred }, decider.initial, given);
};

describe('saying that something happened on a day still to come', () => {
  it.each([
    ['request', 'CommunicateOutcome'],
    ['professional-concern', 'HoldStageMeeting'],
    ['meeting', 'GiveApologies'],
    ['risk-and-safety', 'RecordContact'],
    ['disclosure', 'ShareInformation'],
    ['child', 'RecordChildDeath'],
  ])('is refused in %s for %s', (slug, type) =>
    expect(decide(slug, { type })).toEqual({ refused: 'hasNotHappened' }),
  );
  it('is not refused of what was set beforehand', () =>
    expect(
      decide('child', { type: 'EndAgencyInvolvement', childId: id(1), agencyId: id(2) }),
    ).toEqual({ refused: 'notRegistered' }));
});
