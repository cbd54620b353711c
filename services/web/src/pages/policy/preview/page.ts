import { addAnother, typedText } from '@throughline/govuk/form-description';
import { page } from '../../../page.ts';
import { masked } from '../../../session.ts';
import { LADDER, pathOf, policiesIn } from '../policy.ts';

const kinds = [
  { value: LADDER, text: 'The ladder: what happens when agencies disagree' },
  { value: 'request-feedback', text: 'Who is told what came of a request, and by when' },
  { value: 'statutory-clocks', text: 'Statutory time limits' },
] as const;

/** Where a new version of a policy is brought, to be looked at before anybody adopts it. */
export const newPolicy = page(import.meta.url, {
  view: (data, { session, typed, fileTooLarge }) => ({
    title: 'Preview a new version',
    back: '/policies',
    csrf: session ? masked(session.csrf) : '',
    /** The form it goes to shows what was brought, and sends nothing yet. */
    redraw: addAnother,
    kinds: kinds.map((kind) => ({
      ...kind,
      checked: kind.value === (typedText(typed, 'kind') || LADDER),
    })),
    contentJson: typedText(typed, 'contentJson'),
    errorSummary: fileTooLarge && {
      titleText: 'There is a problem',
      errorList: [{ text: fileTooLarge, href: '#file' }],
    },
    fileTooLarge,
    inForce: policiesIn(data)
      .filter(({ standing }) => standing === 'in force')
      .map((one) => ({ ...one, file: `${pathOf(one)}/file` })),
  }),
});
