/** Kill -9 of the projector at random moments: nothing that was recorded is lost, nothing is shown twice. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { samim } from '@throughline/domain/kelderby.fixtures';
import { pathways } from '@throughline/domain/pathways';
import { fileKeyHolder } from '@throughline/event-store/file-key-holder';
import { openEventLog } from '@throughline/event-store/open';
import { openViews } from '@throughline/read-store/open-views';
import { chronology } from '@throughline/read-store/queries/chronology';
import { expect, it } from 'vitest';
import { type Ground, record, startGround } from './projector.fixtures.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
const ROUNDS = 5;
const EACH = 60; // entries a round

const run = ({ node, folder }: Ground): ChildProcess =>
  spawn(process.execPath, [MAIN], {
    env: { ...process.env, EVENTSTORE_URL: node.url, DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => child.once('exit', () => resolve()));

it('loses nothing and shows nothing twice, whenever it is killed', async () => {
  const ground = await startGround();
  await ground.log.close();
  const keys = await fileKeyHolder(join(ground.folder, 'keys'));
  const clock = () => '2025-01-06T09:00:00.000Z';
  const url = ground.node.url;
  ground.log = await openEventLog({ url, partnership: 'kelderby', pathways, keys, clock });
  const views = openViews(ground.folder);
  let last = 0n;
  for (let round = 0; round < ROUNDS; round += 1) {
    const projector = run(ground);
    const recording = record(
      ground.log,
      ...Array.from({ length: EACH }, (_, n) => `Round ${round} call ${n}`),
    );
    const delay = randomInt(300, 1_500); // milliseconds
    console.log(`killed after ${delay} ms`);
    await new Promise((resolve) => setTimeout(resolve, delay));
    projector.kill('SIGKILL');
    await ended(projector);
    last = await recording;
  }
  const projector = run(ground);
  try {
    expect(await views.waitFor(last, 15_000)).toBe(true);
    const page = chronology(views, { childId: samim, first: 10_000, maySee: () => true });
    const shown = page.nodes.map(({ row }) => row.headline);
    expect(new Set(shown).size).toBe(ROUNDS * EACH);
    expect(shown).toHaveLength(ROUNDS * EACH);
  } finally {
    projector.kill('SIGTERM');
    await ended(projector);
    views.close();
    await ground.end();
  }
}, 60_000);
