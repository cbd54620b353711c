import { describe, expect, it } from 'vitest';
import { ladderGaps } from './complete.ts';
import { smallLadder } from './policy.fixtures.ts';
import { gapInWords, ladderAsFar } from './preview.ts';

const [first, second] = smallLadder.stages;
const said = (content: unknown) => ladderGaps(content).map((gap) => gapInWords(gap, content));

describe('looking at a ladder before it is adopted', () => {
  it('reads a whole one as it stands', () => {
    expect(said(smallLadder)).toEqual([]);
    expect(ladderAsFar(smallLadder)?.stages.map(({ label }) => label)).toEqual([
      'Step 1',
      'Step 2',
    ]);
  });

  it('reads one that leaves something out as far as it goes, and says what is missing where', () => {
    const { who: _, ...unsaid } = first ?? {};
    const content = { stages: [{ ...unsaid, clocks: [{ do: 'answer' }] }, second] };
    expect(ladderAsFar(content)?.stages[0]).toMatchObject({ label: 'Step 1', who: [], clocks: [] });
    expect(said(content)).toEqual([
      'Step 1 leaves out who meets whom, on each side',
      'Step 1, clock 1 leaves out a short code of its own',
      'Step 1, clock 1 leaves out how long there is',
      'Step 1, clock 1 leaves out from when it is counted',
      'The policy leaves out how time is counted',
    ]);
  });

  it('says that a clock counts from nothing, that none runs, and that no stage is the last', () => {
    const [clock] = first?.clocks ?? [];
    const content = {
      ...smallLadder,
      stages: [
        { ...first, clocks: [{ ...clock, from: 's9_met' }] },
        { ...second, n: 3, terminal: false },
      ],
    };
    expect(said(content)).toEqual([
      'Step 2 leaves out its place: it should be number 2',
      'Step 2 leaves out what has to be done, and by when',
      'Step 2 leaves out that it is the last',
      'Step 1 leaves out a moment to count from: nothing in a disagreement is called “s9_met”',
    ]);
  });

  it('is nothing where there are no stages', () => {
    for (const content of [undefined, 'words', [], {}, { stages: 'two' }, { stages: [] }])
      expect(ladderAsFar(content)).toBeUndefined();
    expect(said({})).toContain('The policy leaves out its steps');
  });
});
