import { importPathway } from '@throughline/domain/import/import';
import * as files from '@throughline/domain/import/import.fixtures';
import { id } from '@throughline/domain/kelderby.fixtures';
import { describe, expect, it } from 'vitest';
import { termTable } from './import-glossary.ts';
import { littleLog } from './log.fixtures.ts';
import { project } from './testing.ts';
import { views } from './views.ts';

type Commands = Parameters<ReturnType<typeof littleLog>['send']>[2];

const after = (...commands: Commands) => {
  const log = littleLog();
  log.send(importPathway, id(301), commands);
  return project(views, log.happenings)
    .all(termTable)
    .toSorted((a, b) => a.number - b.number);
};

describe('the glossary of an import', () => {
  it('numbers its words on from those before, undecided', () =>
    expect(
      after(files.receive(), files.proposeTerms(), files.proposeTerms()).map(
        ({ number, term, decided }) => [number, term, decided],
      ),
    ).toEqual([
      ...['YT', 'TB', 'OH', 'Colin Raistrick'].map((term, n) => [n + 1, term, undefined]),
      ...['YT', 'TB', 'OH', 'Colin Raistrick'].map((term, n) => [n + 5, term, undefined]),
    ]));

  it('says what was decided of each, the last time', () => {
    const again = files.decideTerms([{ number: 1, decision: 'refused' }]);
    expect(
      after(files.receive(), files.proposeTerms(), files.decideTerms(), again).map(
        ({ term, decided }) => [term, decided?.decision, decided?.means],
      ),
    ).toEqual([
      ['YT', 'refused', undefined],
      ['TB', 'changed', 'Tunde Bakare'],
      ['OH', 'refused', undefined],
      ['Colin Raistrick', undefined, undefined],
    ]);
  });

  it('goes with its import when that is withdrawn', () =>
    expect(after(files.receive(), files.proposeTerms(), files.withdraw())).toEqual([]));
});
