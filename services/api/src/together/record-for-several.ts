/** One event about several children: what may stand in each record, and what is each child's alone. */
import { EntryRecorded } from '@throughline/domain/entry/events';
import { AgencyId, ChildId, fact } from '@throughline/domain/vocabulary';
import { child } from '@throughline/read-store/queries/children';
import { z } from 'zod';
import { type Invalid, idOfNew, invalid } from '../carry-out.ts';
import { type Context, viewerOf } from '../context.ts';
import { type Part, partId } from './carry-out-together.ts';

const { text, category, childSeen, childsWords, actionTaken, significance, outcomeOwed } =
  EntryRecorded.shape;

export const RecordEntryAboutSeveral = z.object({
  childIds: z.array(ChildId).min(2, 'Choose two children or more').max(20).meta({
    label: 'Who it is about',
    hint: 'You may choose children whose records you may open',
  }),
  occurred: fact.occurred.meta({ label: 'When it happened' }),
  text: text.meta({
    label: 'What happened, as it may stand in each record',
    hint: 'Whoever reads one child’s record reads this. Leave out names of the other children, and what is about one of them alone',
    long: true,
  }),
  category,
  actionTaken,
  significance,
  outcomeOwed,
  own: z
    .array(
      z.object({
        childId: ChildId,
        text: text.meta({ label: 'What is about this child alone', long: true }),
        childSeen,
        childsWords,
      }),
    )
    .max(20)
    .meta({
      label: 'What is about one child alone',
      hint: 'It stands in that child’s record, and in no other',
    })
    .optional(),
  namesMayStand: z
    .boolean()
    .meta({
      label: 'I have looked: a name that I wrote may stand in the other child’s record',
      hint: 'Only where you are told that a text names another of the children',
    })
    .optional(),
  agencyId: AgencyId.meta({ label: 'Agency whose account this is' }),
});
type AboutSeveral = Readonly<z.infer<typeof RecordEntryAboutSeveral>>;

/** Every given name that a child is known by, as far as whoever writes may know it. */
const namesOf = ({ views, authoriser }: Context, childId: string): readonly string[] =>
  authoriser.mayOpen(childId)
    ? (child(views, childId)?.details.names ?? []).map(({ given }) => given.toLowerCase())
    : [];

const words = (written: string): ReadonlySet<string> =>
  new Set(written.toLowerCase().match(/[\p{L}\p{M}'’-]+/gu) ?? []);

/** A text that would stand in one child's record and names another. */
const namesAnother = (context: Context, written: string, others: readonly string[]): boolean => {
  const said = words(written);
  return others
    .flatMap((childId) => namesOf(context, childId))
    .some((name) => name.split(/\s+/).every((part) => said.has(part)));
};

const leak = (context: Context, { childIds, text: shared, own = [] }: AboutSeveral) => {
  if (namesAnother(context, shared, childIds))
    return invalid('text', 'This names one of the children. Put it into that child’s own part');
  const at = own.findIndex((one) =>
    namesAnother(
      context,
      [one.text, one.childsWords].join(' '),
      childIds.filter((id) => id !== one.childId),
    ),
  );
  return at === -1
    ? undefined
    : invalid(`own.${at}.text`, 'This names another of the children, whose record it is not');
};

const stranger = ({ childIds, own = [] }: AboutSeveral): Invalid | undefined => {
  const at = own.findIndex(({ childId }) => !childIds.includes(childId));
  return at === -1
    ? undefined
    : invalid(`own.${at}.childId`, 'Choose one of the children whom it is about');
};

export const partsForSeveral = (
  context: Context,
  asked: AboutSeveral,
  commandId: string,
): readonly Part[] | Invalid => {
  const wrong =
    stranger(asked) ?? (asked.namesMayStand === true ? undefined : leak(context, asked));
  if (wrong !== undefined) return wrong;
  const { own = [], namesMayStand: _, ...shared } = asked;
  const { userId, agencyId } = viewerOf(context);
  const writtenBy = { userId, ...(agencyId === undefined ? {} : { agencyId }) };
  const part = (key: string, fields: Part['fields']): Part => ({
    ...{ key, pathway: 'entry', type: 'RecordEntry' },
    fields: {
      ...{ occurred: asked.occurred, agencyId: asked.agencyId, category: asked.category },
      ...{ ...fields, writtenBy },
    },
  });
  const together = part('shared', shared);
  const cites = [idOfNew(partId(commandId, together.key))];
  return [
    together,
    ...own.map(({ childId, ...said }, n) =>
      part(`own/${childId}/${n}`, { ...said, childIds: [childId], cites }),
    ),
  ];
};
