/** A small invented record for the tests of pages about one child. */
import { day } from '../graph.fixtures.ts';
import { child, childId, college, practitioner, trust } from './cases.fixtures.ts';

export const entryId = '2f7c1d90-0000-4000-8000-0000000000e1';
export const otherEntryId = '2f7c1d90-0000-4000-8000-0000000000e2';

export const recorder = {
  ...practitioner,
  permissions: ['record', 'arrange', 'convene', 'register', 'challenge'],
};

export const entry = (more: object = {}) => ({
  id: entryId,
  eventId: 'event-1',
  streamId: entryId,
  pathway: 'entry',
  headline: 'Was <not> in class',
  text: 'Was <not> in class. Rang home, nobody there.',
  kind: 'ENTRY',
  significance: 'ROUTINE',
  occurred: day('2024-03-12', '12 March 2024 at 9am', { at: '2024-03-12T09:00:00Z' }),
  recordedAt: '2025-12-02T09:00:00Z',
  agency: college,
  ...more,
});

export const undated = entry({
  id: otherEntryId,
  headline: 'Undated note',
  text: 'Undated note',
  agency: trust,
  occurred: { grain: 'UNKNOWN', asWritten: '', inWords: 'date not known' },
});

/** The child with a chronology of these lines. */
export const withChronology = (nodes: readonly object[], counts: object = {}) => ({
  me: recorder,
  child: { ...child, chronology: { totalCount: nodes.length, nodes, ...counts } },
});

export const withEntry = (more: object = {}) => ({
  me: recorder,
  child: { ...child, entry: entry({ isMine: true, ...more }) },
});

export const path = `/children/${childId}`;
