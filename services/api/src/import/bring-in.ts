/** Brings one agency's file into a child's record: read, recorded row by row, seen once it is committed. */
import { createHash } from 'node:crypto';
import { mostEntries } from '@throughline/domain/import/events';
import { importsOfChild } from '@throughline/read-store/queries/records';
import type { Context } from '../context.ts';
import { addedBy } from './commit-fields.ts';
import { type Desk, deskFor, type Fields, fileNow, recordRows, step } from './desk.ts';
import { proposeTerms } from './glossary.ts';
import { inSlices } from './in-slices.ts';
import type { ChosenColumn } from './mapping.ts';
import { portionsOf } from './portions.ts';
import { provenanceOf } from './provenance.ts';
import type { FileRefused, FileReport, RejectionReport } from './report.ts';
import { recordEntryFor } from './row-command.ts';
import { type Understood, understand } from './understand.ts';

export type BringIn = {
  readonly childId: string;
  /** Whose file it is; a column of the file may name other agencies for some rows. */
  readonly agencyId: string;
  readonly agencyNamed: (name: string) => string | undefined;
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  /** Read and report; record nothing. */
  readonly dryRun: boolean;
  /** Record it and leave it unseen, until somebody has looked at it and commits it. */
  readonly hold?: boolean;
  /** How a person wants the columns read; absent: as they were for the agency's last file, else by the reader. */
  readonly mapping?: readonly ChosenColumn[] | undefined;
  /** How many files of the agency were withdrawn before: their rows come in again as new entries. */
  readonly attempt: number;
  /** A log position that the views have to show first, so that what is already here is known. */
  readonly since?: string | undefined;
  /** Told as it goes: rows recorded, of how many. */
  readonly tell?: (done: number, of: number) => void;
};

const VIEWS_WITHIN = 60_000; // ms

const receive = ({ read, report }: Understood, of: BringIn): Fields => ({
  type: 'ReceiveImport',
  childIds: [of.childId],
  agencyId: of.agencyId,
  fileName: read.name.slice(0, 300),
  sha256: read.sha256,
  format: read.format,
  bytes: of.file.bytes.length,
  ...(read.encoding === undefined ? {} : { encoding: read.encoding.replaceAll(' ', '-') }),
  counts: {
    rows: report.rowsSeen,
    importable: read.rows.length,
    rejected: report.rejected.length,
    toAdd: report.added,
  },
  ...(read.notes.length === 0 ? {} : { notes: read.notes.slice(0, 200) }),
  provenance: provenanceOf(read),
});

const mapColumns = ({ read, report }: Understood): readonly Fields[] =>
  read.tables.map(({ where, mapping }) => ({
    type: 'MapColumns',
    where,
    columns: Object.entries(mapping).map(([header, field]) => ({
      header: header.slice(0, 300),
      field: field ?? 'not-understood',
    })),
    chosenBy: report.mappedBy,
  }));

const rejected = ({ cells, listedBefore: _, ...row }: RejectionReport) => ({
  ...row,
  cells: Object.entries(cells).map(([header, text]) => ({ header: header.slice(0, 300), text })),
});

const digest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex');

const MOST_ROWS = 500; // in one step
const MOST_PAIRS = 1_000;

/** In portions; those that were recorded before it was broken off are passed over. */
const rejectRows = async (
  desk: Desk,
  rows: readonly RejectionReport[],
  recorded: number,
): Promise<void> => {
  let end = 0;
  for (const [n, some] of portionsOf(rows.map(rejected), MOST_ROWS).entries()) {
    end += some.length;
    if (end > recorded) await step(desk, { type: 'RejectRows', rows: some }, n);
  }
};

/** Answers where the last of them stands; undefined where there are none. */
const suggestPairs = async (
  desk: Desk,
  pairs: FileReport['pairs'],
): Promise<string | undefined> => {
  let position: string | undefined;
  for (const some of portionsOf(pairs, MOST_PAIRS)) {
    const own = some.map((pair) => ({ ...pair, reasons: [...pair.reasons] }));
    position = await step(desk, { type: 'SuggestDuplicates', pairs: own }, digest(own));
  }
  return position;
};

const record = async (context: Context, of: BringIn, understood: Understood): Promise<string> => {
  const { read, placed, report } = understood;
  const desk = deskFor(context, report.importId);
  const before = await fileNow(desk); // where it was begun and not ended, it goes on
  if (before.status === 'none') await step(desk, receive(understood, of));
  for (const [n, command] of mapColumns(understood).entries()) await step(desk, command, n);
  await rejectRows(desk, report.rejected, before.rejected.length);
  const added = placed.filter(({ report: { alreadyHere } }) => !alreadyHere);
  const commands = await inSlices(added, ({ row, report: { agencyId, entryId } }) =>
    recordEntryFor(row, {
      ...{ childId: of.childId, agencyId, entryId, importId: report.importId },
      file: { name: read.name, sha256: read.sha256 },
    }),
  );
  await recordRows(desk, commands, of.tell);
  const glossary = await proposeTerms(context, { childId: of.childId, read, placed });
  if (glossary !== undefined && before.terms.length === 0) await step(desk, glossary);
  const suggested = await suggestPairs(desk, report.pairs);
  if (of.hold) return suggested ?? String(await context.log.lastToFollow());
  return step(desk, {
    type: 'CommitImport',
    ...addedBy(commands.map((command) => String(command['entryId']))),
    alreadyHere: placed.length - commands.length,
  });
};

/** Another file of the agency about the child that somebody has still to commit or withdraw. */
const waiting = ({ views }: Context, of: BringIn, importId: string) =>
  importsOfChild(views, of.childId).find(
    (one) => one.status === 'received' && one.agencyId === of.agencyId && one.importId !== importId,
  );

const isNew = ({ added, rejected: rows }: FileReport): boolean =>
  added > 0 || rows.some(({ mustBeShown }) => mustBeShown);

const whyNot = (context: Context, of: BringIn, report: FileReport): FileRefused | undefined => {
  const file = of.file.name;
  if (waiting(context, of, report.importId) !== undefined)
    return {
      file,
      refusal: 'another file waits',
      why: 'a file of this agency was read and neither added to the chronology nor withdrawn; do one or the other first',
    };
  if (report.added > mostEntries)
    return {
      file,
      refusal: 'too many rows',
      why: `it would add ${report.added} entries, and one import holds at most ${mostEntries}. Nothing of it was recorded. Split it by year, and send each part`,
    };
  if (report.before === 'received' && of.mapping !== undefined)
    return {
      file,
      refusal: 'already being read',
      why: 'this file waits with its columns read another way; withdraw it, then read it again',
    };
  return undefined;
};

/** Reads the file and, unless it is a dry run, records it. The same file again adds nothing. */
export const bringIn = async (context: Context, of: BringIn): Promise<FileReport | FileRefused> => {
  if (of.since !== undefined && !(await context.views.waitFor(BigInt(of.since), VIEWS_WITHIN)))
    throw new Error(
      'The views are too far behind to say what is already here. Import the file again in a minute.',
    );
  const understood = await understand(context, of);
  if ('refused' in understood)
    return { file: of.file.name, refusal: understood.refused, why: understood.why };
  const { report } = understood;
  if (of.dryRun || !isNew(report) || report.before === 'committed') return report;
  const refused = whyNot(context, of, report);
  if (refused !== undefined) return refused;
  const position = await record(context, of, understood);
  return { ...report, committed: !of.hold, held: of.hold ?? false, position };
};
