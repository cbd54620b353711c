/** A certificate for a node under TLS, of an authority of its own. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const openssl = (...args: readonly string[]): void => {
  execFileSync('openssl', [...args], { stdio: 'ignore' });
};

export type Certificate = {
  readonly folder: string;
  readonly cert: string;
  readonly key: string;
  readonly authority: string;
  /** False where there is no openssl to make one. */
  readonly isMade: boolean;
  readonly remove: () => void;
};

/** For this machine alone. */
export const makeCertificate = (): Certificate => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-tls-'));
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const [authority, authorityKey] = [
    join(folder, 'authority.pem'),
    join(folder, 'authority-key.pem'),
  ];
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj'];
  const names = ['-addext', 'subjectAltName=IP:127.0.0.1,DNS:localhost'];
  const isNoAuthority = ['-addext', 'basicConstraints=critical,CA:FALSE'];
  const signed = ['-CA', authority, '-CAkey', authorityKey, ...names, ...isNoAuthority];
  const files = {
    ...{ folder, cert, key, authority },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  try {
    openssl(...request, '/CN=authority', '-keyout', authorityKey, '-out', authority);
    openssl(...request, '/CN=127.0.0.1', ...signed, '-keyout', key, '-out', cert);
    return { ...files, isMade: true };
  } catch {
    return { ...files, isMade: false }; // the skipped tests say so
  }
};
