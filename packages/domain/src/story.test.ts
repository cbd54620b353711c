/** Everything that can happen, played from the commands of each pathway's fixtures. */
import { describe, expect, it } from 'vitest';
import { everything as entryStory } from './entry/entry.fixtures.ts';
import { entry } from './entry/entry.ts';
import { everything as importStory } from './import/import.fixtures.ts';
import { importPathway } from './import/import.ts';
import { given } from './kelderby.fixtures.ts';
import { everything as concernStory } from './professional-concern/professional-concern.fixtures.ts';
import { professionalConcern } from './professional-concern/professional-concern.ts';
import { makeRequest, everything as requestStory } from './request/request.fixtures.ts';
import { request } from './request/request.ts';
import { play } from './story.fixtures.ts';

const told = {
  entry: { pathway: entry, events: play(entry, given, entryStory()).events },
  import: { pathway: importPathway, events: play(importPathway, given, importStory()).events },
  'professional-concern': {
    pathway: professionalConcern,
    events: play(professionalConcern, given, concernStory()).events,
  },
  request: {
    pathway: request,
    events: [
      ...play(request, given, requestStory()).events,
      ...play(request, given, [makeRequest()]).events,
    ],
  },
};
const undo = ['RecordedInError', 'MovedToOtherChild'];

describe.each(Object.entries(told))(
  'a story of %s in which everything happens',
  (_, { pathway, events }) => {
    it('has every event of the pathway', () => {
      const happened = new Set(events.map(({ type }) => type));
      expect([...pathway.events.keys()].filter((type) => !happened.has(type as never))).toEqual(
        undo,
      );
    });
  },
);
