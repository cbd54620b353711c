import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeLease } from './lease.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-lease-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("taking the writer's lease", () => {
  it('refuses a second writer, and says who the first is', () => {
    const lease = takeLease(folder);
    expect(() => takeLease(folder)).toThrow(`process ${process.pid} already is`);
    lease.release();
  });
  it('may be done again once it was given back', () => {
    takeLease(folder).release();
    takeLease(folder).release();
  });
});
