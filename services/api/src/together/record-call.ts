/** A telephone call: one entry, and whom it told what came of a request or of an earlier entry. */
import { EntryRecorded } from '@throughline/domain/entry/events';
import { ChildId, Code, EntryId, fact, Person } from '@throughline/domain/vocabulary';
import { z } from 'zod';
import { type Invalid, idOfNew, invalid } from '../carry-out.ts';
import { type Context, viewerOf } from '../context.ts';
import { peopleKnown } from '../people-known.ts';
import { type Part, partId } from './carry-out-together.ts';

const { text, actionTaken, childsWords, outcomeOwed } = EntryRecorded.shape;

export const RecordCall = z.object({
  childId: ChildId,
  with: Code.meta({ label: 'Who was it?' }),
  withOther: Person.meta({
    label: 'Somebody who is not on the list',
    hint: 'Choose “Somebody else” above, and say who it was',
  }).optional(),
  text: text.meta({ label: 'What was said', long: true }),
  actionTaken: actionTaken
    .unwrap()
    .meta({ label: 'What you did, or will do', long: true })
    .optional(),
  childsWords,
  told: z
    .array(z.string().regex(/^[0-9a-f-]{36}\/[a-z]+\.\d+$/))
    .max(100)
    .meta({ label: 'Who heard in this call what came of a request?' })
    .optional(),
  entriesTold: z
    .array(EntryId)
    .max(50)
    .meta({ label: 'Of which entries did they hear what came?' })
    .optional(),
  entriesSettled: z
    .array(EntryId)
    .max(50)
    .meta({ label: 'Of which does nobody else need to hear?' })
    .optional(),
  outcomeOwed,
  occurred: fact.occurred.meta({ label: 'When it was' }),
  by: Person.meta({ label: 'Who made the call' }).optional(),
});
type Call = Readonly<z.infer<typeof RecordCall>>;

/** Somebody who is not among those known round the child. */
const SOMEBODY_ELSE = 'other';

type OnTheLine = { readonly person: Person; readonly isChild: boolean };

const onTheLine = (context: Context, call: Call): OnTheLine | Invalid => {
  if (call.with !== SOMEBODY_ELSE) {
    const offered = context.authoriser.mayOpen(call.childId)
      ? peopleKnown(context.views, call.childId)
      : [];
    const known = offered.find(({ key }) => key === call.with);
    return known === undefined
      ? invalid('with', 'Choose somebody from the list, or enter who it was')
      : { person: known.person, isChild: known.kind === 'child' };
  }
  const { name, role, agencyId } = call.withOther ?? {};
  if ([name, role, agencyId].every((part) => part === undefined))
    return invalid('withOther.name', 'Enter who it was');
  return { person: call.withOther ?? {}, isChild: false };
};

/** Recipients by request: several of one request are told by one command. */
const byRequest = (told: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const all = new Map<string, readonly string[]>();
  for (const each of told) {
    const [requestId = '', recipient = ''] = each.split('/');
    all.set(requestId, [...(all.get(requestId) ?? []), recipient]);
  }
  return all;
};

const debtsPaid = (call: Call, by: Person, { entryId, to }: { entryId: string; to: Person }) => {
  const { occurred, text: words, told = [], entriesTold = [], entriesSettled = [] } = call;
  const said = { occurred, by, channel: 'telephone', cites: [entryId] };
  const requests: readonly Part[] = [...byRequest(told)].map(([requestId, recipients]) => ({
    ...{ key: `request/${requestId}`, pathway: 'request', type: 'CommunicateOutcome' },
    fields: { ...said, requestId, recipients, words },
  }));
  const entries = [...new Set([...entriesTold, ...entriesSettled])].map(
    (id): Part => ({
      ...{ key: `entry/${id}`, pathway: 'entry', type: 'CommunicateEntryOutcome' },
      fields: {
        ...said,
        ...{ entryId: id, outcome: words, to: [to], everyoneTold: entriesSettled.includes(id) },
      },
    }),
  );
  return [...requests, ...entries];
};

export const partsOfCall = (
  context: Context,
  call: Call,
  commandId: string,
): readonly Part[] | Invalid => {
  const other = onTheLine(context, call);
  if ('kind' in other) return other;
  const { userId, agencyId } = viewerOf(context);
  const { occurred, text: words, actionTaken: done, childsWords: own, childId } = call;
  const by = call.by ?? { userId, ...(agencyId === undefined ? {} : { agencyId }) };
  const entry: Part = {
    ...{ key: 'call', pathway: 'entry', type: 'RecordEntry' },
    fields: {
      ...{ occurred, childIds: [childId], text: words, actionTaken: done, childsWords: own },
      ...{ category: 'Telephone call', ownContact: true, present: [other.person], writtenBy: by },
      ...(other.isChild ? { childSeen: 'by-phone' } : {}),
      outcomeOwed: call.outcomeOwed,
    },
  };
  const entryId = idOfNew(partId(commandId, entry.key));
  return [entry, ...debtsPaid(call, by, { entryId, to: other.person })];
};
