/** The name of one build of all views: it changes whenever any view's name or version does, or how they lie in their file. */
import { createHash } from 'node:crypto';
import type { Projection } from '@throughline/projections/projection';
import { LAYOUT } from './layout.ts';

export const generationOf = (
  views: readonly Pick<Projection, 'name' | 'version'>[],
  attempt = 0,
): string => {
  const named = views.map(({ name, version }) => `${name}@${version}`).toSorted();
  const hash = createHash('sha256')
    .update([`layout ${LAYOUT}`, ...named].join('\n'))
    .digest('hex')
    .slice(0, 12);
  return attempt === 0 ? hash : `${hash}-${attempt}`;
};
