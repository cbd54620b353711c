/** Over HTTP: `/health/live` answers while the node can read its log; `/gossip`, `/info`, `/ping` and `/stats` as EventStoreDB does. */
import type { RequestListener, ServerResponse } from 'node:http';
import { freemem, loadavg, totalmem } from 'node:os';
import type { EventLog } from '../log/event-log.ts';
import { uuidText } from '../protocol/identity.ts';
import { SERVER_VERSION } from './features-service.ts';
import { addressFor, type Self } from './gossip-service.ts';

const info = (hasUsers: boolean) => ({
  esVersion: SERVER_VERSION,
  state: 'leader',
  features: { projections: true, userManagement: hasUsers, atomPub: false },
  authentication: { type: hasUsers ? 'internal' : 'insecure', properties: {} },
});
const PONG = { msgTypeId: 1, text: 'Ping request successfully handled' };

/** A cluster of one, as its members tell each other of it. */
const gossip = (log: EventLog, self: Self, calledAt: string) => {
  const { host, port } = addressFor(calledAt, self);
  const position = log.lastPosition();
  const member = {
    instanceId: uuidText(self.instance),
    timeStamp: new Date(self.clock() / 1000).toISOString(),
    state: 'Leader',
    isAlive: true,
    httpEndPointIp: host,
    httpEndPointPort: port,
    lastCommitPosition: position,
    writerCheckpoint: position,
    chaserCheckpoint: position,
    nodePriority: 0,
    isReadOnlyReplica: false,
    esVersion: SERVER_VERSION,
  };
  return { members: [member], serverIp: host, serverPort: port };
};

/** What the node uses, under the names that EventStoreDB has for it. */
const stats = (log: EventLog) => ({
  proc: {
    id: process.pid,
    startTime: new Date(performance.timeOrigin).toISOString(),
    mem: process.memoryUsage.rss(),
    heap: process.memoryUsage().heapUsed,
  },
  sys: { loadavg: loadavg(), freeMem: freemem(), totalMem: totalmem() },
  es: { writer: { lastCommitPosition: log.lastPosition() } },
});

const ALIVE = 204;

/** Who looks may say which number means "alive": not every one that looks takes 204 for it. */
const aliveCode = (asked: string | null): number => {
  const code = Number(asked ?? ALIVE);
  return Number.isInteger(code) && code >= 200 && code < 600 ? code : ALIVE;
};

const healthCode = (log: EventLog, asked: string | null): number => {
  try {
    log.rows.lastPosition();
    return aliveCode(asked);
  } catch {
    return 503; // the log cannot be read: that is the answer
  }
};

const HEALTH = new Set(['/health/live', '/health/ready']);
const READING = new Set(['GET', 'HEAD']);

const sendJson = (response: ServerResponse, body: unknown): void => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
};

/** Figures of the node are for nobody unknown: a node with users, who cannot sign in here, does not tell them. */
export const health = (log: EventLog, self: Self, hasUsers: boolean): RequestListener => {
  const answers = new Map<string, (calledAt: string) => unknown>([
    ['/info', () => info(hasUsers)],
    ['/ping', () => PONG],
    ['/gossip', (calledAt) => gossip(log, self, calledAt)],
  ]);
  if (!hasUsers) answers.set('/stats', () => stats(log));

  return (request, response) => {
    response.setHeader('connection', 'close'); // nothing is kept open that would delay a stop
    const [path = '', query] = (request.url ?? '').split('?');
    const answer = answers.get(path);
    if (!answer && !HEALTH.has(path)) response.writeHead(404).end();
    else if (!READING.has(request.method ?? '')) {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
    } else if (answer) sendJson(response, answer(request.headers.host ?? 'localhost'));
    else response.writeHead(healthCode(log, new URLSearchParams(query).get('liveCode'))).end();
  };
};
