/** The graph as the command line asks it: over loopback, with a token. */
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
    variables: { readonly input: object },
    file: File,
    schema: z.ZodType<Data>,
  ) => Promise<Data>;
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
      answered(
        {
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query, variables }),
        },
        schema,
      ),
    send: (query, { input }, file, schema) => {
      // The GraphQL multipart request specification: the operation, where the file goes, the file.
      const form = new FormData();
      form.set(
        'operations',
        JSON.stringify({ query, variables: { input: { ...input, file: null } } }),
      );
      form.set('map', JSON.stringify({ 0: ['variables.input.file'] }));
      form.set('0', file);
      return answered({ body: form }, schema);
    },
  };
};
