import { afterAll, describe, expect, it } from 'vitest';
import { isRefused, type ReadRow, readChronologyFile } from '../read-file.ts';
import { otherShapes } from './other-shapes.fixtures.ts';

const agreement: string[] = [];
afterAll(() => console.log(agreement.join('\n')));

const whenOf = ({ occurred: { start, end, time } }: ReadRow): string => {
  const days = start === end ? start : `${start}–${end}`;
  if (time?.kind !== 'exact') return `${days}`;
  return `${days} ${time.from}${time.to ? `–${time.to}` : ''}`;
};

describe.each(otherShapes)('reading $name', ({ name, bytes, entries, rejected }) => {
  it('finds its entries and rejects the rest', async () => {
    const read = await readChronologyFile({ name, bytes });
    if (isRefused(read)) throw new Error(`refused: ${read.why}`);
    const found = read.rows.map((row, at) => ({
      when: whenOf(row),
      text: row.text.slice(0, entries[at]?.text.length ?? 0),
      ...(entries[at]?.child !== undefined && { child: row.child }),
      ...(entries[at]?.agency !== undefined && { agency: row.agency }),
    }));
    const right = entries.filter(
      (entry, at) => JSON.stringify(found[at]) === JSON.stringify(entry),
    );
    agreement.push(`${name}: entries ${right.length}/${entries.length}`);
    expect(found).toEqual(entries);
    expect(read.rejected.map(({ reason }) => reason)).toEqual(rejected);
  });
});
