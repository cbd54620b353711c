import { typedText } from '@throughline/govuk/form-description';
import { z } from 'zod';
import { formPage } from '../../../form-page.ts';
import { type Asking, asking, type Data, type Handler, required } from '../../../page.ts';
import { policiesIn } from '../policy.ts';
import { newPolicy } from '../preview/page.ts';

const Preview = z
  .object({
    leavesOut: z.array(z.string()),
    contentJson: z.string(),
    hash: z.string(),
    ladder: z.unknown(),
    timeLimits: z.unknown(),
    feedbackRules: z.unknown(),
  })
  .nullish();

const previewIn = (data: Data) => Preview.parse(data['policyPreview']);

/** What was sent: the file, or what was pasted, or what the preview sends on. */
const contentOf = ({ upload, typed }: Asking): string =>
  upload ? upload.bytes.toString('utf8') : typedText(typed, 'contentJson');

const kindOf = ({ typed }: Asking): string => typedText(typed, 'kind');

/** The policy of which this is a further version; the first of its kind begins one. */
const earlier = (data: Data, asked: Asking) => {
  const found = policiesIn(data).findLast(({ kind }) => kind === kindOf(asked));
  return found ? { policyId: found.policyId, name: found.name } : {};
};

const previewOfOne = formPage(import.meta.url, {
  form: 'AdoptPolicy',
  ask: ['name', 'version', 'inForceFrom', 'inForceTo', 'source'],
  variables: (asked) => ({ kind: kindOf(asked), contentJson: contentOf(asked) }),
  view: (data, asked) => {
    const preview = previewIn(data);
    return {
      title: 'Preview of a policy',
      back: '/policies/new',
      preview,
      kind: kindOf(asked),
      isComplete: preview?.leavesOut.length === 0,
    };
  },
  known: (data, asked) => {
    const { contentJson, hash } = previewIn(data) ?? {};
    return {
      ...earlier(data, asked),
      kind: kindOf(asked).toUpperCase().replaceAll('-', '_'), // as the graph writes codes
      occurred: { at: String(required(data, 'now')) },
      contentJson,
      hash,
    };
  },
  shownAtOnce: true,
  next: () => '/policies?done=adopted',
});

/**
 * A policy that was brought: as people will read it, what it leaves out, and, where that is nothing, adopting it.
 * Where none was brought, the page that asks for it.
 */
export const adoptPolicy: Handler = async (web, request, response) => {
  if (request.method !== 'POST') return response.redirect(303, '/policies/new');
  if (asking(request).fileTooLarge === undefined) return previewOfOne(web, request, response);
  response.status(422);
  return newPolicy(web, request, response);
};
