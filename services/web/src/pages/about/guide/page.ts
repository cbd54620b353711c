/** A guide for one of the three users, from the file that is kept in `docs`. */
import { readFileSync } from 'node:fs';
import { page } from '../../../page.ts';
import { Problem } from '../../../problem.ts';
import { type Block, guides, readGuide } from './read-guide.ts';

const docs = new URL('../../../../../../docs/', import.meta.url);

const contents: ReadonlyMap<string, readonly Block[]> = new Map(
  guides.map((name) => [name, readGuide(readFileSync(new URL(`${name}.md`, docs), 'utf8'))]),
);

const wordsOf = (block: Block | undefined): string =>
  block && 'runs' in block ? block.runs.map(({ text }) => text).join('') : '';

export const guide = page(import.meta.url, {
  view: (_, { params }) => {
    const blocks = contents.get(params['guide'] ?? '');
    if (blocks === undefined) throw new Problem('notFound', 'There is no such guide.');
    const [title, ...rest] = blocks;
    const tasks = rest.filter(({ as }) => as === 'heading').map(wordsOf);
    return {
      title: `Guide: ${wordsOf(title).toLowerCase()}`,
      heading: wordsOf(title),
      blocks: rest,
      tasks,
      back: '/help',
    };
  },
});
