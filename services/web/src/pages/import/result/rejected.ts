/** Rows of a file that were turned away, 25 to a page: which of them are shown, and the way to the others. */
import { counted, numberInWords } from '@throughline/govuk/counts';
import { z } from 'zod';
import type { Asking } from '../../../page.ts';

const LENGTH = 25; // rows of a page; `query.graphql` asks for as many

/** Each list is turned by itself. Its name is also the name in the address of how many rows stand before its page. */
const lists = ['toPutRight', 'settled', 'dropped'] as const;
type List = (typeof lists)[number];

export const RejectedRows = z.object({
  totalCount: z.number(),
  nodes: z.array(
    z.object({
      row: z.number().nullish(),
      locator: z.string(),
      why: z.string().nullish(),
      rawDate: z.string().nullish(),
      text: z.string().nullish(),
      settledBy: z.string().nullish(),
    }),
  ),
});

const skipIn = ({ query }: Pick<Asking, 'query'>, list: List): number =>
  Math.max(0, Number.parseInt(query[list] ?? '0', 10) || 0);

/** How many rows of each list come before what is asked for. */
export const skips = (asked: Pick<Asking, 'query'>): Readonly<Record<List, number>> => ({
  toPutRight: skipIn(asked, 'toPutRight'),
  settled: skipIn(asked, 'settled'),
  dropped: skipIn(asked, 'dropped'),
});

const addressAt = (
  asked: Pick<Asking, 'query' | 'path'>,
  list: List,
  skip: number,
  place: string,
): string => {
  const address = new URLSearchParams();
  for (const one of lists) {
    const from = one === list ? skip : skipIn(asked, one);
    if (from > 0) address.set(one, String(from));
  }
  return `${asked.path}${address.size === 0 ? '' : `?${address}`}#${place}`;
};

/** Which rows of how many are shown, and the pages beside; undefined where all of them stand on one. */
export const rowsInPages = (
  asked: Pick<Asking, 'query' | 'path'>,
  { totalCount }: z.infer<typeof RejectedRows>,
  { list, place }: { readonly list: List; readonly place: string },
) => {
  if (totalCount <= LENGTH) return undefined;
  const skip = skipIn(asked, list);
  const to = Math.min(skip + LENGTH, totalCount);
  return {
    words:
      skip < totalCount
        ? `Rows ${numberInWords(skip + 1)} to ${numberInWords(to)} of ${numberInWords(totalCount)}`
        : `There are ${counted(totalCount, 'row', 'rows')}, and none this far on`,
    before: skip === 0 ? '' : addressAt(asked, list, Math.max(0, skip - LENGTH), place),
    next: to < totalCount ? addressAt(asked, list, to, place) : '',
  };
};
