/** Over HTTP: `/health/live` answers 204 while the node can read its log; `/info` and `/ping` as EventStoreDB does. */
import type { RequestListener } from 'node:http';
import type { EventLog } from '../log/event-log.ts';
import { SERVER_VERSION } from './features-service.ts';

const ANSWERS: Readonly<Record<string, unknown>> = {
  '/info': { esVersion: SERVER_VERSION, state: 'leader', features: { projections: true } },
  '/ping': { msgTypeId: 1, text: 'Ping request successfully handled' },
};

export const health =
  (log: EventLog): RequestListener =>
  (request, response) => {
    response.setHeader('connection', 'close'); // nothing is kept open that would delay a stop
    const path = request.url?.split('?')[0];
    if (path === '/health/live' || path === '/health/ready') {
      try {
        log.rows.lastPosition();
        response.writeHead(204).end();
      } catch {
        response.writeHead(503).end(); // the log cannot be read: that is the answer
      }
      return;
    }
    const answer = ANSWERS[path ?? ''];
    if (answer !== undefined) {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer));
      return;
    }
    response.writeHead(404).end();
  };
