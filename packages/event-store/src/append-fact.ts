/** Appending a fact that no rule is asked about, such as that a record was opened: one append, at any revision. */
import type { Typed } from '@throughline/decider/decider';
import { fingerprintOf } from './canonical.ts';
import type { OpenDesk } from './desk.ts';
import { streamName } from './naming.ts';
import { type Envelope, envelopeOf, type Receipt } from './order.ts';
import { toEventData } from './stored.ts';
import { parsed, write } from './writing.ts';

export type Office = Pick<OpenDesk, 'append' | 'keys' | 'clock' | 'pathways' | 'partnership'>;

export type Fact = {
  readonly category: string;
  readonly streamId: string;
  readonly event: Typed;
  readonly envelope: Envelope;
};

export const appendFact = async (
  office: Office,
  { category, streamId, event, envelope }: Fact,
): Promise<Receipt> => {
  const { pathways, partnership, clock, keys, append } = office;
  const pathway = pathways.find((one) => one.category === category);
  if (pathway === undefined)
    throw new Error(
      `No pathway has the category ${category}; known are ${pathways.map((one) => one.category).join(', ')}.`,
    );
  const stream = streamName(partnership, category, streamId);
  const news = {
    pathway,
    stream,
    events: parsed(pathway, [event]),
    envelope: envelopeOf(envelope, envelope.subjects, clock),
    fingerprint: fingerprintOf(event),
  };
  const events = (await write(news, keys)).map(({ stored }) => toEventData(stored));
  const appended = await append(stream, events, 'any');
  if (!appended.written)
    throw new Error(`The event store refused a fact for ${stream} although any revision would do.`);
  return {
    stream,
    position: String(appended.position),
    revision: appended.revision,
    eventIds: events.map(({ id }) => id),
  };
};
