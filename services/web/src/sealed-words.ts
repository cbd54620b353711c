/**
 * Words that somebody looks for may be a child's name, and an address is kept where nobody thinks of it: in the
 * browser's history, in a proxy's log. So they stand there sealed, for whoever typed them alone. Pages read them as
 * if they stood in the address, and hand on the sealed words as they are.
 */
import { type Typed, typedText } from '@throughline/govuk/form-description';
import type { Request, RequestHandler } from 'express';
import { z } from 'zod';
import { nothing, soughtName } from './nothing-sought.ts';
import { safePath } from './safe-path.ts';
import type { Seal, Session } from './session.ts';
import { about } from './web-context.ts';

/** Controls, of whatever page, that hold what a person typed or named. */
const typedNames: readonly string[] = ['search', 'text', 'theme', 'chosen'];

/** What an address says instead. */
export const sealedName = 'words';

/** The hidden control of a form that only asks for a page, and names the box that must not be empty, if one must not: see `asksForPage` in `parts.njk`. */
const asksForPage = '_asksForPage';

/** The sealed words of an address, for a link that asks the same again. */
export const asSealed = (
  query: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> => {
  const sealed = query[sealedName];
  return sealed === undefined ? {} : { [sealedName]: sealed };
};

const mostCharacters = 500; // more is no search, and would not fit into an address
const purpose = 'words in an address';

const Sealed = z.object({ of: z.string(), typed: z.record(z.string(), z.string()) });

type Asked = readonly (readonly [name: string, value: string])[];

/** An address for what is asked: typed words sealed, all else as it is, nothing for what is empty. */
const addressFor = async (
  { close }: Seal,
  session: Session | undefined,
  { path, asked }: { readonly path: string; readonly asked: Asked },
): Promise<string> => {
  const said = asked.filter(([, value]) => value.trim() !== '');
  const plain = said.filter(([name]) => !typedNames.includes(name) && name !== sealedName);
  const typed = said.filter(([name]) => typedNames.includes(name));
  const address = new URLSearchParams(plain.map(([name, value]) => [name, value]));
  if (session && typed.length > 0) {
    const words = typed.map(([name, value]) => [name, value.trim().slice(0, mostCharacters)]);
    const sealed = { of: session.userId, typed: Object.fromEntries(words) };
    address.set(sealedName, await close(sealed, purpose));
  }
  return address.size === 0 ? path : `${path}?${address}`;
};

const sentIn = (typed: Typed): Asked =>
  Object.entries(typed)
    .filter(([name]) => !name.startsWith('_'))
    .flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one] as const));

/** The words of the address, for whoever sealed them; nobody else's, and none from before a change of secret. */
const opened = async ({ open }: Seal, session: Session | undefined, sealed: unknown) => {
  if (!session || typeof sealed !== 'string') return undefined;
  const { data } = Sealed.safeParse(await open(sealed, purpose));
  return data?.of === session.userId ? data.typed : undefined;
};

/** Express reads the address each time that it is asked; from here on it is as it is set. */
const setQuery = (request: Request, query: Readonly<Record<string, unknown>>): void => {
  Object.defineProperty(request, 'query', { value: query, configurable: true });
};

const isTyped = ([name]: readonly [string, unknown]): boolean => typedNames.includes(name);

/** Reads sealed words; sends whoever typed plain ones into the address bar on to an address that seals them. */
export const readSealedWords =
  (seal: Seal): RequestHandler =>
  async (request, response, next) => {
    const { session } = about(request);
    const asked = Object.entries(request.query);
    if (asked.some(isTyped) && ['GET', 'HEAD'].includes(request.method)) {
      const url = new URL(safePath(request.originalUrl), 'https://nowhere.invalid');
      const there = { path: url.pathname, asked: [...url.searchParams] };
      return response.redirect(303, await addressFor(seal, session, there));
    }
    const { [sealedName]: sealed, ...others } = Object.fromEntries(
      asked.filter((one) => !isTyped(one)),
    );
    const typed = await opened(seal, session, sealed);
    setQuery(request, typed ? { ...others, [sealedName]: sealed, ...typed } : others);
    next();
  };

/** True where the box that the form names was filled. */
const hasWords = (typed: Typed): boolean => typedText(typed, typedText(typed, asksForPage)) !== '';

/** Answers a form that only asks for a page with that page's address. */
export const answerAskingForms =
  (seal: Seal): RequestHandler =>
  async (request, response, next) => {
    const typed = (request.body ?? {}) as Typed; // parsed without nesting: exactly strings and lists of them
    const { session } = about(request);
    if (request.method !== 'POST' || !session || typed[asksForPage] === undefined) return next();
    const sent = sentIn(typed);
    const isEmpty = typedNames.includes(typedText(typed, asksForPage)) && !hasWords(typed);
    const asked: Asked = isEmpty ? [...sent, [soughtName, nothing]] : sent;
    const there = { path: safePath(request.path), asked };
    response.redirect(303, await addressFor(seal, session, there));
  };
