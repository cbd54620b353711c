/**
 * Two rows in the company of others. An agency tells of an event once, as a rule: a likelier row of the same agency speaks against a pair.
 * A third account that is like both speaks for it, one that is like only one of them against it.
 */
import { isRange } from './event-times.ts';
import type { Traits } from './event-traits.ts';
import type { CompanyName } from './evidence-weights.ts';

export type Weighed = { readonly a: Traits; readonly b: Traits; readonly score: number };

const likely = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

type Around = ReadonlyMap<Traits, ReadonlyMap<Traits, number>>;

const aroundEach = (pairs: readonly Weighed[]): Around => {
  const around = new Map<Traits, Map<Traits, number>>();
  const link = (from: Traits, to: Traits, score: number) => {
    const known = around.get(from) ?? new Map<Traits, number>();
    around.set(from, known.set(to, score));
  };
  for (const { a, b, score } of pairs) {
    link(a, b, score);
    link(b, a, score);
  }
  return around;
};

const nobody: ReadonlyMap<Traits, number> = new Map();

/** The likeliest other row of the partner's agency; a range or a night holds several events, and they are no rivals. */
const rivalOf = (of: Traits, partner: Traits, others: ReadonlyMap<Traits, number>): number => {
  if (isRange(of) || of.isNight) return 0;
  let best = -Infinity;
  for (const [other, score] of others)
    if (other !== partner && other.row.agency === partner.row.agency) best = Math.max(best, score);
  return likely(best);
};

export type Company = Readonly<Record<CompanyName, number>>;

/** For each pair, in their order. */
export const companyOf = (pairs: readonly Weighed[]): readonly Company[] => {
  const around = aroundEach(pairs);
  return pairs.map(({ a, b, score }) => {
    const besideA = around.get(a) ?? nobody;
    const besideB = around.get(b) ?? nobody;
    let agrees = 0;
    let disagrees = 0;
    for (const [third, toA] of besideA) {
      const toB = besideB.get(third);
      if (toB === undefined) continue;
      const [less, more] = [likely(Math.min(toA, toB)), likely(Math.max(toA, toB))];
      agrees = Math.max(agrees, less);
      disagrees = Math.max(disagrees, more * (1 - less));
    }
    const rivals = [rivalOf(a, b, besideA), rivalOf(b, a, besideB)];
    return {
      'by themselves': score,
      'stronger rival': Math.max(...rivals),
      'weaker rival': Math.min(...rivals),
      'a third agrees': agrees,
      'a third disagrees': disagrees,
    };
  });
};
