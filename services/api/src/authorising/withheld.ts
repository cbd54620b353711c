/** What is withheld from somebody they neither act on nor cite: nobody answers, shares or links what they may not read. */
import { maySeeEntry } from '@throughline/access/reading';
import type { Viewer } from '@throughline/access/viewer';
import type { Typed } from '@throughline/decider/decider';
import { lineOfChild } from '@throughline/read-store/queries/merged';
import type { Api } from '../context.ts';

/** Every entry that a command names, by the fields in which commands name them. */
const entriesNamed = (command: Typed): readonly string[] => {
  const { entryId, linkedTo, entryIds, cites } = command as Typed & Record<string, unknown>;
  return [entryId, linkedTo, entryIds, cites]
    .flat()
    .filter((id): id is string => typeof id === 'string');
};

export const deniesWithheld = (
  { views }: Pick<Api, 'views'>,
  viewer: Viewer,
  { command, childIds }: { readonly command: Typed; readonly childIds: readonly string[] },
): string | undefined => {
  const isWithheld = (childId: string, rowId: string): boolean => {
    const line = (maySee: Parameters<typeof lineOfChild>[1]['maySee']) =>
      lineOfChild(views, { childId, rowId, maySee });
    return (
      line((restricted) => maySeeEntry(viewer, restricted)) === undefined &&
      line(() => true) !== undefined
    );
  };
  const named = entriesNamed(command);
  return childIds.some((childId) => named.some((entryId) => isWithheld(childId, entryId)))
    ? 'withheldFromYou'
    : undefined;
};
