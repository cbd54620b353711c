/** `throughline import`: brings agencies' chronology files into a child's record, and says what came of them. */
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import type { Command } from '../command.ts';
import { type GraphClient, graphClient } from '../graph-client.ts';
import { mustBeReadable, mustBeWritable } from '../named-files.ts';
import { readArguments } from '../read-arguments.ts';
import {
  Answer,
  importMutation,
  inWords,
  type Outcome,
  Progress,
  progressQuery,
  type Row,
  RowsOfFile,
  rejectedInWords,
  reportOf,
  rowsQuery,
} from './import-report.ts';
import { tokenToUse } from './token.ts';

const usage = 'import --child REF --agency NAME [--dry-run] [--report FILE.json] [--as WHO] FILE…';

const Found = z.object({
  child: z
    .object({ id: z.string(), involvement: z.array(z.object({ agencyName: z.string() })) })
    .nullable(),
  agencies: z.array(
    z.object({ id: z.string(), name: z.string(), shortName: z.string().nullable() }),
  ),
});

const findQuery = `query Find($reference: String!) {
  child(reference: $reference) { id involvement { agencyName } }
  agencies { id name shortName }
}`;

const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const agencyIdFor = (name: string, { agencies }: z.infer<typeof Found>): string => {
  const wanted = plain(name);
  const fits = agencies.filter(({ name: own, shortName }) =>
    [own, shortName ?? ''].some(
      (each) => plain(each) === wanted || plain(each).startsWith(`${wanted} `),
    ),
  );
  const [one, another] = fits;
  if (one !== undefined && another === undefined) return one.id;
  const known = agencies.map((agency) => agency.name).join('; ');
  throw new Error(
    `Expected --agency to name one agency; ${fits.length === 0 ? 'none' : 'more than one'} is called "${name}". Known are: ${known}.`,
  );
};

const options = {
  child: { type: 'string' },
  agency: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  report: { type: 'string' },
  as: { type: 'string' },
} as const;

const PATIENCE = 5_000; // ms
const EVERY = 1_000; // ms between two looks at a file that takes longer

const AT_ONCE = 2_000; // rows in one answer

/** The rows of a file that took long, for the report: some at a time, so that nobody else waits. */
const rowsOf = async (graph: GraphClient, id: string): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (;;) {
    const asked = { id, first: AT_ONCE, after: rows.length };
    const { fileBeingRead } = await graph.ask(rowsQuery, asked, RowsOfFile);
    const some = fileBeingRead?.outcome?.rows ?? [];
    rows.push(...some);
    if (some.length < AT_ONCE) return rows;
  }
};

/** Waits for a file that takes long, and says how far it is. */
const untilEnd = async (graph: GraphClient, name: string, id: string): Promise<Outcome> => {
  let said = '';
  for (;;) {
    await setTimeout(EVERY);
    const { fileBeingRead: reading } = await graph.ask(progressQuery, { id }, Progress);
    if (reading === null)
      throw new Error(
        `${name} was being read when the services were started anew. Import it again: it goes on where it stopped.`,
      );
    if (reading.outcome !== null) return reading.outcome;
    const { recorded, toRecord } = reading;
    const now = toRecord === null ? 'being read' : `${recorded} of ${toRecord} rows recorded`;
    if (now !== said) console.log(`${name}: ${now}`);
    said = now;
  }
};

type Asked = { readonly input: object; readonly isReported: boolean };

const bringIn = async (
  graph: GraphClient,
  path: string,
  { input, isReported }: Asked,
): Promise<Outcome> => {
  const name = basename(path);
  const file = new File([new Uint8Array(await readFile(path))], name);
  const asked = { input: { ...input, patience: PATIENCE }, ...(isReported ? {} : { first: 0 }) };
  const answer = (await graph.send(importMutation, asked, file, Answer)).importFile;
  if (answer.__typename !== 'ImportGoesOn') return answer;
  const outcome = await untilEnd(graph, name, answer.readingId);
  return outcome.__typename === 'ImportReport' && isReported
    ? { ...outcome, rows: [...(await rowsOf(graph, answer.readingId))] }
    : outcome;
};

const run: Command['run'] = async (args, running) => {
  const { values, positionals } = readArguments(usage, args, { options, allowPositionals: true });
  const { child: reference, agency, report } = values;
  if (reference === undefined || agency === undefined || positionals.length === 0)
    throw new Error(
      `Expected a child, an agency and at least one file. Usage: throughline ${usage}`,
    );
  mustBeReadable(positionals);
  if (report !== undefined) mustBeWritable(report);
  const found = running();
  const token = await tokenToUse(found, values.as);
  const graph = graphClient(found.address, token);
  const known = await graph.ask(findQuery, { reference }, Found);
  if (known.child === null)
    throw new Error(`There is no child with the reference ${reference} whose record you may open.`);
  const input = {
    childId: known.child.id,
    agencyId: agencyIdFor(agency, known),
    dryRun: values['dry-run'],
  };

  const outcomes: Outcome[] = [];
  for (const path of positionals) {
    const outcome = await bringIn(graph, path, { input, isReported: report !== undefined });
    outcomes.push(outcome);
    console.log(`${outcomes.length}/${positionals.length} ${inWords(outcome)}`);
    for (const line of rejectedInWords(outcome)) console.log(line);
  }
  if (report !== undefined)
    await writeFile(report, `${JSON.stringify(reportOf(reference, outcomes), null, 2)}\n`);
  if (outcomes.some(({ __typename }) => __typename === 'FileRefused')) process.exitCode = 1;
};

export const importFiles: Command = {
  usage,
  does: 'Brings agencies’ files into a child’s record, and lists the rows that need you. --dry-run: says what would come in.',
  run,
};
