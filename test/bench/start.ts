/** How long it takes until the product answers: the first time, the second time, and on a large store. */
import { startProduct } from '../support/product.ts';
import { largeShape, storeOf, temporaryFolder } from './stores.ts';
import type { Benchmark, Row } from './table.ts';

/** Seconds from the command to the line that says it is ready. */
const startOn = async (folder: string, withDemonstration: boolean): Promise<number> => {
  const begun = performance.now();
  const product = await startProduct(folder, { withDemonstration });
  const took = performance.now() - begun;
  await product.end('SIGTERM');
  return took / 1_000;
};

export const start: Benchmark = {
  title: 'From the command to an answer',
  run: async (isQuick) => {
    const rows: Row[] = [];
    for (const withDemonstration of [false, true]) {
      const folder = temporaryFolder();
      const against = await startOn(folder, withDemonstration);
      const measured = await startOn(folder, withDemonstration);
      const what = withDemonstration ? 'with the demonstration' : 'empty';
      rows.push({ name: `second start, ${what}, against the first`, measured, against, unit: 's' });
    }
    const shape = largeShape(isQuick);
    const large = await storeOf(shape);
    await startOn(large, false); // the first user of the partnership is made
    rows.push({
      name: `start on ${shape.events} events, against the second on an empty store`,
      measured: await startOn(large, false),
      against: rows[0]?.measured,
      unit: 's',
    });
    return rows;
  },
};
