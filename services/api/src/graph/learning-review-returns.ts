/** Each agency in a review, in the graph: what it was asked for, what came, and the blank form that it fills in. */
import { returnClock } from '@throughline/domain/learning-review/clocks';
import type { RowQuery } from '@throughline/domain/learning-review/events';
import type { Return, Review } from '@throughline/domain/learning-review/state';
import { entry } from '@throughline/read-store/queries/chronology';
import { importOf } from '@throughline/read-store/queries/records';
import { clockStatus, deadlineInWords } from '@throughline/time/deadline';
import type { BlankTemplate } from '../learning-review/template.ts';
import { Agency, agencyById } from './agency.ts';
import { builder } from './builder.ts';
import { asItStands, ChronologyEntry } from './chronology-entry.ts';
import { Import } from './import.ts';

const words: Readonly<Record<Return['status'], string>> = {
  asked: 'Asked',
  received: 'Received',
  'returned with queries': 'Returned with queries',
};

/** One agency in a review; `asked` is absent where nothing was asked of it and nothing came. */
type Seat = { readonly agencyId: string; readonly asked?: Return | undefined };

const clockIn = ({ asked }: Seat) => asked && returnClock(asked);

export const RowQueryType = builder.objectRef<RowQuery>('RowQuery').implement({
  description: 'What is asked of one entry of an agency’s chronology.',
  fields: (t) => ({
    childId: t.exposeID('childId'),
    question: t.exposeString('question'),
    entry: t.field({
      type: ChronologyEntry,
      nullable: true,
      resolve: ({ childId, entryId }, _, { views, authoriser }) => {
        const row = entry(views, { childId, rowId: entryId, maySee: authoriser.maySee });
        return row === undefined ? null : asItStands(row);
      },
    }),
  }),
});

export const ReviewReturn = builder.objectRef<Seat>('ReviewReturn').implement({
  description: 'What one agency was asked for, and what came.',
  fields: (t) => ({
    agency: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ agencyId }, _, context) => agencyById(context, agencyId) ?? null,
    }),
    status: t.string({
      description: 'not asked, asked, received or returned with queries.',
      resolve: ({ asked }) => asked?.status ?? 'not asked',
    }),
    statusInWords: t.string({
      resolve: ({ asked }) => (asked ? words[asked.status] : 'Not asked yet'),
    }),
    clock: t.string({
      nullable: true,
      description: 'running, due soon, late, met or met late; null where no day was set.',
      resolve: (seat, _, { clock }) => {
        const due = clockIn(seat);
        return due ? clockStatus(due, clock.now()) : null;
      },
    }),
    dueInWords: t.string({
      nullable: true,
      resolve: (seat) => {
        const due = clockIn(seat);
        return due ? deadlineInWords(due) : null;
      },
    }),
    receivedAt: t.field({
      type: 'Instant',
      nullable: true,
      resolve: ({ asked }) => asked?.receivedAt ?? null,
    }),
    instructions: t.string({ nullable: true, resolve: ({ asked }) => asked?.instructions ?? null }),
    columns: t.stringList({
      resolve: ({ asked }) =>
        asked?.columns?.map(({ name, mandatory }) => (mandatory ? `${name} *` : name)) ?? [],
    }),
    rowQueries: t.field({
      type: [RowQueryType],
      description: 'Questions about its entries.',
      resolve: ({ asked }) => [...(asked?.rows ?? [])],
    }),
    queries: t.stringList({ resolve: ({ asked }) => [...(asked?.queries ?? [])] }),
    chased: t.int({ resolve: ({ asked }) => asked?.chased ?? 0 }),
    files: t.field({
      type: [Import],
      resolve: ({ asked }, _, { views, authoriser }) =>
        (asked?.importIds ?? [])
          .flatMap((importId) => importOf(views, importId) ?? [])
          .filter(({ childIds }) => childIds.every(authoriser.mayOpen)),
    }),
  }),
});

/** The agencies in scope, then those that sent something all the same. */
export const seatsOf = ({ agencyIds, returns }: Review): Seat[] =>
  [...new Set([...agencyIds, ...returns.map(({ agencyId }) => agencyId)])].map((agencyId) => ({
    agencyId,
    asked: returns.find((one) => one.agencyId === agencyId),
  }));

export const TemplateFormat = builder.enumType('TemplateFormat', {
  values: { DOCX: { value: 'docx' }, XLSX: { value: 'xlsx' } } as const,
});

export const Template = builder.objectRef<BlankTemplate>('BlankTemplate').implement({
  description: 'The blank chronology for an agency to fill in. It says nothing of any child.',
  fields: (t) => ({
    name: t.exposeString('name'),
    type: t.exposeString('type', { description: 'Its media type.' }),
    base64: t.string({ resolve: ({ bytes }) => Buffer.from(bytes).toString('base64') }),
  }),
});
