/** Whether the child has a GP, and which. */
import type { GpRegistrationEvent } from '@throughline/domain/gp-registration';
import type { AtAGlance } from './row.ts';
import { every, latest, type Story } from './story.ts';

export const gpIn = (story: Story<GpRegistrationEvent>): AtAGlance['gp'] => {
  const last = latest(every(story, 'GpRegistrationEstablished', 'GpRegistered'));
  return last?.type === 'GpRegistered' ? { ...last, status: 'registered' } : last;
};
