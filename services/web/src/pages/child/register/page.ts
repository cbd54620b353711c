/** Opening a record for a child, after looking at the records that may be the same child's. */
import { typedText } from '@throughline/govuk/form-description';
import { z } from 'zod';
import { formPage } from '../../../form-page.ts';
import { nothingSought } from '../../../nothing-sought.ts';
import { type Asking, type Data, required } from '../../../page.ts';
import { meOf } from '../../asker.ts';
import { agencyOptions } from '../../choices.ts';
import { FoundChild, foundChild } from '../find/found-child.ts';

const Found = z.object({ totalCount: z.number(), nodes: z.array(FoundChild) });

const hasMore = (data: Data): boolean => {
  const { totalCount, nodes } = Found.parse(required(data, 'children'));
  return totalCount > nodes.length;
};
const foundIn = (data: Data) => Found.parse(required(data, 'children')).nodes;

/** What was looked for travels with the form, so that the records that fit stay in sight. */
const searched = ({ query, typed }: Asking): string =>
  (query['search'] ?? typedText(typed, 'search')).trim();

export const registerChild = formPage(import.meta.url, {
  form: 'RegisterChild',
  ask: [
    ...['notTheSameAs', 'reference', 'names', 'bornOn', 'language', 'interpreterNeeded'],
    ...['communication', 'gender', 'ethnicity', 'identifiers', 'agencyId'],
  ],
  variables: (asked) => ({ search: searched(asked) }),
  view: (data, asked) => ({
    title: 'Open a record for a child',
    ...nothingSought(asked, 'search', 'Enter the child’s name, or date of birth'),
    back: '/children',
    search: searched(asked),
    found: foundIn(data).map(foundChild),
    hasMore: hasMore(data),
  }),
  known: (data) => {
    const { agency } = meOf(data);
    return {
      occurred: { at: required(data, 'now') },
      ...(agency ? { agencyId: agency.id } : {}),
      ...(foundIn(data).length === 0 ? { notTheSameAs: [] } : {}),
    };
  },
  choices: (data) => ({
    agency: agencyOptions(data),
    notTheSameAs: foundIn(data).map(({ id, name, reference }) => ({
      value: id,
      label: `${name}, ${reference}`,
    })),
  }),
  typed: ({ nextReference }) => ({
    ...{ 'names.0.kind': 'CURRENT', reference: z.string().nullable().parse(nextReference) ?? '' },
  }),
  check: { button: 'Open the record' },
  next: ({ id }) => `/children/${id ?? ''}?done=registered`,
});
