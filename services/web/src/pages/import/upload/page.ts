import { join } from 'node:path';
import { typedText } from '@throughline/govuk/form-description';
import { readForm } from '@throughline/govuk/form-input';
import { dataOf } from '../../../answer.ts';
import { questions } from '../../../form-questions.ts';
import { beside, type Data, operation, required } from '../../../page.ts';
import { type Opened, plainForm } from '../../../plain-form.ts';
import { Problem } from '../../../problem.ts';
import { meOf } from '../../asker.ts';
import { childFrame, FramedChild } from '../../child-frame.ts';
import { agencyOptions } from '../../choices.ts';
import { placeOf, WhatCame } from '../what-came.ts';

const mutation = operation(join(beside(import.meta.url).folder, 'mutation.graphql'));

const PATIENCE = 3000; // ms that a browser waits; a file that takes longer has a page of its own

const childIn = ({ data }: Opened): FramedChild => FramedChild.parse(required(data, 'child'));
const importsOf = (opened: Opened): string => `/children/${childIn(opened).id}/imports`;

/** Whether it is only checked is answered from the start: "no answer" would say no more than "no". */
const asks = ({ web, data }: Opened) => {
  const { fields } = questions(web.forms, {
    ...{ form: 'ImportFile', ask: ['file', 'agencyId', 'dryRun'], given: [] },
    choices: { agencyId: agencyOptions(data) },
  });
  return { fields: fields.map((field) => ({ ...field, required: true })) };
};

const bringIn = async (opened: Opened, input: Data): Promise<WhatCame> => {
  const { web, asked } = opened;
  const { upload, session } = asked;
  if (!upload || !session) throw new Problem('signedOut', 'A file needs somebody signed in.');
  const answer = await web.execute({
    ...{ operationName: mutation.name, query: mutation.text, session },
    variables: {
      input: { ...input, childId: childIn(opened).id, hold: true, patience: PATIENCE, file: null },
    },
    files: { 'input.file': upload },
  });
  return WhatCame.parse(required(dataOf(mutation.name, answer), 'importFile'));
};

/** Bringing an agency's chronology into a child's record, or only seeing what would come in. */
export const uploadImport = plainForm(import.meta.url, {
  asks,
  view: (opened) => ({
    title: 'Bring in a file',
    ...childFrame(childIn(opened), 'Imports'),
    subNavigation: [],
    back: importsOf(opened),
  }),
  typed: ({ data }) => ({ agencyId: meOf(data).agency?.id ?? '', dryRun: 'no' }),
  read: (opened) => {
    const { upload, fileTooLarge, typed } = opened.asked;
    const { value, errors } = readForm(asks(opened), typed);
    return {
      value,
      errors: upload ? errors : { file: fileTooLarge ?? 'Select a file', ...errors },
    };
  },
  send: async (opened, value) => {
    const answer = await bringIn(opened, value);
    if (answer.__typename === 'FileRefused') return { errors: { file: answer.why }, general: [] };
    if (answer.__typename === 'ImportGoesOn')
      return { next: `${importsOf(opened)}/reading/${answer.readingId}` };
    const next = placeOf(answer);
    if (next !== undefined) return { next };
    const dryRun = typedText(opened.asked.typed, 'dryRun') === 'yes';
    return { beside: { report: answer, dryRun } };
  },
});
