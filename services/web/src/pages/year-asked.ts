/** Tables of a year: which one is asked for. */
import { type Asking, type Data, required } from '../page.ts';

/** The year of the address; undefined where none is asked for, which means this one. */
export const yearAsked = ({ query }: Asking): number | undefined => {
  const asked = Number(query['year']);
  return Number.isInteger(asked) && asked > 1900 && asked < 3000 ? asked : undefined;
};

const yearNow = (data: Data): number => Number(String(required(data, 'now')).slice(0, 4));

export const yearOf = (data: Data, asked: Asking): number => yearAsked(asked) ?? yearNow(data);

/** The years before and after it; there is no table of a year that has not begun. */
export const yearsBeside = (data: Data, asked: Asking): readonly number[] => {
  const year = yearOf(data, asked);
  return [year - 1, year + 1].filter((one) => one <= yearNow(data));
};
