import { specify } from '@throughline/decider/testing';
import { describe, expect, it } from 'vitest';
import { acknowledge, share, story, withheld, withhold } from './disclosure.fixtures.ts';
import {
  type DisclosureCommand,
  type DisclosureEvent,
  disclosure,
  disclosureDefinition,
} from './disclosure.ts';
import { agencies, given, samim } from './kelderby.fixtures.ts';
import { rulesOf } from './pathway.ts';
import { play } from './story.fixtures.ts';

const past = (...commands: readonly DisclosureCommand[]): readonly DisclosureEvent[] =>
  play(disclosure, given, commands).events as readonly DisclosureEvent[]; // no undoing among the commands
const after = (...commands: readonly DisclosureCommand[]) =>
  specify(rulesOf(disclosureDefinition), given)(...past(...commands));

describe('sharing information', () => {
  it('is recorded with what, to whom and why', () => {
    const { disclosureId: _, ...shared } = share() as Extract<
      DisclosureCommand,
      { type: 'ShareInformation' }
    >; // `share` makes that command
    expect(past(share())).toEqual([{ ...shared, type: 'InformationShared' }]);
  });
  it('is about its children', () =>
    expect(disclosure.subjects(play(disclosure, given, story).thread)).toEqual([samim]));
  it('is one disclosure, once', () => after(share()).when(share()).refuses('alreadyRecorded'));
  it('names who was told', () =>
    after()
      .when(share({ to: [{}] }))
      .refuses('nobodyNamed'));
  it('says what was shared', () =>
    after()
      .when(share({ entryIds: [], what: undefined }))
      .refuses('nothingNamed'));
  it('against a recorded wish is recorded with its reason, never refused', () =>
    expect(
      past(share({ childKnows: false, againstPreference: 'To protect his life' }))[0],
    ).toMatchObject({ againstPreference: 'To protect his life' }));
});

describe('acknowledging', () => {
  it('is for those who were told', () =>
    after(share()).when(acknowledge(agencies.college)).refuses('notARecipient'));
  it('is for a sharing', () => after(withhold()).when(acknowledge()).refuses('notShared'));
  it('is a fact for each agency', () =>
    expect(past(share(), acknowledge(), acknowledge(agencies.police))).toHaveLength(3));
});

describe('withholding information', () => {
  it('is recorded with its reason', () =>
    expect(past(...withheld)[0]).toMatchObject({
      type: 'InformationWithheld',
      reason: 'risk-to-child',
    }));
  it('names from whom', () =>
    after()
      .when(withhold({ from: {} }))
      .refuses('nobodyNamed'));
  it('says what', () =>
    after()
      .when(withhold({ entryIds: undefined }))
      .refuses('nothingNamed'));
  it('is a disclosure of its own', () =>
    after(share()).when(withhold()).refuses('alreadyRecorded'));
});
