/**
 * How a view says what it makes of each event: one line for each event it listens to, by category
 * and type, typed by the pathway's own schemas. What it has no line for changes nothing in it.
 */

import type { AccessEvent } from '@throughline/domain/access';
import type { ChildEvent } from '@throughline/domain/child/events';
import type { DisclosureEvent } from '@throughline/domain/disclosure';
import type { EntryEvent } from '@throughline/domain/entry/events';
import type { GpRegistrationEvent } from '@throughline/domain/gp-registration';
import type { ImportEvent } from '@throughline/domain/import/events';
import type { InErrorEvent } from '@throughline/domain/in-error';
import type { ReviewEvent } from '@throughline/domain/learning-review/events';
import type { MeetingEvent } from '@throughline/domain/meeting/events';
import type { OrganisationEvent } from '@throughline/domain/organisation/events';
import type { PolicyEvent } from '@throughline/domain/policy/events';
import type { ConcernEvent } from '@throughline/domain/professional-concern/events';
import type { RequestEvent } from '@throughline/domain/request/events';
import type { RiskAndSafetyEvent } from '@throughline/domain/risk-and-safety/events';
import type { Recorded, Typed, Unreadable } from './projection.ts';
import { type Happening, isReadable } from './projection.ts';
import type { Rows } from './table.ts';

/** The events of each stream category. */
export type EventsOf = {
  readonly access: AccessEvent;
  readonly child: ChildEvent;
  readonly disclosure: DisclosureEvent;
  readonly entry: EntryEvent;
  readonly gpRegistration: GpRegistrationEvent;
  readonly import: ImportEvent;
  readonly learningReview: ReviewEvent;
  readonly meeting: MeetingEvent;
  readonly organisation: OrganisationEvent;
  readonly policy: PolicyEvent;
  readonly professionalConcern: ConcernEvent;
  readonly request: RequestEvent;
  readonly riskAndSafety: RiskAndSafetyEvent;
};
export type Category = keyof EventsOf;
export type AnyEvent = EventsOf[Category];

type Told<Event extends Typed> = (it: Recorded<Event>, rows: Rows) => void;

type Lines<Event extends Typed> = {
  readonly [T in Event['type']]?: Told<Extract<Event, { readonly type: T }>>;
};

export type Telling = {
  readonly [C in Category]?: Lines<EventsOf[C]>;
} & {
  /** Any event of any category that was marked as recorded in error, or as another child's. */
  readonly undo?: Told<InErrorEvent>;
  /** An event that cannot be read: it must show as a gap wherever its absence would mislead. */
  readonly gap?: (it: Unreadable, rows: Rows) => void;
};

export const isUndo = (event: Typed): event is InErrorEvent =>
  event.type === 'RecordedInError' || event.type === 'MovedToOtherChild';

/** Events are parsed with their pathway's schema before they come here, so category and type name their shape. */
export const telling = (view: Telling): ((happening: Happening, rows: Rows) => void) => {
  const lines: Readonly<Record<string, Readonly<Record<string, Told<never>>>>> = view as never;
  return (happening, rows) => {
    if (!isReadable(happening)) {
      if (happening.unreadable !== 'erased') view.gap?.(happening, rows); // what was erased leaves nothing
      return;
    }
    const { event } = happening;
    if (isUndo(event)) view.undo?.({ ...happening, event }, rows);
    else lines[happening.category]?.[happening.event.type]?.(happening as never, rows);
  };
};
