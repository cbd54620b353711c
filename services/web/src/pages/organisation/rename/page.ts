import { formPage } from '../../../form-page.ts';
import { agencyIn, backTo, fromPath, nowTyped, officeChoices, officeForm } from '../office-form.ts';

/** The agency goes by another name from now on; what is on record keeps its own. */
export const renameAgency = formPage(import.meta.url, {
  form: 'RenameAgency',
  ask: ['name', 'shortName', 'why', 'occurred'],
  view: (data) => officeForm(data, { title: 'Rename the agency', button: 'Rename it' }),
  known: fromPath(),
  choices: officeChoices,
  typed: (data) => {
    const { name, shortName } = agencyIn(data);
    return { ...nowTyped(data), name, ...(shortName ? { shortName } : {}) };
  },
  next: backTo('renamed'),
});
