/** Drafts of forms: what somebody typed and has not sent, kept in the graph for them alone. */
import { fileURLToPath } from 'node:url';
import {
  changeName,
  checkedName,
  draftWish,
  type Typed,
  typedText,
} from '@throughline/govuk/form-description';
import { z } from 'zod';
import { dataOf } from './answer.ts';
import {
  addressAt,
  formIn,
  formName,
  formOfPlace,
  formSent,
  pageSent,
  placeOf,
  stepName,
} from './form-address.ts';
import { backName } from './form-steps.ts';
import { type Asking, operation } from './page.ts';
import { safePath } from './safe-path.ts';
import type { Session } from './session.ts';
import type { Web } from './web-context.ts';

const at = (name: string) =>
  operation(fileURLToPath(new URL(`./pages/work/drafts/${name}.graphql`, import.meta.url)));
const [find, save, discard] = [at('find'), at('save'), at('discard')];

/** The hidden controls by which a form says what it is, so that a draft needs no look at the record. */
export const placeNames = { address: '_address', title: '_title', child: '_child' } as const;
const sentAlong = [
  ...['_csrf', draftWish, formName, ...Object.values(placeNames)],
  ...[stepName, backName, changeName, checkedName],
];

const Found = z.object({
  draft: z
    .object({
      place: z.string(),
      typed: z.array(z.object({ name: z.string(), values: z.array(z.string()) })),
      savedAt: z.string(),
      expiresAt: z.string(),
    })
    .nullish(),
});
const Saved = z.object({
  saveDraft: z.discriminatedUnion('__typename', [
    z.object({ __typename: z.literal('Draft'), savedAt: z.string() }),
    z.object({ __typename: z.literal('Refused'), refusal: z.string() }),
  ]),
});

export type KeptDraft = {
  readonly form: string | undefined;
  readonly typed: Typed;
  readonly savedAt: string;
  readonly expiresAt: string;
};

/** What they began in this form; of an address that names none, what they typed last into one opened there. */
export const draftAt = async (
  web: Web,
  { path, query, session }: Asking,
): Promise<KeptDraft | undefined> => {
  if (!session) return undefined;
  const variables = { place: placeOf(path, formIn(query)) };
  const answer = await web.execute({
    ...{ operationName: find.name, query: find.text, variables, session },
  });
  const { draft } = Found.parse(dataOf(find.name, answer));
  if (!draft) return undefined;
  const typed = draft.typed.map(({ name, values }) => [
    name,
    values.length === 1 ? values[0] : values,
  ]);
  return { ...draft, form: formOfPlace(draft.place), typed: Object.fromEntries(typed) as Typed }; // names and values, as `Typed` has them
};

const controls = (typed: Typed) =>
  Object.entries(typed)
    .filter(([name, value]) => !sentAlong.includes(name) && value !== undefined)
    .map(([name, value]) => ({ name, values: [value ?? []].flat() }));

export type DraftAnswer = { readonly savedAt: string } | { readonly refused: string };

/** Keeps what was typed into a form over what was kept of it before. */
export const keepDraft = async (
  web: Web,
  session: Session,
  { path, typed }: Pick<Asking, 'path' | 'typed'>,
): Promise<DraftAnswer> => {
  const input = {
    place: placeOf(path, formSent(typed)),
    address: formAddress(path, typed),
    title: typedText(typed, placeNames.title) || 'A form',
    childId: typedText(typed, placeNames.child) || null,
    typed: controls(typed),
  };
  const answer = await web.execute({
    ...{ operationName: save.name, query: save.text, variables: { input }, session },
  });
  const { saveDraft } = Saved.parse(dataOf(save.name, answer));
  return 'refusal' in saveDraft ? { refused: saveDraft.refusal } : { savedAt: saveDraft.savedAt };
};

/** The form's own address with its query, as it said; its path where it says another form's. */
export const addressIn = (path: string, typed: Typed): string => {
  const said = safePath(typedText(typed, placeNames.address));
  return said.split('?')[0] === path ? said : path;
};

/** The address of the form that was sent, at the page that was sent. */
export const formAddress = (path: string, typed: Typed): string =>
  addressAt(addressIn(path, typed), formSent(typed), pageSent(typed));

export const discardDraft = async (web: Web, session: Session, place: string): Promise<void> => {
  const answer = await web.execute({
    ...{ operationName: discard.name, query: discard.text, variables: { place }, session },
  });
  dataOf(discard.name, answer);
};

/** The draft has been sent. If it cannot be thrown away now, what was sent is recorded all the same. */
export const draftWasSent = async (web: Web, session: Session, place: string): Promise<void> => {
  try {
    await discardDraft(web, session, place);
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'unknown';
    web.log.warn({ reason }, 'a draft that was sent could not be thrown away');
  }
};
