/** What the launcher asks of the background process, and what it is told. */

export type Ask = { readonly ask: 'rebuild'; readonly id: number };

export type Told =
  | { readonly rebuild: number; readonly progress: string }
  | { readonly rebuild: number; readonly done: true }
  | { readonly rebuild: number; readonly error: string };
