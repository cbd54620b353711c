/** Child: who the child is, folded from registration, changes and corrections. Views use the same fold. */
import type { z } from 'zod';
import type {
  ChildDetailsChanged,
  ChildDetailsCorrected,
  ChildName,
  ChildRegistered,
} from './events/identity.ts';

type Registered = Readonly<z.infer<typeof ChildRegistered>>;
type Changed = Readonly<z.infer<typeof ChildDetailsChanged>>;
type Corrected = Readonly<z.infer<typeof ChildDetailsCorrected>>;

const detailNames = [
  'names',
  'bornOn',
  'otherDatesOfBirth',
  'unborn',
  'expectedOn',
  'identifiers',
  'gender',
  'ethnicity',
  'religion',
  'language',
  'otherLanguages',
  'interpreterNeeded',
  'communication',
] as const satisfies readonly (keyof Registered)[];

export type ChildDetails = Readonly<Partial<Pick<Registered, (typeof detailNames)[number]>>>;

const stated = (event: Registered | Changed | Corrected): ChildDetails =>
  // Only the keys of details are taken, with their own values.
  Object.fromEntries(
    detailNames.flatMap((name) => (event[name] === undefined ? [] : [[name, event[name]]])),
  ) as ChildDetails;

const isSameName = (a: ChildName, b: ChildName): boolean =>
  a.given === b.given && a.family === b.family;

const withNames = (
  before: readonly ChildName[],
  added: readonly ChildName[],
): readonly ChildName[] => {
  const hasNewCurrent = added.some(({ kind }) => kind === 'current');
  const kept = before
    .filter((name) => !added.some((other) => isSameName(name, other)))
    .map(
      (name): ChildName =>
        hasNewCurrent && name.kind === 'current' ? { ...name, kind: 'former' } : name,
    );
  return [...kept, ...added];
};

/** A change adds names and numbers to those known; a correction puts its own in their place. */
export const detailsAfter = (
  before: ChildDetails,
  event: Registered | Changed | Corrected,
): ChildDetails => {
  const said = stated(event);
  if (event.type !== 'ChildDetailsChanged') return { ...before, ...said };
  return {
    ...before,
    ...said,
    ...(said.names && { names: [...withNames(before.names ?? [], said.names)] }),
    ...(said.identifiers && { identifiers: [...(before.identifiers ?? []), ...said.identifiers] }),
    ...(said.otherDatesOfBirth && {
      otherDatesOfBirth: [...(before.otherDatesOfBirth ?? []), ...said.otherDatesOfBirth],
    }),
  };
};

/** The name in use, for a heading: "Samim Rahmati". */
export const currentName = ({ names = [] }: ChildDetails): string => {
  const name = names.findLast(({ kind }) => kind === 'current') ?? names[0];
  if (name === undefined) return 'Name not known';
  return name.family === undefined ? name.given : `${name.given} ${name.family}`;
};
