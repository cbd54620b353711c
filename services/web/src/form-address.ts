/**
 * Where a form is found that somebody has open: its path, which of those that they opened there it is, and its page.
 * An address says nothing that was typed.
 */
import { checkedName, type Typed, typedText } from '@throughline/govuk/form-description';
import { z } from 'zod';

const formParameter = 'form';
const pageParameter = 'page';
const checking = 'check';

type Query = Readonly<Record<string, string>>;

/** A page of a form: its place among the steps, or the one that shows everything once more. */
export type FormPlace = number | typeof checking;

/** The hidden controls that say which form was sent, and which page of it. */
export const formName = '_form';
export const stepName = '_step';

const idIn = (said: string | undefined): string | undefined => z.uuid().safeParse(said).data;

/** Which of the forms that somebody opened at one path; none where the address, or what was sent, names none. */
export const formIn = (query: Query): string | undefined => idIn(query[formParameter]);
export const formSent = (typed: Typed): string | undefined => idIn(typedText(typed, formName));

export const namesPage = (query: Query): boolean => query[pageParameter] !== undefined;

export const pageIn = (query: Query): FormPlace => {
  const said = query[pageParameter] ?? '';
  if (said === checking) return checking;
  return /^\d{1,3}$/.test(said) ? Math.max(0, Number(said) - 1) : 0;
};

/** The page that was sent; none of a form that has only one. */
export const pageSent = (typed: Typed): FormPlace | undefined => {
  if (typedText(typed, checkedName) !== '') return checking;
  const said = typedText(typed, stepName);
  return /^\d{1,3}$/.test(said) ? Number(said) : undefined;
};

/** By what a draft is known: one for each form that somebody opened. */
export const placeOf = (path: string, form: string | undefined): string =>
  form === undefined ? path : `${path}?${formParameter}=${form}`;

/** Which form a draft's place names; none where it was kept before forms had addresses of their own. */
export const formOfPlace = (place: string): string | undefined =>
  idIn(URL.parse(place, 'https://nowhere.invalid')?.searchParams.get(formParameter) ?? undefined);

/** An address of this website, for one form that was opened there and one page of it. */
export const addressAt = (
  address: string,
  form: string | undefined,
  page?: FormPlace | undefined,
): string => {
  const { pathname, searchParams } = new URL(address, 'https://nowhere.invalid');
  searchParams.delete(pageParameter);
  if (form !== undefined) searchParams.set(formParameter, form);
  if (page !== undefined)
    searchParams.set(pageParameter, page === checking ? checking : String(page + 1));
  return searchParams.size === 0 ? pathname : `${pathname}?${searchParams}`;
};
