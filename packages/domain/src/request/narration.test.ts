/** How a request reads in a chronology, line by line. */
import { describe, expect, it } from 'vitest';
import { agencies, given } from '../kelderby.fixtures.ts';
import type { Names, Narration } from '../narration.ts';
import { play } from '../story.fixtures.ts';
import { ask, stories } from './request.fixtures.ts';
import { request } from './request.ts';

const names: Names = {
  agency: (id) =>
    ({
      [agencies.amhpHub]: 'the AMHP hub',
      [agencies.openHarbour]: 'Open Harbour',
      [agencies.college]: 'Kelderby College',
    })[id] ?? 'an agency',
  user: () => 'a colleague',
};
const readAloud = (story: string): readonly string[] =>
  play(request, given, stories[story] ?? []).events.flatMap((event) => {
    const narrate = request.narration[event.type];
    // Every line that is not null is a function of its own event and the names.
    return narrate === null
      ? []
      : [(narrate as (e: typeof event, n: Names) => Narration)(event, names).headline];
  });

describe('a request read aloud', () => {
  it('tells of a decision that nobody was told', () =>
    expect(readAloud('A-R1')).toEqual([
      'Tunde Bakare and Yvonne Tate asked the AMHP hub for a Mental Health Act assessment',
      'Request screened by Ruth Ellerby: not appropriate',
      'Outcome by Ruth Ellerby: declined at triage: no further action',
      'Tunde Bakare asked what had come of the request',
      'Tunde Bakare asked what had come of the request',
      'Outcome told to Tunde Bakare, Yvonne Tate and Open Harbour',
      'Outcome not told to the child or young person and Kelderby College',
    ]));
  it('tells of a bed that was not found', () =>
    expect(readAloud('A-R2')).toContain('Assessment not completed: no bed'));
  it('tells of those who heard it from the young person', () =>
    expect(readAloud('A-R2')).toContain(
      'Kelderby College and Open Harbour learnt of the outcome from the young person',
    ));
  it('lists concerns that were written as sentences without a full stop before each semicolon', () => {
    const [event] = play(request, given, [
      ask({ concerns: ['He hears a voice.', 'He hardly eats.'] }),
    ]).events;
    const narrate = event && request.narration[event.type];
    // Every line that is not null is a function of its own event and the names.
    const line = (narrate as (e: typeof event, n: Names) => Narration)(event, names);
    expect(line.text).toMatch(/To be considered: He hears a voice; He hardly eats$/m);
  });
});
