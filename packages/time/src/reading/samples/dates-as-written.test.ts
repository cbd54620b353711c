import { afterAll, describe, expect, it } from 'vitest';
import { LocalDate } from '../../occurred.ts';
import { inWords, occurredOn } from '../../occurred-at.ts';
import { type DateContext, readOccurred } from '../read-occurred.ts';
import { type AsWritten, alone, belowAnother } from './dates-as-written.fixtures.ts';
import { belowAnotherInAFifthHand, inAFifthHand } from './dates-in-a-fifth-hand.fixtures.ts';
import { inAFourthHand } from './dates-in-a-fourth-hand.fixtures.ts';
import { belowAnotherInASeventhHand, inASeventhHand } from './dates-in-a-seventh-hand.fixtures.ts';
import { belowAnotherInASixthHand, inASixthHand } from './dates-in-a-sixth-hand.fixtures.ts';
import { inAThirdHand } from './dates-in-a-third-hand.fixtures.ts';
import { belowAnotherInOtherHands, inOtherHands } from './dates-in-other-hands.fixtures.ts';
import {
  belowAnotherInAThirdHand,
  spansInAThirdHand,
} from './spans-and-times-in-a-third-hand.fixtures.ts';

const around: DateContext = {
  madeOn: LocalDate.parse('2025-06-30'),
  bornOn: LocalDate.parse('2009-02-10'),
};
const below: DateContext = {
  ...around,
  previous: occurredOn(LocalDate.parse('2024-08-30')),
  next: () => occurredOn(LocalDate.parse('2024-09-04')),
};

const agreement: string[] = [];
afterAll(() => console.log(['Dates as people write them', ...agreement].join('\n')));

const understood = ([date, time]: AsWritten, context: DateContext): readonly string[] => {
  const read = readOccurred({ date, time }, context);
  return read.ok ? [inWords(read.occurred), ...read.flags] : [read.reason];
};

const agrees = (written: AsWritten, context: DateContext): boolean => {
  const [, , ...wanted] = written;
  return JSON.stringify(understood(written, context)) === JSON.stringify(wanted);
};

/** A line for each: the date, perhaps the time after a bar, what it means, and the doubts after a semicolon. */
const linesOf = (sheet: string): readonly AsWritten[] =>
  sheet
    .trim()
    .split('\n')
    .map((line) => {
      const [written = '', wanted = ''] = line.split(' => ');
      const [date = '', time = ''] = written.split(' | ');
      const [means = '', flags] = wanted.split('; ');
      return [date, time, means, ...(flags?.split(', ') ?? [])];
    });

const sheets = Object.fromEntries(
  Object.entries({
    ...inAThirdHand,
    ...spansInAThirdHand,
    ...inAFourthHand,
    ...inAFifthHand,
    ...inASixthHand,
    ...inASeventhHand,
  }).map(([name, sheet]) => [name, linesOf(sheet)]),
);

const suites = [
  ...Object.entries({ ...alone, ...inOtherHands, ...sheets }).map(([name, list]) => ({
    name,
    list,
    context: around,
  })),
  { name: 'below another entry', list: belowAnother, context: below },
  { name: 'below another, in other hands', list: belowAnotherInOtherHands, context: below },
  {
    name: 'below another, in a third hand',
    list: linesOf(belowAnotherInAThirdHand),
    context: below,
  },
  {
    name: 'below another, in a fifth hand',
    list: linesOf(belowAnotherInAFifthHand),
    context: below,
  },
  {
    name: 'below another, in a sixth hand',
    list: linesOf(belowAnotherInASixthHand),
    context: below,
  },
  {
    name: 'below another, in a seventh hand',
    list: linesOf(belowAnotherInASeventhHand),
    context: below,
  },
];

describe.each(suites)('reading $name', ({ name, list, context }) => {
  agreement.push(
    `${name}: ${list.filter((each) => agrees(each, context)).length}/${list.length} as meant`,
  );
  it.each(list.map((written) => ({ written, as: written.slice(0, 2).join('” “') })))(
    'understands “$as”',
    ({ written }) => {
      const [, , ...wanted] = written;
      expect(understood(written, context)).toEqual(wanted);
    },
  );
});
