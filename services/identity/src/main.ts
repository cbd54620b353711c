/** The demonstration identity service by itself: `node services/identity/src/main.ts`. */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { identity } from './identity.ts';
import { somePeople } from './people.ts';

const port = Number(process.env['IDENTITY_PORT'] ?? 4400);
const website = process.env['WEB_ORIGIN'] ?? 'http://127.0.0.1:4000';
const mount = '/identity';

const server = createServer();

/** Takes the mount off the address, and leaves the whole in `originalUrl`, as express would. */
const mounted = (request: IncomingMessage): IncomingMessage =>
  Object.assign(request, {
    originalUrl: request.url,
    url: request.url?.slice(mount.length) || '/',
  });

/** The port is known only once the server listens, and the service must know its own address. */
const begin = (): void => {
  const address = server.address();
  const issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}${mount}`;
  const handle = identity({
    issuer,
    clients: [{ id: 'throughline', redirectUris: [`${website}/signed-in`] }],
    people: () => somePeople,
    cookieKeys: [randomBytes(32).toString('hex')],
  });
  server.on('request', (request, response) => {
    if (request.url?.startsWith(`${mount}/`)) void handle(mounted(request), response);
    else response.writeHead(404).end('Not found. The identity service is at /identity.\n');
  });
  console.log(`Demonstration identity: ${issuer}`);
};

server.listen(port, '127.0.0.1', begin);

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    server.close();
    server.closeAllConnections();
  });
