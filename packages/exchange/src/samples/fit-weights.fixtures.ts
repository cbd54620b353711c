/** Logistic regression by Newton's method, kept near zero by a ridge: what each piece of evidence is worth, learnt from answered pairs. */

export type Example<Name extends string> = {
  readonly found: Readonly<Partial<Record<Name, number>>>;
  readonly isSame: boolean;
  /** How much it counts. */
  readonly weight: number;
};

const ridge = 1;
const freeRidge = 0.001; // the constant is hardly held
const mostSteps = 30;
const enough = 1e-7;

/** Solves `matrix · x = wanted` by Gauss's elimination; the matrix is positive definite. */
const solve = (matrix: readonly (readonly number[])[], wanted: readonly number[]): number[] => {
  const rows = matrix.map((row, at) => [...row, wanted[at] ?? 0]);
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot += 1) {
    for (let row = pivot + 1; row < size; row += 1) {
      const factor = at(row, pivot) / at(pivot, pivot);
      const target = rows[row] ?? [];
      for (let column = pivot; column <= size; column += 1)
        target[column] = at(row, column) - factor * at(pivot, column);
    }
  }
  const solved = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = at(row, size);
    for (let column = row + 1; column < size; column += 1)
      rest -= at(row, column) * (solved[column] ?? 0);
    solved[row] = rest / at(row, row);
  }
  return solved;
};

export const fitWeights = <Name extends string>(
  names: readonly Name[],
  examples: readonly Example<Name>[],
): Readonly<Record<Name | 'before all', number>> => {
  // Most evidence is not there between most rows: only what is there is kept, with its place.
  const rows = examples.map(({ found }) => {
    const much = [1, ...names.map((name) => found[name] ?? 0)];
    return much.flatMap((each, at) => (each === 0 ? [] : [[at, each] as const]));
  });
  const size = names.length + 1;
  let weights = new Array<number>(size).fill(0);
  for (let step = 0; step < mostSteps; step += 1) {
    const held = (at: number): number => (at === 0 ? freeRidge : ridge);
    const slope = weights.map((weight, at) => -held(at) * weight);
    const bend = weights.map((_, row) => weights.map((_, at) => (at === row ? held(at) : 0)));
    examples.forEach(({ isSame, weight }, which) => {
      const row = rows[which] ?? [];
      let odds = 0;
      for (const [at, much] of row) odds += much * (weights[at] ?? 0);
      const likely = 1 / (1 + Math.exp(-odds));
      const off = weight * (Number(isSame) - likely);
      const spread = weight * likely * (1 - likely);
      for (const [at, much] of row) {
        slope[at] = (slope[at] ?? 0) + off * much;
        const line = bend[at] ?? [];
        for (const [to, other] of row) line[to] = (line[to] ?? 0) + spread * much * other;
      }
    });
    const change = solve(bend, slope);
    weights = weights.map((weight, at) => weight + (change[at] ?? 0));
    if (Math.max(...change.map(Math.abs)) < enough) break;
  }
  return Object.fromEntries(
    ['before all', ...names].map((name, at) => [name, weights[at] ?? 0]),
  ) as Record<Name | 'before all', number>; // one for each name
};
