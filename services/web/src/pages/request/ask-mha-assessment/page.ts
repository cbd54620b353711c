import { formPage } from '../../../form-page.ts';
import { asked, askForm, askSteps } from '../ask-form.ts';

/** Asking for an assessment under the Mental Health Act: a formal step, and not the same as a mental health assessment. */
export const askMhaAssessment = formPage(import.meta.url, {
  ...asked,
  form: 'RequestMhaAssessment',
  steps: askSteps([], ['byNearestRelative']),
  check: { button: 'Record the request' },
  view: (data, { params }) =>
    askForm(data, {
      title: 'Ask for a Mental Health Act assessment',
      back: `/children/${params['childId']}/requests/new`,
    }),
});
