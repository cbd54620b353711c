/** A practice review about Samim, as a story of commands; all invented. */
import { LocalDate } from '@throughline/time/occurred';
import { agencies, id, samim, when } from '../kelderby.fixtures.ts';
import type { ReviewCommand } from './commands.ts';

type Asked<Type extends ReviewCommand['type']> = Extract<ReviewCommand, { type: Type }>;

export const reviewId = id(901);
const of = (on: string) => ({ reviewId, occurred: when(on) });

export const open = (parts: Partial<Asked<'OpenReview'>> = {}): ReviewCommand => ({
  type: 'OpenReview',
  ...of('2025-10-06'),
  title: 'Review of autumn 2025',
  kind: 'lcspr',
  lead: { name: 'Margaret Osei', role: 'Independent reviewer', userId: 'u-mo' },
  ...parts,
});
export const handOn = (from = 'u-mo', to = 'u-wt'): ReviewCommand => ({
  type: 'HandReviewOn',
  ...of('2025-10-06'),
  ...{ from, to: { name: 'Wyn Talbot', userId: to }, why: 'Margaret has retired' },
});
export const scope = (parts: Partial<Asked<'SetScope'>> = {}): ReviewCommand => ({
  type: 'SetScope',
  ...of('2025-10-07'),
  childIds: [samim],
  period: { from: LocalDate.parse('2023-11-14'), to: LocalDate.parse('2025-11-20') },
  enquiries: ['Who knew of the risks on the roof, and when?', 'Was he heard in his own language?'],
  agencyIds: [agencies.socialCare, agencies.camhs, agencies.police],
  ...parts,
});
export const ask = (agencyId: string = agencies.camhs, dueOn = '2025-10-31'): ReviewCommand => ({
  type: 'RequestChronology',
  ...of('2025-10-08'),
  agencyId,
  dueOn: LocalDate.parse(dueOn),
  instructions: 'One row for each contact.',
  columns: [
    { name: 'Date', mandatory: true },
    { name: 'Event', mandatory: true },
    { name: 'Comment', mandatory: false },
  ],
});
export const chase = (newDueOn?: string): ReviewCommand => ({
  type: 'ChaseChronology',
  ...of('2025-11-03'),
  agencyId: agencies.camhs,
  channel: 'telephone',
  whom: { name: 'Ines Albright', role: 'Named nurse' },
  note: 'It is being checked',
  ...(newDueOn && { newDueOn: LocalDate.parse(newDueOn) }),
});
export const receive = (agencyId: string = agencies.camhs, on = '2025-11-05'): ReviewCommand => ({
  type: 'ReceiveChronology',
  ...of(on),
  agencyId,
  importIds: [id(301)],
  note: 'In their own form',
});
export const sendBack = (newDueOn?: string): ReviewCommand => ({
  type: 'ReturnChronologyWithQueries',
  ...of('2025-11-06'),
  agencyId: agencies.camhs,
  queries: ['Nothing stands between 18 June and 10 September 2024. Was there no contact?'],
  ...(newDueOn && { newDueOn: LocalDate.parse(newDueOn) }),
});
export const annotate = (parts: Partial<Asked<'AnnotateEntry'>> = {}): ReviewCommand => ({
  type: 'AnnotateEntry',
  reviewId,
  childId: samim,
  entryId: id(101),
  kind: 'missed-opportunity',
  theme: 'Voice of the child',
  note: 'Nobody asked him with an interpreter.',
  ...parts,
});

const chosen = (entries: readonly number[]) => ({
  reviewId,
  selection: 'Key events',
  entries: entries.map((n) => ({ childId: samim, entryId: id(n) })),
});
export const choose = (...entries: readonly number[]): ReviewCommand => ({
  type: 'ChooseEntries',
  ...chosen(entries),
});
export const leaveOut = (...entries: readonly number[]): ReviewCommand => ({
  type: 'LeaveOutEntries',
  ...chosen(entries),
});

/** Every command, in an order in which each is allowed. */
export const story: readonly ReviewCommand[] = [
  open(),
  handOn(),
  scope(),
  ask(),
  chase(),
  receive(),
  sendBack('2025-11-14'),
  annotate(),
  choose(101, 102),
  leaveOut(102),
];
