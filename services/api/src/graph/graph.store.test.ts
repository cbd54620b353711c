/** The graph as any client meets it: the protocol, its limits, and the door. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diff } from '@graphql-inspector/core';
import { openViews } from '@throughline/read-store/open-views';
import { buildSchema } from 'graphql';
import { auditServer } from 'graphql-http';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGraphServer } from '../graph-server.ts';
import { type Product, startProduct } from '../testing/harness.ts';
import { agencies, people, samim, settle } from '../testing/kelderby.fixtures.ts';
import { tokensSignedWith } from '../tokens.ts';
import { printed } from './schema.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
  await settle(product);
});
afterAll(() => product.end());

const me = '{ me { userId role agency { id } } }';
const codeOf = (answer: {
  readonly errors?: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[];
}) => answer.errors?.[0]?.extensions?.['code'];

describe('speaking GraphQL over HTTP', () => {
  it('passes every audit of the protocol', async () => {
    const results = await auditServer({ url: product.url, fetchFn: fetch });
    expect(results.filter(({ status }) => status !== 'ok').map(({ name }) => name)).toEqual([]);
    expect(results).toHaveLength(61);
  });
});

describe('changing the schema', () => {
  it('breaks nothing that the committed schema promises', async () => {
    const committed = readFileSync(
      new URL('../../../../schema/graph.graphql', import.meta.url),
      'utf8',
    );
    const changes = await diff(buildSchema(committed), buildSchema(printed()));
    const breaking = changes.filter(({ criticality }) => criticality.level === 'BREAKING');
    expect(breaking.map(({ message }) => message)).toEqual([]);
  });
});

describe('asking for too much', () => {
  it('refuses a question that goes too deep', async () => {
    const deep = 'child { concerns { '.repeat(9);
    const query = `{ child(id: "x") { concerns { ${deep} id ${'} } '.repeat(9)} } } }`;
    const { data, errors } = await (await product.as('tunde')).ask(query);
    expect(data ?? null).toBeNull();
    expect(errors?.[0]?.message).toMatch(/depth/i);
  });

  it('refuses the same field under very many names', async () => {
    const many = Array.from({ length: 40 }, (_, n) => `a${n}: now`).join(' ');
    const { errors } = await (await product.as('tunde')).ask(`{ ${many} }`);
    expect(errors?.[0]?.message).toMatch(/alias/i);
  });

  it('refuses a page of more lines than a person reads', async () => {
    const { errors } = await (await product.as('tunde')).ask(
      '{ child(reference: "KCP-000123") { chronology(first: 501) { totalCount } } }',
    );
    expect(codeOf({ errors: errors ?? [] })).toBe('BAD_USER_INPUT');
  });

  it('refuses a page of fewer than no lines', async () => {
    const { errors } = await (await product.as('tunde')).ask(
      '{ requests(first: -1) { totalCount } }',
    );
    expect(errors?.[0]?.message).toContain('you asked for -1');
    expect(codeOf({ errors: errors ?? [] })).toBe('BAD_USER_INPUT');
  });

  it('refuses to ask what was known by a day without whose knowledge is meant', async () => {
    const { errors } = await (await product.as('tunde')).ask(
      '{ child(reference: "KCP-000123") { chronology(knownBy: "2025-01-06T09:00:00Z") { totalCount } } }',
    );
    expect(errors?.[0]?.message).toContain('`knownToAgency`');
  });

  it('answers for a child only by an id and a reference that agree', async () => {
    const ask = (reference: string) =>
      `{ child(id: "${samim}", reference: "${reference}") { reference } }`;
    const tunde = await product.as('tunde');
    expect((await tunde.ask(ask('KCP-000123'))).data).toEqual({
      child: { reference: 'KCP-000123' },
    });
    expect((await tunde.ask(ask('KCP-000124'))).data).toEqual({ child: null });
  });

  it.each([
    ['knownToAgency: "00000000-0000-4000-a000-00000000ffff"', 'No agency'],
    ['agencies: ["nobody"]', 'No agency'],
    ['from: "2025-01-02", to: "2025-01-01"', 'before it begins'],
  ])('answers "nothing" to no question that makes no sense: %s', async (args, words) => {
    const { errors } = await (await product.as('tunde')).ask(
      `{ child(reference: "KCP-000123") { chronology(${args}) { totalCount } } }`,
    );
    expect(errors?.[0]?.message).toContain(words);
    expect(codeOf({ errors: errors ?? [] })).toBe('BAD_USER_INPUT');
  });

  it.each([
    [{ occurred: { on: 'Plover' } }, '"$input" is not as the schema has it at "input.occurred.on"'],
    [{ occurred: { on: 'Plover' } }, 'for example 2024-10-28'],
    [{ audience: 'Plover' }, 'Expected a code of RecordEntryAudience'],
    [{ audience: { only: 'Plover' } }, 'Expected a code of RecordEntryAudience'],
    [{ childIds: undefined }, 'The field "childIds" is missing'],
    [{ childIds: [null] }, 'Expected a value of ID, found none'],
    [{ text: { en: 'Plover' } }, 'Expected a value of String'],
    [{ plover: 'Plover' }, 'There is no field "plover"'],
  ])('says what is wrong with a variable, and repeats nothing of it: %o', async (wrong, words) => {
    const right = { occurred: { on: '2024-11-04' }, childIds: [samim], text: 'Plover; he rang.' };
    const { errors } = await (await product.as('tunde')).ask(
      'mutation($input: RecordEntryInput!) { recordEntry(input: $input) { __typename } }',
      { input: { ...right, agencyId: agencies.socialCare, ...wrong } },
    );
    expect(errors?.[0]?.message).toContain(words);
    expect(JSON.stringify(errors)).not.toContain('Plover');
  });

  it('takes words of blanks for none', async () => {
    const { data } = await (await product.as('tunde')).ask<{
      child: Record<'all' | 'blank', { totalCount: number }>;
    }>(
      `{ child(reference: "KCP-000123") { all: chronology { totalCount }
         blank: chronology(text: " ") { totalCount } } }`,
    );
    expect(data?.child.all.totalCount).toBeGreaterThan(0);
    expect(data?.child.blank).toEqual(data?.child.all);
  });

  it('says what it expected where a day is none, as it is to be written', async () => {
    const { errors } = await (await product.as('tunde')).ask(
      '{ child(reference: "KCP-000123") { chronology(asKnownAt: "yesterday") { totalCount } } }',
    );
    expect(errors?.[0]?.message).toContain('2024-10-28T11:20:00Z');
  });

  it('does not suggest names of fields that are not there', async () => {
    const { errors } = await (await product.as('tunde')).ask('{ chilld(id: "x") { id } }');
    expect(errors?.[0]?.message).not.toMatch(/did you mean/i);
  });
});

describe('signing in', () => {
  it('knows who asks by a token', async () => {
    const { data } = await (await product.as(people.tunde.userId)).ask(me);
    expect(data).toEqual({
      me: { userId: 'tunde', role: 'PRACTITIONER', agency: { id: agencies.socialCare } },
    });
  });

  it('is asked of whoever brings no token', async () => {
    expect(codeOf(await product.nobody.ask(me))).toBe('UNAUTHENTICATED');
  });

  it('refuses a token signed by somebody else', async () => {
    const foreign = tokensSignedWith('another secret, of another house altogether');
    const token = await foreign.issue({ userId: 'tunde', partnership: 'kelderby' }, 600);
    expect(codeOf(await product.bearing(token).ask(me))).toBe('UNAUTHENTICATED');
  });

  it('refuses a token for another partnership', async () => {
    const tokens = tokensSignedWith('a secret for tests, long enough to sign with');
    const token = await tokens.issue({ userId: 'tunde', partnership: 'elsewhere' }, 600);
    expect(codeOf(await product.bearing(token).ask(me))).toBe('UNAUTHENTICATED');
  });

  it('refuses a token that has run out', async () => {
    const tokens = tokensSignedWith('a secret for tests, long enough to sign with');
    const token = await tokens.issue({ userId: 'tunde', partnership: 'kelderby' }, -1);
    expect(codeOf(await product.bearing(token).ask(me))).toBe('UNAUTHENTICATED');
  });

  it('refuses somebody whom the partnership does not know', async () => {
    expect(codeOf(await (await product.as('nobody-we-know')).ask(me))).toBe('UNAUTHENTICATED');
  });

  it('is over at once for somebody who has left, whatever their token says', async () => {
    const leaver = { userId: 'leaver', name: 'Lea Verinder', role: 'practitioner' };
    const about = { agencyId: agencies.socialCare, occurred: { on: '2025-01-06' } };
    const elaine = await product.as('elaine');
    await elaine.send('joinUser', { ...about, ...leaver, role: 'PRACTITIONER' });
    const asker = await product.as('leaver');
    expect((await asker.ask(me)).data).not.toBeNull();
    await elaine.send('removeUser', { ...about, userId: 'leaver' });
    expect(codeOf(await asker.ask(me))).toBe('UNAUTHENTICATED');
  });
});

describe('failing', () => {
  it('tells a stranger nothing of what went wrong, and logs no more than that it did', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'throughline-no-views-'));
    const lines: string[] = [];
    const graph = createGraphServer({
      api: { ...product.api, views: openViews(folder) },
      tokens: tokensSignedWith('a secret for tests, long enough to sign with'),
      log: pino({}, { write: (line: string) => void lines.push(line) }),
      isProduction: false,
    });
    const session = { userId: 'tunde' };
    const answer = await graph.execute({ operationName: 'Me', query: `query Me ${me}`, session });
    rmSync(folder, { recursive: true });
    expect(JSON.stringify(answer)).toContain('Something went wrong on our side');
    expect(JSON.stringify(answer)).not.toContain(folder);
    expect(lines.join('')).not.toContain(folder);
    expect(lines).not.toEqual([]);
  });
});

describe('running in production', () => {
  let closed: Product;
  beforeAll(async () => {
    closed = await startProduct({ isProduction: true, over: product });
  });
  afterAll(() => closed.end());

  it('hides its schema', async () => {
    const { errors } = await closed.nobody.ask('{ __schema { types { name } } }');
    expect(errors?.[0]?.message).toMatch(/introspection/i);
  });
});
