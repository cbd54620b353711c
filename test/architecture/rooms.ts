/** Who may import whom: the table of the house, as data. */

/** For each room: the rooms of ours it may use, and the libraries it may use. */
export const rooms: Readonly<
  Record<string, { readonly ours: readonly string[]; readonly libraries: readonly string[] }>
> = {
  'packages/decider': { ours: [], libraries: [] },
  'packages/time': { ours: [], libraries: ['luxon', 'zod'] },
  'packages/domain': { ours: ['decider', 'time'], libraries: ['zod'] },
  'packages/projections': { ours: ['decider', 'domain', 'time'], libraries: [] },
  'packages/access': { ours: ['domain'], libraries: [] },
  'packages/event-store': { ours: ['decider'], libraries: ['zod', '@eventstore/db-client'] },
  'packages/read-store': { ours: ['projections', 'decider'], libraries: [] },
  'packages/exchange': {
    ours: ['time'],
    libraries: [
      'mammoth',
      'docx',
      'read-excel-file',
      'write-excel-file',
      'yauzl',
      'csv-parse',
      'csv-stringify',
      'file-type',
      'fast-xml-parser',
      'saxen',
      'saxes',
    ],
  },
  'packages/govuk': {
    ours: [],
    libraries: ['govuk-frontend', '@ministryofjustice/frontend', 'nunjucks', 'sass', 'luxon'],
  },
  'services/api': {
    ours: [
      'decider',
      'domain',
      'event-store',
      'read-store',
      'projections',
      'access',
      'exchange',
      'time',
    ],
    libraries: [
      'zod',
      'graphql',
      'graphql-yoga',
      '@pothos/*',
      '@graphql-yoga/*',
      '@escape.tech/graphql-armor',
      'express',
      'jose',
      'pino',
      'busboy',
    ],
  },
  'services/projector': {
    ours: ['decider', 'projections', 'event-store', 'read-store', 'domain'],
    libraries: ['pino'],
  },
  'services/timekeeper': {
    ours: ['decider', 'domain', 'event-store', 'read-store', 'time'],
    libraries: ['pino'],
  },
  'services/web': {
    ours: ['govuk'],
    libraries: [
      'express',
      'graphql',
      'openid-client',
      'jose',
      'helmet',
      'csrf-sync',
      'rate-limiter-flexible',
      'busboy',
      'pino',
      'pino-http',
      'compression',
      'zod',
      'd3-array',
      'd3-scale',
      'd3-shape',
      'd3-time',
      'd3-time-format',
    ],
  },
  'services/identity': { ours: ['govuk'], libraries: ['oidc-provider', 'jose'] },
  'services/event-node': {
    ours: [],
    libraries: ['@grpc/grpc-js', '@eventstore/db-client', 'google-protobuf'],
  },
};
