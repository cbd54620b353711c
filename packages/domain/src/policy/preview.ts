/**
 * Policy: looking at one before it is adopted. A ladder that leaves something out can be read as far as it
 * goes; what it leaves out is said in words.
 */
import { PolicyClock } from '../policy-clock.ts';
import { Ladder, Stage } from '../professional-concern/ladder.ts';
import type { Gap } from './complete.ts';

type Loose = Readonly<Record<string, unknown>>;
const loose = (value: unknown): Loose =>
  typeof value === 'object' && value !== null ? (value as Loose) : {}; // any object may be asked for any key

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const stageAsFar = (written: unknown, at: number): Stage => {
  const whole = Stage.safeParse(written).data;
  if (whole) return whole;
  const { label, who, clocks, terminal, ...rest } = loose(written);
  const more = Stage.partial().safeParse(rest).data;
  return {
    ...more,
    n: at + 1,
    label: typeof label === 'string' && label !== '' ? label : `Step ${at + 1}, without a name`,
    who: list(who).filter((one) => typeof one === 'string'),
    terminal: terminal === true,
    clocks: list(clocks).flatMap((clock) => PolicyClock.safeParse(clock).data ?? []),
  };
};

/** A ladder as far as it can be read; undefined where it has no stages at all. */
export const ladderAsFar = (content: unknown): Ladder | undefined => {
  const whole = Ladder.safeParse(content).data;
  if (whole) return whole;
  const { stages, counting, skips } = loose(content);
  if (list(stages).length === 0) return undefined;
  const said = Ladder.shape.counting.partial().safeParse(counting).data;
  return {
    stages: list(stages).map(stageAsFar),
    counting: { ...said, working_day: said?.working_day ?? '' },
    skips: Ladder.shape.skips.safeParse(skips).data,
  };
};

/** What each part of a policy is called by those who write it. */
const parts: Readonly<Record<string, string>> = {
  stages: 'its steps',
  n: 'its number',
  label: 'what it is called',
  who: 'who meets whom, on each side',
  clocks: 'what has to be done, and by when',
  do: 'what has to be done',
  within: 'how long there is',
  unit: 'how long there is: hours, days or working days',
  from: 'from when it is counted',
  id: 'a short code of its own',
  owedBy: 'who has to do it',
  terminal: 'that it is the last',
  counting: 'how time is counted',
  working_day: 'what counts as a working day',
  terms: 'its terms',
  tell: 'who is told',
  tellWithin: 'how long there is to tell them',
  object: 'its content',
};

const anchor = /^anchor (.+)$/;
const number = /^number (\d+)$/;

const missingInWords = (missing: string): string => {
  const [, from] = anchor.exec(missing) ?? [];
  if (from !== undefined)
    return `a moment to count from: nothing in a disagreement is called “${from}”`;
  const [, n] = number.exec(missing) ?? [];
  if (n !== undefined) return `its place: it should be number ${n}`;
  return parts[missing] ?? `“${missing}”`;
};

const labelAt = (content: unknown, index: number): string => {
  const { label } = loose(list(loose(content)['stages'])[index]);
  return typeof label === 'string' && label !== '' ? label : `Step ${index + 1}`;
};

/** Where in the policy it is: "Step 2, clock 1". */
const placeInWords = (where: string, content: unknown): string => {
  const [first, index, second, inner] = where.split('.');
  if (first !== 'stages' || index === undefined) return 'The policy';
  const stage = labelAt(content, Number(index));
  return second === 'clocks' && inner !== undefined
    ? `${stage}, clock ${Number(inner) + 1}`
    : stage;
};

/** A gap for whoever has to fill it: "Step 2 leaves out how long there is". */
export const gapInWords = ({ where, missing }: Gap, content: unknown): string =>
  `${placeInWords(where, content)} leaves out ${missingInWords(missing)}`;
