import { entry } from '@throughline/domain/entry/entry';
import { constrain } from '@throughline/domain/entry/entry.fixtures';
import { id } from '@throughline/domain/kelderby.fixtures';
import { request } from '@throughline/domain/request/request';
import * as requests from '@throughline/domain/request/request.fixtures';
import { beforeEach, describe, expect, it } from 'vitest';
import { constraintTable } from './constraints.ts';
import { littleLog } from './log.fixtures.ts';
import { project } from './testing.ts';
import { views } from './views.ts';

let log: ReturnType<typeof littleLog>;
const rows = () => project(views, log.happenings).all(constraintTable);
const inError = (eventId: string | undefined) => ({
  type: 'RecordInError',
  eventId,
  reason: 'It was another day.',
  dataBreach: false,
});

beforeEach(() => {
  log = littleLog();
});

describe('what was not there', () => {
  it('is counted as recorded, and no longer once that was an error', () => {
    const [met] = log.send(entry, id(801), [constrain()]);
    expect(rows()).toEqual([
      expect.objectContaining({ eventId: met?.id, constraint: constrain().constraint }),
    ]);
    log.send(entry, id(801), [inError(met?.id)]);
    expect(rows()).toEqual([]);
  });

  it('is counted where an assessment ended for want of a bed, and not where nobody was found', () => {
    const [first] = requests.stories['A-R1'] ?? [];
    if (first === undefined) throw new Error('Expected the story of a request, found none.');
    log.send(request, id(802), [first]);
    log.send(request, id(802), [requests.incomplete('2025-01-03', { why: 'no-bed' })]);
    log.send(request, id(802), [requests.incomplete('2025-01-04', { why: 'no-access' })]);
    expect(rows().map(({ constraint }) => constraint)).toEqual(['no-bed']);
  });
});
