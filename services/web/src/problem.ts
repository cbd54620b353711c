/** Ways in which a request cannot be answered, each with its own page. */

export type Words = {
  readonly status: number;
  readonly title: string;
  readonly body: readonly string[];
  /** Why, where nothing nearer is known. */
  readonly because?: string;
};

/** What the page for each says: what happened, and what the person can do. */
export const problems = {
  misunderstood: {
    status: 400,
    title: 'Sorry, that request was not understood',
    body: ['Go back and try again.'],
  },
  signedOut: {
    status: 401,
    title: 'You have been signed out',
    body: [
      'Nobody used this page for a while, or you signed out elsewhere. Nothing that you sent just now was recorded.',
      'Sign in again to go on.',
    ],
  },
  notAllowed: {
    status: 403,
    title: 'You cannot see or do this',
    because: 'Your role, or the child’s sharing restrictions, do not allow it.',
    body: [
      'If you came here by sending a form, go back, open the page again and send it once more.',
      'If you need it to protect a child, speak to your safeguarding lead now. Do not wait for access.',
    ],
  },
  openedBefore: {
    status: 403,
    title: 'This form was opened before you signed in',
    body: [
      'Nothing was recorded. Open the form again, and send it from there.',
      'What you typed is below, so that you can copy it.',
    ],
  },
  notFound: {
    status: 404,
    title: 'Page not found',
    body: [
      'If you typed the address, check that it is correct.',
      'A record may also be missing here because it was moved, or because you may not see it.',
    ],
  },
  changed: {
    status: 409,
    title: 'Somebody else changed this just now',
    body: ['Nothing was saved. Go back, look at what changed, and decide again.'],
  },
  invalid: {
    status: 422,
    title: 'Some of what you sent could not be used',
    body: ['Go back and check what you typed.'],
  },
  tooLarge: {
    status: 413,
    title: 'That is too large to send',
    body: ['A file may have up to 20 MB. Go back, and send a smaller file or fewer words.'],
  },
  tooMany: {
    status: 429,
    title: 'Too many attempts to sign in',
    body: ['Wait a minute, then try again.'],
  },
  fault: {
    status: 500,
    title: 'Sorry, there is a problem with the service',
    body: [
      'Nothing has been lost from the record, but this page could not be shown. If you sent something, look whether it is there before you send it again. Try again later.',
      'If a child is at risk now, act as you would without this service.',
    ],
  },
  notYet: {
    status: 503,
    title: 'The newest entry is not on this page yet',
    body: ['What you sent was saved. This page is a few seconds behind. Try again in a moment.'],
  },
  signInUnavailable: {
    status: 503,
    title: 'Sorry, nobody can sign in at the moment',
    body: [
      'Your organisation’s sign-in service did not answer. Try again in a few minutes.',
      'If a child is at risk now, act as you would without this service.',
    ],
  },
} as const satisfies Readonly<Record<string, Words>>;

export type ProblemKind = keyof typeof problems;

type Details = ErrorOptions & { readonly because?: string | undefined };

/** Thrown by a page that cannot go on. `reason` is for engineers and never holds personal data; `because` names a refusal. */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly because: string | undefined;

  constructor(kind: ProblemKind, reason: string, { because, ...options }: Details = {}) {
    super(reason, options);
    this.name = 'Problem';
    this.kind = kind;
    this.because = because;
  }
}
