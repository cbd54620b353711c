/**
 * What the launcher itself serves once the event store answers: log and views, the graph and the pages. It is
 * much to load, and so is loaded while the other processes start.
 */
import { fileURLToPath } from 'node:url';
import { openApi } from '@throughline/api/open-api';
import { tokensSignedWith } from '@throughline/api/tokens';
import { pathways } from '@throughline/domain/pathways';
import { fileKeyHolder } from '@throughline/event-store/file-key-holder';
import { type EventLog, openEventLog } from '@throughline/event-store/open';
import { openViews, type Views } from '@throughline/read-store/open-views';
import { users } from '@throughline/read-store/queries/organisations';
import express, { type Express } from 'express';
import pino from 'pino';
import { underOneName } from './address.ts';
import type { Background } from './background-process.ts';
import { type Control, controlRouter } from './control.ts';
import { ensureFirstUser } from './first-user.ts';
import type { Parts } from './health.ts';
import { secretIn } from './secrets.ts';
import { placesIn, type Settings } from './settings.ts';
import { standIn } from './stand-in.ts';
import type { Undo } from './undo.ts';
import { createWebsite } from './website.ts';

const caseA = fileURLToPath(new URL('../../../test/data/case-a', import.meta.url));
const TOKEN_LASTS = 8 * 60 * 60; // seconds: a working day

export type ServicesOptions = {
  readonly settings: Settings;
  readonly eventStoreUrl: string;
  /** Where a browser finds it. */
  readonly origin: string;
  readonly background: Background;
  readonly say: (line: string) => void;
  /** Takes what has to be undone when it stops. */
  readonly undo: Undo[];
};

export type Services = {
  readonly website: Express;
  readonly parts: Parts;
  /** What the command line proves itself by. */
  readonly controlSecret: string;
};

type Opened = { readonly log: EventLog; readonly views: Views };

const open = async (options: ServicesOptions): Promise<Opened> => {
  const { settings, eventStoreUrl: url, background, undo } = options;
  const { dataFolder, partnership } = settings;
  const log = await openEventLog({
    ...{ url, partnership, pathways },
    keys: await fileKeyHolder(placesIn(dataFolder).keys),
    clock: () => new Date().toISOString(),
  });
  undo.push(log.close);
  await background.ready;
  const views = openViews(dataFolder);
  undo.push(views.close);
  return { log, views };
};

/** Loads the demonstration where it is not there; says whom a role's token is for, where several have the role. */
const demonstrate = async (
  { log, views }: Opened,
  { settings: { partnership }, say }: ServicesOptions,
): Promise<readonly string[]> => {
  const { isDemonstrationLoaded, loadDemonstration } = await import(
    '@throughline/api/demonstration/load'
  );
  if (!(await isDemonstrationLoaded({ log, folder: caseA })))
    await loadDemonstration({ log, views, partnership, folder: caseA, say });
  const { demonstrationPeople } = await import('@throughline/api/demonstration/people');
  return demonstrationPeople.filter(({ standsFor }) => standsFor !== undefined).map(({ id }) => id);
};

/** Opens everything, and gives back what answers over HTTP. */
export const openServices = async (options: ServicesOptions): Promise<Services> => {
  const { settings, origin, background } = options;
  const { dataFolder, partnership, withDemonstration } = settings;
  const parts = await open(options);
  const { log, views } = parts;
  const standsFor = new Set(withDemonstration ? await demonstrate(parts, options) : []);
  const api = openApi({ log, views, partnership, machine: () => Date.now() });
  if (!withDemonstration) await ensureFirstUser(api);

  const secret = secretIn(placesIn(dataFolder).secrets);
  const tokens = tokensSignedWith(secret('tokens'));
  const control: Control = {
    rebuild: background.rebuild,
    token: async (as) => {
      const { userId } = standIn(users(views), as, standsFor);
      return tokens.issue({ userId, partnership }, TOKEN_LASTS);
    },
  };
  const controlSecret = secret('control');
  const logger = pino({ name: 'throughline' }, pino.destination(2));
  const website = express();
  website.disable('x-powered-by');
  website.use('/control', controlRouter(control, controlSecret));
  website.use(underOneName(origin));
  website.use(await createWebsite({ api, tokens, origin, dataFolder, secret, log: logger }));
  return { website, parts, controlSecret };
};
