/** "At least as fresh as": a read that follows a write waits for the views, within a bound. */
import { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';

const BOUND = 5_000; // ms; a view that is further behind than this is said to be

type Waiting = {
  readonly views: Pick<Context['views'], 'waitFor'>;
  readonly authoriser: Pick<Context['authoriser'], 'lookAgain'>;
};

/** Waits until the views show that position; else answers that they do not yet. */
export const fresh = async (
  { views, authoriser }: Waiting,
  position: string | null | undefined,
): Promise<void> => {
  if (position == null) return;
  if (await views.waitFor(BigInt(position), BOUND)) return authoriser.lookAgain();
  throw new GraphQLError(
    'It is recorded, but the views do not show it yet. Ask again in a moment.',
    {
      extensions: { code: 'NOT_YET', position },
    },
  );
};
