/** The frame of every page about one child: whom it is about, and the ways through the record. */
import { z } from 'zod';

/** What a page's query asks of a child for its frame. */
export const FramedChild = z.object({
  id: z.string(),
  name: z.string(),
  reference: z.string(),
  age: z.string().nullish(),
  bornOn: z.object({ inWords: z.string() }).nullish(),
});
export type FramedChild = Readonly<z.infer<typeof FramedChild>>;

const places = [
  ['At a glance', ''],
  ['Chronology', '/chronology'],
  ['Requests', '/requests'],
  ['Challenges', '/challenges'],
  ['Meetings', '/meetings'],
  ['Who was told', '/ledger'],
  ['Involvement', '/involvement'],
  ['Imports', '/imports'],
] as const;

export type ChildPlace = (typeof places)[number][0];

/** The identity bar and the navigation within the record; `here` is the place that the page belongs to. */
export const childFrame = ({ id, name, reference, age, bornOn }: FramedChild, here: ChildPlace) => {
  const href = `/children/${id}`;
  return {
    child: {
      name,
      href,
      dateOfBirthNote: bornOn?.inWords ?? 'not known',
      facts: [
        { label: 'Reference', text: reference },
        ...(age ? [{ label: 'Age', text: age }] : []),
      ],
      warnings: [],
    },
    subNavigation: places.map(([text, path]) => ({
      text,
      href: `${href}${path}`,
      active: text === here,
    })),
  };
};
