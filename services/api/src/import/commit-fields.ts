/** What a file adds as its commit says it: by name, or by number where they are too many to name. */
import { mostNamed } from '@throughline/domain/import/events';

export const addedBy = (
  entryIds: readonly string[],
): { readonly entryIds: readonly string[]; readonly entries?: number } =>
  entryIds.length <= mostNamed ? { entryIds } : { entryIds: [], entries: entryIds.length };
