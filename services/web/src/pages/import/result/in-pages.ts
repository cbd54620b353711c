/** Lists of a file's page, in pages: rows that were turned away and pairs; which are shown, and the way to the others. */
import { numberInWords } from '@throughline/govuk/counts';
import { z } from 'zod';
import type { Asking } from '../../../page.ts';

/**
 * Each list is turned by itself. Its name is also the name in the address of how many stand before its page;
 * `query.graphql` asks for as many as a page holds. A group of accounts is as tall as many rows.
 */
const lengths = { toPutRight: 25, settled: 25, dropped: 25, pairs: 10 } as const;
type List = keyof typeof lengths;
const lists = Object.keys(lengths) as readonly List[]; // the keys of an object that is written out above

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

type Asked = Pick<Asking, 'query' | 'path'>;

export const skipIn = ({ query }: Pick<Asking, 'query'>, list: List): number =>
  Math.max(0, Number.parseInt(query[list] ?? '0', 10) || 0);

/** How many of each list come before what is asked for. */
export const skips = (asked: Pick<Asking, 'query'>): Readonly<Record<List, number>> => ({
  toPutRight: skipIn(asked, 'toPutRight'),
  settled: skipIn(asked, 'settled'),
  dropped: skipIn(asked, 'dropped'),
  pairs: skipIn(asked, 'pairs'),
});

const addressAt = (asked: Asked, list: List, skip: number, place: string): string => {
  const address = new URLSearchParams();
  for (const one of lists) {
    const from = one === list ? skip : skipIn(asked, one);
    if (from > 0) address.set(one, String(from));
  }
  return `${asked.path}${address.size === 0 ? '' : `?${address}`}#${place}`;
};

type Turned = {
  readonly list: List;
  readonly place: string;
  /** What the list is of, as its words begin: "Rows 1 to 25 of 60". */
  readonly of: string;
};

/** Which of how many are shown, and the pages beside; undefined where all of them stand on one. */
export const inPages = (
  asked: Asked,
  { totalCount }: { readonly totalCount: number },
  { list, place, of }: Turned,
) => {
  const [skip, length] = [skipIn(asked, list), lengths[list]];
  if (totalCount <= length && skip === 0) return undefined;
  const to = Math.min(skip + length, totalCount);
  const all = numberInWords(totalCount);
  return {
    words:
      skip < totalCount
        ? `${of} ${numberInWords(skip + 1)} to ${numberInWords(to)} of ${all}`
        : `${of}: ${all} in all, and none this far on`,
    before: skip === 0 ? '' : addressAt(asked, list, Math.max(0, skip - length), place),
    next: to < totalCount ? addressAt(asked, list, to, place) : '',
  };
};
