/**
 * The whole protocol against the reference: thousands of random steps, both asked the same, both
 * to answer the same. Repeat a run with MODEL_SEED; make it longer with MODEL_STEPS.
 */
import { randomUUID } from 'node:crypto';
import {
  BACKWARDS,
  END,
  jsonEvent,
  type ResolvedEvent,
  START,
  streamNameFilter,
} from '@eventstore/db-client';
import { expect, it } from 'vitest';
import { MOVING_CLOCK } from '../../support/event-node.ts';
import { randomFrom } from '../../support/random.ts';
import { until } from '../asking.ts';
import { all, first, isEmbedded, useServer } from '../server.ts';
import { Groups } from './groups.ts';
import { type Answer, type ExpectedRevision, type Kept, Reference } from './reference.ts';

const STEPS = Number(process.env['MODEL_STEPS'] ?? 3000);
const SEED = Number(process.env['MODEL_SEED'] ?? 20_261_123);
const STREAMS = 6;

const HALF_AN_HOUR = 1800; // seconds; the clock is set back by an hour

const server = useServer({ imports: [MOVING_CLOCK] });
const client = () => server.client();
const random = randomFrom(SEED);
const upTo = (limit: number): number => Math.floor(random() * limit);
const oneOf = <Thing>(first: Thing, ...others: readonly Thing[]): Thing =>
  [first, ...others][upTo(others.length + 1)] ?? first;

const run = randomUUID().slice(0, 8);
let generation = 0;
const reference = new Reference();
const sent: { stream: string; ids: readonly string[]; expected: ExpectedRevision }[] = [];

/** Streams are closed now and then; later steps use fresh ones in their place. */
const aStream = (): string =>
  `model${run}.${upTo(STREAMS) + STREAMS * Math.floor(generation / 40)}-x`;

const typeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'type' in error
    ? String(error.type)
    : String(error);

const answer = async (asked: Promise<{ nextExpectedRevision?: bigint }>): Promise<Answer> => {
  try {
    return { revision: Number((await asked).nextExpectedRevision ?? 0) };
  } catch (error) {
    return { refused: typeOf(error) };
  }
};

const anExpectation = (stream: string): ExpectedRevision =>
  oneOf<ExpectedRevision>(
    'any',
    'no_stream',
    'stream_exists',
    BigInt(Math.max(0, reference.last(stream))),
    BigInt(upTo(reference.last(stream) + 3)),
  );

const send = async (stream: string, ids: readonly string[], expected: ExpectedRevision) => {
  const events = ids.map((id) => jsonEvent({ id, type: 'Step', data: { run } }));
  const answered = await answer(
    client().appendToStream(stream, events, { expectedRevision: expected }),
  );
  expect(answered).toEqual(reference.append(stream, ids, expected));
};

const append = async (): Promise<void> => {
  const stream = aStream();
  const ids = Array.from({ length: 1 + upTo(5) }, () => randomUUID());
  const expected = anExpectation(stream);
  sent.push({ stream, ids, expected });
  await send(stream, ids, expected);
};

const repeat = async (): Promise<void> => {
  const earlier = sent[upTo(sent.length)];
  if (earlier)
    await send(earlier.stream, earlier.ids, oneOf(earlier.expected, anExpectation(earlier.stream)));
};

const limit = async (): Promise<void> => {
  const stream = aStream();
  const limits = oneOf<{ truncateBefore?: number; maxCount?: number; maxAge?: number }>(
    { truncateBefore: upTo(20) },
    { maxCount: 1 + upTo(6) },
    {},
    { truncateBefore: upTo(9), maxCount: 4 },
    { maxAge: HALF_AN_HOUR },
    { maxAge: HALF_AN_HOUR, maxCount: 5 },
  );
  const answered = await answer(
    client()
      .setStreamMetadata(stream, limits)
      .then(() => ({})),
  );
  expect(answered).toEqual(reference.limit(stream, limits));
};

const hide = async (): Promise<void> => {
  const stream = aStream();
  const expected = oneOf<'any' | bigint>('any', BigInt(Math.max(0, reference.last(stream))), 7n);
  const answered = await answer(
    client()
      .deleteStream(stream, { expectedRevision: expected })
      .then(() => ({})),
  );
  expect(answered).toEqual(reference.hide(stream, expected));
};

const close = async (): Promise<void> => {
  if (upTo(4) > 0) return; // seldom: a closed stream teaches little
  const stream = aStream();
  const answered = await answer(
    client()
      .tombstoneStream(stream)
      .then(() => ({})),
  );
  expect(answered).toEqual(reference.close(stream));
};

const idsOf = async (rows: AsyncIterable<ResolvedEvent>): Promise<string[]> => {
  const ids: string[] = [];
  for await (const { event } of rows) ids.push(event?.id ?? 'none');
  return ids;
};

const readOrRefusal = async (rows: AsyncIterable<ResolvedEvent>) => {
  try {
    return await idsOf(rows);
  } catch (error) {
    return { refused: typeOf(error) };
  }
};

/** What the reference says of a read: the first so many of what is in sight, or its refusal. */
const known = (
  stream: string,
  choose: (inSight: readonly Kept[]) => readonly Kept[],
): readonly string[] | { readonly refused: string } => {
  const inSight = reference.read(stream);
  return 'refused' in inSight ? inSight : choose(inSight).map(({ id }) => id);
};

const read = async (): Promise<void> => {
  const stream = aStream();
  const maxCount = 1 + upTo(8);
  const forwards = await readOrRefusal(client().readStream(stream, { maxCount }));
  const back = await readOrRefusal(
    client().readStream(stream, { direction: BACKWARDS, fromRevision: END, maxCount }),
  );
  expect(forwards).toEqual(known(stream, (all) => all.slice(0, maxCount)));
  expect(back).toEqual(known(stream, (all) => all.toReversed().slice(0, maxCount)));
};

const readFrom = async (): Promise<void> => {
  const stream = aStream();
  const from = upTo(reference.last(stream) + 3);
  const fromRevision = BigInt(from);
  const maxCount = 1 + upTo(8);
  const forwards = await readOrRefusal(client().readStream(stream, { fromRevision, maxCount }));
  const back = await readOrRefusal(
    client().readStream(stream, { direction: BACKWARDS, fromRevision, maxCount }),
  );
  expect(forwards).toEqual(
    known(stream, (all) => all.filter(({ revision }) => revision >= from).slice(0, maxCount)),
  );
  expect(back).toEqual(
    known(stream, (all) =>
      all
        .filter(({ revision }) => revision <= from)
        .toReversed()
        .slice(0, maxCount),
    ),
  );
};

const ours = (rows: readonly ResolvedEvent[]) =>
  rows
    .map(({ event }) => event)
    .filter((event) => event?.streamId.includes(`model${run}.`))
    .filter((event) => !event?.streamId.includes('$persistentsubscription-')) // what groups note of themselves
    .map((event) => (event?.type === 'Step' ? event.id : event?.streamId));

const referenceLog = () =>
  reference.log.map(({ id, stream, revision }) =>
    revision === -1 || stream.startsWith('$$') ? stream : id,
  );

const readAll = async (): Promise<void> => {
  if (upTo(5) > 0) return;
  const rows: ResolvedEvent[] = [];
  for await (const row of client().readAll()) rows.push(row);
  expect(ours(rows)).toEqual(referenceLog());
  const back: ResolvedEvent[] = [];
  for await (const row of client().readAll({ direction: BACKWARDS, fromPosition: END }))
    back.push(row);
  expect(back.map(({ event }) => event?.id)).toEqual(
    rows.map(({ event }) => event?.id).toReversed(),
  );
};

const subscribe = async (): Promise<void> => {
  if (upTo(3) > 0) return;
  const stream = aStream();
  const after = upTo(reference.last(stream) + 2) - 1; // −1: from the start
  const expected = known(stream, (all) => all.filter(({ revision }) => revision > after));
  if ('refused' in expected || expected.length === 0) return;
  const fromRevision = after < 0 ? START : BigInt(after);
  const rows = await first(expected.length, client().subscribeToStream(stream, { fromRevision }));
  expect(rows.map(({ event }) => event?.id)).toEqual(expected);
};

const subscribeToAll = async (): Promise<void> => {
  if (upTo(5) > 0) return;
  const expected = referenceLog().filter((told) => !told.startsWith('$$'));
  if (expected.length === 0) return;
  const filter = streamNameFilter({ prefixes: [`model${run}.`] });
  const subscription = client().subscribeToAll({ fromPosition: START, filter });
  expect(ours(await first(expected.length, subscription))).toEqual(expected);
};

/** What the server's clock says, in milliseconds. */
const timeThere = async (): Promise<number> => {
  const stream = `clock${run}`;
  await client().appendToStream(stream, jsonEvent({ type: 'Told', data: {} }));
  const last = { direction: BACKWARDS, fromRevision: END, maxCount: 1 } as const;
  const [row] = await all(client().readStream(stream, last));
  return row?.event?.created.getTime() ?? 0;
};

/** Sets the server's clock back by an hour, or forward again: what was written meanwhile is old by then. */
const setClock = async (): Promise<void> => {
  if (!isEmbedded || upTo(4) > 0) return;
  const before = await timeThere();
  process.kill(server.pid(), 'SIGUSR2');
  await until(async () => Math.abs((await timeThere()) - before) > HALF_AN_HOUR * 1000);
  reference.clock = reference.clock === 'right' ? 'behind' : 'right';
};

const groups = new Groups(client, reference, upTo);

const useGroups = async (): Promise<void> => {
  const chance = upTo(8);
  if (chance === 0) await groups.create(aStream());
  else if (chance === 1) await groups.restart();
  else if (chance < 4) await groups.replay();
  else if (chance < 7) await groups.consume();
};

it(`answers ${STEPS} random steps as the reference does (seed ${SEED})`, async () => {
  for (let step = 0; step < STEPS; step += 1) {
    generation = Math.floor(step / 10);
    await oneOf(
      append,
      append,
      append,
      append,
      repeat,
      limit,
      hide,
      close,
      read,
      readFrom,
      readAll,
      subscribe,
      subscribeToAll,
      setClock,
      useGroups,
    )();
  }
  expect(reference.log.length).toBeGreaterThan(STEPS / 4);
}, 300_000);
