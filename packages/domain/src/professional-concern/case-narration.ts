/** Professional concern: how it reads in the case itself, where changes of its clocks are lines too. */
import { endInWords } from '@throughline/time/deadline';
import { wordsFor } from '../choice.ts';
import type { Names, Narrate, Narration } from '../narration.ts';
import { labelled, personInWords } from '../wording.ts';
import { ClockReason } from './events/clocks.ts';
import type { ConcernEvent } from './events.ts';
import { narration } from './narration.ts';

type Of<T extends ConcernEvent['type']> = Extract<ConcernEvent, { readonly type: T }>;

const line = (headline: string, text: string | undefined): Narration => ({
  headline,
  text,
  kind: 'challenge',
  significance: 'significant',
});

const why = (event: Of<'ClockPaused'> | Of<'ClockExtended'>, names: Names) => ({
  Why: `${wordsFor(ClockReason, event.category)}. ${event.reason}`,
  'Approved by': event.approvedBy && personInWords(event.approvedBy, names),
});

/** `nameOf`: what has to be done by a clock, as the ladder says it. */
export const caseNarration = (nameOf: (clock: string) => string): Narrate<ConcernEvent> => ({
  ...narration,
  ClockPaused: (event, names) =>
    line(
      `Time stopped: ${nameOf(event.clock)}`,
      labelled({ ...why(event, names), 'Was due': endInWords(event.dueWas) }),
    ),
  ClockResumed: ({ clock, reason, dueWas, dueNow }) =>
    line(
      `Time goes on: ${nameOf(clock)}`,
      labelled({ Why: reason, 'Was due': endInWords(dueWas), 'Is now due': endInWords(dueNow) }),
    ),
  ClockExtended: (event, names) =>
    line(
      `More time given: ${nameOf(event.clock)}`,
      labelled({
        ...why(event, names),
        'Was due': endInWords(event.dueWas),
        'Is now due': endInWords(event.dueNow),
      }),
    ),
});
