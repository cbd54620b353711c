/** What the identity service remembers, for minutes and in this process only: a restart signs nobody in or out. */
import type { Adapter, AdapterPayload } from 'oidc-provider';

const kept = () => new Map<string, AdapterPayload>();

/** One store for each kind of thing (grants, codes, interactions); the provider names the kind. */
export const memory = (): ((kind: string) => Adapter) => {
  const kinds = new Map<string, Map<string, AdapterPayload>>();
  const all = (): Map<string, AdapterPayload>[] => [...kinds.values()];
  return (kind) => {
    const things = kinds.get(kind) ?? kept();
    kinds.set(kind, things);
    const findBy = async (field: 'uid' | 'userCode', value: string) =>
      [...things.values()].find((thing) => thing[field] === value);
    return {
      upsert: async (id, payload, expiresIn) => {
        things.set(id, payload);
        if (expiresIn) setTimeout(() => things.delete(id), expiresIn * 1000).unref();
      },
      find: async (id) => things.get(id),
      findByUid: (uid) => findBy('uid', uid),
      findByUserCode: (userCode) => findBy('userCode', userCode),
      consume: async (id) => {
        const thing = things.get(id);
        if (thing) thing.consumed = true;
      },
      destroy: async (id) => {
        things.delete(id);
      },
      revokeByGrantId: async (grantId) => {
        for (const some of all())
          for (const [id, thing] of some) if (thing.grantId === grantId) some.delete(id);
      },
    };
  };
};
