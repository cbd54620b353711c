import { formPage } from '../../../form-page.ts';
import { importForm } from '../import-form.ts';

/** Taking a whole file back: the wrong child, the wrong version. */
export const withdrawImport = formPage(import.meta.url, {
  form: 'WithdrawImport',
  ask: ['reason'],
  view: (data) => importForm(data, 'Withdraw this import'),
  known: (_data, { params }) => ({ importId: params['importId'] }),
  next: (_receipt, { params }) => `/imports/${params['importId']}?done=withdrawn`,
});
