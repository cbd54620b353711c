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
        text: 'A meeting',
        path: '/meetings/new',
        hint: 'Call it, invite, say who came, what was decided and who was told',
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
