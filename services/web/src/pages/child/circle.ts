/** Who is round a child, as the graph answers it. */
import { dateTime } from '@throughline/govuk/dates';
import { z } from 'zod';
import { type Asking, type Data, required } from '../../page.ts';
import { Problem } from '../../problem.ts';
import { FramedChild } from '../child-frame.ts';

const When = z.object({ inWords: z.string() });

const Relationship = z.object({
  ...{ id: z.string(), recordId: z.string(), relationship: z.string(), inWords: z.string() },
  person: z.string().nullable(),
  standingInWords: z.string().nullable(),
  source: z.string().nullable(),
  since: When,
  recordedAt: z.string(),
});
type Relationship = Readonly<z.infer<typeof Relationship>>;

const Household = z.object({
  members: z.array(
    z.object({
      name: z.string(),
      personId: z.string().nullable(),
      relationship: z.string().nullable(),
    }),
  ),
  address: z.string().nullable(),
  addressIsProtected: z.boolean(),
  since: When,
  recordedAt: z.string(),
});

/** What a page's query asks of what is true now with the fragment `Circle`. */
export const Circle = z.object({
  placement: z.object({ what: z.string(), since: When }).nullable(),
  people: z.array(
    z.object({
      ...{ id: z.string(), name: z.string(), kind: z.string() },
      relationships: z.array(z.string()),
      whereabouts: z.string().nullable(),
      contact: z.string().nullable(),
      unsafeToContact: z.string().nullable(),
    }),
  ),
  relationships: z.array(Relationship),
  household: Household.nullable(),
});
type Circle = Readonly<z.infer<typeof Circle>>;

const Child = FramedChild.extend({ glance: Circle });

export const circleIn = (data: Data) => Child.parse(required(data, 'child'));

/** Who it is: by name, or what is known where there is no name. */
export const holder = ({ person, standingInWords }: Relationship): string =>
  person ?? standingInWords ?? 'Not named';

/** Who lives with the child and who has parental responsibility, in a line each. */
export const householdInWords = ({ household }: Circle): string => {
  if (household === null) return 'Not recorded';
  const members = household.members.map(({ name }) => name).join(', ');
  return `${members || 'Nobody else'} (since ${household.since.inWords})`;
};

export const responsibilityInWords = ({ relationships }: Circle): string =>
  relationships
    .filter(({ relationship }) => relationship === 'parental-responsibility')
    .map(holder)
    .join(', ') || 'Not recorded';

/** Since when, how it is known, and when somebody wrote it here. */
export const knownHow = ({ since, source, recordedAt }: Relationship): string =>
  [`Since ${since.inWords}`, source, `recorded ${dateTime(recordedAt)}`].filter(Boolean).join('; ');

export const relationshipIn = (data: Data, { params }: Asking): Relationship => {
  const { relationships } = circleIn(data).glance;
  const found = relationships.find(({ id }) => id === params['relationshipId']);
  if (found === undefined) throw new Problem('notFound', 'No such relationship is on record now.');
  return found;
};

export const peopleOptions = (data: Data) =>
  circleIn(data).glance.people.map(({ id, name }) => ({ value: id, label: name }));

export const backToFamily =
  (done: string) =>
  (_receipt: unknown, { params }: Asking): string =>
    `/children/${params['childId']}/family?done=${done}`;
