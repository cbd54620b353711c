import { describe, expect, it } from 'vitest';
import { asksForHelp, expectNothing, readArguments } from './read-arguments.ts';

const usage = 'copy FILE';
const options = { as: { type: 'string' } } as const;

describe('the words after a command', () => {
  it('are options and names', () =>
    expect(
      readArguments(usage, ['--as', 'me', 'one'], { options, allowPositionals: true }),
    ).toMatchObject({ values: { as: 'me' }, positionals: ['one'] }));
  it.each([
    [['--of', 'me'], 'Unknown option'],
    [['--as'], 'argument missing'],
    [['one'], 'Unexpected argument'],
  ])('%j are refused in a sentence, with the usage', (args, what) => {
    expect(() => readArguments(usage, args, { options })).toThrow(what);
    expect(() => readArguments(usage, args, { options })).toThrow(
      /\. Usage: throughline copy FILE$/,
    );
  });
  it('are refused where none is taken', () =>
    expect(() => expectNothing('verify', ['now'])).toThrow('Usage: throughline verify'));
  it('ask for help anywhere but after --', () => {
    expect(['--help', '-h'].map((each) => asksForHelp(['one', each]))).toEqual([true, true]);
    expect(asksForHelp(['one', '--', '--help'])).toBe(false);
  });
});
