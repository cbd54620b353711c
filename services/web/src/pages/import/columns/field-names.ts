/** What a column of an agency's file can hold, in words for the person who says so. */
export const fieldNames: Readonly<Record<string, string>> = {
  date: 'Date it happened',
  endDate: 'Date it ended',
  time: 'Time it happened',
  endTime: 'Time it ended',
  event: 'What happened',
  action: 'What was done',
  comment: 'Comment or analysis',
  who: 'Who wrote it or acted',
  source: 'Where it was recorded',
  kind: 'Kind of contact',
  agency: 'Agency',
  child: 'Child or young person',
  recorded: 'When it was written down',
  reference: 'Reference number',
  number: 'Row number',
  'not-understood': 'Something else: keep it with the row',
};
