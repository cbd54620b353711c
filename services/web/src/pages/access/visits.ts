/** Openings of a record as visits: what one person opened, copied or changed within a minute stands in one line. */
import { z } from 'zod';
import { openedInWords } from './opened-words.ts';

export const Opening = z.object({
  at: z.string(),
  person: z.string().nullable(),
  did: z.string(),
  what: z.string().nullable(),
  reason: z.string().nullable(),
  agency: z.object({ name: z.string() }).nullish(),
});
type Opening = Readonly<z.infer<typeof Opening>>;

const minuteOf = ({ at }: Opening): number => Math.floor(Date.parse(at) / 60_000);

const isSameVisit = (a: Opening, b: Opening): boolean =>
  a.person === b.person && a.agency?.name === b.agency?.name && minuteOf(a) === minuteOf(b);

/** Neighbours in the order in which they come. */
const together = (openings: readonly Opening[]): readonly (readonly Opening[])[] => {
  const visits: Opening[][] = [];
  for (const opening of openings) {
    const last = visits.at(-1);
    const [first] = last ?? [];
    if (last && first && isSameVisit(first, opening)) last.push(opening);
    else visits.push([opening]);
  }
  return visits;
};

const said = ({ did, what, reason }: Opening): string =>
  `${openedInWords(did, what)}${reason === null ? '' : `, because: ${reason}`}`;

export const visitsIn = (openings: readonly Opening[]) =>
  together(openings).flatMap((visit) => {
    const [first] = visit;
    if (first === undefined) return [];
    const { at, person, agency } = first;
    return {
      at,
      who: person ?? agency?.name ?? 'The partnership office',
      agencyName: person === null ? undefined : agency?.name,
      did: [...new Set(visit.map(said))],
    };
  });
