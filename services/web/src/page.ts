/** A page that shows something: its `query.graphql` and `page.njk` lie beside the module that calls `page`. */
import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Typed } from '@throughline/govuk/form-description';
import type { Request, Response } from 'express';
import { Kind, parse } from 'graphql';
import { dataOf } from './answer.ts';
import { withFragments } from './fragments.ts';
import { Problem } from './problem.ts';
import { safePath } from './safe-path.ts';
import type { Session } from './session.ts';
import { fileTooLarge, type Upload, uploadOf } from './upload.ts';
import { about, show, type Web } from './web-context.ts';

const root = dirname(fileURLToPath(import.meta.url));

/** What a page may know of the request. `at`: the log position that its data must at least have reached. */
export type Asking = {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Every value sent under a name of the address: the boxes of a filter that were ticked. */
  readonly every: (name: string) => readonly string[];
  readonly path: string;
  /** The path with its query, but for what only said how the person came here, and which page of a form they are at. */
  readonly address: string;
  /** What was typed into the form that was sent; empty where none was. */
  readonly typed: Typed;
  readonly at?: string | undefined;
  readonly session?: Session | undefined;
  /** The file that was sent with the form. */
  readonly upload?: Upload | undefined;
  /** In words for whoever sent it: there was one, and it was let go. */
  readonly fileTooLarge?: string | undefined;
};

/** Answers a request. Throws a `Problem` where it cannot. */
export type Handler = (web: Web, request: Request, response: Response) => Promise<void>;

export type Operation = { readonly name: string; readonly text: string };
export type Data = Readonly<Record<string, unknown>>;

/** Reads one named operation from a file, with what it shares with other pages. Fails at start, where a mistake is cheap. */
export const operation = (file: string): Operation => {
  const text = withFragments(file);
  const [first, ...others] = parse(text).definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  if (!first?.name || others.length > 0)
    throw new Error(`Expected one named operation, found ${others.length + 1}: ${file}`);
  return { name: first.name.value, text };
};

/** The files beside a page's module. */
export const beside = (module: string) => {
  const folder = dirname(fileURLToPath(module));
  const query = join(folder, 'query.graphql');
  const template = join(folder, 'page.njk');
  if (!existsSync(template)) throw new Error(`A page has no template: expected ${template}`);
  return {
    folder,
    query: existsSync(query) ? operation(query) : undefined,
    template: relative(root, template),
  };
};

const strings = (all: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );

const onceOnly = ['at', 'done', 'form', 'page'];

/** A place in the log is a number; anything else in an address asks for nothing. */
const positionIn = ({ at = '' }: Readonly<Record<string, string>>): string | undefined =>
  /^\d{1,18}$/.test(at) ? at : undefined;

const addressOf = (request: Request): string => {
  const url = new URL(safePath(request.originalUrl), 'https://nowhere.invalid');
  for (const name of onceOnly) url.searchParams.delete(name);
  return `${url.pathname}${url.search}`;
};

export const asking = (request: Request): Asking => {
  const query = strings(request.query);
  return {
    params: strings(request.params),
    query,
    every: (name) => [request.query[name]].flat().filter((one) => typeof one === 'string'),
    path: request.path,
    address: addressOf(request),
    typed: (request.body ?? {}) as Typed, // parsed without nesting: exactly strings and lists of them
    at: positionIn(query),
    session: about(request).session,
    upload: uploadOf(request),
    fileTooLarge: fileTooLarge(request),
  };
};

/** Puts a page's query to the graph; a page without one has no data. */
export const load = async (
  web: Web,
  query: Operation | undefined,
  asked: Asking,
  variables: Readonly<Record<string, unknown>>,
): Promise<Data> => {
  if (!query) return {};
  if (!asked.session) throw new Problem('signedOut', `${query.name} needs somebody signed in.`);
  const answer = await web.execute({
    operationName: query.name,
    query: query.text,
    variables: { ...asked.params, at: asked.at, ...variables },
    session: asked.session,
  });
  return dataOf(query.name, answer);
};

/** What a template gets besides its data: see `layout.njk` for `child`, `subNavigation`, `breadcrumbs` and `back`. */
export type View = Readonly<Record<string, unknown>> & { readonly title: string };

export type PageOptions = {
  /** Variables of the query besides the path's parameters and `at`. */
  readonly variables?: (asked: Asking) => Readonly<Record<string, unknown>>;
  /** From the graph's data to the template's words. Parses what it takes from `data`; throws `Problem` if it is not there. */
  readonly view: (data: Data, asked: Asking) => View;
};

/** A page from the files beside `module` (`import.meta.url`). */
export const page = (module: string, options: PageOptions): Handler => {
  const { query, template } = beside(module);
  return async (web, request, response) => {
    const asked = asking(request);
    const data = await load(web, query, asked, options.variables?.(asked) ?? {});
    show(web, { request, response }, { data, ...options.view(data, asked), template });
  };
};

/** The first-level answer of that name, or the page for what is not there. */
export const required = (data: Data, field: string): unknown => {
  const value = data[field];
  if (value === null || value === undefined)
    throw new Problem('notFound', `The graph answered nothing for ${field}.`);
  return value;
};
