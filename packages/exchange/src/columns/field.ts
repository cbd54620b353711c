/** What a column of a chronology can hold. */

export const fields = [
  'number',
  'date',
  'endDate',
  'time',
  'endTime',
  'recorded',
  'agency',
  'child',
  'who',
  'seen',
  'source',
  'kind',
  'reference',
  'event',
  'action',
  'comment',
  'entry',
] as const;
export type Field = (typeof fields)[number];
