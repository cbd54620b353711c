/** Asking the product's graph over HTTP, as a script of an agency would. */

export type Asker = {
  readonly origin: () => string;
  readonly token: string;
};

const ANSWER_WITHIN = 45_000; // ms; longer than the product itself waits for its event store

type Answer<Data> = {
  readonly data?: Data;
  readonly errors?: readonly { readonly message: string }[];
};

/** Throws where the product cannot be reached, and in the graph's own words where it answers with errors. */
export const ask = async <Data>(
  { origin, token }: Asker,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Data> => {
  const response = await fetch(`${origin()}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      authorization: `Bearer ${token}`,
    },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(ANSWER_WITHIN),
  });
  if (response.status === 503) throw new Error('Throughline is starting.');
  // GraphQL over HTTP: this shape, whatever the query; the caller names its data's type beside the query.
  const { data, errors = [] } = (await response.json()) as Answer<Data>;
  if (data === undefined || data === null || errors.length > 0)
    throw new Error(`The graph answered: ${errors.map(({ message }) => message).join(' ')}`);
  return data;
};

export type Receipt = {
  readonly __typename: 'Receipt';
  readonly id: string;
  readonly position: string;
  readonly eventIds: readonly string[];
  readonly repeated: boolean;
};

type CommandAnswer =
  | Receipt
  | { readonly __typename: 'Refused'; readonly refusal: string }
  | { readonly __typename: 'Invalid'; readonly issues: readonly { readonly path: string }[] };

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

export class NotDone extends Error {}

/** Sends one command and gives its receipt; a "no" throws `NotDone`. */
export const command = async (
  asker: Asker,
  name: string,
  input: Readonly<Record<string, unknown>>,
): Promise<Receipt> => {
  const { answer } = await ask<{ readonly answer: CommandAnswer }>(
    asker,
    `mutation ($input: ${capital(name)}Input!) { answer: ${name}(input: $input) { __typename
       ... on Receipt { id position eventIds repeated }
       ... on Refused { refusal found { name value } }
       ... on Invalid { issues { path message } } } }`,
    { input },
  );
  if (answer.__typename === 'Receipt') return answer;
  throw new NotDone(`${name} was answered with ${JSON.stringify(answer)}.`);
};
