/** What can only be known from all rows of an import together: how rare a word or a kind is, who works where, how much happened on a day. */
import type { Traits } from './event-traits.ts';
import { rarity } from './event-words.ts';
import { type AgencyCalled, agencyCalled } from './names-agency.ts';

export type Measures = {
  /** 0 for what every other row says, near 1 for what two rows say. */
  readonly rarityOfWord: (word: string) => number;
  readonly rarityOfBeginning: (beginning: string) => number;
  readonly rarityOfKind: (kind: string) => number;
  readonly rarityOfName: (name: string) => number;
  /** How many of an agency's rows have a clock time, 0 to 1. */
  readonly timesOf: (agency: string) => number;
  readonly called: (agency: string) => AgencyCalled;
  /** Those who write or act in the rows of an agency. */
  readonly workersOf: (agency: string) => ReadonlySet<string>;
  readonly rowsOn: (agency: string, day: number) => number;
};

const none: ReadonlySet<string> = new Set();

export const measure = (rows: readonly Traits[]): Measures => {
  const called = new Map<string, AgencyCalled>();
  const workers = new Map<string, Set<string>>();
  const onDay = new Map<string, number>();
  const timed = new Map<string, { rows: number; times: number }>();
  const dayKey = (agency: string, day: number) => `${day} ${agency}`;
  for (const { row, people, firstDay, lastDay, from } of rows) {
    const { agency } = row;
    if (!called.has(agency)) called.set(agency, agencyCalled(agency));
    const { rows: count, times } = timed.get(agency) ?? { rows: 0, times: 0 };
    timed.set(agency, { rows: count + 1, times: times + Number(from !== undefined) });
    const known = workers.get(agency) ?? new Set();
    for (const person of people) known.add(person);
    workers.set(agency, known);
    for (let day = firstDay; day <= lastDay; day += 1) {
      const key = dayKey(agency, day);
      onDay.set(key, (onDay.get(key) ?? 0) + 1);
    }
  }
  return {
    rarityOfWord: rarity(rows.map(({ words }) => words)),
    rarityOfBeginning: rarity(rows.map(({ beginnings }) => beginnings)),
    rarityOfKind: rarity(rows.map(({ kinds }) => kinds)),
    rarityOfName: rarity(rows.map(({ names }) => names)),
    timesOf: (agency) => {
      const { rows: count, times } = timed.get(agency) ?? { rows: 1, times: 1 };
      return times / count;
    },
    called: (agency) => called.get(agency) ?? agencyCalled(agency),
    workersOf: (agency) => workers.get(agency) ?? none,
    rowsOn: (agency, day) => onDay.get(dayKey(agency, day)) ?? 0,
  };
};
