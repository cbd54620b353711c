/** The projector on a real event node and disk: it follows, restarts, rebuilds, and never shows anything twice. */
import { spawn } from 'node:child_process';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { samim } from '@throughline/domain/kelderby.fixtures';
import type { Happening, Projection } from '@throughline/projections/projection';
import { views as everyView } from '@throughline/projections/views';
import { type Folder, viewsFolder } from '@throughline/read-store/folder';
import { generationOf } from '@throughline/read-store/generation';
import { takeLease } from '@throughline/read-store/lease';
import { openViews, type Views, ViewsNotReady } from '@throughline/read-store/open-views';
import { chronology } from '@throughline/read-store/queries/chronology';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startNode } from '../../../test/support/event-node.ts';
import { type Ground, record, startGround } from './projector.fixtures.ts';
import { type Projector, startProjector } from './projector.ts';

let ground: Ground;
let views: Views;
let projector: Projector | undefined;
let said: string[];

const start = async (more: { views?: readonly Projection[] } = {}): Promise<Projector> => {
  projector = await startProjector({
    ...{ log: ground.log, dataFolder: ground.folder, ...more },
    say: (_, words) => said.push(words),
  });
  await projector.ready;
  return projector;
};
const stop = async (): Promise<void> => {
  await projector?.stop();
  projector = undefined;
};
const shown = () =>
  chronology(views, { childId: samim, first: 1_000, maySee: () => true }).nodes.map(({ row }) =>
    row.headline.replace('Telephone call: ', ''),
  );
const isShown = async (position: bigint): Promise<void> =>
  expect(await views.waitFor(position, 10_000)).toBe(true);

beforeEach(async () => {
  said = [];
  ground = await startGround();
  views = openViews(ground.folder);
});
afterEach(async () => {
  await stop();
  views.close();
  await ground.end();
});

describe('following the log', () => {
  it('shows what was there before it started, and what comes after', async () => {
    await record(ground.log, 'Before');
    await start();
    expect(shown()).toEqual(['Before']);
    await isShown(await record(ground.log, 'After'));
    expect(shown().toSorted()).toEqual(['After', 'Before']);
  });
  it('says that nothing can be read before the first build', () =>
    expect(() => shown()).toThrow(ViewsNotReady));
  it('keeps the folder to its owner', async () => {
    await start();
    expect(statSync(viewsFolder(ground.folder).path).mode & 0o777).toBe(0o700);
  });
});

describe('starting again', () => {
  it('goes on from where it was, and shows nothing twice', async () => {
    await start();
    await isShown(await record(ground.log, 'One', 'Two'));
    await stop();
    const position = await record(ground.log, 'Three');
    await start();
    await isShown(position);
    expect(shown().toSorted()).toEqual(['One', 'Three', 'Two']);
    expect(said).toEqual([]);
  });
  it('builds the views anew where the event store was restored to an earlier day', async () => {
    await start();
    await isShown(await record(ground.log, 'Lost with the store'));
    await stop();
    await ground.node.stop();
    ground.node = await startNode();
    await ground.reopen();
    const position = await record(ground.log, 'Recorded since');
    await start();
    await isShown(position);
    expect(shown()).toEqual(['Recorded since']);
    expect(said.join()).toContain('built anew');
  });
  it('throws away a build that was cut short, whatever is left of it', async () => {
    await record(ground.log, 'One');
    const folder = viewsFolder(ground.folder, { make: true });
    const begun = generationOf(everyView);
    writeFileSync(folder.fileOf(begun), 'half a page of a file that never reached the disk');
    await start();
    expect(shown()).toEqual(['One']);
    expect(folder.generations()).toEqual([views.generation()]);
    expect(said).toEqual([]);
  });
  it.each([
    ['the pointer was not written', (folder: Folder) => rmSync(join(folder.path, 'CURRENT'))],
    ['what it points to is gone', (folder: Folder) => folder.remove(folder.current() ?? '')],
    [
      'what it points to is damaged',
      (folder: Folder) => writeFileSync(folder.fileOf(folder.current() ?? ''), 'x'.repeat(20_000)),
    ],
    [
      'the old views were not removed',
      (folder: Folder) => writeFileSync(folder.fileOf('0123456789ab'), 'views of an old release'),
    ],
  ])('shows everything once where %s when it ended', async (_, broken) => {
    await start();
    await isShown(await record(ground.log, 'One', 'Two'));
    await stop();
    views.close();
    const folder = viewsFolder(ground.folder);
    broken(folder);
    await start();
    expect(shown().toSorted()).toEqual(['One', 'Two']);
    expect(folder.generations()).toEqual([views.generation()]);
  });
  it('says that there is nothing to read yet while what was there is built anew', async () => {
    await start();
    await stop();
    const folder = viewsFolder(ground.folder);
    folder.remove(folder.current() ?? '');
    views.close();
    expect(() => shown()).toThrow(ViewsNotReady);
  });
  it('refuses where another process keeps the views, and takes over when that one died', async () => {
    const folder = viewsFolder(ground.folder, { make: true });
    const lease = new URL('../../../packages/read-store/src/lease.ts', import.meta.url).href;
    const script = `import { takeLease } from ${JSON.stringify(lease)};
      takeLease(${JSON.stringify(folder.path)}); console.log('held'); setInterval(() => {}, 1000);`;
    const other = spawn(process.execPath, ['--input-type=module', '-e', script]);
    await new Promise((resolve) => other.stdout.once('data', resolve));
    await expect(start()).rejects.toThrow(`process ${other.pid} already is`);
    other.kill('SIGKILL');
    await new Promise((resolve) => other.once('exit', resolve));
    takeLease(folder.path).release();
  });
});

describe('rebuilding', () => {
  it('swaps the views under a reader that keeps reading', async () => {
    const running = await start();
    await isShown(await record(ground.log, ...Array.from({ length: 50 }, (_, n) => `Call ${n}`)));
    const before = views.generation();
    const phases: string[] = [];
    const rebuilt = running.rebuild(({ phase }) => phases.push(phase));
    let isDone = false;
    void rebuilt.then(() => {
      isDone = true;
    });
    while (!isDone) {
      expect(shown()).toHaveLength(50);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect(views.generation()).not.toBe(before);
    expect(viewsFolder(ground.folder).generations()).toEqual([views.generation()]);
    await isShown(await record(ground.log, 'After the swap'));
    expect(shown()).toHaveLength(51);
  });
  it('follows from a new version of a view, built beside the old', async () => {
    await start();
    await isShown(await record(ground.log, 'Once'));
    const before = views.generation();
    await stop();
    await start({ views: everyView.map((view) => ({ ...view, version: view.version + 1 })) });
    expect(views.generation()).not.toBe(before);
    expect(shown()).toEqual(['Once']);
  });
});

describe('a view that fails on an event', () => {
  /** The chronology of a release with a fault: it fails on what it is told to fail on. */
  const failing = (fails: (happening: Happening) => boolean): readonly Projection[] =>
    everyView.map((view) =>
      view.name !== 'chronology'
        ? view
        : {
            ...view,
            project: (happening, rows) => {
              if (fails(happening)) throw new TypeError('A fault of ours.');
              view.project(happening, rows);
            },
          },
    );
  const isBad = (happening: Happening): boolean =>
    'event' in happening && JSON.stringify(happening.event).includes('Bad');

  it('shows a gap in its place, and everything else', async () => {
    await record(ground.log, 'Good', 'Bad', 'Also good');
    await start({ views: failing(isBad) });
    expect(shown().toSorted()).toEqual(['1 entry could not be read', 'Also good', 'Good']);
    expect(said).toEqual(['A view could not show an event; the event is safe in the log.']);
  });
  it('goes on without it where even the gap fails', async () => {
    await record(ground.log, 'Good', 'Bad', 'Also good');
    await start({ views: failing((happening) => !('event' in happening) || isBad(happening)) });
    expect(shown().toSorted()).toEqual(['Also good', 'Good']);
    expect(said).toHaveLength(2);
  });
});
