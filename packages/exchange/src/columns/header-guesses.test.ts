import { describe, expect, it } from 'vitest';
import { mapColumns } from './columns.ts';

const fieldsOf = (...heads: readonly string[]) => mapColumns(heads).fields;

describe('what the heads of columns suggest', () => {
  it('is that the day of the event counts before the moment of sending', () => {
    expect(fieldsOf('Timestamp', 'Date it happened', 'What did you see or hear?')).toEqual([
      'recorded',
      'date',
      'event',
    ]);
    expect(fieldsOf('Timestamp', 'What happened')).toEqual(['date', 'event']);
  });

  it('is an account where a form asks for one, and none where it asks what came of it', () => {
    expect(fieldsOf('Date', 'Please describe what you saw', 'What happened next?')).toEqual([
      'date',
      'event',
      'action',
    ]);
  });

  it('is where it is known from, whatever else is informative', () => {
    expect(fieldsOf('Date', 'Significant information', 'Sources of information')).toEqual([
      'date',
      'event',
      'source',
    ]);
  });

  it('is that the day of the outcome dates nothing where another column says when it happened', () => {
    expect(fieldsOf('Date raised', 'Details', 'Outcome', 'Outcome date')).toEqual([
      'date',
      'event',
      'action',
      undefined,
    ]);
  });

  it('is that a team is no child, and a forename is', () => {
    const heads = ['Forename', 'Case Note Date', 'Case Note Text', 'Worker Name', 'Team Name'];
    expect(fieldsOf(...heads)).toEqual(['child', 'date', 'event', 'who', 'agency']);
  });

  it('is what a form asks for, and no length of time', () => {
    expect(
      fieldsOf(
        'Please enter the date on which it happened',
        'Please enter the time',
        'Please describe it',
      ),
    ).toEqual(['date', 'time', 'event']);
    expect(fieldsOf('Date', 'Time from', 'Time to', 'Hours', 'Notes')).toEqual([
      'date',
      'time',
      'endTime',
      undefined,
      'event',
    ]);
  });

  it('is the agency before the source where a head names both', () => {
    expect(fieldsOf('Date', 'Agency / Source', 'Event')).toEqual(['date', 'agency', 'event']);
  });

  it('is whose account on a computer it was, and no child', () => {
    expect(fieldsOf('EventDateTime', 'EventText', 'UserName')).toEqual(['date', 'event', 'who']);
  });
});
