/** The page for what went wrong, with a reference that finds it in the log. */
import type { ErrorRequestHandler, Request, RequestHandler } from 'express';
import { formAddress, keepDraft, placeNames } from './drafts.ts';
import { asking } from './page.ts';
import { Problem, type ProblemKind, problems, type Words } from './problem.ts';
import { refusalWords } from './refusals.ts';
import { safePath } from './safe-path.ts';
import { unsentWords } from './unsent.ts';
import { about, show, type Web } from './web-context.ts';

const byStatus: Readonly<Record<number, ProblemKind>> = {
  400: 'misunderstood',
  404: 'notFound',
  413: 'tooLarge',
  415: 'misunderstood',
};

/** Express and its parsers throw errors with a status of their own. */
const kindOf = (error: unknown): ProblemKind => {
  if (error instanceof Problem) return error.kind;
  const status: unknown = error instanceof Error && 'status' in error ? error.status : undefined;
  return typeof status === 'number' ? (byStatus[status] ?? 'fault') : 'fault';
};

const logged = (web: Web, reference: string, kind: ProblemKind, error: unknown): void => {
  const { name, message, stack, cause } =
    error instanceof Error ? error : new Error('Something was thrown that is no Error.');
  const detail = { reference, problem: kind, name, reason: message };
  if (problems[kind].status < 500) web.log.info(detail, 'not answered');
  else
    web.log.error(
      { ...detail, stack, cause: cause instanceof Error ? cause.stack : undefined },
      'failed',
    );
};

const here = (request: Request): string => safePath(request.originalUrl);

/** Keeps what was sent too late as a draft of whoever typed it. False where it is no form of theirs, or could not be kept. */
const keptForLater = async (web: Web, request: Request): Promise<boolean> => {
  const { tooLate } = about(request);
  const { path, typed } = asking(request);
  if (!tooLate || typed[placeNames.address] === undefined) return false;
  try {
    return 'savedAt' in (await keepDraft(web, tooLate, { path, typed }));
  } catch (error) {
    logged(web, about(request).reference, 'fault', error);
    return false; // the page then shows the words, to be copied
  }
};

/** Problems of a form of ours that somebody sent, and that may not have been taken. */
const perhapsNotTaken: readonly ProblemKind[] = ['openedBefore', 'fault', 'changed', 'invalid'];

/** What was sent, and the way back to where it was typed. */
const afterSending = async (web: Web, request: Request, kind: ProblemKind) => {
  if (perhapsNotTaken.includes(kind)) return { unsent: unsentWords(request.body) };
  if (kind !== 'signedOut') return { unsent: [] };
  const isKept = await keptForLater(web, request);
  const there = isKept ? formAddress(request.path, asking(request).typed) : here(request);
  return {
    ...(isKept ? { body: keptWords } : {}),
    unsent: isKept ? [] : unsentWords(request.body),
    signInAgain: `/sign-in?then=${encodeURIComponent(there)}`,
  };
};

const keptWords = [
  'Nobody used this page for a while. What you sent just now has not been recorded, but it is kept as your draft.',
  'Sign in again and it is in the form, as you left it.',
];

/** The page itself; also where nothing else answered. */
const showProblem = async (
  web: Web,
  request: Request,
  response: Parameters<RequestHandler>[1],
  kind: ProblemKind,
  because?: string,
) => {
  const { status, title, body, because: otherwise }: Words = problems[kind];
  const why = because === undefined ? otherwise : refusalWords(because);
  response.status(status);
  if (status === 503) response.set('retry-after', '5');
  if (status === 429) response.set('retry-after', '60');
  show(
    web,
    { request, response },
    {
      template: 'pages/about/problem/page.njk',
      title,
      body: why === undefined ? body : [why, ...body],
      reference: about(request).reference,
      again: kind === 'notYet' ? here(request) : undefined,
      ...(await afterSending(web, request, kind)),
    },
  );
};

export const notFoundPage: RequestHandler = () => {
  throw new Problem('notFound', 'No page has this address.');
};

/** Express knows an error handler by its four parameters. */
export const problemPage =
  (web: Web): ErrorRequestHandler =>
  async (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const kind = kindOf(error);
    logged(web, about(request).reference, kind, error);
    await showProblem(
      web,
      request,
      response,
      kind,
      error instanceof Problem ? error.because : undefined,
    );
  };
