/** What the documents say that can be checked: paths, links, numbers, and examples of the graph. */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

export const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** The documents that a reader of the repository is sent to. */
export const documents: readonly string[] = [
  ...globSync('*.md', { cwd: root }),
  ...globSync('docs/**/*.md', { cwd: root }),
].toSorted();

const tops = new Set(
  'packages services schema scripts test docs infra .ci'.split(' '), // what a path can begin with
);

/** A path that may have open places, such as `pages/<pathway>/page.njk`: each stands for one name. */
const isThere = (path: string): boolean =>
  /[<*]/.test(path)
    ? globSync(path.replaceAll(/<[^>]+>/g, '*'), { cwd: root }).length > 0
    : existsSync(join(root, path));

/** Paths of this repository that a text names, in running words and in commands. */
const pathsIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?<![\w./@-])(\.?[a-z]+(?:\/[\w.<>*-]+)+)/g)]
    .map(([, path = '']) => path.replace(/[.]+$/, ''))
    .filter((path) => tops.has(path.split('/')[0] ?? ''));

/** Paths of a folder tree drawn with lines, by the depth of each. */
const pathsInTree = (text: string): readonly string[] => {
  const above: string[] = [];
  return [...text.matchAll(/^((?:│ {3}| {4})*)[├└]── (\S+)/gm)].map(
    ([, indent = '', name = '']) => {
      above.splice(indent.length / 4, above.length, name.replace(/\/$/, ''));
      return above.join('/');
    },
  );
};

export const missingPaths = (text: string): readonly string[] =>
  [...new Set([...pathsIn(text), ...pathsInTree(text)])].filter((path) => !isThere(path));

/** Links and pictures that lead to no file of the repository; addresses elsewhere are not followed. */
export const brokenLinks = (file: string): readonly string[] =>
  [...read(file).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^(https?:|mailto:|#)/.test(target))
    .filter((target) => !existsSync(join(root, dirname(file), target.replace(/#.*$/, ''))));

export const blocks = (text: string, language: string): readonly string[] =>
  [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].flatMap(([, as, block = '']) =>
    as === language ? [block] : [],
  );

const isText = (file: string): boolean =>
  !/\.(docx|xlsx|csv|png|jpg|ico|woff2?)$/.test(file) && existsSync(join(root, file));

/** Every text that is kept in the repository. */
export const committedTexts = (): readonly string[] =>
  execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((file) => file !== '' && isText(file));
