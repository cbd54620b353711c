/** A store's own name, written once: a store restored from a backup has it too, a new one has another. */
import { randomUUID } from 'node:crypto';
import { jsonEvent } from '@eventstore/db-client';
import { z } from 'zod';
import type { Append } from './append.ts';
import type { Client } from './connection.ts';
import { streamName, uuidOf } from './naming.ts';
import { readFrom } from './reading.ts';

export const STORE_CATEGORY = 'store';

const StoreNamed = z.object({ storeId: z.uuid() });

export const storeIdOf = async (
  client: Client,
  append: Append,
  partnership: string,
): Promise<string> => {
  const stream = streamName(partnership, STORE_CATEGORY, uuidOf('store'));
  const named = async (): Promise<string | undefined> => {
    const [first] = await readFrom(client, stream, 0);
    return first && StoreNamed.parse(first.data).storeId;
  };
  const found = await named();
  if (found !== undefined) return found;
  const event = jsonEvent({ type: 'StoreNamed', data: { storeId: randomUUID() } });
  await append(stream, [event], 0); // where another process was first, its name is the one
  const written = await named();
  if (written !== undefined) return written;
  throw new Error(`The store's name was written to ${stream} but is not there.`);
};
