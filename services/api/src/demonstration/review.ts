/** Looking back: the reviewer is let in, and a review of the whole story is under way when the files come in. */
import type { AccessCommand } from '@throughline/domain/access';
import type { ReviewCommand } from '@throughline/domain/learning-review/commands';
import { uuidOf } from '@throughline/event-store/naming';
import { Instant } from '@throughline/time/instant';
import { LocalDate } from '@throughline/time/occurred';
import { agencies, type DemonstrationAgency } from './agencies.ts';
import { type CaseA, samim } from './case-a.ts';
import { importIdOfFile, ownerOf } from './files.ts';
import { people } from './people.ts';
import { type Step, telling, when } from './step.ts';

const reviewId = uuidOf('demonstration/review');
const BY_REVIEWER = 'wyn-talbot';
const DUE_ON = LocalDate.parse('2025-12-01');

/** The reviewer may read this child's record, and no other, until the review is over. */
const letIn: Step = telling<AccessCommand>(
  'access',
  samim,
)({
  name: 'review',
  by: 'moira-fenwick',
  at: '2025-09-16T10:00',
  command: {
    type: 'GrantAccess',
    ...{ childId: samim, occurred: when('2025-09-16T10:00') },
    grantId: uuidOf('demonstration/grant/review'),
    userId: BY_REVIEWER,
    until: Instant.parse('2026-09-30T17:00:00+01:00'),
    basis: 'review',
    reason:
      'Practitioner learning event, referred to the Review Advisory Group on 15 September 2025.',
  },
});

const tell = (name: string, at: string, command: ReviewCommand): Step =>
  telling<ReviewCommand>('learning-review', reviewId)({ name, by: BY_REVIEWER, at, command });

const { socialCare, trust, lanternBridge, hospital, openHarbour, police, college } = agencies;
/** Each sent a file, the hospital one that holds the surgery's entries too; the charity's is late. */
const asked = [socialCare, trust, lanternBridge, hospital, openHarbour, police, college];
const sentInTime = asked.filter((agency) => agency !== openHarbour);

const opening: readonly Step[] = [
  tell('open', '2025-11-21T09:40', {
    type: 'OpenReview',
    ...{ reviewId, occurred: when('2025-11-21T09:40'), lead: people.talbot },
    title: 'Two winters: requests, answers and who was told',
    kind: 'practitioner-learning-event',
  }),
  tell('scope', '2025-11-21T10:05', {
    type: 'SetScope',
    ...{ reviewId, occurred: when('2025-11-21T10:05'), childIds: [samim] },
    period: { from: LocalDate.parse('2023-11-14'), to: LocalDate.parse('2025-11-20') },
    enquiries: [
      'What came of each request for a Mental Health Act assessment, and who was told?',
      'Who knew of his father and his brother, and from when?',
      'What helped him?',
    ],
    agencyIds: asked.map(({ id }) => id),
  }),
];

const ask = ({ id: agencyId, shortName }: DemonstrationAgency): Step =>
  tell(`ask/${shortName}`, '2025-11-21T11:00', {
    type: 'RequestChronology',
    ...{ reviewId, agencyId, occurred: when('2025-11-21T11:00'), dueOn: DUE_ON },
    instructions: 'What your own record says, in its words, with the source of each entry.',
  });

const receive =
  ({ files }: CaseA) =>
  ({ id: agencyId, shortName }: DemonstrationAgency): Step =>
    tell(`receive/${shortName}`, '2025-12-01T14:00', {
      type: 'ReceiveChronology',
      ...{ reviewId, agencyId, occurred: when('2025-12-01') },
      importIds: files.filter((file) => ownerOf(file).id === agencyId).map(importIdOfFile),
    });

const returned: Step = tell('return/college', '2025-12-01T16:10', {
  type: 'ReturnChronologyWithQueries',
  ...{ reviewId, agencyId: college.id, occurred: when('2025-12-01T16:10') },
  queries: ['Was there no contact in July 2024, or is it kept somewhere else?'],
  newDueOn: LocalDate.parse('2025-12-08'),
});

type Mark = Pick<Extract<ReviewCommand, { type: 'AnnotateEntry' }>, 'kind' | 'theme' | 'note'>;
const marks: readonly (readonly [row: string, mark: Mark])[] = [
  [
    'A1-05',
    {
      ...{ kind: 'good-practice', theme: 'Basic needs' },
      note: 'Clothes and a telephone on the same evening.',
    },
  ],
  [
    'A3-11',
    {
      ...{ kind: 'missed-opportunity', theme: 'What came of a request' },
      note: 'The hub had decided a week before. One sentence on the telephone would have told them.',
    },
  ],
  [
    'A2-29',
    {
      ...{ kind: 'question', theme: 'Missed appointments' },
      note: 'Where did the three letters go? In May 2024 one went to his old address.',
    },
  ],
  ['A5-14', { kind: 'good-practice', theme: 'Voice of the child' }],
  [
    'A5-24',
    { ...{ kind: 'missed-opportunity', theme: 'What came of a request' }, note: 'A year later.' },
  ],
];

const annotate =
  ({ cited }: CaseA) =>
  ([row, mark]: (typeof marks)[number]): Step =>
    tell(`mark/${row}`, '2025-12-01T16:30', {
      type: 'AnnotateEntry',
      ...{ reviewId, childId: samim, entryId: cited(row).entryId, ...mark },
    });

const KEY_EVENTS = ['A1-21', 'A6-05', 'A3-11', 'A2-21', 'A2-29', 'A5-24'];
const choose = ({ cited }: CaseA): Step =>
  tell('choose', '2025-12-01T16:45', {
    type: 'ChooseEntries',
    ...{ reviewId, selection: 'Key events' },
    entries: KEY_EVENTS.map((row) => ({ childId: samim, entryId: cited(row).entryId })),
  });

export const reviewSteps = (caseA: CaseA): readonly Step[] => [
  letIn,
  ...opening,
  ...asked.map(ask),
  ...sentInTime.map(receive(caseA)),
  returned,
  ...marks.map(annotate(caseA)),
  choose(caseA),
];
