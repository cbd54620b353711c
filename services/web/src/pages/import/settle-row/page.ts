import { formPage } from '../../../form-page.ts';
import { Problem } from '../../../problem.ts';
import { importForm, importIn } from '../import-form.ts';

/** Saying why a row of a file is left out of the chronology. */
export const settleRow = formPage(import.meta.url, {
  form: 'SettleRejectedRow',
  ask: ['reason'],
  view: (data, { params }) => {
    const row = importIn(data).rejected.find((one) => String(one.row) === params['row']);
    if (!row) throw new Problem('notFound', 'The import has no rejected row of that number.');
    return { ...importForm(data, 'Say why a row is left out'), row };
  },
  known: (_data, { params }) => ({ importId: params['importId'], row: Number(params['row']) }),
  next: (_receipt, { params }) => `/imports/${params['importId']}?done=settled`,
});
