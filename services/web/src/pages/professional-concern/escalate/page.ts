import { z } from 'zod';
import { formPage } from '../../../form-page.ts';
import type { Asking, Data } from '../../../page.ts';
import { byMyself } from '../../asker.ts';
import { currentStage } from '../concern.ts';
import {
  backTo,
  concernChoices,
  concernForm,
  concernIn,
  nowByOwnAgency,
  seenStage,
  whatChanged,
} from '../concern-form.ts';

const Stages = z.array(
  z.object({ n: z.number(), label: z.string(), whoInWords: z.array(z.string()) }),
);
const Ladder = z.object({ stages: Stages }).nullish();

/** The steps further up than the one that was seen. */
const further = (data: Data, asked: Asking) => {
  const from = seenStage(data, asked) ?? 0;
  return (Ladder.parse(data['ladder'])?.stages ?? []).filter(({ n }) => n > from);
};

const options = (data: Data, asked: Asking) => {
  const reached = currentStage(concernIn(data))?.n ?? 0; // further than was seen, where somebody else was quicker
  return further(data, asked).map(({ n, label, whoInWords }) => ({
    value: String(n),
    label: `${label}: ${whoInWords.join(' with ').toLowerCase()}`,
    ...(n <= reached ? { hint: 'Already reached' } : {}),
  }));
};

/** Only where there is a step to leave out does anybody have to approve that. */
const approval = (data: Data, asked: Asking) =>
  further(data, asked).length > 1 ? {} : { approvedBy: undefined };

/** Taking a disagreement further up the ladder. Refused where somebody else was quicker, with what they did. */
export const escalate = formPage(import.meta.url, {
  form: 'EscalateChallenge',
  ask: ['toStage', 'why', 'to', 'channel', 'occurred', 'approvedBy', 'by'],
  view: (data, asked) => ({
    ...concernForm(data, asked, {
      title: 'Take it to the next step',
      button: 'Take it further',
      verb: 'took it further',
      lead: 'Taking it further is not a failure of either side: the ladder is there so that a disagreement is settled by people who can decide.',
    }),
    ...(further(data, asked).length === 0 && {
      end: 'There is no step above this one. If the two agencies still do not agree when it has ended, a leader can refer it to the partnership.',
    }),
  }),
  known: (data, asked) => ({
    concernId: asked.params['concernId'],
    fromStage: seenStage(data, asked),
    ...approval(data, asked),
    ...byMyself(data, asked),
  }),
  choices: (data, asked) => ({ ...concernChoices(data), toStage: options(data, asked) }),
  typed: (data, asked) => ({
    ...nowByOwnAgency(data),
    toStage: options(data, asked)[0]?.value,
  }),
  prepare: (read) => ({ ...read, toStage: Number(read['toStage']) }),
  refusal: whatChanged,
  next: backTo('escalated'),
});
