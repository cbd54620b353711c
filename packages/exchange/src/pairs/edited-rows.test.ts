/** Knowing a row again that its agency has changed since it was sent before. */

import { LocalDate } from '@throughline/time/occurred';
import { occurredOn } from '@throughline/time/occurred-at';
import { describe, expect, it } from 'vitest';
import { editsOf } from './edited-rows.ts';

const row = (id: string, on: string, text: string, agency = 'College') => ({
  ...{ id, agency, text },
  occurred: occurredOn(LocalDate.parse(on)),
});
const said = 'Tutor rang home: absent for the third day, his aunt says he does not sleep.';

const pairs = (...[added, earlier]: Parameters<typeof editsOf>) =>
  editsOf(added, earlier).map(({ a, b }) => [a, b]);

describe('looking for the earlier row that a new one was', () => {
  it('finds the one whose words were touched up', () =>
    expect(
      pairs(
        [row('new', '2024-10-28', said.replace('third', 'fourth'))],
        [
          row('other', '2024-10-28', 'Met the social worker about a place.'),
          row('old', '2024-10-28', said),
        ],
      ),
    ).toEqual([['old', 'new']]));
  it('finds the one to which something was added', () =>
    expect(
      pairs(
        [
          row(
            'new',
            '2024-10-28',
            `${said} Rang the GP, the advocate and the police; nobody had seen him since Friday evening at the flat.`,
          ),
        ],
        [row('old', '2024-10-28', said)],
      ),
    ).toEqual([['old', 'new']]));
  it('finds the same words under another date', () =>
    expect(pairs([row('new', '2024-10-29', said)], [row('old', '2024-10-28', said)])).toEqual([
      ['old', 'new'],
    ]));
  it('leaves alone what another agency wrote', () =>
    expect(
      pairs([row('new', '2024-10-28', said)], [row('old', '2024-10-28', said, 'Police')]),
    ).toEqual([]));
  it('leaves alone another event of the day, and a short phrase that every month has', () => {
    expect(
      pairs(
        [row('new', '2024-10-28', said)],
        [row('old', '2024-10-28', 'Attended the first lesson and left before the second.')],
      ),
    ).toEqual([]);
    expect(
      pairs(
        [row('new', '2024-11-28', 'Home visit, no reply.')],
        [row('old', '2024-10-28', 'Home visit, no reply.')],
      ),
    ).toEqual([]);
  });
  it('is never certain', () =>
    expect(
      editsOf([row('new', '2024-10-29', said)], [row('old', '2024-10-28', said)])[0]?.certain,
    ).toBe(false));
});
