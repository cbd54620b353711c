/** Which meetings somebody may call and record: whoever looks back, learning events alone. */
import { mayConvene } from '@throughline/access/permissions';
import type { Viewer } from '@throughline/access/viewer';
import type { Typed } from '@throughline/decider/decider';
import type { MeetingEvent, MeetingKind } from '@throughline/domain/meeting/events';
import type { Meeting } from '@throughline/domain/meeting/state';
import type { Pathway, Threaded } from '@throughline/domain/pathway';

/** `state`: that of the meeting's stream, where it is not the command that begins it. */
export const deniesConvening = (
  { role }: Viewer,
  { category }: Pick<Pathway, 'category'>,
  { command, state }: { readonly command: Typed; readonly state?: unknown },
): string | undefined => {
  if (category !== 'meeting') return undefined;
  const { kind } =
    state === undefined
      ? (command as Typed & { readonly kind: MeetingKind }) // parsed by the command's schema
      : (state as Threaded<Meeting, MeetingEvent>).inner; // a stream of this category is a meeting's
  return mayConvene(role, kind) ? undefined : 'onlyLearningEvents';
};
