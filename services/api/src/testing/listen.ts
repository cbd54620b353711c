/** Listening to a subscription by server-sent events, for tests. */
export type Listening = {
  /** The next answer; undefined once the stream has ended. */
  readonly next: () => Promise<unknown>;
  readonly stop: () => Promise<void>;
};

type Asker = { readonly token: string | undefined };

/** The JSON of one event that carries an answer; nothing for a comment, a ping or the end. */
const answerIn = (event: string): readonly unknown[] => {
  const lines = event.split('\n');
  if (!lines.includes('event: next')) return [];
  return lines.flatMap((line) => (line.startsWith('data: ') ? [JSON.parse(line.slice(6))] : []));
};

async function* answersOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<unknown> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    const events = `${rest}${decoder.decode(chunk, { stream: true })}`.split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) yield* answerIn(event);
  }
}

export const listen = async (
  url: string,
  { token }: Asker,
  operation: { readonly query: string; readonly variables?: unknown },
): Promise<Listening> => {
  const leaving = new AbortController();
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(operation),
    signal: leaving.signal,
  });
  if (response.body === null) throw new Error('Expected a stream of answers, found no body.');
  // Read from at once: a stream that nobody reads yet is cancelled when its response is collected as garbage.
  const answers = answersOf(response.body.values());
  return {
    next: async () => {
      const { value } = await answers.next();
      return value;
    },
    stop: async () => {
      leaving.abort();
    },
  };
};
