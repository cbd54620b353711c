/** For a whole run of the tests: a place where the demonstration is loaded by whoever needs it first, and copied from. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onceIn } from './demonstration-data.ts';

/** Called by vitest before the first test and, with what it gives back, after the last. Loads nothing itself. */
export const setup = (): (() => void) => {
  const place = mkdtempSync(join(tmpdir(), 'throughline-demonstration-'));
  process.env[onceIn] = place;
  return () => rmSync(place, { recursive: true, force: true });
};
