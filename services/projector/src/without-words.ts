/** What may stand in a log of faults: where it happened and of what kind, never the words of an event. */

/** An error's name and where it was thrown. Its message is left out: it may quote what was being read. */
const placeOf = (fault: Error): string => {
  const frames = (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [fault.name, ...frames.map((frame) => frame.trim())].join('\n');
};

/** Fields about a fault, with every error reduced to its place and every bigint to text. */
export const withoutWords = (
  about: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(about).map(([field, value]) => {
      if (value instanceof Error) return [field, placeOf(value)];
      return [field, typeof value === 'bigint' ? String(value) : value];
    }),
  );
