/** A file sent with a form: read into memory within strict bounds, before anything is believed of it. */
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
const limits = { files: 1, fileSize: 20 * mebibyte, fields: 200, fieldSize: mebibyte, parts: 201 };

const uploads = new WeakMap<Request, Upload>();

/** The file that came with this request, if any. */
export const uploadOf = (request: Request): Upload | undefined => uploads.get(request);

type Parts = { readonly fields: Record<string, string>; readonly file?: Upload };

const tooLarge = () => new Problem('tooLarge', 'A file or form is larger than the website takes.');

const read = (request: Request): Promise<Parts> =>
  new Promise((resolve, reject) => {
    const fields: Record<string, string> = {};
    let file: Upload | undefined;
    const parser = busboy({ headers: request.headers, limits, defParamCharset: 'utf8' });
    parser.on('field', (name, value, { valueTruncated }) => {
      if (valueTruncated) reject(tooLarge());
      fields[name] = value;
    });
    parser.on('file', (field, stream, { filename, mimeType }) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('limit', () => reject(tooLarge()));
      stream.on('end', () => {
        const bytes = Buffer.concat(chunks);
        if (filename) file = { field, name: filename, type: mimeType, bytes };
      });
    });
    for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const)
      parser.on(limit, () => reject(tooLarge()));
    parser.on('error', (cause) =>
      reject(new Problem('misunderstood', 'A form with a file could not be read.', { cause })),
    );
    parser.on('close', () => resolve(file ? { fields, file } : { fields }));
    request.pipe(parser);
  });

/** Reads forms with a file, from people who are or just were signed in; every other request passes by. */
export const multipart: RequestHandler = async (request, _response, next) => {
  const isForm = request.is('multipart/form-data') === 'multipart/form-data';
  const { session, over } = about(request);
  if (request.method === 'POST' && isForm && (session ?? over)) {
    const { fields, file } = await read(request);
    request.body = fields;
    if (file) uploads.set(request, file);
  }
  next();
};
