/** Asking a running event node to keep its log: for the command line, and for whoever erases. */
import { readFileSync } from 'node:fs';
import { Client, credentials, Metadata } from '@grpc/grpc-js';
import { type KeeperMessage, keeperDefinition } from './serve/keeper-service.ts';

export { restore, verifyFile } from './log/backup.ts';

export type Progress = { readonly done: number; readonly total: number };
export type Kept = Extract<KeeperMessage, { kind: 'end' }>;

const connect = (url: string): { client: Client; metadata: Metadata } => {
  // `esdb:` is not a scheme that URL knows the parts of; `http:` has the same ones.
  const address = new URL(url.replace(/^[a-z+]+:/, 'http:'));
  const options = new Map(
    [...address.searchParams].map(([key, value]) => [key.toLowerCase(), value]),
  );
  const isInsecure = options.get('tls') === 'false';
  const authority = options.get('tlscafile');
  const channel = isInsecure
    ? credentials.createInsecure()
    : credentials.createSsl(authority === undefined ? undefined : readFileSync(authority));
  const metadata = new Metadata();
  if (!isInsecure && address.username !== '') {
    const { username, password } = address;
    const basic = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`);
    metadata.set('authorization', `Basic ${basic.toString('base64')}`);
  }
  return { client: new Client(address.host, channel), metadata };
};

// Written by keeper-service.ts of the same release.
const parse = (bytes: Buffer): KeeperMessage => JSON.parse(bytes.toString('utf8')) as KeeperMessage;

const ask = (
  url: string,
  { path }: { readonly path: string },
  request: object,
  onProgress: (progress: Progress) => void,
): Promise<Kept> =>
  new Promise((resolve, reject) => {
    const { client, metadata } = connect(url);
    const asIs = (bytes: Buffer): Buffer => bytes;
    const body = Buffer.from(JSON.stringify(request));
    let end: Kept | undefined;
    const call = client.makeServerStreamRequest(path, asIs, asIs, body, metadata);
    call.on('data', (bytes: Buffer) => {
      const message = parse(bytes);
      if (message.kind === 'progress') onProgress(message);
      else end = message;
    });
    call.on('error', (error) => {
      client.close();
      reject(error);
    });
    call.on('end', () => {
      client.close();
      if (end) resolve(end);
    });
  });

const silent = (): void => undefined;

/** Takes what was tombstoned, deleted or truncated out of the node's files. */
export const scavenge = (url: string): Promise<Kept> =>
  ask(url, keeperDefinition.scavenge, {}, silent);

/** Reads the whole log; `damage` names the first damage. */
export const verify = (
  url: string,
  onProgress: (progress: Progress) => void = silent,
): Promise<Kept> => ask(url, keeperDefinition.verify, {}, onProgress);

/** Copies the log of a running node into a new file on the node's machine. Progress is in pages. */
export const backup = (
  url: string,
  file: string,
  onProgress: (progress: Progress) => void = silent,
): Promise<Kept> => ask(url, keeperDefinition.backup, { file }, onProgress);
