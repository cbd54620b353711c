/** The part of a graph that keeps drafts, by person and place, for tests without a store. */
import type { Execute } from './web-context.ts';

type Asked = Parameters<Execute>[0];
type Answer = Awaited<ReturnType<Execute>>;

export const draftsKept = () => {
  const kept = new Map<string, Record<string, unknown>>();
  const of = ({ session, variables }: Asked, place: unknown = variables?.['place']) =>
    `${session.userId} ${String(place)}`;
  const lastAt = (path: string) =>
    [...kept].findLast(([place]) => place.startsWith(`${path}?`))?.[1];
  return {
    kept,
    answer: (one: Asked): Answer | undefined => {
      const input = one.variables?.['input'] as Record<string, unknown> | undefined; // of SaveDraft
      if (one.operationName === 'FindDraft')
        return { data: { draft: kept.get(of(one)) ?? lastAt(of(one)) ?? null } };
      if (one.operationName === 'DiscardDraft') {
        kept.delete(of(one));
        return { data: { discardDraft: { place: '/' } } };
      }
      if (one.operationName !== 'SaveDraft') return undefined;
      const times = { savedAt: '2026-06-04T08:10:00Z', expiresAt: '2026-06-18T08:10:00Z' };
      kept.delete(of(one, input?.['place'])); // so that the last that was kept is the last here
      kept.set(of(one, input?.['place']), { ...input, ...times });
      return { data: { saveDraft: { __typename: 'Draft', ...times } } };
    },
  };
};
