import { describe, expect, it } from 'vitest';
import { pages } from '../../../pages.ts';
import { topicOf, topics } from './topics.ts';

describe('help in context', () => {
  const signedIn = pages.filter(
    ({ method, permission }) => method === 'GET' && permission !== 'anyone',
  );

  it('is there for every page that needs signing in', () =>
    expect(signedIn.filter(({ path }) => !topicOf(path)).map(({ path }) => path)).toEqual([]));

  it('is the nearest one: a form to record an entry is no help with reading one', () => {
    expect(topicOf('/')?.id).toBe('my-work');
    expect(topicOf('/children/register')?.id).toBe('open-a-record');
    expect(topicOf('/children/:childId/entries/new')?.id).toBe('record');
    expect(topicOf('/children/:childId/safety-plan')?.id).toBe('at-a-glance');
    expect(topicOf('/challenges/:concernId/escalate')?.id).toBe('disagreements');
    expect(topicOf('/constraints')?.id).toBe('constraints');
    expect(topicOf('/nowhere')).toBeUndefined();
  });

  it('has an address of its own for each part', () =>
    expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length));
});
