/** Names on the two sides of the bridge. */

/** `RaiseConcern` → `raiseConcern`. */
export const mutationName = (command: string): string =>
  command.charAt(0).toLowerCase() + command.slice(1);

/** `in-person` → `IN_PERSON`; a code that starts with a digit gets an underscore before it. */
export const enumName = (code: string): string =>
  code
    .replace(/[^a-zA-Z0-9]+/g, '_')
    .replace(/^(\d)/, '_$1')
    .toUpperCase();

/** `part-of-day` → `partOfDay`. */
export const variantName = (code: string): string =>
  code.replace(/[^a-zA-Z0-9]+([a-zA-Z0-9])/g, (_, next: string) => next.toUpperCase());

/** `childSeen` → `ChildSeen`. */
export const typeName = (field: string): string => field.charAt(0).toUpperCase() + field.slice(1);
