import { addAnother, typedText } from '@throughline/govuk/form-description';
import { z } from 'zod';
import { type Asking, type Data, page, required } from '../../../page.ts';
import { masked } from '../../../session.ts';
import { LADDER, pathOf, policiesIn } from '../policy.ts';

const kinds = [
  { value: LADDER, text: 'The ladder: what happens when agencies disagree' },
  { value: 'request-feedback', text: 'Who is told what came of a request, and by when' },
  { value: 'statutory-clocks', text: 'Statutory time limits' },
] as const;

const Example = z.object({
  id: z.string(),
  kind: z.string(),
  kindInWords: z.string(),
  name: z.string(),
  source: z.string(),
  version: z.string(),
  isInvented: z.boolean(),
  contentJson: z.string(),
});

/** What comes with the product and was not adopted: a new version of the law's own, or a first one of any kind. */
const examplesIn = (data: Data) => {
  const adopted = policiesIn(data);
  return z
    .array(Example)
    .parse(required(data, 'policyExamples'))
    .filter(
      ({ kind, version, isInvented }) =>
        !adopted.some((one) => one.kind === kind && (isInvented || one.version === version)),
    );
};

/** Laid out so that a person can change it. */
const laidOut = (contentJson: string): string => JSON.stringify(JSON.parse(contentJson), null, 2);

/** What was typed already; else the example that was asked for, to be changed. */
const begun = (data: Data, { typed, query }: Asking): { kind: string; contentJson: string } => {
  const from = examplesIn(data).find(({ id }) => id === query['from']);
  const contentJson = typedText(typed, 'contentJson') || (from ? laidOut(from.contentJson) : '');
  return { kind: typedText(typed, 'kind') || from?.kind || LADDER, contentJson };
};

/** Where a new version of a policy is brought, to be looked at before anybody adopts it. */
export const newPolicy = page(import.meta.url, {
  view: (data, asked) => {
    const { session, fileTooLarge } = asked;
    const { kind: chosen, contentJson } = begun(data, asked);
    return {
      title: 'Preview a new version',
      back: '/policies',
      csrf: session ? masked(session.csrf) : '',
      /** The form it goes to shows what was brought, and sends nothing yet. */
      redraw: addAnother,
      kinds: kinds.map((kind) => ({ ...kind, checked: kind.value === chosen })),
      contentJson,
      errorSummary: fileTooLarge && {
        titleText: 'There is a problem',
        errorList: [{ text: fileTooLarge, href: '#file' }],
      },
      fileTooLarge,
      examples: examplesIn(data),
      inForce: policiesIn(data)
        .filter(({ standing }) => standing === 'in force')
        .map((one) => ({ ...one, file: `${pathOf(one)}/file` })),
    };
  },
});
