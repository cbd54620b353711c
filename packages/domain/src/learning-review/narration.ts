/** Learning review: nothing of a review stands in a child's chronology. It reads the record; it is not part of the life. */
import type { Narrate } from '../narration.ts';
import type { ReviewEvent } from './events.ts';

export const narration: Narrate<ReviewEvent> = {
  ReviewOpened: null,
  ReviewHandedOn: null,
  ScopeSet: null,
  ChronologyRequested: null,
  ChronologyChased: null,
  ChronologyReceived: null,
  ChronologyReturnedWithQueries: null,
  EntryAnnotated: null,
  EntriesChosen: null,
  EntriesLeftOut: null,
};
