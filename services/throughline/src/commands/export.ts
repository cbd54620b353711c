/** `throughline export`: takes a child's chronology away as a file. That it was taken is on record before it is given. */
import { writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Command } from '../command.ts';
import { graphClient } from '../graph-client.ts';
import { mustBeWritable } from '../named-files.ts';
import { readArguments } from '../read-arguments.ts';
import { tokenToUse } from './token.ts';

const usage =
  'export --child REF --format docx|xlsx|csv --out FILE [--from DATE] [--to DATE] [--text WORDS] [--as-known-at INSTANT] [--newest-first] [--reason WORDS] [--as WHO]';

const Found = z.object({ child: z.object({ id: z.string() }).nullable() });
const Exported = z.object({
  exportChronology: z.object({
    base64: z.string(),
    sha256: z.string(),
    rows: z.number(),
    withheld: z.number(),
  }),
});
const Format = z.enum(['docx', 'xlsx', 'csv']);

const findQuery = 'query Find($reference: String!) { child(reference: $reference) { id } }';
const exportMutation = `mutation Export($childId: ID!, $format: ExportFormat!, $from: Date, $to: Date,
    $text: String, $asKnownAt: Instant, $order: ChronologyOrder, $reason: String) {
  exportChronology(childId: $childId, format: $format, from: $from, to: $to, text: $text,
    asKnownAt: $asKnownAt, order: $order, reason: $reason) { base64 sha256 rows withheld }
}`;

const options = {
  child: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  text: { type: 'string' },
  'as-known-at': { type: 'string' },
  'newest-first': { type: 'boolean', default: false },
  reason: { type: 'string' },
  as: { type: 'string' },
} as const;

const readable = 0o600; // by whoever took it, and nobody else

const run: Command['run'] = async (args, running) => {
  const { values } = readArguments(usage, args, { options });
  const { child: reference, out, from, to, text, reason } = values;
  const format = Format.safeParse(values.format).data;
  if (reference === undefined || format === undefined || out === undefined)
    throw new Error(`Expected a child, a format and a file. Usage: throughline ${usage}`);
  mustBeWritable(out);
  const found = running();
  const token = await tokenToUse(found, values.as);
  const graph = graphClient(found.address, token);
  const { child } = await graph.ask(findQuery, { reference }, Found);
  if (child === null)
    throw new Error(`There is no child with the reference ${reference} whose record you may open.`);
  const { exportChronology: copy } = await graph.ask(
    exportMutation,
    {
      ...{ childId: child.id, format: format.toUpperCase(), from, to, text, reason },
      asKnownAt: values['as-known-at'],
      order: values['newest-first'] ? 'NEWEST_FIRST' : 'OLDEST_FIRST',
    },
    Exported,
  );
  await writeFile(out, Buffer.from(copy.base64, 'base64'), { mode: readable });
  console.log(
    `${out}: ${copy.rows} entries, ${copy.withheld} withheld; on record with SHA-256 ${copy.sha256}`,
  );
};

export const exportChronology: Command = {
  usage,
  does: 'Writes a child’s chronology to a file: Word, Excel or CSV. That it was taken is on record first.',
  run,
};
