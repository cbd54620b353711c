/** What every form about one disagreement has in common, and what somebody reads when another was quicker. */
import { typedText } from '@throughline/govuk/form-description';
import { z } from 'zod';
import type { Found } from '../../answer.ts';
import { type Asking, type Data, required } from '../../page.ts';
import { byMyself, bySomebodyElse, meOf } from '../asker.ts';
import { childFrame } from '../child-frame.ts';
import { agencyOptions } from '../choices.ts';
import { momentTyped } from '../moment-typed.ts';
import { Step } from '../shapes.ts';
import { awaited, currentStage, ListedConcern } from './concern.ts';

const FormConcern = ListedConcern.extend({ steps: z.array(Step) });

export const concernIn = (data: Data) => FormConcern.parse(required(data, 'concern'));

type Words = {
  readonly title: string;
  readonly button: string;
  readonly lead?: string;
  /** Ends something for good: its button warns. */
  readonly isGrave?: boolean;
  /** What whoever records it is taken to have done; left out where the form asks who did it. */
  readonly verb?: string;
};

export const concernForm = (data: Data, asked: Asking, { verb, ...words }: Words) => {
  const concern = concernIn(data);
  return {
    ...(concern.child ? childFrame(concern.child, 'Disagreements') : {}),
    subNavigation: [],
    back: `/challenges/${concern.id}`,
    concern,
    stage: currentStage(concern),
    awaited: awaited(concern),
    last: concern.steps.at(-1),
    ...words,
    ...(verb && !bySomebodyElse(asked) ? { verb } : {}),
  };
};

/** The stage that somebody saw when they opened the form: what they write belongs to it, wherever it has got to meanwhile. */
export const seenStage = (data: Data, { typed }: Asking): number | undefined => {
  const seen = Number.parseInt(typedText(typed, 'seenStage'), 10);
  return Number.isNaN(seen) ? currentStage(concernIn(data))?.n : seen;
};

/** The fields of every fact about a stage, known without asking. */
export const atSeenStage = (data: Data, asked: Asking) => ({
  concernId: asked.params['concernId'],
  stage: seenStage(data, asked),
});

export const atSeenStageByMe = (data: Data, asked: Asking) => ({
  ...atSeenStage(data, asked),
  ...byMyself(data, asked),
});

/** The fields of a fact about the whole disagreement. */
export const ofConcern = (_data: Data, { params }: Asking) => ({ concernId: params['concernId'] });

export const ofConcernByMe = (data: Data, asked: Asking) => ({
  ...ofConcern(data, asked),
  ...byMyself(data, asked),
});

export const concernChoices = (data: Data) => ({ agency: agencyOptions(data) });

/** What stands in a form at first: now, and one's own agency where somebody else of it did the thing. */
export const nowByOwnAgency = (data: Data) => {
  const { agency } = meOf(data);
  return {
    ...momentTyped(String(required(data, 'now'))),
    ...(agency ? { 'by.agencyId': agency.id } : {}),
  };
};

export const backTo =
  (done: string) =>
  (_receipt: unknown, { params }: Asking): string =>
    `/challenges/${params['concernId']}?done=${done}`;

/** What changed, and that nothing typed is lost. */
export const whatChanged = (
  { name }: { readonly name: string; readonly found: Found },
  data: Data,
): string | undefined => {
  if (name !== 'stageHasMoved') return undefined;
  const concern = concernIn(data);
  const moved = concern.steps.findLast(({ type }) => type === 'ChallengeEscalated');
  const where = currentStage(concern)?.label ?? 'another step';
  const by = moved ? ` (${moved.headline}, ${moved.occurred.inWords})` : '';
  return `Somebody else has moved this: it is now at ${where}${by}. Nothing was sent. What you wrote is still here: look at what changed, then send it again if you still want to.`;
};

/** What every form about one disagreement is given: whom it may name, what stands in it at first, and words for a step that was left meanwhile. */
export const everyConcernForm = {
  choices: concernChoices,
  typed: nowByOwnAgency,
  refusal: whatChanged,
} as const;
