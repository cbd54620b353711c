/** A file sent with a form: read into memory within strict bounds, before anything is believed of it. */
import type { Readable } from 'node:stream';
import busboy from 'busboy';
import type { Request, RequestHandler } from 'express';
import { Problem } from './problem.ts';
import { about } from './web-context.ts';

/** One file as it was sent. `name` and `type` are what the browser says; whoever reads the file checks them. */
export type Upload = {
  readonly field: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
};

const mebibyte = 1024 * 1024;

/** An agency's chronology with pictures pasted into it is a few megabytes; this leaves room. */
const mostOfAFile = 20; // mebibytes, which people know as MB

/** More is not even listened to. Up to here the rest of the form is read, so that nobody has to type it again. */
const mostHeard = 200; // mebibytes

const limits = {
  ...{ files: 1, fileSize: mostHeard * mebibyte },
  ...{ fields: 200, fieldSize: mebibyte, parts: 201 },
};

const uploads = new WeakMap<Request, Parts>();

/** The file that came with this request, if any; never one that is too large. */
export const uploadOf = (request: Request): Upload | undefined => uploads.get(request)?.file;

/** What is wrong with the file, in words for whoever sent it. */
export const fileTooLarge = (request: Request): string | undefined => {
  const size = uploads.get(request)?.tooLarge;
  if (size === undefined) return undefined;
  const said = (size / mebibyte).toLocaleString('en-GB', { maximumFractionDigits: 1 });
  return `The file must be ${mostOfAFile} MB or smaller. The one that you selected has ${said} MB: take pictures out of it, or send it in parts`;
};

type Parts = {
  readonly fields: Record<string, string>;
  readonly file?: Upload;
  /** Bytes of a file that was let go. */
  readonly tooLarge?: number;
};

/** Takes up a file while it is small enough, and counts it to its end. */
const takeUp = (stream: Readable, done: (bytes: Buffer, size: number) => void): void => {
  const chunks: Buffer[] = [];
  let size = 0;
  stream.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > mostOfAFile * mebibyte) chunks.length = 0;
    else chunks.push(chunk);
  });
  stream.on('end', () => done(Buffer.concat(chunks), size));
};

const tooLarge = () => new Problem('tooLarge', 'A file or form is larger than the website takes.');

const read = (request: Request): Promise<Parts> =>
  new Promise((resolve, reject) => {
    const fields: Record<string, string> = {};
    let came: Pick<Parts, 'file' | 'tooLarge'> = {};
    const parser = busboy({ headers: request.headers, limits, defParamCharset: 'utf8' });
    parser.on('field', (name, value, { valueTruncated }) => {
      if (valueTruncated) reject(tooLarge());
      fields[name] = value;
    });
    parser.on('file', (field, stream, { filename, mimeType }) => {
      stream.on('limit', () => reject(tooLarge()));
      takeUp(stream, (bytes, size) => {
        if (size > mostOfAFile * mebibyte) came = { tooLarge: size };
        else if (filename) came = { file: { field, name: filename, type: mimeType, bytes } };
      });
    });
    for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const)
      parser.on(limit, () => reject(tooLarge()));
    parser.on('error', (cause) =>
      reject(new Problem('misunderstood', 'A form with a file could not be read.', { cause })),
    );
    parser.on('close', () => resolve({ fields, ...came }));
    request.pipe(parser);
  });

/** Reads forms with a file, from people who are or just were signed in; every other request passes by. */
export const multipart: RequestHandler = async (request, _response, next) => {
  const isForm = request.is('multipart/form-data') === 'multipart/form-data';
  const { session, over } = about(request);
  if (request.method === 'POST' && isForm && (session ?? over)) {
    if (Number(request.get('content-length')) > mostHeard * mebibyte) throw tooLarge();
    const parts = await read(request);
    request.body = parts.fields;
    uploads.set(request, parts);
  }
  next();
};
