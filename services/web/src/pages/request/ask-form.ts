/** What the two forms that ask something of a service have in common. */
import type { Option } from '@throughline/govuk/form-description';
import { startOfSentence } from '@throughline/govuk/sentences';
import { z } from 'zod';
import type { Receipt } from '../../answer.ts';
import type { FormPageOptions } from '../../form-page.ts';
import type { Step } from '../../form-steps.ts';
import { type Asking, type Data, required } from '../../page.ts';
import { meOf } from '../asker.ts';
import { childFrame, FramedChild } from '../child-frame.ts';
import { agencyOptions } from '../choices.ts';
import { momentTyped } from '../moment-typed.ts';

const Lines = z.array(z.object({ id: z.string(), words: z.string(), kind: z.string() }));

/** The practitioners whom the policy names: a person may stand for one of its lines. */
export const listedOptions = (data: Data): readonly Option[] =>
  Lines.parse(required(data, 'feedbackLines'))
    .filter(({ kind }) => kind === 'practitioner')
    .map(({ id, words }) => ({ value: id, label: startOfSentence(words) }));

/** What both forms ask, in the order in which somebody would say it on the telephone. */
export const askSteps = (first: readonly string[], ofAsker: readonly string[]): readonly Step[] => [
  {
    title: 'What is asked, and why',
    ask: [...first, 'requestedOf', 'reasons', 'riskNow', 'urgency'],
  },
  { title: 'What is to be considered', ask: ['concerns', 'history', 'communication'] },
  {
    title: 'Who asks, and how',
    ask: ['requestedBy', ...ofAsker, 'channel', 'confirmedInWriting', 'occurred'],
  },
  { title: 'Who is to be told', ask: ['family', 'network'] },
];

/** Whoever fills in the form is the first of those who ask. */
const askerTyped = (data: Data) => {
  const { name, title, agency, userId } = meOf(data);
  return {
    'requestedBy.0.name': name,
    'requestedBy.0.role': title ?? '',
    'requestedBy.0.agencyId': agency?.id ?? '',
    'requestedBy.0.userId': userId,
  };
};

export const askForm = (data: Data, words: { readonly title: string; readonly back: string }) => ({
  ...childFrame(FramedChild.parse(required(data, 'child')), 'Requests'),
  subNavigation: [],
  ...words,
  hasList: listedOptions(data).length > 0,
});

export const asked = {
  known: (_data: Data, { params }: Asking) => ({ childIds: [params['childId']] }),
  choices: (data: Data) => ({ agency: agencyOptions(data), listedAs: listedOptions(data) }),
  typed: (data: Data) => ({ ...momentTyped(String(required(data, 'now'))), ...askerTyped(data) }),
  next: ({ id }: Receipt, { params }: Asking) =>
    id ? `/requests/${id}?done=asked` : `/children/${params['childId']}/requests`,
} satisfies Partial<FormPageOptions>;
