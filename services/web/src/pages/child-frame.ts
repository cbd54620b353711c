/** The frame of every page about one child: whom it is about, and the ways through the record. */
import { z } from 'zod';

/** What a page's query asks of a child for its frame. */
export const FramedChild = z.object({
  id: z.string(),
  name: z.string(),
  reference: z.string(),
  age: z.string().nullish(),
  bornOn: z.object({ inWords: z.string() }).nullish(),
  otherDatesOfBirth: z.array(z.object({ bornOn: z.object({ inWords: z.string() }) })).nullish(),
  warnings: z.array(z.string()).nullish(),
});
export type FramedChild = Readonly<z.infer<typeof FramedChild>>;

const places = [
  ['At a glance', ''],
  ['Chronology', '/chronology'],
  ['Requests', '/requests'],
  ['Disagreements', '/challenges'],
  ['Meetings', '/meetings'],
  ['Who was told', '/ledger'],
  ['Involvement', '/involvement'],
  ['Imports', '/imports'],
] as const;

export type ChildPlace = (typeof places)[number][0];

/** The date of birth in words, with the doubt: a second date on somebody's record is never left out. */
export const bornInWords = ({
  bornOn,
  otherDatesOfBirth,
}: Pick<FramedChild, 'bornOn' | 'otherDatesOfBirth'>): string => {
  const first = bornOn?.inWords ?? 'not known';
  const others = (otherDatesOfBirth ?? [])
    .map((other) => other.bornOn.inWords)
    .filter((other) => !first.endsWith(other)); // "possibly 1 January 2008" and "1 January 2008" are one date
  return others.length === 0 ? first : `${first}; also on record: ${others.join(', ')}`;
};

/** The identity bar and the navigation within the record; `here` is the place that the page belongs to. */
export const childFrame = (framed: FramedChild, here?: ChildPlace) => {
  const { id, name, reference, age, warnings } = framed;
  const href = `/children/${id}`;
  return {
    child: {
      name,
      href,
      dateOfBirthNote: bornInWords(framed),
      facts: [
        { label: 'Reference', text: reference },
        ...(age ? [{ label: 'Age', text: age }] : []),
      ],
      warnings: warnings ?? [],
      link: { text: 'Safety plan', href: `${href}/safety-plan` },
    },
    subNavigation: places.map(([text, path]) => ({
      text,
      href: `${href}${path}`,
      active: text === here,
    })),
  };
};
