/** The part of a form page that keeps what was typed: by a button, and by the page's script while somebody types. */
import { randomUUID } from 'node:crypto';
import { draftWish, typedText } from '@throughline/govuk/form-description';
import type { Response } from 'express';
import { z } from 'zod';
import { addressIn, discardDraft, keepDraft } from './drafts.ts';
import { addressAt, formSent, placeOf } from './form-address.ts';
import type { Asking, Data } from './page.ts';
import type { Session } from './session.ts';
import type { Web } from './web-context.ts';

const WithChild = z.looseObject({ child: z.looseObject({ id: z.string() }) });

/** The child whom the page is about: in its address, or in what the graph answered. */
export const childIdIn = (data: Data, { params }: Asking): string | undefined =>
  params['childId'] ??
  [data, ...Object.values(data)]
    .map((one) => WithChild.safeParse(one).data?.child.id)
    .find((id) => id !== undefined);

/**
 * Answers what was sent with a wish for a draft. Nothing where it had none; the refusal where the person
 * pressed the button, so that the form can say it and keep their words.
 */
export const answerDraft = async (
  web: Web,
  session: Session,
  asked: Asking,
  response: Response,
): Promise<'answered' | { readonly refused: string } | undefined> => {
  const wish = typedText(asked.typed, draftWish);
  if (wish === 'discard') {
    await discardDraft(web, session, placeOf(asked.path, formSent(asked.typed)));
    response.redirect(303, addressAt(addressIn(asked.path, asked.typed), randomUUID()));
    return 'answered';
  }
  if (wish === 'later') {
    const answer = await keepDraft(web, session, asked);
    if ('refused' in answer) {
      response.status(422);
      return answer;
    }
    response.redirect(303, '/?done=draft-kept');
    return 'answered';
  }
  if (wish === 'auto') {
    const answer = await keepDraft(web, session, asked);
    response.status('refused' in answer ? 422 : 200).json(answer);
    return 'answered';
  }
  return undefined;
};
