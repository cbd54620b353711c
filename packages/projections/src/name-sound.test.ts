/** Names that people mean when they spell by ear, and names that they do not. */
import { expect, it } from 'vitest';
import { soundOf, soundsOf } from './name-sound.ts';

it.each([
  ['Samim', 'Samin'],
  ['Rahmati', 'Rahmatti'],
  ['Rahmati', 'Rehmaty'],
  ['Mohammed', 'Muhammad'],
  ['Ahmed', 'Ahmad'],
  ['Aisha', 'Ayesha'],
  ['Zainab', 'Zaynab'],
  ['Yusuf', 'Youssef'],
  ['Stephen', 'Steven'],
  ['Katherine', 'Cathryn'],
  ['Caitlin', 'Kaitlyn'],
  ['Geoffrey', 'Jeffrey'],
  ['Shaun', 'Sean'],
  ['Hannah', 'Anna'],
  ['Zoë', 'zoe'],
  ['Chloe', 'Khloe'],
  ['Mikhail', 'Michael'],
])('takes %s for %s', (one, other) => expect(soundOf(one)).toBe(soundOf(other)));

it.each([
  ['Samim', 'Salim'],
  ['Rahmati', 'Rahimi'],
  ['Smith', 'Jones'],
  ['Daniel', 'David'],
  ['Anna', 'Emil'],
])('tells %s from %s', (one, other) => expect(soundOf(one)).not.toBe(soundOf(other)));

it.each(['Leo', '2008', 'سميم', '', 'é'])('has no sound for %j', (word) =>
  expect(soundOf(word)).toBeUndefined(),
);

it('ends, and leaves nothing but letters, whatever is written', () => {
  for (const word of ['h'.repeat(50), 'sch'.repeat(50), 'qqqq', 'aeiou'])
    expect(soundOf(word) ?? '').toMatch(/^[a-z]{0,8}$/);
});

it('gathers the sounds of a text once each', () =>
  expect(soundsOf('Samim Samin · KCP-000001 · 14/03/2008')).toBe('snn kkp'));
