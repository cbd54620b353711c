/** Lists of a file's page, 25 to a page: rows that were turned away and pairs; which are shown, and the way to the others. */
import { numberInWords } from '@throughline/govuk/counts';
import { z } from 'zod';
import type { Asking } from '../../../page.ts';

const LENGTH = 25; // of a page; `query.graphql` asks for as many

/** Each list is turned by itself. Its name is also the name in the address of how many stand before its page. */
const lists = ['toPutRight', 'settled', 'dropped', 'pairs'] as const;
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
  const skip = skipIn(asked, list);
  if (totalCount <= LENGTH && skip === 0) return undefined;
  const to = Math.min(skip + LENGTH, totalCount);
  const all = numberInWords(totalCount);
  return {
    words:
      skip < totalCount
        ? `${of} ${numberInWords(skip + 1)} to ${numberInWords(to)} of ${all}`
        : `${of}: ${all} in all, and none this far on`,
    before: skip === 0 ? '' : addressAt(asked, list, Math.max(0, skip - LENGTH), place),
    next: to < totalCount ? addressAt(asked, list, to, place) : '',
  };
};
