/** Secrets of this installation, made once and kept readable by its owner alone. */
import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolderWithin } from '@throughline/event-store/data-folder';

/** A secret of 32 bytes as base64url, by name; made on first use. */
export const secretIn = (folder: string) => {
  makeFolderWithin(folder);
  chmodSync(folder, 0o700);
  return (name: string): string => {
    const file = join(folder, name);
    try {
      return readFileSync(file, 'utf8').trim();
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
      const secret = randomBytes(32).toString('base64url');
      writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' });
      return secret;
    }
  };
};
