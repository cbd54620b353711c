/** A safety plan, made with the young person wherever that can be; it takes the place of the last. */
import { typedText } from '@throughline/govuk/form-description';
import { formPage } from '../../../form-page.ts';
import type { Asking, Data } from '../../../page.ts';
import { childForm, childIn, now } from '../../child-form.ts';
import { agencyOptions } from '../../choices.ts';
import { backToPlan, childAtRisk } from '../risk-form.ts';

const planIn = (data: Data) => childAtRisk(data).glance.safetyPlan;
const versionIn = (data: Data): string | undefined => planIn(data)?.version;

/** The plan in force in this record; where it stands in another with which this one was merged, nothing is said of it. */
const standingIn = (data: Data, { params }: Asking): string | undefined => {
  const plan = planIn(data);
  if (plan === null) return 'none';
  return plan.recordId === params['childId'] ? plan.id : undefined;
};

/** What a colleague did meanwhile, and that nothing typed is lost. */
const whatChanged = ({ name }: { readonly name: string }, data: Data): string | undefined => {
  if (name !== 'planHasChanged') return undefined;
  const version = versionIn(data);
  const change = version === undefined ? 'ended the plan' : `made a safety plan, ${version},`;
  return `Somebody else ${change} while you wrote. Nothing was recorded. What you wrote is still here: read theirs first, then send yours again if it is to take its place.`;
};

export const makeSafetyPlan = formPage(import.meta.url, {
  form: 'MakeSafetyPlan',
  ask: [
    'planId',
    ...['version', 'childTookPart', 'withWhom', 'warningSigns', 'what', 'people', 'services'],
    ...['saferSurroundings', 'sharedWith', 'reviewOn', 'occurred'],
  ],
  view: (data, asked) => {
    const child = childIn(data);
    const form = childForm(child, asked, {
      title: 'Make a safety plan',
      button: 'Record the safety plan',
      lead: `It takes the place of ${versionIn(data) ?? 'any plan before it'}. It is read at night, on a telephone: short lines, names and numbers.`,
      back: `/children/${child.id}/safety-plan`,
    });
    return { ...form, standing: standingIn(data, asked) };
  },
  known: (data, asked) => ({
    childId: asked.params['childId'],
    seenPlan: typedText(asked.typed, 'seenPlan') || standingIn(data, asked),
  }),
  refusal: whatChanged,
  choices: (data) => ({ agency: agencyOptions(data) }),
  typed: now,
  next: backToPlan('plan-made'),
});
