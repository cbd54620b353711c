/** Help for each part of the website: shown on its pages and, all of it, on the page Help. */

export type Topic = {
  readonly id: string;
  readonly title: string;
  readonly words: readonly string[];
  /** The routes that it helps with, by how they begin; the longest beginning counts. */
  readonly routes: readonly string[];
};

export const topics: readonly Topic[] = [
  {
    id: 'my-work',
    title: 'My work',
    routes: ['/', '/due'],
    words: [
      'Here is what is late, due or waiting for you or your agency, the most pressing first. Each line says why it is here, by when it is due and under which rule. Choose a line to do it.',
      'Forms that you began and have not sent are listed as your drafts. Nobody else can see them. They go by themselves after 14 days.',
    ],
  },
  {
    id: 'find-a-child',
    title: 'Finding a child',
    routes: ['/children', '/search'],
    words: [
      'Type any name, a former name, another spelling, a date of birth or a reference. You find only the records that you may open.',
      'If you find nobody, your agency may not be recorded as involved. If you need the record to protect a child, tell your safeguarding lead now.',
    ],
  },
  {
    id: 'open-a-record',
    title: 'Opening a record for a child',
    routes: ['/children/register'],
    words: [
      'Look first whether the child has a record already, under another spelling, a former name or another date of birth. Two records of one child hide things from everybody.',
    ],
  },
  {
    id: 'at-a-glance',
    title: 'What is true now',
    routes: ['/children/:childId'],
    words: [
      'This part of the record shows what is true now, with the safety plan first. The bar at the top names the child on every page, so that you do not write in the wrong record.',
      'That you opened it is noted, with your name and the time.',
    ],
  },
  {
    id: 'chronology',
    title: 'Reading the chronology',
    routes: ['/children/:childId/chronology'],
    words: [
      'Everything that agencies recorded stands here in the order in which it happened. A date stays as doubtful as it was written: “summer 2023” is not made into a day.',
      'You can ask two questions about the past: what the record held on a day, and what an agency knew by a day. What was recorded later is counted, so that you know that there is more.',
    ],
  },
  {
    id: 'an-entry',
    title: 'Reading and putting right an entry',
    routes: ['/children/:childId/entries/:entryId'],
    words: [
      'An entry is one agency’s account. You can add context, or put a different account beside it; only the agency whose account it is can correct it or take it back.',
      'Nothing vanishes. What it said before stays to be seen, beside the correction.',
    ],
  },
  {
    id: 'record',
    title: 'Recording what happened',
    routes: ['/children/:childId/entries/new'],
    words: [
      'Write what happened, when, and whom you told. Keep what you saw apart from what you think, and write the child’s own words as they said them.',
      'If you do not know the date exactly, say it in words: “about 22 May”, “summer 2023”.',
    ],
  },
  {
    id: 'merging',
    title: 'Two records of one child',
    routes: ['/children/:childId/merge', '/children/:childId/separate'],
    words: [
      'Compare the two records before you merge them: a difference in who the child is may be a mistake in one of them, or another child. Merged, they read as one, and the agencies of both may open them.',
      'Nothing is moved or deleted, so the records can be separated again.',
    ],
  },
  {
    id: 'family',
    title: 'Family and household',
    routes: [
      '/children/:childId/family',
      '/children/:childId/household',
      '/children/:childId/relationships',
    ],
    words: [
      'Who lives together, who has parental responsibility, and how that is known. Who lived there before stays in the chronology.',
    ],
  },
  {
    id: 'constraints',
    title: 'What stood in the way',
    routes: ['/constraints', '/children/:childId/constraints'],
    words: [
      'Something that was not there when a child needed it, and what that led to. Leaders see how often it happened in a year, and no number below five.',
    ],
  },
  {
    id: 'requests',
    title: 'Requests and what came of them',
    routes: ['/requests', '/children/:childId/requests'],
    words: [
      'A request is anything asked of another service. Until there is a decision, an outcome, and everybody who is owed it has been told, something is still owed: the page says what, by whom and by when.',
      'After a telephone call, tick who was told and write what was said. That pays what was owed to them.',
    ],
  },
  {
    id: 'disagreements',
    title: 'Disagreeing with another agency',
    routes: ['/challenges', '/children/:childId/challenges'],
    words: [
      'If the child is not safe while you disagree, act on that first. Disagreeing is part of the work: you do not need anybody’s leave to begin.',
      'The partnership’s steps say who meets whom, and by when. The page says whom it waits for. If an answer does not come in time, take it to the next step.',
    ],
  },
  {
    id: 'meetings',
    title: 'Meetings',
    routes: ['/meetings', '/children/:childId/meetings'],
    words: [
      'A meeting’s page shows who was invited, who came, who was left out and why, what was decided, and who does what by when.',
    ],
  },
  {
    id: 'who-was-told',
    title: 'Who was told what',
    routes: ['/children/:childId/ledger'],
    words: [
      'Each line is something that one agency told another: what, when, how and why; and what nobody was told.',
    ],
  },
  {
    id: 'involvement',
    title: 'Who is involved',
    routes: ['/children/:childId/involvement'],
    words: [
      'An agency that is recorded as involved can open the child’s record. Say so as soon as it begins to work with the child, and when it ends.',
    ],
  },
  {
    id: 'imports',
    title: 'Bringing in an agency’s file',
    routes: ['/imports', '/children/:childId/imports'],
    words: [
      'Select the file as it is: Word, Excel or CSV. Each row says where it stands in the file. Rows that cannot be placed are listed with the reason, and wait for you.',
      'The same file again adds nothing twice. Two accounts of one event are suggested to belong together: you decide.',
    ],
  },
  {
    id: 'asked-by-a-review',
    title: 'What a review asks of your agency',
    routes: ['/chronologies-asked'],
    words: [
      'A learning review asks agencies for their own chronology, and may return it with queries. Bring in your agency’s file again with the answers in it; rows that are here already are not added twice.',
    ],
  },
  {
    id: 'reviews',
    title: 'Learning reviews',
    routes: ['/reviews'],
    words: [
      'Set the scope first: which children, which period, which agencies. Then ask each agency for its chronology, with a date.',
      'Read every account in one chronology. Mark good practice, missed opportunities and questions beside the entries that show them.',
    ],
  },
  {
    id: 'open-work',
    title: 'Handing on what is open in somebody’s name',
    routes: ['/colleagues'],
    words: [
      'Planned contacts, actions of meetings, requests, reviews and children whose worker somebody is stand in a name. Before that person leaves, moves or is away for long, hand each on to a colleague.',
      'Whoever takes a piece over finds it in My work. The record says in whose name it was before. Drafts can be read by nobody else: they are sent, or they are lost.',
    ],
  },
  {
    id: 'office',
    title: 'The partnership office',
    routes: ['/office', '/agencies', '/policies', '/users'],
    words: [
      'The office keeps the list of agencies, of who holds which role, and of the policies in force. It sees no child’s record.',
    ],
  },
];

const fits = (route: string, beginning: string): boolean =>
  route === beginning || (beginning !== '/' && route.startsWith(`${beginning}/`));

/** The topic of a route: the one with the longest beginning that fits. */
export const topicOf = (route: string): Topic | undefined =>
  topics
    .flatMap((topic) => topic.routes.map((beginning) => ({ topic, beginning })))
    .filter(({ beginning }) => fits(route, beginning))
    .toSorted((a, b) => b.beginning.length - a.beginning.length)[0]?.topic;
