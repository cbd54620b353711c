/** Invented lives of any length for the tests of pictures: the same numbers give the same life. */
import type { LaneFacts } from './lane.ts';
import type { Mark } from './mark.ts';

/** Numbers between 0 and 1, the same for the same seed. */
const dice = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
};

export const mark = (id: string, day: string | undefined, more: Partial<Mark> = {}): Mark => ({
  ...{
    id,
    headline: `Thing ${id}`,
    kind: 'ENTRY',
    kindName: 'Entry',
    when: day ?? 'Date not known',
  },
  ...{ start: day, end: day, isRange: false, isDoubtful: false, href: `/entries/${id}`, ...more },
});

const kinds = [
  ...['ENTRY', 'ENTRY', 'ENTRY', 'ENTRY', 'RISK', 'MEETING', 'SHARING', 'CONTACT', 'CHILD'],
];

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** So many marks over so many days, in clumps as in life: a crisis has twenty entries in a week. */
export const life = (count: number, from: string, days: number, seed = 1): readonly Mark[] => {
  const roll = dice(seed);
  const crises = Array.from({ length: 5 }, () => roll() * days);
  return Array.from({ length: count }, (_, at) => {
    const crisis = crises[Math.floor(roll() * crises.length)] ?? 0;
    const on = roll() < 0.4 ? Math.min(days - 1, crisis + roll() * 9) : roll() * days;
    const kind = kinds[Math.floor(roll() * kinds.length)] ?? 'ENTRY';
    const day = dayAfter(from, Math.floor(on));
    return mark(`${seed}-${at}`, day, {
      ...{ kind, kindName: kind.toLowerCase() },
      weight: roll() < 0.1 ? 'Significant' : undefined,
      ...(roll() < 0.03 ? { end: dayAfter(day, 30), isDoubtful: true } : {}),
      ...(roll() < 0.02 ? { end: dayAfter(day, 70), isRange: true } : {}),
    });
  });
};

export const lane = (
  name: string,
  marks: readonly Mark[],
  more: Partial<LaneFacts> = {},
): LaneFacts => ({
  ...{ key: name.toLowerCase().replaceAll(' ', '-'), name, marks, silences: [] },
  listed: (span) => (span ? `/list?from=${span.from}&to=${span.to}` : '/list'),
  ...more,
});

/** Six agencies that share so many entries between them. */
export const lanes = (count: number, from: string, days: number): readonly LaneFacts[] =>
  ['Social care', 'CAMHS', 'Hospital', 'Police', 'College', 'Supported home'].map((name, at) =>
    lane(name, life(count / 6, from, days, at + 1)),
  );
