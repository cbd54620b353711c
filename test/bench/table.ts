/** What a benchmark found, as ratios within one run, and whether that is what was promised. */

export type Row = {
  readonly name: string;
  /** In `unit`, and what it is held against. */
  readonly measured: number;
  readonly against?: number | undefined;
  readonly unit: string;
  /** What was promised of the ratio; absent where only the numbers are told. */
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
};

export type Benchmark = {
  readonly title: string;
  readonly run: (isQuick: boolean) => Promise<readonly Row[]>;
};

const figure = (value: number | undefined): string =>
  value === undefined ? '' : value.toFixed(value < 10 ? 2 : 0);

const ratioOf = ({ measured, against }: Row): number | undefined =>
  against === undefined ? undefined : measured / against;

const targetOf = ({ atLeast, atMost }: Row): string => {
  if (atLeast !== undefined) return `≥ ${atLeast}`;
  return atMost === undefined ? '' : `≤ ${atMost}`;
};

/** Undefined where nothing was promised. */
export const isMet = (row: Row): boolean | undefined => {
  const ratio = ratioOf(row);
  if (ratio === undefined) return undefined;
  if (row.atLeast !== undefined) return ratio >= row.atLeast;
  return row.atMost === undefined ? undefined : ratio <= row.atMost;
};

export const print = (title: string, rows: readonly Row[]): void => {
  console.log(`\n${title}\n`);
  console.log('| | measured | against | unit | ratio | target |\n|---|---|---|---|---|---|');
  for (const row of rows) {
    const missed = isMet(row) === false ? ' (missed)' : '';
    const cells = [
      row.name,
      figure(row.measured),
      figure(row.against),
      row.unit,
      `${ratioOf(row)?.toFixed(2) ?? ''}${missed}`,
      targetOf(row),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
};

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Milliseconds that it took. */
export const timed = async (work: () => unknown): Promise<number> => {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
};
