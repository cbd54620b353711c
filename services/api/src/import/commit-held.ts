/** Adds a file that was read and looked at to the chronology: all of it at once, or nothing. */
import { heldEntryIds, importOf, rejectedRows } from '@throughline/read-store/queries/records';
import { mayImportFor } from '../authorising/own-account.ts';
import { type Answer, carryOut, invalid, refused } from '../carry-out.ts';
import { type Context, viewerOf } from '../context.ts';
import { pathwayNamed } from '../pathway-named.ts';
import { addedBy } from './commit-fields.ts';

const VIEWS_WITHIN = 20_000; // ms

/** Everything that was recorded so far is in the views; they say which entries the file brings. */
const upToDate = async ({ log, views }: Context): Promise<boolean> =>
  views.waitFor(await log.lastToFollow(), VIEWS_WITHIN);

/** Refused where reading it was broken off: importing the same file again goes on. */
export const commitHeld = async (context: Context, importId: string): Promise<Answer> => {
  if (!(await upToDate(context))) return refused('viewsAreBehind');
  const file = importOf(context.views, importId);
  if (file === undefined) return invalid('importId', 'There is no such import on record.');
  if (!mayImportFor(context, viewerOf(context), file.agencyId)) return refused('notPermitted');
  const entryIds = heldEntryIds(context.views, importId);
  const putRight = rejectedRows(context.views, importId).flatMap(
    ({ settled }) => settled?.entryId ?? [],
  );
  const { toAdd = entryIds.length, importable } = file.counts;
  const own = entryIds.filter((id) => !putRight.includes(id)).length;
  if (own < toAdd) return refused('notWhollyRead', { rows: own, expected: toAdd });
  return carryOut(context, {
    pathway: pathwayNamed('import'),
    type: 'CommitImport',
    streamId: importId,
    fields: { importId, ...addedBy(entryIds), alreadyHere: importable - toAdd },
  });
};
