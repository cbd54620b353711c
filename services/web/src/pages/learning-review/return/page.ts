import { z } from 'zod';
import { formPage } from '../../../form-page.ts';
import { agenciesThat, agencyTyped, backTo, knownNow, reviewView } from '../review-form.ts';
import { questionsIn } from './questions.ts';

const received = ['received'];

const Picked = z.array(z.string()).default([]);

/** Sending a chronology back with questions: which of its rows, what is asked, and by when. */
export const returnChronology = formPage(import.meta.url, {
  form: 'ReturnChronologyWithQueries',
  ask: ['agencyId', 'rows', 'queries', 'newDueOn'],
  view: (data, asked) =>
    reviewView(
      {
        title: 'Return a chronology with queries',
        button: 'Record the queries',
        lead: `The chronology stays in the review as it is. When the answer comes, record it as received. ${
          questionsIn(data).length === 0
            ? 'To ask about one of its entries, mark that entry as a question in the merged chronology first; it can then be chosen here.'
            : 'Questions that you marked on its entries can be chosen; those of other agencies are left out.'
        }`,
      },
      { standing: received, nobody: 'No agency’s chronology has come that could be sent back.' },
    )(data, asked),
  known: (data, asked) => ({
    ...knownNow(data, asked),
    ...(questionsIn(data).length === 0 ? { rows: undefined } : {}), // nothing to choose from is not asked
  }),
  choices: (data) => ({
    agencyId: agenciesThat(data, ...received),
    rows: questionsIn(data).map(({ id, question, place }) => ({
      ...{ value: id, label: question, hint: place },
    })),
  }),
  typed: (data, asked) => ({
    ...agencyTyped(asked),
    rows: questionsIn(data).flatMap(({ id, agency }) =>
      agency.id === asked.query['agency'] ? id : [],
    ),
  }),
  prepare: (read, data) => {
    const picked = Picked.parse(read['rows']);
    const rows = questionsIn(data).filter(
      ({ id, agency }) => picked.includes(id) && agency.id === read['agencyId'],
    );
    return {
      ...read,
      rows: rows.map(({ childId, entryId, question }) => ({ childId, entryId, question })),
    };
  },
  next: backTo('returned'),
});
