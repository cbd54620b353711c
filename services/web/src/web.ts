/** The website: everything that stands between a browser and the graph. */
import { fileURLToPath } from 'node:url';
import { assets } from '@throughline/govuk/assets';
import { renderer } from '@throughline/govuk/render';
import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { cookies } from './cookies.ts';
import { begun, headers, noStore, ownForms, recognised } from './guards.ts';
import { mayOpen } from './may-open.ts';
import { navigation } from './navigation.ts';
import { pages, type Route } from './pages.ts';
import { notFoundPage, problemPage } from './problem-page.ts';
import { requestLog } from './request-log.ts';
import { safePath } from './safe-path.ts';
import { answerAskingForms, readSealedWords } from './sealed-words.ts';
import { idleWithin, seal, sessions } from './session.ts';
import { type SignIn, signInRoutes } from './sign-in.ts';
import { multipart } from './upload.ts';
import { about, type Execute, Forms, type Web } from './web-context.ts';

export type WebOptions = {
  readonly execute: Execute;
  /** The website's own address as browsers know it, such as `https://throughline.example`; cookies and forms are bound to it. */
  readonly origin: string;
  readonly signIn: SignIn;
  /** At least 32 characters, the same for every process of the website. A new one signs everybody out. */
  readonly sessionSecret: string;
  /** The content of `schema/forms.json`. */
  readonly forms: unknown;
  /** Where the made style and scripts are kept between starts. */
  readonly assetsFolder: string;
  /** Marks every page as a demonstration. */
  readonly demonstration?: boolean;
  /** How many proxies stand before the website; the address of a sign-in attempt is read past them. */
  readonly proxies?: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log: Logger;
  /** Pages besides the website's own; for tests and for what a partnership adds. */
  readonly morePages?: readonly Route[];
};

const templates = fileURLToPath(new URL('.', import.meta.url));
const largestForm = '512kb'; // a long chronology entry is some 20 kB
const mostFields = 2000;

const route = (web: Web, { method, permission, page }: Route): RequestHandler => {
  return async (request, response) => {
    const { session } = about(request);
    if (permission !== 'anyone' && !session) {
      response.redirect(303, `/sign-in?then=${encodeURIComponent(safePath(request.originalUrl))}`);
      return;
    }
    if (method === 'GET' && session) await mayOpen(web, session, permission);
    await page(web, request, response);
  };
};

/** Tells the page's script that the session goes on; the cookie has just been renewed. */
const sessionRoute: RequestHandler = (request, response) => {
  if (about(request).session) response.json({ idleSeconds: idleWithin / 1000 });
  else response.status(401).json({ ended: true });
};

const serveAssets = (folder: string): RequestHandler =>
  express.static(folder, {
    immutable: true,
    maxAge: '365d', // the folder's name changes with its content
    index: false,
    redirect: false,
    fallthrough: false,
  });

/** The pictures of the guides. They are the demonstration's, and nobody's record. */
const servePictures = express.static(
  fileURLToPath(new URL('../../../docs/pictures', import.meta.url)),
  { maxAge: '1d', index: false, redirect: false },
);

const before = (app: Express, options: WebOptions): void => {
  app.disable('x-powered-by');
  app.set('trust proxy', options.proxies ?? 0);
  app.set('query parser', 'simple');
  app.use(begun, requestLog(options.log), headers(options.origin, options.signIn.issuer));
  app.use(compression());
};

const pageRoutes = (app: Express, web: Web, options: WebOptions): void => {
  for (const one of [...pages, ...(options.morePages ?? [])])
    app[one.method === 'GET' ? 'get' : 'post'](one.path, route(web, one));
};

/** Builds the website. Everything that can be wrong with its parts is found here rather than at a request. */
export const createWeb = async (options: WebOptions): Promise<Express> => {
  const { execute, log, now, origin } = options;
  const jar = cookies(origin);
  const made = await assets(options.assetsFolder);
  const web: Web = {
    execute,
    log,
    now,
    render: renderer([templates]),
    forms: Forms.parse(options.forms),
    assetsPath: `/assets/${made.version}`,
    demonstration: options.demonstration ?? false,
    navigation,
    order: {
      of: (request) => jar.get(request, 'order'),
      keep: (response, value) => jar.set(response, 'order', value),
    },
  };
  const sealed = seal(options.sessionSecret);
  const kept = sessions(sealed);
  const { entry, exit } = signInRoutes({
    signIn: options.signIn,
    origin,
    now,
    seal: sealed,
    sessions: kept,
    cookies: jar,
  });
  const app = express();
  before(app, options);
  app.use('/assets', serveAssets(made.folder));
  app.use('/guides/pictures', servePictures);
  app.use(noStore, recognised(kept, jar, now), entry, readSealedWords(sealed));
  app.get('/session', sessionRoute);
  app.use(express.urlencoded({ extended: false, limit: largestForm, parameterLimit: mostFields }));
  app.use(multipart, ownForms(origin), exit, answerAskingForms(sealed));
  pageRoutes(app, web, options);
  app.use(notFoundPage, problemPage(web));
  return app;
};
