/** What the command line may ask of the running services, over loopback, with the folder's own secret. */
import { timingSafeEqual } from 'node:crypto';
import { type RequestHandler, Router } from 'express';

export type Control = {
  /** A token for whoever answers to the first of these: a role, or a user name. */
  readonly token: (as: readonly string[]) => Promise<string>;
  /** Builds the views anew; tells how far it has come. */
  readonly rebuild: (tell: (line: string) => void) => Promise<void>;
};

/** A request the command line can put right, said in words for the person at it. */
export class ControlRefusal extends Error {}

const isSame = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

const onlyWith =
  (secret: string): RequestHandler =>
  (request, response, next) => {
    const given = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (isSame(given, secret)) next();
    else response.status(403).json({ error: 'Expected the secret of this data folder.' });
  };

/** One JSON object a line: `{ line }` for progress, then `{ done: true }` or `{ error }`. */
export const controlRouter = (control: Control, secret: string): Router => {
  const router = Router();
  router.use(onlyWith(secret));

  router.post('/token', async (request, response) => {
    try {
      const as = new URL(request.url, 'http://127.0.0.1').searchParams.getAll('as');
      response.json({ token: await control.token(as) });
    } catch (error) {
      if (!(error instanceof ControlRefusal)) throw error;
      response.status(422).json({ error: error.message });
    }
  });

  router.post('/rebuild', async (_, response) => {
    response.type('application/x-ndjson');
    const write = (object: object) => response.write(`${JSON.stringify(object)}\n`);
    try {
      await control.rebuild((line) => write({ line }));
      write({ done: true });
    } catch (error) {
      write({ error: error instanceof Error ? error.message : 'The rebuild failed.' });
    }
    response.end();
  });
  return router;
};
