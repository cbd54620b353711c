/** Our hand-written messages against the generated ones: what either writes, the other reads the same. */
import sharedMessages from '@eventstore/db-client/generated/shared_pb.js';
import streamMessages from '@eventstore/db-client/generated/streams_pb.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOf, StoredEvent } from '../log/stored-event.ts';
import { MalformedMessage } from '../wire/reader.ts';
import { appendRefused, appendSucceeded, readAppend } from './append-messages.ts';
import { batchSucceeded, readBatch } from './batch-messages.ts';
import { uuidBytes, uuidText } from './identity.ts';
import { eventAnswer } from './read-answers.ts';
import { readReadRequest } from './read-request.ts';
import { TOMBSTONE } from './revisions.ts';

const bytes = (length = 300) => fc.uint8Array({ maxLength: length }).map((it) => Buffer.from(it));
const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const position = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER - 1 });

const storedEvent = fc
  .record({
    position,
    streamName: text,
    revision: fc.oneof(position, fc.constant(TOMBSTONE)),
    type: text,
    created: position,
    isJson: fc.boolean(),
    id: fc.uint8Array({ minLength: 16, maxLength: 16 }).map((it) => Buffer.from(it)),
    metadata: bytes(),
    data: bytes(),
  })
  .map(
    ({ id, metadata, data, ...head }) =>
      new StoredEvent(head, contentOf(id, metadata, data), metadata.length),
  );

const nameOf = (identifier: { getStreamName_asU8: () => Uint8Array } | undefined): string =>
  Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');

describe('an event on its way out', () => {
  it('is read by the generated code as it is', () => {
    fc.assert(
      fc.property(storedEvent, fc.boolean(), (event, isLinked) => {
        const resolved = { event, link: isLinked ? event : undefined };
        const answer = streamMessages.ReadResp.deserializeBinary(eventAnswer(resolved, 'text'));
        const recorded = answer.getEvent()?.getEvent();
        expect(recorded?.getId()?.getString()).toBe(uuidText(event.id));
        expect(nameOf(recorded?.getStreamIdentifier())).toBe(event.streamName);
        const revision = event.revision === TOMBSTONE ? 2n ** 63n - 1n : event.revision;
        expect(recorded?.getStreamRevision()).toBe(String(revision));
        expect(recorded?.getCommitPosition()).toBe(String(event.position));
        expect(recorded?.getPreparePosition()).toBe(String(event.position));
        expect(recorded?.getMetadataMap().get('type')).toBe(event.type);
        expect(recorded?.getMetadataMap().get('created')).toBe(`${event.created}0`);
        const kind = event.isJson ? 'application/json' : 'application/octet-stream';
        expect(recorded?.getMetadataMap().get('content-type')).toBe(kind);
        expect(Buffer.from(recorded?.getCustomMetadata_asU8() ?? [])).toEqual(
          Buffer.from(event.metadata),
        );
        expect(Buffer.from(recorded?.getData_asU8() ?? [])).toEqual(Buffer.from(event.data));
        expect(answer.getEvent()?.hasLink()).toBe(isLinked);
        expect(answer.getEvent()?.getCommitPosition()).toBe(String(event.position));
      }),
    );
  });
  it('carries the same id in both notations', () => {
    fc.assert(
      fc.property(storedEvent, (event) => {
        const answer = eventAnswer({ event, link: undefined }, 'structured');
        const id = streamMessages.ReadResp.deserializeBinary(answer)
          .getEvent()
          ?.getEvent()
          ?.getId();
        const half = (bits: string | undefined) =>
          BigInt.asUintN(64, BigInt(bits ?? 0))
            .toString(16)
            .padStart(16, '0');
        const structured = id?.getStructured();
        const hex =
          half(structured?.getMostSignificantBits()) + half(structured?.getLeastSignificantBits());
        expect(hex).toBe(event.id.toString('hex'));
      }),
    );
  });
});

describe('a request on its way in', () => {
  it('is read as the generated code wrote it: a batch', () => {
    const proposed = fc.record({
      id: fc.uuid(),
      type: text,
      isJson: fc.boolean(),
      metadata: bytes(),
      data: bytes(),
    });
    fc.assert(
      fc.property(
        fc.uuid(),
        text,
        position,
        fc.array(proposed, { maxLength: 5 }),
        (correlation, name, at, events) => {
          const uuid = (id: string) => new sharedMessages.UUID().setString(id);
          const request = new streamMessages.BatchAppendReq();
          const options = new streamMessages.BatchAppendReq.Options();
          options.setStreamIdentifier(
            new sharedMessages.StreamIdentifier().setStreamName(Buffer.from(name)),
          );
          options.setStreamPosition(String(at));
          request.setCorrelationId(uuid(correlation)).setOptions(options).setIsFinal(true);
          for (const event of events) {
            const message = new streamMessages.BatchAppendReq.ProposedMessage();
            message.setId(uuid(event.id)).setData(event.data).setCustomMetadata(event.metadata);
            message.getMetadataMap().set('type', event.type);
            message
              .getMetadataMap()
              .set('content-type', event.isJson ? 'application/json' : 'application/octet-stream');
            request.addProposedMessages(message);
          }
          const read = readBatch(Buffer.from(request.serializeBinary()), 0);
          expect(uuidText(read.correlation)).toBe(correlation);
          expect(read.isFinal).toBe(true);
          expect(read.options).toMatchObject({
            streamName: name,
            expected: { kind: 'revision', revision: BigInt(at) },
          });
          expect(read.events.map((it) => ({ ...it, id: uuidText(it.id) }))).toEqual(events);
        },
      ),
    );
  });
  it('is read as the generated code wrote it: a read', () => {
    fc.assert(
      fc.property(text, position, fc.boolean(), fc.boolean(), (name, count, backwards, links) => {
        const stream = new streamMessages.ReadReq.Options.StreamOptions();
        stream.setStreamIdentifier(
          new sharedMessages.StreamIdentifier().setStreamName(Buffer.from(name)),
        );
        stream.setRevision('18446744073709551615');
        const options = new streamMessages.ReadReq.Options();
        options
          .setStream(stream)
          .setCount(String(count))
          .setResolveLinks(links)
          .setReadDirection(backwards ? 1 : 0)
          .setNoFilter(new sharedMessages.Empty())
          .setUuidOption(
            new streamMessages.ReadReq.Options.UUIDOption().setString(new sharedMessages.Empty()),
          );
        const bytesOfRequest = new streamMessages.ReadReq().setOptions(options).serializeBinary();
        expect(readReadRequest(Buffer.from(bytesOfRequest))).toMatchObject({
          streamName: name,
          from: Number.MAX_SAFE_INTEGER,
          count,
          backwards,
          resolveLinks: links,
        });
      }),
    );
  });
  it('of any bytes at all is read or refused, and never does worse', () => {
    fc.assert(
      fc.property(bytes(), (request) => {
        for (const read of [readAppend, readReadRequest, (it: Buffer) => readBatch(it, 0)]) {
          try {
            read(request);
          } catch (error) {
            expect(error).toBeInstanceOf(MalformedMessage);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the answer to an append', () => {
  it('tells where it ended', () => {
    fc.assert(
      fc.property(position, position, (revision, at) => {
        const success = streamMessages.AppendResp.deserializeBinary(
          appendSucceeded({ revision, position: at }),
        ).getSuccess();
        expect(success?.getCurrentRevision()).toBe(String(revision));
        expect(success?.getPosition()?.getCommitPosition()).toBe(String(at));
      }),
    );
  });
  it('tells what was found instead', () => {
    const refused = appendRefused({ kind: 'noStream' }, 7);
    const wrong = streamMessages.AppendResp.deserializeBinary(refused).getWrongExpectedVersion();
    expect(wrong?.getCurrentRevision()).toBe('7');
    expect(wrong?.hasExpectedNoStream()).toBe(true);
  });
  it('names the batch that it answers', () => {
    const id = uuidBytes('0b54ef0b-2a4c-4b0a-9d8f-5a4cf5b6a7c8');
    const options = { streamName: 'a', expected: { kind: 'any' as const } };
    const bytesOfAnswer = batchSucceeded(id, options, { revision: 3, position: undefined });
    const answer = streamMessages.BatchAppendResp.deserializeBinary(bytesOfAnswer);
    expect(answer.getCorrelationId()?.getString()).toBe(uuidText(id));
    expect(answer.getSuccess()?.getCurrentRevision()).toBe('3');
    expect(answer.getSuccess()?.hasNoPosition()).toBe(true);
  });
});
