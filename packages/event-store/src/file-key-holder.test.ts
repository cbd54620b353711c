/** Epoch keys in a folder: for their owner only, there after a restart, gone once destroyed. */
import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileKeyHolder } from './file-key-holder.ts';
import { memoryKeyHolder } from './key-holder.ts';

let parent: string;
let folder: string;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'throughline-keys-'));
  folder = join(parent, 'keys');
});
afterEach(() => rm(parent, { recursive: true }));

const modeOf = async (path: string) => (await stat(path)).mode & 0o777;

describe.each([
  ['in a folder', () => fileKeyHolder(folder)],
  ['in memory', async () => memoryKeyHolder()],
])('holding epoch keys %s', (_, open) => {
  it('has none at first, and then the newest', async () => {
    const holder = await open();
    expect(await holder.current()).toBeUndefined();
    const first = await holder.createEpoch();
    const second = await holder.createEpoch();
    expect(await holder.current()).toEqual(second);
    expect(await holder.epoch(first.id)).toEqual(first.key);
    expect(first.key).toHaveLength(32);
    expect(first.key).not.toEqual(second.key);
  });

  it('no longer has one that was destroyed, and destroying it again changes nothing', async () => {
    const holder = await open();
    const { id } = await holder.createEpoch();
    const second = await holder.createEpoch();
    await holder.destroyEpoch(id);
    await holder.destroyEpoch(id);
    expect(await holder.epoch(id)).toBeUndefined();
    expect(await holder.current()).toEqual(second);
  });
});

describe('holding epoch keys in a folder', () => {
  it('has them after a restart', async () => {
    const made = await (await fileKeyHolder(folder)).createEpoch();
    expect(await (await fileKeyHolder(folder)).current()).toEqual(made);
  });

  it('keeps the folder and the keys to their owner', async () => {
    const { id } = await (await fileKeyHolder(folder)).createEpoch();
    expect(await modeOf(folder)).toBe(0o700);
    expect(await modeOf(join(folder, `${id}.key`))).toBe(0o600);
    expect(await readdir(folder)).toEqual([`${id}.key`]);
  });

  it('refuses a folder or a key that others may open', async () => {
    const holder = await fileKeyHolder(folder);
    const { id } = await holder.createEpoch();
    await chmod(join(folder, `${id}.key`), 0o644);
    await expect(holder.epoch(id)).rejects.toThrow(/expected mode 0600 on .* found 0644/);
    await chmod(folder, 0o750);
    await expect(fileKeyHolder(folder)).rejects.toThrow(/expected mode 0700 on .* found 0750/);
  });

  it('takes a key of another length, or a lost folder, for a fault and not for an erasure', async () => {
    const holder = await fileKeyHolder(folder);
    const { id } = await holder.createEpoch();
    await writeFile(join(folder, `${id}.key`), 'short');
    await expect(holder.epoch(id)).rejects.toThrow(/Expected 32 bytes in .* found 5/);
    await rm(folder, { recursive: true });
    await expect(holder.epoch(id)).rejects.toThrow(/ENOENT/);
  });

  it('takes no path for an id', async () => {
    const holder = await fileKeyHolder(folder);
    await expect(holder.epoch('../epoch-00000001-0a1b2c3d')).rejects.toThrow(/Expected an epoch/);
  });
});
