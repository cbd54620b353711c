/** Drafts of whoever asks, and of nobody else: how long they are kept, and when one may still be shown. */
import type { Actor } from '@throughline/decider/recorded';
import { z } from 'zod';
import written from '../../../schema/policies/drafts.json' with { type: 'json' };
import { type Context, viewerOf } from './context.ts';
import { forbidden } from './not-seeing.ts';

const Policy = z.object({
  versions: z.array(
    z.object({
      inForceFrom: z.iso.date(),
      content: z.object({
        keep: z.object({ n: z.int().positive(), unit: z.literal('calendar_day') }),
      }),
    }),
  ),
});

const daySeconds = 24 * 3600;
const { versions } = Policy.parse(written);

/** The period of the version in force on a day; the oldest one's before the first. */
const keepSecondsOn = (day: string): number => {
  const [first, ...later] = versions.toSorted((a, b) => a.inForceFrom.localeCompare(b.inForceFrom));
  if (first === undefined) throw new Error('schema/policies/drafts.json holds no version.');
  const { content } = later.findLast(({ inForceFrom }) => inForceFrom <= day) ?? first;
  return content.keep.n * daySeconds;
};

const Content = z.object({
  title: z.string().min(1).max(300),
  /** With its query, where the form's own address has one. */
  address: z.string().startsWith('/').max(2_000),
  typed: z.array(z.object({ name: z.string().max(300), values: z.array(z.string()) })).max(2_000),
});
export const DraftInput = Content.extend({
  place: z.string().startsWith('/').max(1_000),
  childId: z.uuid().nullish(),
});
export type DraftInput = z.infer<typeof DraftInput>;

const longest = 1_000_000; // characters of everything typed: twice what the website takes in one form

export type KeptDraft = z.infer<typeof Content> & {
  readonly place: string;
  readonly childId?: string | undefined;
  readonly savedAt: string;
  readonly expiresAt: string;
};

const expiryOf = (savedAt: string): string =>
  new Date(Date.parse(savedAt) + keepSecondsOn(savedAt.slice(0, 10)) * 1000).toISOString();

const me = (context: Context): Actor => {
  const { userId, role, agencyId } = viewerOf(context);
  return { user: userId, role, ...(agencyId === undefined ? {} : { agency: agencyId }) };
};

type Stored = Awaited<ReturnType<Context['log']['drafts']['list']>>[number];

/** Nothing where its time is over, or where its owner may no longer open the record that it is about. */
const shown = ({ clock, authoriser }: Context, draft: Stored): readonly KeptDraft[] => {
  const { place, childId, savedAt } = draft;
  const expiresAt = expiryOf(savedAt);
  if (expiresAt <= clock.now() || (childId !== undefined && !authoriser.mayOpen(childId)))
    return [];
  return [{ ...Content.parse(draft.content), place, childId, savedAt, expiresAt }];
};

export const myDrafts = async (context: Context): Promise<readonly KeptDraft[]> => {
  const { user } = me(context);
  return (await context.log.drafts.list(user)).flatMap((draft) => shown(context, draft));
};

/** What they keep at a place; of a path without a query, what they kept last of the forms opened there. */
export const myDraftAt = async (
  context: Context,
  place: string,
): Promise<KeptDraft | undefined> => {
  const draft = await context.log.drafts.find(me(context).user, place);
  if (draft !== undefined || place.includes('?')) return draft && shown(context, draft)[0];
  const there = (await myDrafts(context)).filter((one) => one.place.startsWith(`${place}?`));
  return there.toSorted((a, b) => Date.parse(b.savedAt) - Date.parse(a.savedAt))[0];
};

/** How many somebody has: what they are about is told to nobody else. */
export const countOfDrafts = async (
  { log, clock }: Pick<Context, 'log' | 'clock'>,
  userId: string,
): Promise<number> => {
  const drafts = await log.drafts.list(userId);
  return drafts.filter(({ savedAt }) => expiryOf(savedAt) > clock.now()).length;
};

export const saveMyDraft = async (
  context: Context,
  input: DraftInput,
): Promise<KeptDraft | 'tooManyDrafts' | 'draftTooLong'> => {
  const by = me(context);
  const { place, childId, ...content } = input;
  if (childId != null && !context.authoriser.mayOpen(childId)) throw forbidden('agencyNotInvolved');
  const length = content.typed.flatMap(({ values }) => values).join('').length;
  if (length > longest) return 'draftTooLong';
  const savedAt = context.clock.now();
  const draft = { place, content, savedAt, ...(childId == null ? {} : { childId }) };
  const keepSeconds = keepSecondsOn(savedAt.slice(0, 10));
  if ((await context.log.drafts.save(draft, by, keepSeconds)) === 'full') return 'tooManyDrafts';
  return {
    ...content,
    place,
    childId: childId ?? undefined,
    savedAt,
    expiresAt: expiryOf(savedAt),
  };
};

export const discardMyDraft = (context: Context, place: string): Promise<void> =>
  context.log.drafts.remove(place, me(context));
