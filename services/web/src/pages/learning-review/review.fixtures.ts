/** An invented review for the tests of its pages, as the graph answers it. */
import { day } from '../../graph.fixtures.ts';
import { child, childId, college, practitioner, root, trust } from '../cases.fixtures.ts';

export const reviewId = '2f7c1d90-0000-4000-8000-0000000000e1';
export const entryId = '2f7c1d90-0000-4000-8000-0000000000e2';

export const reviewer = {
  ...practitioner,
  role: 'REVIEWER',
  permissions: ['arrange', 'convene', 'import', 'review'],
};

export const line = (id: string, headline: string, more: object = {}) => ({
  childId,
  age: 'aged 16',
  daysSince: 67,
  annotations: [],
  entry: {
    id,
    headline,
    text: `${headline}, in full`,
    occurred: { ...day('2024-09-03', '3 September 2024'), isUncertain: false, asWritten: '' },
    agency: college,
  },
  ...more,
});

export const mark = {
  eventId: 'e9',
  kind: 'missed-opportunity',
  kindInWords: 'Missed opportunity',
  theme: 'Voice of the <child>',
  note: 'Nobody asked him.',
  by: 'Wyn Talbot',
  recordedAt: '2025-11-20T10:00:00Z',
};

export const gap = {
  kind: 'NOBODY_RECORDED',
  childId,
  lastOn: '2024-06-28',
  nextOn: '2024-09-03',
  nextEntryId: entryId,
  inWords: 'No agency recorded anything for 67 days; 1 entry of uncertain date may lie within',
};

export const chronology = {
  ...{ totalCount: 1, wholeCount: 1, ofFilesCount: 1, outsideCount: 2, withheldCount: 0 },
  ...{ contactCount: 0, contactNotSaidCount: 1, themes: ['Voice of the <child>'] },
  ...{ placeCount: 1, undatedCount: 0, unreadableCount: 0, laterCount: 0 },
  gaps: [
    gap,
    { ...gap, kind: 'AGENCY_SILENT', inWords: 'Kelderby College recorded nothing for 67 days' },
  ],
  lines: [line(entryId, 'Absent for the day', { annotations: [mark] })],
  undated: [],
};

export const asked = {
  agency: college,
  status: 'asked',
  statusInWords: 'Asked',
  clock: 'late',
  dueInWords: 'due by end of Friday 31 October 2025',
  chased: 1,
};
export const notAsked = { agency: trust, status: 'not asked', statusInWords: 'Not asked yet' };

export const received = { ...asked, status: 'received', statusInWords: 'Received', clock: 'met' };

export const review = {
  id: reviewId,
  title: 'Review of <autumn>',
  kindInWords: 'Local child safeguarding practice review',
  clock: 'running',
  dueInWords: 'due by end of Monday 6 April 2026',
  opened: day('2025-10-06', '6 October 2025'),
  children: [{ ...child, imports: [{ id: 'f1', fileName: 'log.docx', status: 'committed' }] }],
  from: '2023-11-14',
  enquiries: ['Who knew?'],
  returns: [asked, notAsked],
  chronology,
  template: {
    name: 'chronology-template.docx',
    type: 'application/example',
    base64: Buffer.from('the bytes').toString('base64'),
  },
};

/** What the review asks of an agency, as the graph answers its own people. */
export const reviewAsk = (more: object = {}) => ({
  ...{ reviewId, title: review.title, status: 'returned with queries', clock: 'running' },
  dueInWords: 'due by end of Monday 8 December 2025',
  children: [child],
  ...{ instructions: null, columns: [], rowQueries: [], withheldCount: 0 },
  queries: ['Was there no contact in <July>?'],
  ...more,
});

/** The graph's root for a reviewer. */
export const reviewRoot = (more: object = {}) =>
  root({
    me: reviewer,
    review,
    reviews: [review],
    reviewAsks: [reviewAsk()],
    children: { totalCount: 1, nodes: [child] },
    child: { ...child, entry: line(entryId, 'Absent for the day').entry },
    ...more,
  });
