/** The data folder and those in it: made where they are not there, refused in one sentence where they cannot be. */
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, it } from 'vitest';
import { makeDataFolder, makeFolderWithin } from './data-folder.ts';
import type { Making } from './making-folders.fixtures.ts';
import { openServiceLog } from './service-log.ts';

const parent = mkdtempSync(join(tmpdir(), 'throughline-folder-'));
afterAll(() => rmSync(parent, { recursive: true }));

const modeOf = (path: string): number => statSync(path).mode & 0o777;

describe('making the data folder', () => {
  it('makes it and those above it, for their owner only, where they are not there yet', () => {
    const made = join(parent, 'data', 'kelderby');
    makeDataFolder(made);
    makeDataFolder(made);
    expect([made, join(parent, 'data')].map(modeOf)).toEqual([0o700, 0o700]);
  });
  it('says what DATA_DIR should be where it is a file', () => {
    const file = join(parent, 'police.csv');
    writeFileSync(file, 'Date,Event\n');
    expect(() => makeDataFolder(file)).toThrow(
      `DATA_DIR should be a folder that you may write to; it is "${file}" (EEXIST).`,
    );
  });
  const refusal =
    'DATA_DIR should be a folder that you may write to; it is "/proc/nowhere/data" (ENOENT).';
  it.runIf(existsSync('/proc/self'))('says so of a place where nobody can make one', () =>
    expect(() => makeDataFolder('/proc/nowhere/data')).toThrow(refusal),
  );
  it.runIf(existsSync('/proc/self'))('says so of a service that is started alone, too', () => {
    const settings = { url: 'esdb://127.0.0.1:1?tls=false', partnership: 'kelderby' };
    const opening = openServiceLog({ ...settings, dataFolder: '/proc/nowhere/data' }, []);
    return expect(opening).rejects.toThrow(refusal);
  });
});

describe('making a folder within it', () => {
  it('takes it as made where another service was quicker by a moment', async () => {
    const threads = 2;
    const arrived = new Int32Array(new SharedArrayBuffer(4));
    const workerData: Making = { parent, rounds: 300, threads, arrived };
    const making = new URL('./making-folders.fixtures.ts', import.meta.url);
    const found = await Promise.all(
      Array.from({ length: threads }, async () => {
        const worker = new Worker(making, { workerData, execArgv: [] });
        const [faults] = await once(worker, 'message');
        return faults;
      }),
    );
    expect(found).toEqual([[], []]);
  });
  it('makes it for its owner only, where it is not there yet', () => {
    const made = join(parent, 'keys');
    makeFolderWithin(made);
    makeFolderWithin(made);
    expect(modeOf(made)).toBe(0o700);
  });
  it('makes none where there is no data folder', () =>
    expect(() => makeFolderWithin(join(parent, 'nowhere', 'keys'))).toThrow('ENOENT'));
});
