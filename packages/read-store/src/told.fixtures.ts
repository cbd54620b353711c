/** Views on a disk of their own for tests: told what happened, and open for questions. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Happening, Projection } from '@throughline/projections/projection';
import { views as every } from '@throughline/projections/views';
import { viewsFolder } from './folder.ts';
import { generationOf } from './generation.ts';
import { openViews, type Views } from './open-views.ts';
import { openStore, type Store } from './store.ts';

export type ToldViews = {
  readonly views: Views;
  readonly store: Store;
  readonly folder: string;
  readonly tell: (happenings: readonly Happening[]) => void;
  readonly end: () => void;
};

export const toldViews = (
  happenings: readonly Happening[] = [],
  projections: readonly Projection[] = every,
): ToldViews => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'throughline-views-'));
  const folder = viewsFolder(dataFolder, { make: true });
  const generation = generationOf(projections);
  const store = openStore(
    folder.fileOf(generation),
    projections.flatMap(({ tables }) => tables),
  );
  store.goLive();
  const tell = (more: readonly Happening[]): void => {
    for (const happening of more)
      store.at({ ...happening, knownAt: happening.storedAt }, (rows) => {
        for (const projection of projections) projection.project(happening, rows);
      });
    store.save('a-store');
  };
  tell(happenings);
  folder.pointTo(generation);
  const views = openViews(dataFolder);
  return {
    ...{ views, store, tell, folder: dataFolder },
    end: () => {
      views.close();
      store.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
};
