/** Whether the child has a GP, and which. */
import type { GpRegistrationEvent } from '@throughline/domain/gp-registration';
import type { AtAGlance } from './row.ts';
import type { Story } from './story.ts';

export const gpIn = (story: Story<GpRegistrationEvent>): AtAGlance['gp'] => {
  const last = story.findLast(
    ({ event }) => event.type === 'GpRegistrationEstablished' || event.type === 'GpRegistered',
  );
  if (last === undefined) return undefined;
  const { event, metadata } = last;
  const at = { since: event.occurred, recordedAt: metadata.recordedAt };
  if (event.type === 'GpRegistered') return { ...event, ...at, status: 'registered' };
  return event.type === 'GpRegistrationEstablished' ? { ...event, ...at } : undefined;
};
