import { z } from 'zod';
import { page, required } from '../../../page.ts';
import { Recipient } from '../request.ts';
import { requestForm } from '../request-form.ts';
import { offeredSteps } from '../steps.ts';

const Standing = z.object({
  kind: z.string(),
  outcomeInWords: z.string().nullish(),
  stillNeeded: z.array(z.string()),
  recipients: z.array(Recipient),
  steps: z.array(z.object({ type: z.string() })),
});

/** What happened? Only what makes sense as the request stands now; each is one short form. */
export const recordStep = page(import.meta.url, {
  view: (data, asked) => ({
    ...requestForm(data, asked, { title: 'What happened?', button: '' }),
    groups: offeredSteps(Standing.parse(required(data, 'request'))),
  }),
});
