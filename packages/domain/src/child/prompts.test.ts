import { Instant } from '@throughline/time/instant';
import { LocalDate } from '@throughline/time/occurred';
import { describe, expect, it } from 'vitest';
import { agencies, when } from '../kelderby.fixtures.ts';
import { type Promptable, prompts } from './prompts.ts';

const day = (written: string) => LocalDate.parse(written);
const now = Instant.parse('2024-09-03T10:00:00+01:00');

const complete: Promptable = {
  involvements: [{ agencyId: agencies.camhs, from: when('2024-03-12') }],
  lastWrote: { [agencies.camhs]: day('2024-08-20') },
  firstEntryOn: day('2008-06-01'),
  bornOn: day('2008-01-01'),
  lastSeenOn: day('2024-08-20'),
  gp: 'registered',
  language: 'Dari',
  considered: ['immigration-status', 'legal-support'],
  legalStatusKnown: true,
  namesInText: ['Hamid'],
  people: ['Hamid Rahmati'],
  settled: [],
};
const asked = (parts: Partial<Promptable>) => prompts({ ...complete, ...parts }, now);

describe('the prompts of a record', () => {
  it('are none where nothing is open', () => expect(asked({})).toEqual([]));

  it('ask about an agency that is involved and silent', () => {
    expect(asked({ lastWrote: { [agencies.camhs]: day('2024-05-01') } })).toEqual([
      {
        id: `agency-silent.${agencies.camhs}`,
        about: 'agency-silent',
        agencyId: agencies.camhs,
        days: 125,
      },
    ]);
    expect(asked({ lastWrote: {} })[0]).not.toHaveProperty('days');
  });
  it('do not ask about one whose involvement has ended', () =>
    expect(
      asked({
        lastWrote: {},
        involvements: [
          { agencyId: agencies.camhs, from: when('2024-03-12'), to: when('2024-08-01') },
        ],
      }),
    ).toEqual([]));

  it('ask when nobody has seen the child for more than sixty days', () => {
    expect(asked({ lastSeenOn: day('2024-06-28') })).toEqual([
      { id: 'not-seen', about: 'not-seen', days: 67 },
    ]);
    expect(asked({ lastSeenOn: day('2024-07-05') })).toEqual([]); // 60 days, which is not more
  });

  it('ask for the early years where the record begins late', () =>
    expect(asked({ firstEntryOn: day('2023-11-17') })).toEqual([
      { id: 'early-history', about: 'early-history' },
    ]));
  it('ask for a legal status where none is on record', () =>
    expect(asked({ legalStatusKnown: false })).toEqual([
      { id: 'legal-status', about: 'legal-status' },
    ]));
  it('ask for a GP, a language, immigration and legal support', () =>
    expect(
      asked({ gp: 'unknown', language: undefined, considered: [] }).map(({ about }) => about),
    ).toEqual(['gp-unknown', 'language', 'immigration-status', 'legal-support']));
  it('ask who someone in the text is', () =>
    expect(asked({ namesInText: ['Hamid', 'Bawan', 'Bawan'] })).toEqual([
      { id: 'unknown-person.bawan', about: 'unknown-person', name: 'Bawan' },
    ]));
});

describe('answering a prompt', () => {
  const open = { gp: 'unknown' } as const;

  it('settles it', () =>
    expect(
      asked({ ...open, settled: [{ prompt: 'gp-unknown', answer: 'unsafe-to-ask' }] }),
    ).toEqual([]));
  it('settles nothing else', () =>
    expect(asked({ ...open, settled: [{ prompt: 'language', answer: 'unknown' }] })).toHaveLength(
      1,
    ));
  it('with “ask again” brings it back on that day', () => {
    const until = (on: string) =>
      asked({
        ...open,
        settled: [{ prompt: 'gp-unknown', answer: 'ask-again', askAgainOn: day(on) }],
      });
    expect(until('2024-09-04')).toEqual([]);
    expect(until('2024-09-03')).toHaveLength(1);
  });
});
