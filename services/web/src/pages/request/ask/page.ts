import { formPage } from '../../../form-page.ts';
import { asked, askForm, askSteps } from '../ask-form.ts';

/** Asking something of another service for a child: a referral, an assessment, a bed, information. */
export const ask = formPage(import.meta.url, {
  ...asked,
  form: 'MakeRequest',
  steps: askSteps(['kind', 'legalBasis'], []),
  check: { button: 'Record the request' },
  view: (data, { params }) => ({
    ...askForm(data, {
      title: 'Ask for something',
      back: `/children/${params['childId']}/requests`,
    }),
    mhaForm: `/children/${params['childId']}/requests/new/mental-health-act-assessment`,
  }),
});
