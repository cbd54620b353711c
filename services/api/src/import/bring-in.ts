/** Brings one agency's file into a child's record: read, recorded row by row, seen once it is committed. */
import type { Typed } from '@throughline/decider/decider';
import type { Pathway } from '@throughline/domain/pathway';
import { uuidOf } from '@throughline/event-store/naming';
import type { Order, Outcome } from '@throughline/event-store/order';
import { readInWorker } from '@throughline/exchange/in-worker';
import { isRefused, type ReadFile, type ReadRow } from '@throughline/exchange/read-file';
import { suggestPairs } from '@throughline/exchange/same-event';
import { agencies } from '@throughline/read-store/queries/organisations';
import type { Context } from '../context.ts';
import { givenNow } from '../given.ts';
import { pathwayNamed } from '../pathway-named.ts';
import { entriesOf, involvedFrom } from './already-here.ts';
import type { FileRefused, FileReport, PairReport, RejectionReport, RowReport } from './report.ts';
import { entryIdOf, locatorInWords, recordEntryFor } from './row-command.ts';

export type BringIn = {
  readonly childId: string;
  /** Whose file it is; a column of the file may name other agencies for some rows. */
  readonly agencyId: string;
  readonly agencyNamed: (name: string) => string | undefined;
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  readonly dryRun: boolean;
  /** A log position that the views have to show first, so that what is already here is known. */
  readonly since?: string | undefined;
  /** Told as it goes: rows recorded, of how many. */
  readonly tell?: (done: number, of: number) => void;
};

const VIEWS_WITHIN = 60_000; // ms
const AT_ONCE = 200; // rows handed to the log together; enough to fill its batches

type Desk = {
  readonly context: Context;
  readonly importId: string;
  readonly send: (pathway: Pathway, streamId: string, command: Typed, commandId: string) => Order;
};

const deskFor = (context: Context, importId: string): Desk => {
  const given = givenNow(context);
  return {
    context,
    importId,
    send: (pathway, streamId, command, commandId) => ({
      pathway,
      streamId,
      command,
      commandId,
      given,
      actor: given.actor,
      recordedAt: given.now,
      receivedAt: given.now,
      batch: importId,
      correlation: importId,
      ...(context.clock.isSimulated() ? { simulated: true } : {}),
    }),
  };
};

const positionOf = (outcome: Outcome, what: string): string => {
  if (outcome.kind === 'done') return outcome.receipt.position;
  const why = outcome.kind === 'refused' ? outcome.refused : outcome.kind;
  throw new Error(
    `The import could not record ${what}: ${why}. Nothing of the file is shown; import it again to go on.`,
  );
};

/** One step of the import's own stream, named so that going on after a crash repeats nothing. */
const step = async (
  desk: Desk,
  command: Typed & Record<string, unknown>,
  nth = 0,
): Promise<string> => {
  const { importId, context } = desk;
  const commandId = uuidOf(`${importId}/${command.type}/${nth}`);
  const order = desk.send(
    pathwayNamed('import'),
    importId,
    { ...command, importId } as Typed,
    commandId,
  );
  return positionOf(await context.log.handle(order), command.type);
};

const recordRows = async (
  desk: Desk,
  commands: readonly (Typed & Record<string, unknown>)[],
  tell: BringIn['tell'],
) => {
  const entry = pathwayNamed('entry');
  for (let from = 0; from < commands.length; from += AT_ONCE) {
    const some = commands.slice(from, from + AT_ONCE);
    const outcomes = await desk.context.log.handleMany(
      some.map((command) => {
        const id = String(command['entryId']);
        return desk.send(entry, id, command, uuidOf(`${id}/RecordEntry`));
      }),
    );
    for (const outcome of outcomes) positionOf(outcome, 'a row');
    tell?.(from + some.length, commands.length);
  }
};

const mappingOf = (read: ReadFile): FileReport['mapping'] =>
  read.tables.flatMap(({ where, mapping }) =>
    Object.entries(mapping).map(([header, field]) => ({
      where,
      header,
      field: field ?? 'not-understood',
    })),
  );

const rejectionsOf = (read: ReadFile): readonly RejectionReport[] =>
  read.rejected.map((row) => ({
    locator: locatorInWords(row.locator),
    reason: row.reason,
    why: row.why,
    rawDate: row.rawDate ?? '',
    text: row.text ?? Object.values(row.cells).filter(Boolean).join(' · '),
    mustBeShown: row.mustBeShown,
  }));

type Placed = { readonly row: ReadRow; readonly report: RowReport };

const placeRows = (
  read: ReadFile,
  of: BringIn & { attempt: number },
  known: ReadonlySet<string>,
): readonly Placed[] =>
  read.rows.map((row) => {
    const agencyId =
      (row.agency === undefined ? undefined : of.agencyNamed(row.agency)) ?? of.agencyId;
    // A row of our own export names the entry that it was.
    const entryId =
      row.entry !== undefined && known.has(row.entry)
        ? row.entry
        : entryIdOf({ childId: of.childId, agencyId, attempt: of.attempt }, row.rowKey);
    return {
      row,
      report: {
        locator: locatorInWords(row.locator),
        entryId,
        agencyId,
        occurred: row.occurred,
        text: row.text,
        flags: row.flags,
        alreadyHere: known.has(entryId),
      },
    };
  });

const pairsFor = (
  context: Context,
  childId: string,
  placed: readonly Placed[],
): readonly PairReport[] => {
  const nameOf = new Map(agencies(context.views).map(({ agencyId, name }) => [agencyId, name]));
  const added = new Set(
    placed.filter(({ report }) => !report.alreadyHere).map(({ report }) => report.entryId),
  );
  const mine = placed.map(({ row, report: { entryId, agencyId } }) => ({
    ...row,
    id: entryId,
    agency: nameOf.get(agencyId) ?? agencyId,
  }));
  const seen = new Set(mine.map(({ id }) => id));
  const others = entriesOf(context, childId).filter(({ id }) => !seen.has(id));
  return suggestPairs([...others, ...mine]).filter(({ a, b }) => added.has(a) || added.has(b));
};

const receive = (read: ReadFile, of: BringIn, rejected: number) => ({
  type: 'ReceiveImport',
  childIds: [of.childId],
  agencyId: of.agencyId,
  fileName: read.name.slice(0, 300),
  sha256: read.sha256,
  format: read.format,
  bytes: of.file.bytes.length,
  ...(read.encoding === undefined ? {} : { encoding: read.encoding.replaceAll(' ', '-') }),
  counts: { rows: read.rows.length + read.rejected.length, importable: read.rows.length, rejected },
  ...(read.notes.length === 0 ? {} : { notes: read.notes.slice(0, 200) }),
});

const record = async (
  desk: Desk,
  of: BringIn,
  read: ReadFile,
  report: FileReport,
  placed: readonly Placed[],
): Promise<string> => {
  await step(desk, receive(read, of, report.rejected.length));
  for (const [n, { where, mapping }] of read.tables.entries())
    await step(
      desk,
      {
        type: 'MapColumns',
        where,
        columns: Object.entries(mapping).map(([header, field]) => ({
          header: header.slice(0, 300),
          field: field ?? 'not-understood',
        })),
        chosenBy: 'reader',
      },
      n,
    );
  if (report.rejected.length > 0)
    await step(desk, { type: 'RejectRows', rows: report.rejected.map(({ ...row }) => row) });
  const commands = placed
    .filter(({ report: { alreadyHere } }) => !alreadyHere)
    .map(({ row, report: { agencyId, entryId } }) => ({
      ...recordEntryFor(row, {
        childId: of.childId,
        agencyId,
        importId: desk.importId,
        attempt: 0,
        file: { name: read.name, sha256: read.sha256 },
      }),
      entryId,
    }));
  await recordRows(desk, commands, of.tell);
  if (report.pairs.length > 0)
    await step(desk, {
      type: 'SuggestDuplicates',
      pairs: report.pairs.map((pair) => ({ ...pair, reasons: [...pair.reasons] })),
    });
  return step(desk, {
    type: 'CommitImport',
    entryIds: commands.map(({ entryId }) => entryId),
    alreadyHere: placed.length - commands.length,
  });
};

/** Reads the file and, unless it is a dry run, records it. The same file again adds nothing. */
export const bringIn = async (
  context: Context,
  of: BringIn & { readonly attempt: number },
): Promise<FileReport | FileRefused> => {
  const from = involvedFrom(context, of.childId);
  const read = await readInWorker(of.file, from === undefined ? {} : { involvedFrom: from });
  if (isRefused(read)) return { file: of.file.name, refusal: read.refused, why: read.why };

  if (of.since !== undefined && !(await context.views.waitFor(BigInt(of.since), VIEWS_WITHIN)))
    throw new Error(
      'The views are too far behind to say what is already here. Import the file again in a minute.',
    );
  const known = new Set(entriesOf(context, of.childId).map(({ id }) => id));
  const placed = placeRows(read, of, known);
  const importId = uuidOf(`import/${of.childId}/${of.agencyId}/${of.attempt}/${read.sha256}`);
  const report: FileReport = {
    file: read.name,
    importId,
    committed: false,
    mapping: mappingOf(read),
    rowsSeen: read.rows.length + read.rejected.length,
    added: placed.filter(({ report: { alreadyHere } }) => !alreadyHere).length,
    rows: placed.map((one) => one.report),
    rejected: rejectionsOf(read),
    pairs: pairsFor(context, of.childId, placed),
    notes: read.notes,
  };
  if (of.dryRun || report.added === 0) return report;
  const position = await record(deskFor(context, importId), of, read, report, placed);
  return { ...report, committed: true, position };
};
