/** Case A as the demonstration needs it: the structured story, and which entry each row of a file becomes. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { uuidOf } from '@throughline/event-store/naming';
import {
  isRefused,
  type Locator,
  type ReadFile,
  type ReadRow,
  readChronologyFile,
} from '@throughline/exchange/read-file';
import { Instant } from '@throughline/time/instant';
import { LocalDate, type Occurred } from '@throughline/time/occurred';
import { z } from 'zod';
import { entryIdOf } from '../import/row-command.ts';
import { agencyCalled } from './agencies.ts';

/** The child whom the case is about. */
export const samim = uuidOf('demonstration/child/samim');

const Names = z.array(z.string());
const Told = z.object({
  who: z.string(),
  when: z.string(),
  row: z.string(),
  quote: z.string(),
  note: z.string().optional(),
  late: z.boolean(),
});
const Request = z.object({
  id: z.string(),
  requested_at: z.string(),
  requested_by: Names,
  triage: z.enum(['accepted', 'decided at triage']),
  assessed_at: z.string().nullable(),
  decided_at: z.string(),
  decided_by: z.string(),
  outcome_code: z.string(),
  outcome_words: z.object({ row: z.string(), quote: z.string() }),
  told: z.array(Told),
  never_told: z.array(z.object({ who: z.string(), basis: z.string() })),
  no_record_of_being_told: Names,
  feedback_due_date: LocalDate,
  chased: z.array(z.object({ row: z.string(), on: z.string(), by: z.string() })).default([]),
});
export type CaseRequest = Readonly<z.infer<typeof Request>>;

const Clock = z.object({
  clock: z.string(),
  anchor: z.string(),
  anchor_row: z.string(),
  done: z.string(),
  done_row: z.string(),
  met: z.boolean(),
  deadline_date: LocalDate.optional(),
  deadline_utc: Instant.optional(),
});
const Escalation = z.object({
  id: z.string(),
  subject: z.string(),
  resolved_on: z.string(),
  stages: z.array(z.object({ n: z.number(), clocks: z.array(Clock) })),
});
export type CaseEscalation = Readonly<z.infer<typeof Escalation>>;

const Meeting = z.object({
  id: z.string(),
  name: z.string(),
  date: z.string(),
  time: z.string(),
  chair: z.string().optional(),
  attended: Names,
  apologies: Names,
  invited_absent_no_apology: Names,
  not_invited: Names,
  sent_written_report: Names.default([]),
  why_absent: z.record(z.string(), z.string()).default({}),
  rows: Names,
});
export type CaseMeeting = Readonly<z.infer<typeof Meeting>>;

const Story = z.object({
  as_of: LocalDate,
  files: z.array(z.object({ file: z.string(), agency: z.string() })),
  all_rows: z.array(
    z.object({
      row_id: z.string(),
      file: z.string(),
      agency: z.string(),
      locator: z.union([
        z.object({ table: z.number(), row: z.number() }),
        z.object({ sheet: z.string(), row: z.number() }),
        z.object({ line: z.number(), record: z.number() }),
      ]),
    }),
  ),
  agencies: z.array(
    z.object({
      agency: z.string(),
      involvement: z.array(z.object({ start: z.string(), end: z.string().nullable() })),
      basis: Names,
    }),
  ),
  meetings: z.array(Meeting),
  safety_plan: z.array(
    z.object({ row_id: z.string(), date: z.string(), agency: z.string(), what: z.string() }),
  ),
  assessment_requests: z.array(Request),
  escalations: z.array(Escalation),
});
export type Story = Readonly<z.infer<typeof Story>>;

/** What a row of a file says, and the id of the entry it becomes. */
export type Cited = {
  readonly entryId: string;
  readonly occurred: Occurred;
  readonly row: ReadRow;
};

/** A file as an agency sent it; of several agencies, where a column of it names them. */
export type CaseFile = {
  readonly name: string;
  readonly agency: string;
  readonly bytes: Uint8Array;
};

export type CaseA = {
  readonly story: Story;
  /** The seven files, in the order in which they are imported. */
  readonly files: readonly CaseFile[];
  readonly cited: (rowId: string) => Cited;
  /** The ids of the entries that some rows become, as a command cites them. */
  readonly cite: (...rowIds: readonly string[]) => { readonly cites: string[] };
};

/** What the case says, without the numbers by which its author finds rows: nobody else knows them. */
export const inPlainWords = (words: string): string =>
  words
    .replaceAll(/ ?\((?:A\d-\d+x?|[,; ])+\)/g, '')
    .replaceAll(/A\d-\d+x?(?:, A\d-\d+x?)*:? /g, '')
    .replace('no row says so', 'nothing on record says so')
    .trim();

const keyOf = (locator: Locator): string =>
  JSON.stringify(Object.entries(locator).toSorted(([a], [b]) => (a < b ? -1 : 1)));

const rowsByLocator = (read: ReadFile): ReadonlyMap<string, ReadRow> =>
  new Map(read.rows.map((row) => [keyOf(row.locator), row]));

const readFiles = ({ files }: Story, folder: string) =>
  Promise.all(
    files.map(async ({ file: name, agency }) => {
      const bytes = await readFile(join(folder, name));
      const read = await readChronologyFile({ name, bytes });
      if (isRefused(read))
        throw new Error(`Expected the demonstration's file ${name} to be read: ${read.why}.`);
      return { name, agency, bytes, rows: rowsByLocator(read) };
    }),
  );

const readStory = async (folder: string): Promise<Story> =>
  Story.parse(JSON.parse(await readFile(join(folder, 'expected.json'), 'utf8')));

/** The file that comes in last, without reading what is in it. */
export const lastFileOf = async (folder: string): Promise<Pick<CaseFile, 'agency' | 'bytes'>> => {
  const { files } = await readStory(folder);
  const last = files.at(-1);
  if (last === undefined)
    throw new Error('Expected the case to name its files, found none in expected.json.');
  return { agency: last.agency, bytes: await readFile(join(folder, last.file)) };
};

/** Reads the case from its folder; a case that does not fit its files is a fault of the case. */
export const readCaseA = async (folder: string): Promise<CaseA> => {
  const story = await readStory(folder);
  const files = await readFiles(story, folder);
  const rows = new Map(files.map((file) => [file.name, file.rows]));
  const entries = new Map(
    story.all_rows.map(({ row_id, file, agency, locator }) => {
      const row = rows.get(file)?.get(keyOf(locator));
      if (row === undefined)
        throw new Error(`Expected row ${row_id} of the case in ${file}, found none there.`);
      const of = { childId: samim, agencyId: agencyCalled(agency).id, attempt: 0 };
      return [row_id, { entryId: entryIdOf(of, row.rowKey), occurred: row.occurred, row }];
    }),
  );
  const cited = (rowId: string): Cited => {
    const found = entries.get(rowId);
    if (found === undefined) throw new Error(`Expected a row ${rowId} in the case, found none.`);
    return found;
  };
  return {
    story,
    files,
    cited,
    cite: (...rowIds) => ({ cites: rowIds.map((rowId) => cited(rowId).entryId) }),
  };
};
