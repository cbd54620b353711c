import { fileURLToPath } from 'node:url';
import { asking, type Handler, load, operation } from '../../../page.ts';
import { csv } from '../../csv.ts';
import { yearAsked, yearOf } from '../../year-asked.ts';
import { linesIn } from '../year.ts';

const query = operation(fileURLToPath(new URL('./query.graphql', import.meta.url)));

const heading = [
  ...['Raised', 'Raised by', 'Raised with', 'About', 'Level of need'],
  ...['Step reached', 'Days at each step', 'What came of it'],
];

/** The year's table as a file for a spreadsheet: the lines of the page, and no more. */
export const yearFile: Handler = async (web, request, response) => {
  const asked = asking(request);
  const data = await load(web, query, asked, { year: yearAsked(asked) });
  const rows = linesIn(data).map((one) => [
    ...[one.raisedAt.inWords, one.raisingAgency?.name, one.receivingAgency?.name],
    ...[one.subjectInWords, one.levelOfNeed, one.stageReached],
    ...[one.lengths.join('; '), one.outcomeInWords],
  ]);
  response
    .set('content-disposition', `attachment; filename="disagreements-${yearOf(data, asked)}.csv"`)
    .type('csv')
    .send(csv([heading, ...rows]));
};
