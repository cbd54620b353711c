/** One line for each request: reference, method, the route's pattern, status and time; never the address itself. */
import type { Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { about } from './web-context.ts';

/** The pattern that answered, such as `/children/:childId`; addresses hold ids and searches, so they stay out. */
const patternOf = (request: Request): string => {
  const path: unknown = request.route?.path;
  return typeof path === 'string' ? path : 'none';
};

/** Said once, at the end: a request's route and status are not known before. */
const answered = (
  request: Request,
  response: Response,
  { responseTime }: { readonly responseTime: number },
) => ({
  method: request.method,
  route: patternOf(request),
  status: response.statusCode,
  responseTime,
});

export const requestLog = (log: Logger): RequestHandler =>
  pinoHttp<Request, Response>({
    logger: log,
    genReqId: (request) => about(request).reference,
    customAttributeKeys: { reqId: 'reference' },
    quietReqLogger: true,
    serializers: { req: () => undefined, res: () => undefined, err: () => undefined },
    customSuccessObject: answered,
    customErrorObject: (request, response, _error, taken) => answered(request, response, taken),
    customSuccessMessage: () => 'answered',
    customErrorMessage: () => 'failed',
    customLogLevel: (_request, response) => (response.statusCode >= 500 ? 'error' : 'info'),
    wrapSerializers: false,
  });
