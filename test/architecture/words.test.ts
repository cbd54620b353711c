/** Words for people: every field of a form has a label, every "no" has a sentence. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { askedFirst } from '@throughline/api/asked-first';
import { submissions } from '@throughline/api/together/submissions';
import { pathways } from '@throughline/domain/pathways';
import { refusalWords } from '@throughline/web/refusals';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const root = join(import.meta.dirname, '..', '..');

type Field = {
  name: string;
  label: string;
  hint?: string | undefined;
  fields?: Field[] | undefined;
  of?: Field | undefined;
  options?: { value: string; label: string }[] | undefined;
};
const FieldShape: z.ZodType<Field> = z.lazy(() =>
  z.object({
    name: z.string(),
    label: z.string(),
    hint: z.string().optional(),
    fields: z.array(FieldShape).optional(),
    of: FieldShape.optional(),
    options: z.array(z.object({ value: z.string(), label: z.string() })).optional(),
  }),
);
const forms = z
  .record(z.string(), z.object({ fields: z.array(FieldShape) }))
  .parse(JSON.parse(readFileSync(join(root, 'schema/forms.json'), 'utf8')));

/** A label that is only the field's name, or a choice that is only its code. */
const wordless = (
  path: string,
  { name, label, fields = [], of, options = [] }: Field,
): readonly string[] => [
  ...(label === name || label.trim() === '' ? [path] : []),
  ...options
    .filter(({ label: words }) => /^[a-z]+(-[a-z]+)+$/.test(words))
    .map(({ value }) => `${path}=${value}`),
  ...fields.flatMap((field) => wordless(`${path}.${field.name}`, field)),
  ...(of?.fields ?? []).flatMap((field) => wordless(`${path}.${field.name}`, field)),
];

describe('the forms', () => {
  it('are there for every command, for every form that sends several, and for what is asked first', () => {
    const commands = pathways.flatMap((pathway) => [...pathway.commands.keys()]);
    const asked = [...commands, ...submissions.map(({ name }) => name), ...Object.keys(askedFirst)];
    expect(Object.keys(forms).toSorted()).toEqual([...new Set(asked)].toSorted());
  });

  it('name every field, and every choice, in words', () => {
    const found = Object.entries(forms).flatMap(([command, { fields }]) =>
      fields.flatMap((field) => wordless(`${command}.${field.name}`, field)),
    );
    expect(found).toEqual([]);
  });
});

describe('the words of the field', () => {
  const glossary = z
    .array(z.object({ word: z.string(), meaning: z.string() }))
    .parse(JSON.parse(readFileSync(join(root, 'schema/glossary.json'), 'utf8')));
  const section = readFileSync(join(root, 'GLOSSARY.md'), 'utf8')
    .split('## Words of the field')[1]
    ?.split('\n## ')[0];
  const rows = [...(section ?? '').matchAll(/^\| ([^|]+) \| [^|]+ \|/gm)]
    .map(([, words = '']) => words.split(', '))
    .filter(([first]) => first !== 'word' && !first?.startsWith('-'));

  it('are on the website’s page as well', () => {
    expect(rows.length).toBeGreaterThan(10);
    const known = glossary.map(({ word }) => word);
    expect(rows.filter((words) => !words.some((word) => known.includes(word)))).toEqual([]);
  });

  it('stand there once', () =>
    expect(new Set(glossary.map(({ word }) => word)).size).toBe(glossary.length));
});

/** What a template would need to ask a question of its own. */
const ownQuestion =
  /govuk(?:Input|Textarea|Radios|Select|Checkboxes|DateInput)\b|<(?:label|select|textarea)\b|<input type="(?!hidden)/;

/**
 * Pages that draw controls of their own, each with the names that are no field of its form: a search that comes
 * first. Every other control that they draw is a field of the command, or of the form that sends several.
 */
const drawsItsOwn: Readonly<Record<string, readonly string[]>> = {
  'child/register': ['search'],
  'entry/call': [],
  'entry/record-for-several': ['_look', '_add'],
  'learning-review/ask': [],
  'meeting/attendance': [],
};

/** Names of the controls that a template draws by itself. */
const ownControls = (text: string): readonly string[] =>
  [...text.matchAll(/\bname(?:: |=)"([^"{]+)"/g)].flatMap(([, name = '']) => name);

/** Lists that a template asks across, one line for each box. */
const askedAcross = (text: string): readonly string[] =>
  [...text.matchAll(/\{% set lists = \[([^\]]*)\]/g)].flatMap(([, names = '']) =>
    [...names.matchAll(/"(\w+)"/g)].flatMap(([, name = '']) => name),
  );

/** A page's template, with those beside it that it takes its parts from. */
const beside = (file: string): string =>
  globSync(join(dirname(file), '*.njk'), { cwd: root })
    .map((one) => readFileSync(join(root, one), 'utf8'))
    .join('\n');

describe('the pages of commands', () => {
  const pages = globSync('services/web/src/pages/**/page.ts', { cwd: root }).filter((file) =>
    readFileSync(join(root, file), 'utf8').includes('formPage('),
  );
  const templates = pages.map((file) => file.replace(/page\.ts$/, 'page.njk')).toSorted();

  it('are found', () => expect(templates.length).toBeGreaterThan(40));

  it.each(templates)('ask only what the command’s schema describes: %s', (file) => {
    const text = beside(file);
    const [, parent] = /\{% extends "(pages\/[^"]+)" %\}/.exec(text) ?? [];
    const whole = parent ? readFileSync(join(root, 'services/web/src', parent), 'utf8') : '';
    expect(`${text}${whole}`).toMatch(/throughline(?:Form\(form|Field\()/);
    const page = file.replace('services/web/src/pages/', '').replace('/page.njk', '');
    const own = drawsItsOwn[page];
    if (own === undefined) return expect(`${text}${whole}`).not.toMatch(ownQuestion);
    const module = readFileSync(join(root, file.replace(/njk$/, 'ts')), 'utf8');
    const [, form = ''] = /form: '(\w+)'/.exec(module) ?? [];
    const fields = forms[form]?.fields.map(({ name }) => name) ?? [];
    expect(fields.length, `${page} names no form of schema/forms.json`).toBeGreaterThan(0);
    const asked = [...ownControls(text), ...askedAcross(text)];
    expect(asked.length, `${page} draws nothing of its own: take it from the list`).toBeGreaterThan(
      0,
    );
    expect(asked.filter((name) => !fields.includes(name) && !own.includes(name))).toEqual([]);
  });
});

/**
 * Controls that only narrow or find what is shown: nothing that is chosen in them is recorded, and no command has
 * them. Everything else that is asked has its label and its hint in a schema.
 */
const onlyLooksFor: Readonly<Record<string, readonly string[]>> = {
  'child/find': ['search'],
  'child/merge': ['search'],
  'child/register': ['search'],
  'entry/chronology/asking': [
    ...['past', 'knower', 'text', 'significance', 'agency', 'kind', 'order'],
    ...['held', 'known', 'from', 'to'],
  ],
  'entry/record-for-several': ['_look'],
  'entry/wrong-child': ['search'],
  'organisation/list': ['search'],
  'learning-review/workspace/asking': ['chosen', 'theme', 'marked', 'selection', 'agency'],
  'search/all': ['text'],
};

const templatesOfPages = globSync('services/web/src/pages/**/*.njk', { cwd: root }).toSorted();

/** Every question that a template words by itself, by the name of its control where it says one. */
const wordedInTemplate = (text: string): readonly string[] => {
  const macros = text.matchAll(
    /govuk(?:Input|Textarea|Radios|Select|Checkboxes|FileUpload|CharacterCount)\(\{[\s\S]*?\}\) \}\}/g,
  );
  const named = [...macros].flatMap(([whole]) =>
    /(?:label|legend|hint): \{ text: "/.test(whole.replaceAll(/items: \[[\s\S]*?\]/g, ''))
      ? [/\bname: "([^"]+)"/.exec(whole)?.[1] ?? 'a control without a name']
      : [],
  );
  const dates = [...text.matchAll(/dateQuestion\(\w+\.(\w+), "/g)].map(([, name = '']) => name);
  const bare = [...text.matchAll(/<(?:label|legend)\b[^>]*>(?!\s*\{\{)([^<]*)/g)]
    .map(([, words = '']) => words.trim())
    .filter((words) => !/^Choose\{\{/.test(words));
  return [...named, ...dates, ...bare];
};

/** A field that a page describes by itself, in code. */
const describedInCode =
  /\bkind: '(?:text|textarea|date|datetime|occurred|enum|boolean|file|list|number|object|oneOf)',?\s[\s\S]{0,80}\blabel:|\blabel: [^\n]+\n?[^\n]*\bkind: '(?:text|textarea|date|enum|boolean|file|list)'/;

describe('every question of a page', () => {
  it.each(templatesOfPages)('has its label and hint from a schema: %s', (file) => {
    const page = file.replace('services/web/src/pages/', '').replace(/(?:\/page)?\.njk$/, '');
    const worded = wordedInTemplate(readFileSync(join(root, file), 'utf8'));
    expect(worded.filter((name) => !onlyLooksFor[page]?.includes(name))).toEqual([]);
  });

  it('is left to the page only where it finds or narrows what is shown', () => {
    for (const [page, names] of Object.entries(onlyLooksFor)) {
      const [file] = templatesOfPages.filter((one) =>
        [`${page}.njk`, `${page}/page.njk`].some((end) => one.endsWith(`pages/${end}`)),
      );
      const text = file === undefined ? '' : readFileSync(join(root, file), 'utf8');
      for (const name of names) expect(text, `${page} asks no ${name}`).toMatch(`${name}`);
    }
  });

  const modules = globSync('services/web/src/pages/**/*.ts', { cwd: root })
    .filter((file) => !/\.(test|fixtures)\.ts$/.test(file))
    .toSorted();

  it('is described by no page in code', () => {
    const own = modules.filter((file) =>
      describedInCode.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(own).toEqual([]);
  });
});

/** Names that the graph gives itself, where no rule is asked. */
const refusalsOfTheGraph = (): readonly string[] => {
  const files = globSync('{services/api/src/**/*.ts,packages/access/src/reading.ts}', {
    cwd: root,
  });
  return files
    .filter((file) => !/\.(test|fixtures)\.ts$|\/testing\//.test(file))
    .flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      const called = text.matchAll(/\b(?:refused|no)\(\s*'(\w+)'/g);
      // The authoriser answers why not by the bare name.
      const bare = /\/(?:authorising\/\w+|taking-over)\.ts$/.test(file)
        ? text.matchAll(/(?:return|=>|:|\?) '([a-z]+[A-Z]\w+)'/g)
        : [];
      return [...called, ...bare].flatMap(([, name]) => name ?? []);
    });
};

const names = [
  ...new Set([...pathways.flatMap(({ refusals }) => refusals), ...refusalsOfTheGraph()]),
];

describe('a "no"', () => {
  it('is known by name from rules and graph', () => {
    expect(names).toEqual(
      expect.arrayContaining(['notPermitted', 'speaksForAnotherAgency', 'agencyNotInvolved']),
    );
    expect(names.length).toBeGreaterThan(80);
  });

  it.each(names)('is said in words for a person: %s', (name) => {
    expect(refusalWords(name)).toMatch(/^[A-Z].*\.$/);
    expect(refusalWords(name)).not.toMatch(/^This could not be done/);
  });
});

/** Everything that a form says: its labels, hints and choices. */
const saidBy = ({ label, hint, options = [], fields = [], of }: Field): readonly string[] => [
  ...[label, hint ?? ''],
  ...options.map((one) => one.label),
  ...[...fields, ...(of ? [of] : [])].flatMap(saidBy),
];

describe('a rung of the ladder', () => {
  it('is a step on every form and in every refusal, as on the pages', () => {
    const asked = Object.values(forms).flatMap(({ fields }) => fields.flatMap(saidBy));
    const said = [...asked, ...names.map(refusalWords)];
    expect(said.filter((words) => /\bstages?\b/i.test(words))).toEqual([]);
  });
});
