/** "At least as fresh as": a read that follows a write waits for the views, within a bound. */
import { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';

const BOUND = 5_000; // ms; a view that is further behind than this is said to be

/** Waits until the views show that position; else answers that they do not yet. */
export const fresh = async (
  { views }: Context,
  position: string | null | undefined,
): Promise<void> => {
  if (position == null || (await views.waitFor(BigInt(position), BOUND))) return;
  throw new GraphQLError(
    'It is recorded, but the views do not show it yet. Ask again in a moment.',
    {
      extensions: { code: 'NOT_YET', position },
    },
  );
};
