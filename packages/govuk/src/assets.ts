/** Style, script and pictures of the pages, made once for each version and kept in a cache folder. */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageFolder } from './render.ts';

const style = fileURLToPath(new URL('./style/throughline.scss', import.meta.url));
const browser = fileURLToPath(new URL('./browser', import.meta.url));
const room = dirname(dirname(fileURLToPath(import.meta.url)));

/** `folder` holds one sub-folder named `version`; its content never changes under that name. */
export type Assets = { readonly folder: string; readonly version: string };

const govuk = () => packageFolder('govuk-frontend');
const moj = () => packageFolder('@ministryofjustice/frontend');

/** Every file from which the assets are made; a change in any gives another version. */
const sources = (): readonly string[] => [
  ...readdirSync(dirname(style)).map((name) => join(dirname(style), name)),
  fileURLToPath(import.meta.url),
  join(browser, 'throughline.js'),
  join(browser, 'favicon.svg'),
  join(govuk(), 'package.json'),
  join(moj(), 'package.json'),
];

const versionOf = (files: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
};

const css = async (): Promise<string> => {
  const sass = await import('sass'); // slow to load, and not needed where the assets are already made
  return sass.compile(style, {
    style: 'compressed',
    loadPaths: [room, join(room, 'node_modules')],
    quietDeps: true,
    logger: sass.Logger.silent, // the design systems warn each other of names they will retire; errors are thrown
  }).css;
};

/** Copies a script without the line that points to a source map which is not served. */
const copyScript = (from: string, to: string): void =>
  writeFileSync(to, readFileSync(from, 'utf8').replace(/\/\/# sourceMappingURL=.*\s*$/, ''));

const build = async (into: string): Promise<void> => {
  writeFileSync(join(into, 'throughline.css'), await css());
  cpSync(join(moj(), 'moj/assets/images'), join(into, 'images'), {
    recursive: true,
    filter: (path) => !/crest|crown|logotype|opengraph|touch-icon/.test(path), // the Crown's marks are not ours to use
  });
  copyScript(join(govuk(), 'dist/govuk/govuk-frontend.min.js'), join(into, 'govuk-frontend.js'));
  copyScript(join(moj(), 'moj/moj-frontend.min.js'), join(into, 'moj-frontend.js'));
  cpSync(join(browser, 'throughline.js'), join(into, 'throughline.js'));
  cpSync(join(browser, 'favicon.svg'), join(into, 'favicon.svg'));
};

/** Finds the assets in the cache folder, or makes them there (about a second). */
export const assets = async (folder: string): Promise<Assets> => {
  const version = versionOf(sources());
  const home = join(folder, version);
  if (existsSync(home)) return { folder, version };
  mkdirSync(folder, { recursive: true });
  const draft = mkdtempSync(join(folder, `.${version}-`));
  await build(draft);
  // Renamed when whole, so that a second process starting at the same time never serves half of it.
  try {
    renameSync(draft, home);
  } catch (fault) {
    rmSync(draft, { recursive: true });
    if (!existsSync(home)) throw fault;
  }
  return { folder, version };
};
