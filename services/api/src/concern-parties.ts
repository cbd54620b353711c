/** Which agencies are party to a professional concern, from the state that its rules keep. */
import type { Threaded } from '@throughline/domain/pathway';
import type { ConcernEvent } from '@throughline/domain/professional-concern/events';
import type { Concern } from '@throughline/domain/professional-concern/state';
import type { ConcernParties } from './authorising/seeing.ts';

/** Undefined while nobody has raised it: then the children it names decide. */
export const concernParties = (
  { inner }: Threaded<Concern, ConcernEvent>,
  childIds: readonly string[],
): ConcernParties | undefined => {
  const { raisingAgencyId, receivingAgencyId } = inner.stages;
  if (raisingAgencyId === undefined || receivingAgencyId === undefined) return undefined;
  return { childIds, raisingAgencyId, receivingAgencyId, supportingAgencyIds: [] };
};
