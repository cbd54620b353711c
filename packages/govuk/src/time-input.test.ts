import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { londonTime, readTime } from './time-input.ts';

describe('reading a time of day', () => {
  it.each([
    ['9:32am', '09:32'],
    ['9.32 AM', '09:32'],
    ['0932', '09:32'],
    ['14:05', '14:05'],
    ['3pm', '15:00'],
    ['12am', '00:00'],
    ['12pm', '12:00'],
    ['12:30am', '00:30'],
    ['midday', '12:00'],
    ['Midnight', '00:00'],
  ])('understands %s', (written, clock) => {
    expect(readTime(written)).toEqual({ clock, about: false });
  });

  it('keeps "about", and which of two hours', () => {
    expect(readTime('about 3pm')).toEqual({ clock: '15:00', about: true });
    expect(readTime('c. 15:00')).toEqual({ clock: '15:00', about: true });
    expect(readTime('1:30am GMT')).toEqual({ clock: '01:30', about: false, season: 'GMT' });
  });

  it.each(['', '3', '13pm', '0am', '25:00', '9:60', 'later', '9:5'])(
    'does not guess at %j',
    (written) => {
      expect(readTime(written)).toBeUndefined();
    },
  );

  it('understands every minute of the day in figures', () => {
    fc.assert(
      fc.property(fc.nat(23), fc.nat(59), (hour, minute) => {
        const clock = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
        expect(readTime(clock)).toEqual({ clock, about: false });
      }),
    );
  });
});

describe('the offset of a London time', () => {
  const on = (day: string, written: string) =>
    londonTime(day, readTime(written) ?? { clock: '', about: true });

  it('follows the season', () => {
    expect(on('2026-06-04', '9:32am')).toEqual({ offset: '+01:00' });
    expect(on('2026-01-04', '9:32am')).toEqual({ offset: '+00:00' });
  });

  it('is in doubt for the hour that comes twice, until the writer says which', () => {
    expect(on('2024-10-27', '1:30am')).toEqual({ problem: 'ambiguous' });
    expect(on('2024-10-27', '1:30am BST')).toEqual({ offset: '+01:00' });
    expect(on('2024-10-27', '1:30am GMT')).toEqual({ offset: '+00:00' });
    expect(on('2024-10-27', '2:00am')).toEqual({ offset: '+00:00' });
  });

  it('is none for the hour that never was', () => {
    expect(on('2024-03-31', '1:30am')).toEqual({ problem: 'nonexistent' });
    expect(on('2024-03-31', '2:00am')).toEqual({ offset: '+01:00' });
  });
});
