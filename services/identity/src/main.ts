/** The demonstration identity service by itself: `node services/identity/src/main.ts`. */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { identity } from './identity.ts';
import { somePeople } from './people.ts';

const port = Number(process.env['IDENTITY_PORT'] ?? 4400);
const website = process.env['WEB_ORIGIN'] ?? 'http://127.0.0.1:4000';
const mount = '/identity';

const handle = identity({
  issuer: `http://127.0.0.1:${port}${mount}`,
  clients: [{ id: 'throughline', redirectUris: [`${website}/signed-in`] }],
  people: somePeople,
  cookieKeys: [randomBytes(32).toString('hex')],
});

/** Takes the mount off the address, and leaves the whole in `originalUrl`, as express would. */
const mounted = (request: IncomingMessage): IncomingMessage =>
  Object.assign(request, {
    originalUrl: request.url,
    url: request.url?.slice(mount.length) || '/',
  });

const server = createServer((request, response) => {
  if (request.url?.startsWith(`${mount}/`)) void handle(mounted(request), response);
  else response.writeHead(404).end('Not found. The identity service is at /identity.\n');
});

server.listen(port, '127.0.0.1', () => {
  console.log(`Demonstration identity: http://127.0.0.1:${port}${mount}`);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    server.close();
    server.closeAllConnections();
  });
