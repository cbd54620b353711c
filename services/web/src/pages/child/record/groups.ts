/** What a practitioner records, in their words. `path` follows the child's address. */

type Way = {
  readonly text: string;
  readonly path: string;
  readonly hint?: string;
  /** What it needs of whoever records it; `record` where nothing else is said. */
  readonly permission?: string;
};

export const groups: readonly { readonly title: string; readonly ways: readonly Way[] }[] = [
  {
    title: 'Something happened',
    ways: [
      {
        text: 'A telephone call',
        path: '/call',
        hint: 'Who, what was said, what you did, and whom it told what they were owed',
      },
      {
        text: 'Anything else that happened',
        path: '/entries/new',
        hint: 'A visit, something seen or heard, something the child said',
      },
      {
        text: 'Something about several children',
        path: '/entries/new/several',
        hint: 'One event; each child’s record holds only what is about that child',
      },
      {
        text: 'A meeting',
        path: '/meetings/new',
        hint: 'Call it, invite, say who came, what was decided and who was told',
      },
    ],
  },
  {
    title: 'Something stood in the way',
    ways: [
      {
        text: 'What was not there when it was needed',
        path: '/constraints/new',
        hint: 'No bed, a waiting list, no interpreter, no doctor; and what it led to',
      },
    ],
  },
  {
    title: 'Keeping them safe',
    ways: [
      { text: 'A risk', path: '/risks/new' },
      {
        text: 'Risks and planned contact',
        path: '/risks',
        hint: 'Look at a risk again, close it; contact held or missed against what was planned',
      },
      { text: 'A safety plan', path: '/safety-plan/new' },
      {
        text: 'The safety plan in force',
        path: '/safety-plan',
        hint: 'Go through it, review it, say who has it',
      },
    ],
  },
  {
    title: 'GP',
    ways: [
      {
        text: 'Whether they have a GP',
        path: '/gp',
        hint: 'Registered, not registered, refused, declined or not known',
      },
      { text: 'Help to register with a GP', path: '/gp/encouraged' },
      { text: 'That they are registered now', path: '/gp/registered' },
      { text: 'A practice’s letter of refusal', path: '/gp/letter' },
    ],
  },
  {
    title: 'Family and home',
    ways: [
      {
        text: 'Family and household',
        path: '/family',
        hint: 'Who lives together, parental responsibility, the nearest relative, people who matter',
      },
      { text: 'Where they live', path: '/placement' },
      { text: 'A legal status', path: '/legal-status' },
    ],
  },
  {
    title: 'The record itself',
    ways: [
      {
        text: 'Two records of one child',
        path: '/merge',
        hint: 'Find the other record, compare, merge; separate again',
        permission: 'register',
      },
    ],
  },
  {
    title: 'Other agencies',
    ways: [
      { text: 'Ask another service for something', path: '/requests/new' },
      {
        text: 'Disagree with another agency’s decision or action',
        path: '/challenges/new',
        permission: 'challenge',
      },
    ],
  },
];
