import { describe, expect, it } from 'vitest';
import { fresh } from './freshness.ts';

const waiting = (arrives: boolean) => {
  const done: string[] = [];
  const waitFor = async (position: bigint) => {
    done.push(`waited for ${position}`);
    return arrives;
  };
  const lookAgain = () => void done.push('looked again');
  return { done, views: { waitFor }, authoriser: { lookAgain } };
};

describe('an answer at least as fresh as a position', () => {
  it('asks anew what may be opened once it has waited: a list may have been asked for before', async () => {
    const one = waiting(true);
    await fresh(one, '9');
    expect(one.done).toEqual(['waited for 9', 'looked again']);
  });

  it('waits for nothing where nothing is asked', async () => {
    const one = waiting(true);
    await fresh(one, null);
    expect(one.done).toEqual([]);
  });

  it('says that the views do not show it yet', () =>
    expect(fresh(waiting(false), '9')).rejects.toThrow('the views do not show it yet'));
});
