/** The things used last, up to a number of them. */

export type Recent<Value> = {
  get(name: string): Value | undefined;
  set(name: string, value: Value): void;
  delete(name: string): void;
};

export const recent = <Value>(size: number): Recent<Value> => {
  const kept = new Map<string, Value>(); // in the order of last use
  return {
    get: (name) => {
      const value = kept.get(name);
      if (value === undefined) return undefined;
      kept.delete(name);
      kept.set(name, value);
      return value;
    },
    set: (name, value) => {
      kept.delete(name);
      kept.set(name, value);
      const [oldest] = kept.keys();
      if (kept.size > size && oldest !== undefined) kept.delete(oldest);
    },
    delete: (name) => {
      kept.delete(name);
    },
  };
};
