/** Under TLS: who one is, and what one may do. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { get } from 'node:https';
import { connect } from 'node:net';
import { join } from 'node:path';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import definitions from '@eventstore/db-client/generated/users_grpc_pb.js';
import messages from '@eventstore/db-client/generated/users_pb.js';
import { credentials, Metadata, status } from '@grpc/grpc-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningNode, startNode } from '../support/event-node.ts';
import { aStream, refusal } from './asking.ts';
import { makeCertificate, openssl } from './certificate.ts';
import { all, isEmbedded, noted } from './server.ts';

const admin = { username: 'admin', password: 'changeit' };
const ops = { username: 'ops', password: 'changeit' };
const denied = { type: 'access-denied' };
const { folder, authority, cert, key, isMade, remove } = makeCertificate();

describe.runIf(isEmbedded && isMade)('a node with TLS', () => {
  let node: RunningNode;
  let client: EventStoreDBClient;
  beforeAll(async () => {
    node = await startNode({ args: ['--tls-cert', cert, '--tls-key', key] });
    client = EventStoreDBClient.connectionString(`${node.url}&tlsCAFile=${authority}`);
  });
  afterAll(async () => {
    await client.dispose();
    await node.stop();
    remove();
  });
  const read = (stream: string, credentials?: typeof admin) =>
    all(client.readStream(stream, credentials ? { credentials } : {}));

  const healthOf = ({ url }: RunningNode) =>
    new Promise((resolve, reject) => {
      const ca = readFileSync(authority);
      get(`https://${new URL(url).host}/health/live`, { ca }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).once('error', reject);
    });

  it('says so in its connection string', () => expect(node.url).toMatch(/tls=true$/));

  it('serves a user, by any way of appending', async () => {
    const stream = aStream();
    await client.appendToStream(stream, noted(0), { credentials: ops });
    expect(await read(stream, ops)).toHaveLength(1);
  });
  it('takes batches from a client whose connection string names the user', async () => {
    const named = EventStoreDBClient.connectionString(
      `${node.url.replace('//', '//admin:changeit@')}&tlsCAFile=${authority}`,
    );
    const stream = aStream();
    await named.appendToStream(stream, [noted(0), noted(1)]);
    expect(await all(named.readStream(stream))).toHaveLength(2);
    await named.dispose();
  });
  it('serves nobody whom it does not know', async () => {
    const stream = aStream();
    expect(await refusal(read(stream))).toMatchObject(denied);
    const stranger = { username: 'stranger', password: 'changeit' };
    const guess = { username: 'admin', password: 'guess' };
    expect(await refusal(read(stream, stranger))).toMatchObject(denied);
    expect(await refusal(read(stream, guess))).toMatchObject(denied);
    expect(
      await refusal(client.appendToStream(stream, noted(0), { credentials: guess })),
    ).toMatchObject(denied);
    expect(await refusal(client.appendToStream(stream, noted(0)))).toMatchObject(denied);
  });
  it('tells who gives no name apart from who gives a wrong one', async () => {
    const guess = { username: 'admin', password: 'guess' };
    const anonymous = client.deleteStream(aStream());
    expect(await refusal(anonymous)).toMatchObject({ ...denied, code: status.PERMISSION_DENIED });
    const mistaken = client.deleteStream(aStream(), { credentials: guess });
    expect(await refusal(mistaken)).toMatchObject({ ...denied, code: status.UNAUTHENTICATED });
  });
  it('enforces a stream’s access list, from which administrators are free', async () => {
    const stream = aStream();
    await client.appendToStream(stream, noted(0), { credentials: admin });
    const acl = {
      readRoles: ['reader'],
      writeRoles: ['ops'],
      deleteRoles: ['$admins'],
      metaReadRoles: ['admin'],
      metaWriteRoles: ['admin'],
    };
    await client.setStreamMetadata(stream, { acl }, { credentials: admin });
    expect(await refusal(read(stream, ops))).toMatchObject(denied);
    await client.appendToStream(stream, noted(1), { credentials: ops });
    expect(await refusal(client.deleteStream(stream, { credentials: ops }))).toMatchObject(denied);
    expect(await refusal(client.getStreamMetadata(stream, { credentials: ops }))).toMatchObject(
      denied,
    );
    expect(await refusal(client.setStreamMetadata(stream, {}, { credentials: ops }))).toMatchObject(
      denied,
    );
    expect(await read(stream, admin)).toHaveLength(2);
    const metadata = client.deleteStream(`$$${stream}`, { credentials: admin });
    expect(await refusal(metadata)).toMatchObject(denied); // it goes with its stream, and not by itself
    await client.deleteStream(stream, { credentials: admin });
  });
  it('takes the standing access lists from $settings, as they change', async () => {
    const [stream, system] = [aStream(), `$${aStream()}`];
    await client.appendToStream(stream, noted(0), { credentials: admin });
    await client.appendToStream(system, noted(0), { credentials: admin });
    const settle = (data: Record<string, unknown>) =>
      client.appendToStream('$settings', jsonEvent({ type: 'update-default-acl', data }), {
        credentials: admin,
      });
    await settle({
      $userStreamAcl: { $r: '$admins', $w: ['ops', 'x'] },
      $systemStreamAcl: { $r: 'ops' },
    });
    expect(await refusal(read(stream, ops))).toMatchObject(denied);
    await client.appendToStream(stream, noted(1), { credentials: ops });
    expect(await read(system, ops)).toHaveLength(1);
    await settle({});
    expect(await read(stream, ops)).toHaveLength(2);
    expect(await refusal(read(system, ops))).toMatchObject(denied);
  });
  it('lets nobody write to $all itself', async () => {
    const written = client.appendToStream('$all', noted(0), { credentials: admin });
    expect(await refusal(written)).toMatchObject(denied);
  });
  it('keeps $all and system streams for administrators', async () => {
    expect(await refusal(all(client.readAll({ credentials: ops })))).toMatchObject(denied);
    expect(await refusal(read('$users', ops))).toMatchObject(denied);
    expect((await all(client.readAll({ credentials: admin, maxCount: 2 }))).length).toBe(2);
  });
  it('never writes a password down', async () => {
    const rows = await all(client.readAll({ credentials: admin }));
    expect(
      JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)),
    ).not.toContain('changeit');
  });
  it('lets administrators make users, and users change their own passwords', async () => {
    const channel = credentials.createSsl(readFileSync(authority));
    const users = new definitions.UsersClient(new URL(node.url).host, channel);
    const as = ({ username, password }: typeof admin): Metadata => {
      const metadata = new Metadata();
      const basic = Buffer.from(`${username}:${password}`).toString('base64');
      metadata.set('authorization', `Basic ${basic}`);
      return metadata;
    };
    const made = { username: 'reader', password: 'first-password' };
    const create = new messages.CreateReq();
    create.setOptions(
      new messages.CreateReq.Options().setLoginName('reader').setPassword(made.password),
    );
    const stream = aStream();
    await client.appendToStream(stream, noted(0), { credentials: admin });
    expect(await refusal(read(stream, made))).toMatchObject(denied);
    const makeAs = (caller: typeof admin) =>
      new Promise((resolve, reject) => {
        users.create(create, as(caller), (error: unknown) => (error ? reject(error) : resolve(0)));
      });
    expect(await refusal(makeAs({ username: 'nobody', password: '' }))).toBeInstanceOf(Error);
    expect(await refusal(makeAs(ops))).toMatchObject({ details: expect.stringMatching(/denied/i) });
    await makeAs(admin);
    expect(await read(stream, made)).toHaveLength(1);
    expect(await refusal(makeAs(admin))).toMatchObject({
      details: expect.stringMatching(/already/),
    });

    const change = new messages.ChangePasswordReq();
    const options = new messages.ChangePasswordReq.Options().setLoginName('reader');
    change.setOptions(options.setCurrentPassword(made.password).setNewPassword('second-password'));
    await new Promise((resolve, reject) => {
      users.changePassword(change, as(made), (error: unknown) =>
        error ? reject(error) : resolve(0),
      );
    });
    expect(await refusal(read(stream, made))).toMatchObject(denied);
    expect(await read(stream, { ...made, password: 'second-password' })).toHaveLength(1);
    users.close();
  });
  it('tells whoever looks for it the address they called, where it listens on every one', async () => {
    const args = ['--host', '0.0.0.0', '--tls-cert', cert, '--tls-key', key];
    const everywhere = await startNode({ args });
    const { port } = new URL(everywhere.url);
    const looking = EventStoreDBClient.connectionString(
      `esdb+discover://admin:changeit@127.0.0.1:${port}?tls=true&tlsCAFile=${authority}`,
    );
    const stream = aStream();
    await looking.appendToStream(stream, noted(0), { credentials: admin });
    expect(await all(looking.readStream(stream))).toHaveLength(1);
    await looking.dispose();
    await everywhere.stop();
  });
  it('refuses, in one sentence, a key that is not the certificate’s, and what is no certificate', async () => {
    const other = join(folder, 'other.pem');
    openssl('genrsa', '-out', other, '2048');
    for (const args of [
      ['--tls-cert', cert, '--tls-key', other],
      ['--tls-cert', other, '--tls-key', key],
      ['--tls-cert', join(folder, 'none.pem'), '--tls-key', key],
    ]) {
      await expect(startNode({ args })).rejects.toThrow(
        /: event node: The certificate .* cannot be (used|read) \(.*\)[^\n]*\.$/,
      );
    }
  });
  it('does not wait, when it stops, for a caller who never says a word', async () => {
    const stopping = await startNode({ args: ['--tls-cert', cert, '--tls-key', key] });
    const silent = connect(Number(new URL(stopping.url).port), '127.0.0.1');
    await once(silent, 'connect');
    expect(await healthOf(stopping)).toBe(204); // who came later was let in, and so was this one
    const hungUp = once(silent, 'close');
    await stopping.stop();
    await hungUp;
  });
  it('answers for its health without credentials', async () => {
    expect(await healthOf(node)).toBe(204);
  });
});
