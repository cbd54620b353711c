/** Listening on this machine alone, by either of its loopback addresses, and under one name. */
import { createServer, type Server } from 'node:http';
import type { Express, RequestHandler } from 'express';

const listenOn = (app: Express, port: number, host: string): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer(app);
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });

const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));

/** Throws in words where the port is taken. A machine without IPv6 is served by IPv4 alone. */
export const listen = async (app: Express, port: number): Promise<readonly Server[]> => {
  try {
    const first = await listenOn(app, port, '127.0.0.1');
    const second = await listenOn(app, port, '::1').catch((error: unknown) => {
      if (hasCode(error, 'EADDRNOTAVAIL', 'EAFNOSUPPORT')) return undefined;
      first.close();
      throw error;
    });
    return second === undefined ? [first] : [first, second];
  } catch (error) {
    if (!hasCode(error, 'EADDRINUSE')) throw error;
    throw new Error(
      `Something listens on port ${port} already. Stop it, or choose another port: PORT=3001 npm start`,
    );
  }
};

/** Sign-in and forms are bound to one name: a page asked for by another address of this machine goes there. */
export const underOneName =
  (origin: string): RequestHandler =>
  (request, response, next) => {
    const host = request.headers.host ?? '';
    const isPage = request.method === 'GET' && request.accepts(['html', 'json']) === 'html';
    if (isPage && /^(127\.0\.0\.1|\[::1\])(:|$)/.test(host))
      response.redirect(307, `${origin}${request.originalUrl}`);
    else next();
  };
