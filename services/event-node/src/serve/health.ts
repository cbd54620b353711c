/** Over HTTP: `/health/live` answers while the node can read its log; `/gossip`, `/info` and `/ping` as EventStoreDB does. */
import type { RequestListener } from 'node:http';
import type { EventLog } from '../log/event-log.ts';
import { uuidText } from '../protocol/identity.ts';
import { SERVER_VERSION } from './features-service.ts';
import { addressFor, type Self } from './gossip-service.ts';

const INFO = { esVersion: SERVER_VERSION, state: 'leader', features: { projections: true } };
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

export const health = (log: EventLog, self: Self): RequestListener => {
  const answers = new Map<string, (calledAt: string) => unknown>([
    ['/info', () => INFO],
    ['/ping', () => PONG],
    ['/gossip', (calledAt) => gossip(log, self, calledAt)],
  ]);
  return (request, response) => {
    response.setHeader('connection', 'close'); // nothing is kept open that would delay a stop
    const [path = '', query] = (request.url ?? '').split('?');
    if (path === '/health/live' || path === '/health/ready') {
      response.writeHead(healthCode(log, new URLSearchParams(query).get('liveCode'))).end();
      return;
    }
    const answer = answers.get(path);
    if (!answer) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer(request.headers.host ?? 'localhost')));
  };
};
