/** What the libraries take by themselves to turn a file into rows of cells: the least that any reader needs. */
import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { Parser } from 'saxen';
import { fromBufferPromise } from 'yauzl';

/** With the rules by which our reader asks it to read what is not regular. */
export const csvAlone = (text: string): number =>
  parse(text, {
    relax_quotes: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  }).length;

const unzipped = async (bytes: Uint8Array, part: string): Promise<string> => {
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true, autoClose: false });
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName === part)
      return (await buffer(await zip.openReadStreamPromise(entry))).toString();
  }
  throw new Error(`Expected a part ${part}, found none.`);
};

type Names = Readonly<Record<'namespace' | 'row' | 'cell' | 'text', string>>;

/** `typed`: a cell says in its own attributes where it stands and how its value is to be taken. */
const cellsIn = (
  xml: string,
  { namespace, row, cell, text }: Names,
  typed: 'typed' | 'untyped',
): number => {
  const rows: string[][] = [];
  let isText = false;
  const parser = new Parser().ns({ [namespace]: 'o' });
  parser.on('openTag', (name, attributes) => {
    isText = name === text;
    if (name === row) rows.push([]);
    else if (name === cell) {
      if (typed === 'typed' && !attributes()) throw new Error('Expected a cell’s attributes.');
      rows.at(-1)?.push('');
    }
  });
  parser.on('closeTag', () => {
    isText = false;
  });
  parser.on('text', (said, decode) => {
    const cells = rows.at(-1);
    if (isText && cells) cells[cells.length - 1] += decode(said);
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.parse(xml);
  return rows.length;
};

export const wordAlone = async (bytes: Uint8Array): Promise<number> =>
  cellsIn(
    await unzipped(bytes, 'word/document.xml'),
    {
      namespace: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      ...{ row: 'o:tr', cell: 'o:tc', text: 'o:t' },
    },
    'untyped',
  );

export const excelAlone = async (bytes: Uint8Array): Promise<number> =>
  cellsIn(
    await unzipped(bytes, 'xl/worksheets/sheet1.xml'),
    {
      namespace: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
      ...{ row: 'o:row', cell: 'o:c', text: 'o:t' },
    },
    'typed',
  );
