/** Who somebody is, for development and demonstrations only: an OpenID provider where one chooses a person. */
import { generateKeyPairSync } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Configuration, type KoaContextWithOIDC, Provider } from 'oidc-provider';
import { memory } from './memory.ts';
import type { Person } from './people.ts';
import { problemPage, signInPage, signInPolicy } from './sign-in-page.ts';

/** A website that people sign in to. It is public and proves itself by PKCE, so it has no secret. */
export type Client = {
  readonly id: string;
  readonly redirectUris: readonly string[];
};

export type IdentityOptions = {
  /** The address of this service, path included, such as `http://127.0.0.1:4000/identity`. */
  readonly issuer: string;
  readonly clients: readonly Client[];
  /** Asked anew each time: people join and leave while the service runs. */
  readonly people: () => readonly Person[];
  readonly cookieKeys: readonly string[];
};

/** Mountable on an express app at the issuer's path, or called by node:http with that path taken off. */
export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const loopbackHosts = ['127.0.0.1', 'localhost', '[::1]'];
const loopbackAddress = /^(127\.|::1$|::ffff:127\.)/;

const refuseUnlessDevelopment = (issuer: string): void => {
  if (process.env['NODE_ENV'] === 'production')
    throw new Error(
      'The demonstration identity service never runs with NODE_ENV=production: anybody could sign in as anybody. Configure your organisation’s OpenID provider instead.',
    );
  if (!loopbackHosts.includes(new URL(issuer).hostname))
    throw new Error(
      `The demonstration identity service serves this machine only; expected an issuer at one of ${loopbackHosts.join(', ')}, found ${new URL(issuer).hostname}.`,
    );
};

const signingKey = () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    ...privateKey.export({ format: 'jwk' }),
    use: 'sig',
    alg: 'RS256',
    kid: 'demonstration',
  };
};

const minutes = (count: number): number => count * 60;

/** All that is asked of a person here is who to be, so the consent is given with the choice. */
const grantAll = async (ctx: KoaContextWithOIDC) => {
  const { client, account, session, provider } = ctx.oidc;
  if (!client || !account || !session) return undefined;
  const known = session.grantIdFor(client.clientId);
  if (known) return provider.Grant.find(known);
  const grant = new provider.Grant({ clientId: client.clientId, accountId: account.accountId });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
};

const configuration = ({
  issuer,
  clients,
  people,
  cookieKeys,
}: IdentityOptions): Configuration => ({
  adapter: memory(),
  clients: clients.map(({ id, redirectUris }) => ({
    client_id: id,
    client_name: 'Throughline',
    redirect_uris: [...redirectUris],
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code'],
    response_types: ['code'],
  })),
  jwks: { keys: [signingKey()] },
  cookies: { keys: [...cookieKeys] },
  pkce: { required: () => true },
  claims: { openid: ['sub'], profile: ['name', 'role', 'agency', 'title'] },
  conformIdTokenClaims: false, // the person's standing travels in the id token: one round trip fewer
  findAccount: (_, id) => {
    const person = people().find((one) => one.id === id);
    return person && { accountId: id, claims: () => ({ sub: id, ...person }) };
  },
  loadExistingGrant: grantAll,
  interactions: {
    url: (_, interaction) =>
      `${new URL(issuer).pathname.replace(/\/$/, '')}/sign-in/${interaction.uid}`,
  },
  features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
  ttl: {
    AccessToken: minutes(5),
    AuthorizationCode: minutes(1),
    Grant: minutes(15),
    IdToken: minutes(5),
    Interaction: minutes(15),
    Session: minutes(1),
  },
  renderError: (ctx, out) => {
    ctx.type = 'html';
    ctx.body = problemPage(out.error, out.error_description ?? 'The request was not understood.');
  },
});

const maximumForm = 10_000; // bytes; the form has one field

const readForm = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > maximumForm) break;
  }
  return new URLSearchParams(body);
};

type Next = () => Promise<unknown>;

/** Everything on this page is for somebody sitting at this machine. */
const loopbackOnly = async (ctx: KoaContextWithOIDC, next: Next): Promise<void> => {
  const near = loopbackAddress.test(ctx.req.socket.remoteAddress ?? '');
  const host = URL.parse(`http://${ctx.get('host')}`)?.hostname ?? '';
  if (near && loopbackHosts.includes(host)) {
    await next();
    return;
  }
  ctx.status = 403;
  ctx.type = 'html';
  ctx.body = problemPage('loopback_only', 'The demonstration sign-in answers only this machine.');
};

/** Nobody stays signed in here: each sign-in asks anew who to be, so that one can change persons freely. */
const forgetful = async (ctx: KoaContextWithOIDC, next: Next): Promise<void> => {
  const kept = (ctx.req.headers.cookie ?? '').split(/;\s*/).filter((one) => !/^_session/.test(one));
  ctx.req.headers.cookie = kept.join('; ');
  await next();
};

const choosing = (provider: Provider, people: () => readonly Person[]) => {
  const show = async (ctx: KoaContextWithOIDC, missing: boolean): Promise<void> => {
    const { params } = await provider.interactionDetails(ctx.req, ctx.res);
    ctx.status = missing ? 422 : 200;
    ctx.set(
      'content-security-policy',
      signInPolicy(new URL(String(params['redirect_uri'])).origin),
    );
    ctx.set('cache-control', 'no-store');
    ctx.set('referrer-policy', 'no-referrer');
    ctx.set('x-content-type-options', 'nosniff');
    ctx.type = 'html';
    ctx.body = signInPage(people(), missing);
  };
  return async (ctx: KoaContextWithOIDC, next: Next): Promise<void> => {
    if (!/^\/sign-in\/[\w-]+$/.test(ctx.path)) {
      await next();
      return;
    }
    if (ctx.method !== 'POST') return show(ctx, false);
    const chosen = (await readForm(ctx.req)).get('person');
    if (!people().some(({ id }) => id === chosen) || chosen === null) return show(ctx, true);
    await provider.interactionFinished(ctx.req, ctx.res, {
      login: { accountId: chosen, remember: false },
    });
    ctx.respond = false; // the redirect has been sent
  };
};

/** Builds the service. Throws under NODE_ENV=production, and for an issuer that is not this machine. */
export const identity = (options: IdentityOptions): RequestHandler => {
  refuseUnlessDevelopment(options.issuer);
  const provider = new Provider(options.issuer, configuration(options));
  provider.use(loopbackOnly);
  provider.use(forgetful);
  provider.use(choosing(provider, options.people));
  const handle = provider.callback();
  return async (request, response) => {
    await handle(request, response);
  };
};
