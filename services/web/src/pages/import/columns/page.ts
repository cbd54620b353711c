/** Saying how the columns of a file are to be read, where the reader took them for something else. */
import { join } from 'node:path';
import { type FormDescription, typedText } from '@throughline/govuk/form-description';
import { z } from 'zod';
import { dataOf, outcomeOf } from '../../../answer.ts';
import { fieldOf } from '../../../form-questions.ts';
import { beside, operation, required } from '../../../page.ts';
import { type Opened, plainForm } from '../../../plain-form.ts';
import { Problem } from '../../../problem.ts';
import { importForm } from '../import-form.ts';
import { put } from '../press.ts';
import { fieldNames } from './field-names.ts';

const { folder } = beside(import.meta.url);
const withdraw = operation(join(folder, 'withdraw.graphql'));
const read = operation(join(folder, 'read.graphql'));

const Import = z.object({
  status: z.string(),
  agency: z.object({ id: z.string() }),
  child: z.object({ id: z.string() }),
  columns: z.array(z.object({ header: z.string(), field: z.string() })),
});
const Answer = z.discriminatedUnion('__typename', [
  z.object({ __typename: z.literal('FileRefused'), why: z.string() }),
  z.object({
    __typename: z.literal('ImportReport'),
    importId: z.string(),
    position: z.string().nullish(),
  }),
]);

const heldIn = ({ data }: Opened) => {
  const held = Import.parse(required(data, 'import'));
  if (held.status !== 'committed') return held;
  throw new Problem('notFound', 'The file stands in the chronology; withdraw it first.');
};

const nameOf = (column: number): string => `column-${column}`;
const options = Object.entries(fieldNames).map(([value, label]) => ({ value, label }));

const asks = (opened: Opened): FormDescription => {
  const asked = (name: string) => fieldOf(opened.web.forms, 'ReadColumns', name);
  const column = { ...asked('field'), kind: 'enum' as const, options };
  const { label } = asked('header');
  const columns = heldIn(opened).columns.map(({ header }, n) => ({
    ...column,
    name: nameOf(n),
    label: `${label} “${header}”`,
  }));
  return { fields: [...columns, asked('file')] };
};

/** The first reading is thrown away; it stood in no chronology. */
const throwAway = async ({ web, asked }: Opened): Promise<void> => {
  const input = {
    importId: asked.params['importId'],
    reason: 'The columns are to be read another way',
  };
  const outcome = outcomeOf(withdraw.name, { data: await put(web, asked, withdraw, { input }) });
  if ('receipt' in outcome || ('refused' in outcome && outcome.refused === 'withdrawn')) return;
  throw new Problem('notAllowed', 'The first reading of the file could not be thrown away.', {
    because: 'refused' in outcome ? outcome.refused : undefined,
  });
};

const readAgain = async (opened: Opened): Promise<z.infer<typeof Answer>> => {
  const { web, asked } = opened;
  const { upload, session } = asked;
  if (!upload || !session) throw new Problem('signedOut', 'A file needs somebody signed in.');
  const { agency, child, columns } = heldIn(opened);
  const mapping = columns.map(({ header, field }, n) => ({
    header,
    field: typedText(asked.typed, nameOf(n)) || field,
  }));
  const input = { childId: child.id, agencyId: agency.id, hold: true, mapping, file: null };
  const answer = await web.execute({
    ...{ operationName: read.name, query: read.text, session },
    variables: { input },
    files: { 'input.file': upload },
  });
  return Answer.parse(required(dataOf(read.name, answer), 'importFile'));
};

export const readColumns = plainForm(import.meta.url, {
  asks,
  view: ({ data }) => importForm(data, 'Say how the columns are to be read'),
  typed: (opened) =>
    Object.fromEntries(heldIn(opened).columns.map(({ field }, n) => [nameOf(n), field])),
  /** A column of which nothing was said is read as before. */
  read: ({ asked: { upload, fileTooLarge } }) => ({
    value: {},
    errors: upload ? {} : { file: fileTooLarge ?? 'Select the file' },
  }),
  send: async (opened) => {
    heldIn(opened); // refuses before anything is thrown away
    await throwAway(opened);
    const answer = await readAgain(opened);
    if (answer.__typename === 'FileRefused') return { errors: { file: answer.why }, general: [] };
    const fresh = answer.position ? `&at=${answer.position}` : '';
    return { next: `/imports/${answer.importId}?done=read${fresh}` };
  },
});
