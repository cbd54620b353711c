/** What came of an entry: owed once somebody says so, until everybody who needs to hear it was told. */
import { entry } from '@throughline/domain/entry/entry';
import * as entries from '@throughline/domain/entry/entry.fixtures';
import { id, samim } from '@throughline/domain/kelderby.fixtures';
import { beforeEach, describe, expect, it } from 'vitest';
import { ledgerTable } from './disclosure-ledger.ts';
import { entryOutcomeTable } from './entry-outcomes.ts';
import { littleLog } from './log.fixtures.ts';
import { project } from './testing.ts';
import { views } from './views.ts';

let log: ReturnType<typeof littleLog>;
beforeEach(() => {
  log = littleLog();
});
const rows = () => project(views, log.happenings);
const owed = () => rows().all(entryOutcomeTable);
const isOwed = () => owed().map((row) => entryOutcomeTable.columns['isOwed']?.(row));
const { entryId } = entries;

describe('what the network is owed of an entry', () => {
  it('is owed where whoever recorded it said so, and nowhere else', () => {
    log.send(entry, entryId, [entries.recordCall({ outcomeOwed: false })]);
    expect(owed()).toEqual([]);
    log = littleLog();
    log.send(entry, entryId, [entries.recordCall()]);
    expect(owed()).toMatchObject([{ entryId, childId: samim, told: [] }]);
    expect(isOwed()).toEqual([1]);
  });

  it('stays owed while somebody still has to hear it', () => {
    log.send(entry, entryId, [entries.recordCall(), entries.tellOutcome(false)]);
    expect(isOwed()).toEqual([1]);
    expect(owed()[0]?.told).toMatchObject([{ to: [{ name: 'Layla Haddad' }] }]);
    log.send(entry, entryId, [entries.tellOutcome()]);
    expect(isOwed()).toEqual([0]);
  });

  it('stands in the ledger, without the words', () => {
    log.send(entry, entryId, [entries.recordCall({ told: [] }), entries.tellOutcome()]);
    const [line] = rows().all(ledgerTable);
    expect(line).toMatchObject({ standing: 'told', entryIds: [entryId], channel: 'telephone' });
    expect(line?.what).toBeUndefined();
  });

  it('is owed again where the telling was recorded in error, and not where the entry was', () => {
    log.send(entry, entryId, [entries.recordCall(), entries.tellOutcome()]);
    const [recorded, told] = log.happenings;
    const inError = (eventId: string | undefined) => ({
      ...{ type: 'RecordInError', eventId, reason: 'Another call.', dataBreach: false },
    });
    log.send(entry, entryId, [inError(told?.id)]);
    expect(isOwed()).toEqual([1]);
    log.send(entry, entryId, [inError(recorded?.id)]);
    expect(owed()).toEqual([]);
  });

  it('goes with an entry to the record that it belongs on', () => {
    const other = id(77);
    log.send(entry, entryId, [entries.recordCall()]);
    log.send(entry, entryId, [
      {
        ...{ type: 'MoveToOtherChild', eventId: log.happenings[0]?.id, dataBreach: true },
        ...{ fromChildId: samim, toChildId: other, reason: 'Wrong child.' },
      },
    ]);
    expect(owed()).toMatchObject([{ childId: other }]);
  });
});
