/** What every page is given: the graph, the renderer, the forms, the clock, and who is asking. */

import { withAbbreviations } from '@throughline/govuk/abbreviations';
import type { FormDescription } from '@throughline/govuk/form-description';
import { withNarrowTables } from '@throughline/govuk/narrow-tables';
import { spoken } from '@throughline/govuk/plain-words';
import type { Render } from '@throughline/govuk/render';
import { withUnbrokenReferences } from '@throughline/govuk/unbroken-references';
import { withWritingDirections } from '@throughline/govuk/writing-direction';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { z } from 'zod';
import { fieldOf } from './form-questions.ts';
import { abbreviations } from './pages/about/glossary/words.ts';
import { topicOf } from './pages/about/help/topics.ts';
import { idleWithin, masked, type Session } from './session.ts';

/** One operation put to the graph for somebody. Given by whoever runs the website: in process, or over HTTP. */
export type Execute = (request: {
  readonly operationName: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Files that go with it, by the variable that each fills: `input.file`. */
  readonly files?: Readonly<
    Record<string, { readonly name: string; readonly type: string; readonly bytes: Uint8Array }>
  >;
  readonly session: Session;
}) => Promise<{
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}>;

/** A line of the main navigation. `notFor`: roles that would find nothing there; the graph decides all the same. */
export type NavigationItem = {
  readonly text: string;
  readonly href: string;
  readonly notFor?: readonly string[];
};

/** What a reader chose before, on this device. */
export type Preference = {
  readonly of: (request: Request) => string | undefined;
  readonly keep: (response: Response, value: string) => void;
};

export type Web = {
  /** Whether the newest or the oldest of a chronology comes first. */
  readonly order: Preference;
  readonly execute: Execute;
  readonly render: Render;
  readonly forms: Forms;
  readonly log: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly assetsPath: string;
  readonly demonstration: boolean;
  readonly navigation: readonly NavigationItem[];
};

const Field = z.object({
  name: z.string(),
  kind: z.enum([
    'text',
    'textarea',
    'date',
    'datetime',
    'occurred',
    'enum',
    'boolean',
    'file',
    'id',
    'list',
    'number',
    'object',
    'oneOf',
  ]),
  label: z.string().transform(spoken),
  hint: z.string().optional(),
  required: z.boolean(),
  options: z.array(z.object({ value: z.string(), label: z.string().transform(spoken) })).optional(),
  refersTo: z.string().optional(),
  fresh: z.boolean().optional(),
  dayOnly: z.boolean().optional(),
  get fields() {
    return z.array(Field).optional();
  },
  get of() {
    return Field.optional();
  },
});

/** The forms printed to `schema/forms.json`, by command name. */
export const Forms = z.record(z.string(), z.object({ fields: z.array(Field) }));
export type Forms = Readonly<Record<string, FormDescription>>;

/** What belongs to one request; set by the first middlewares, read by all. */
export type Asked = {
  readonly reference: string;
  readonly nonce: string;
  session?: Session | undefined;
  /** A session that is over and opens nothing. */
  over?: Session | undefined;
  /** The same, where it sent a form of its own, whose words are to be kept for it. */
  tooLate?: Session | undefined;
};

const asked = new WeakMap<Request, Asked>();

export const begin = (request: Request, about: Asked): void => {
  asked.set(request, about);
};

export const about = (request: Request): Asked => {
  const found = asked.get(request);
  if (!found)
    throw new Error('A page was reached before the request was begun; mount it after `begin`.');
  return found;
};

const pathOf = (request: Request): string => request.originalUrl.split('?')[0] ?? '/';

/** The route that answers, such as `/children/:childId`; nothing where none does. */
const routeOf = (request: Request): string => {
  const path: unknown = request.route?.path;
  return typeof path === 'string' ? path : '';
};

const isWithin = (path: string, { href }: NavigationItem): boolean =>
  href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);

/** The frame's own part of a template's context. */
const frame = (web: Web, request: Request) => {
  const { nonce, session } = about(request);
  const path = pathOf(request);
  return {
    nonce,
    assets: web.assetsPath,
    demonstration: web.demonstration,
    person: session?.person,
    now: new Date(web.now()),
    csrf: session ? masked(session.csrf) : '',
    idleSeconds: idleWithin / 1000,
    path,
    asks: (form: string, name: string) => fieldOf(web.forms, form, name),
    help: session && topicOf(routeOf(request)),
    navigation: session
      ? web.navigation
          .filter(({ notFor }) => !notFor?.includes(session.person.role ?? ''))
          .map((item) => ({ ...item, active: isWithin(path, item) }))
      : [],
  };
};

/** Sends a page in the product's frame. */
export const show = (
  web: Web,
  { request, response }: { readonly request: Request; readonly response: Response },
  { template, ...context }: { readonly template: string; readonly [name: string]: unknown },
): void => {
  const html = web.render(template, {
    ...context,
    page: { ...frame(web, request), ...{ title: context['title'] } },
  });
  const readable = withUnbrokenReferences(withWritingDirections(withNarrowTables(html)));
  response.type('html').send(withAbbreviations(readable, abbreviations));
};
