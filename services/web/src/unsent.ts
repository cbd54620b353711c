/** What somebody sent that could not be taken, as words to be copied: what they typed, and no codes of what they chose. */

const chosen = /^(?:[A-Z][A-Z0-9_]+|yes|no|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
/** What a form says by itself: what stood in it, and what was on record when it was opened. */
const ofTheForm = /^_|\.filled$|^seen(?:Stage|Outcomes|Plan|Corrections)$/;
const partOfDate = /^(.*\.)(day|month|year)$/;

type Sent = ReadonlyMap<string, string>;

/** The boxes of a date are one answer, said where the first of them stands. */
const dateAt = (sent: Sent, [, path, part]: readonly string[]): readonly string[] => {
  const parts = ['day', 'month', 'year'].filter((one) => sent.has(`${path}${one}`));
  if (part !== parts[0]) return [];
  return [`Date: ${parts.map((one) => sent.get(`${path}${one}`)).join(' ')}`];
};

export const unsentWords = (body: unknown): readonly string[] => {
  if (typeof body !== 'object' || body === null) return [];
  const sent: Sent = new Map(
    Object.entries(body).flatMap(([name, value]: [string, unknown]) =>
      !ofTheForm.test(name) && typeof value === 'string' && value.trim() !== ''
        ? [[name, value] as const]
        : [],
    ),
  );
  return [...sent].flatMap(([name, value]) => {
    const date = partOfDate.exec(name);
    if (date) return dateAt(sent, date);
    if (name.endsWith('.time')) return [`Time: ${value}`];
    return chosen.test(value) ? [] : [value];
  });
};
