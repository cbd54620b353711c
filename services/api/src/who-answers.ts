/** Who answers for a role at an agency now; whoever has left is followed to the person who took over what was open. */
import type { RoleClass } from '@throughline/domain/organisation/events';
import { type Holder, holdersOf } from '@throughline/domain/organisation/state';
import type { Person } from '@throughline/domain/vocabulary';
import type { RoleHolder } from '@throughline/projections/organisations';
import type { Views } from '@throughline/read-store/open-views';
import { agencies, roleHolders, user } from '@throughline/read-store/queries/organisations';
import type { Instant } from '@throughline/time/instant';

/** The role as the domain folds it: on call between two moments, or held from a day. */
const asHeld = (rows: readonly RoleHolder[]): Parameters<typeof holdersOf>[0] => ({
  appointments: rows
    .filter(({ onCall }) => onCall === undefined)
    .map(({ deputies, ...row }) => ({
      ...row,
      // The log's own moments are instants; a row's are the same as text.
      deputies: deputies.map((one) => ({ ...one, until: one.until as Instant | undefined })),
    })),
  onCall: rows.flatMap(({ roleClass, person, contact, onCall }) =>
    onCall === undefined
      ? []
      : [
          {
            ...{ roleClass, person, contact },
            from: onCall.from as Instant, // as above
            until: onCall.until as Instant, // as above
          },
        ],
  ),
});

/** The person themselves, or whoever took over what was open when they left; nobody where nobody did. */
const stillThere = (
  views: Views,
  person: Person,
  seen: readonly string[] = [],
): Person | undefined => {
  const { userId } = person;
  if (userId === undefined || seen.includes(userId)) return person;
  const found = user(views, userId);
  if (found?.left === undefined) return person;
  const next = found.openItemsTo === undefined ? undefined : user(views, found.openItemsTo);
  return next && stillThere(views, { userId: next.userId, name: next.name }, [...seen, userId]);
};

/** Whoever has now what was open in the name of somebody who left; nobody where nobody took over, or they are there. */
export const successorOf = (views: Views, userId: string): string | undefined => {
  const next = stillThere(views, { userId })?.userId;
  return next === userId ? undefined : next;
};

export type Asked = { readonly agencyId?: string | undefined; readonly roleClass: string };

/** Where no agency is named it is the partnership office. */
export const agencyAsked = (views: Views, { agencyId }: Asked): string | undefined =>
  agencyId ?? agencies(views).find(({ kind }) => kind === 'partnership-office')?.agencyId;

/** On call first, then who holds the role, then the deputies. Empty where the agency has nobody in it. */
export const whoAnswers = (views: Views, asked: Asked, now: Instant): readonly Holder[] => {
  const agencyId = agencyAsked(views, asked);
  if (agencyId === undefined) return [];
  const held = asHeld(roleHolders(views, agencyId));
  // A ladder may name a role that the partnership's list does not have: then nobody holds it.
  return holdersOf(held, asked.roleClass as RoleClass, now).flatMap((holder) => {
    const person = stillThere(views, holder.person);
    return person === undefined ? [] : [{ ...holder, person }];
  });
};
