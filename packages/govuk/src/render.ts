/** Pages from templates: the macros of GOV.UK and MOJ, and Throughline's own layout, always escaped. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import nunjucks from 'nunjucks';
import { asLines } from './as-lines.ts';
import { numberInWords } from './counts.ts';
import { date, dateInWords, dateTime, dayOrMoment, mojDate, timeInWords } from './dates.ts';
import { startOfSentence, withinSentence } from './sentences.ts';

const require = createRequire(import.meta.url);

/** Where an installed package lies. */
export const packageFolder = (name: string): string =>
  dirname(require.resolve(`${name}/package.json`));

const ownTemplates = fileURLToPath(new URL('./templates', import.meta.url));

/** Writes one page: `template` is a path below one of the folders, `context` what it may use. */
export type Render = (template: string, context: object) => string;

/**
 * A renderer that finds templates in the given folders, then `throughline/…`, `govuk/…` and `moj/…`.
 * Every value is escaped: a template that must not do so says `| safe` where all can see.
 */
export const renderer = (folders: readonly string[]): Render => {
  const environment = new nunjucks.Environment(
    new nunjucks.FileSystemLoader([
      ...folders,
      ownTemplates,
      join(packageFolder('govuk-frontend'), 'dist'),
      packageFolder('@ministryofjustice/frontend'),
    ]),
    { autoescape: true, trimBlocks: true, lstripBlocks: true },
  );
  for (const [name, filter] of Object.entries({
    asLines,
    numberInWords,
    date,
    dateInWords,
    dateTime,
    dayOrMoment,
    mojDate,
    timeInWords,
    startOfSentence,
    withinSentence,
  }))
    environment.addFilter(name, filter);
  return (template, context) => environment.render(template, context);
};
