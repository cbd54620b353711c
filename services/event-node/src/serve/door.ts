/**
 * The port: clients speak HTTP/2, health checks HTTP/1.1, and both come in by the same door. The
 * first bytes of a connection (or, under TLS, the protocol agreed) say which it is.
 */
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import {
  type AddressInfo,
  createServer as createNetServer,
  type Server,
  type Socket,
} from 'node:net';
import { createServer as createTlsServer, type TLSSocket } from 'node:tls';

const SILENCE = 10_000; // milliseconds a new connection may say nothing, or no more than the beginning of TLS
const PREFACE = Buffer.from('PRI * HTTP/2.0'); // RFC 9113 §3.4

export type Tls = { readonly cert: Buffer; readonly key: Buffer };

export type DoorOptions = {
  readonly host: string;
  readonly port: number;
  readonly tls: Tls | undefined;
  readonly http2: (socket: Socket) => void;
  readonly http1: RequestListener;
};

export type Door = {
  readonly port: number;
  /** Takes no more connections; answers once all have ended, ending them itself after `grace` ms. */
  readonly close: (grace: number) => Promise<void>;
};

const isHttp2 = (first: Buffer): boolean => {
  const length = Math.min(first.length, PREFACE.length);
  return first.subarray(0, length).equals(PREFACE.subarray(0, length));
};

const sort = (socket: Socket, http2: (socket: Socket) => void, http1: (socket: Socket) => void) => {
  socket.setTimeout(SILENCE, () => socket.destroy());
  socket.once('readable', () => {
    const first: unknown = socket.read();
    if (!Buffer.isBuffer(first)) return; // ended without a word
    socket.setTimeout(0);
    socket.removeAllListeners('timeout');
    socket.unshift(first);
    if (isHttp2(first)) http2(socket);
    else http1(socket);
  });
};

const unable = (error: NodeJS.ErrnoException, port: number, host: string): Error => {
  const reason =
    error.code === 'EADDRINUSE'
      ? `Port ${port} on ${host} is taken: choose another, or 0 for any free one.`
      : `The event node cannot listen on port ${port} of ${host} (${error.message}).`;
  return new Error(reason, { cause: error });
};

const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(unable(error, port, host)));
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      // A server that listens on a port has an address with one.
      resolve((server.address() as AddressInfo).port);
    });
  });

export const openDoor = async (options: DoorOptions): Promise<Door> => {
  const http = createHttpServer(options.http1);
  const http1 = (socket: Socket): void => {
    http.emit('connection', socket);
  };
  const sockets = new Set<Socket>();
  const welcome = (socket: Socket): void => {
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy()); // a connection that broke is only gone
  };
  const server = options.tls
    ? createTlsServer(
        { ...options.tls, ALPNProtocols: ['h2', 'http/1.1'], handshakeTimeout: SILENCE },
        (socket: TLSSocket) => {
          welcome(socket);
          if (socket.alpnProtocol === 'h2') options.http2(socket);
          else http1(socket);
        },
      )
    : createNetServer((socket) => {
        welcome(socket);
        sort(socket, options.http2, http1);
      });
  // Under TLS this is the connection beneath: of one that never says who it is there is nothing else to end.
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  const port = await listen(server, options.port, options.host);
  return {
    port,
    close: (grace) =>
      new Promise((resolve) => {
        const force = setTimeout(() => {
          for (const socket of sockets) socket.destroy();
        }, grace);
        http.closeAllConnections();
        server.close(() => {
          clearTimeout(force);
          resolve();
        });
      }),
  };
};
