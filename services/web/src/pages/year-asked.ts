/** Tables of a year: which one is asked for. */
import { type Asking, type Data, required } from '../page.ts';

/** The year of the address; undefined where none is asked for, which means this one. */
export const yearAsked = ({ query }: Asking): number | undefined => {
  const asked = Number(query['year']);
  return Number.isInteger(asked) && asked > 1900 && asked < 3000 ? asked : undefined;
};

export const yearOf = (data: Data, asked: Asking): number =>
  yearAsked(asked) ?? Number(String(required(data, 'now')).slice(0, 4));
