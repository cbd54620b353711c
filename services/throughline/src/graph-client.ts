/** The graph as the command line asks it: over loopback, with a token. */
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';

const Answer = z.object({
  data: z.unknown().optional(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});

export type GraphClient = {
  readonly ask: <Data>(query: string, variables: object, schema: z.ZodType<Data>) => Promise<Data>;
  /** Sends one file as the variable `input.file`. */
  readonly send: <Data>(
    query: string,
    variables: { readonly input: object; readonly [name: string]: unknown },
    file: File,
    schema: z.ZodType<Data>,
  ) => Promise<Data>;
};

const TRIES = 3;
const WAIT = 1_000; // ms

/** A question may be put again: a server that is busy may close a connection under it. */
const again = async <Data>(ask: () => Promise<Data>, tries = TRIES): Promise<Data> => {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof TypeError) || tries <= 1) throw error; // TypeError: the connection failed
    await setTimeout(WAIT);
    return again(ask, tries - 1);
  }
};

export const graphClient = (address: string, token: string): GraphClient => {
  const answered = async <Data>(request: RequestInit, schema: z.ZodType<Data>): Promise<Data> => {
    const response = await fetch(`${address}/graphql`, {
      ...request,
      method: 'POST',
      headers: { ...request.headers, authorization: `Bearer ${token}` },
    });
    const { data, errors = [] } = Answer.parse(await response.json());
    if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join(' '));
    return schema.parse(data);
  };
  return {
    ask: (query, variables, schema) =>
      again(() =>
        answered(
          {
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ query, variables }),
          },
          schema,
        ),
      ),
    send: (query, { input, ...more }, file, schema) => {
      // The GraphQL multipart request specification: the operation, where the file goes, the file.
      const form = new FormData();
      form.set(
        'operations',
        JSON.stringify({ query, variables: { ...more, input: { ...input, file: null } } }),
      );
      form.set('map', JSON.stringify({ 0: ['variables.input.file'] }));
      form.set('0', file);
      return answered({ body: form }, schema);
    },
  };
};
