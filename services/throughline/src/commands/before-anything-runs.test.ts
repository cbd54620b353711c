/** What a command says of what it was given before it asks for anything. */
import { describe, expect, it } from 'vitest';
import { exportChronology } from './export.ts';
import { importFiles } from './import.ts';
import { backup, verify } from './keep.ts';
import { rebuild } from './rebuild.ts';
import { start } from './start.ts';
import { token } from './token.ts';

const asked = ['--child', 'KCP-000001', '--agency', 'Police'];
const nothingRuns = () => {
  throw new Error('Nothing runs.');
};

describe('importing', () => {
  it('names a file that is missing, and brings in none of the others', () =>
    expect(
      importFiles.run([...asked, import.meta.filename, '/no.csv'], nothingRuns),
    ).rejects.toThrow('There is no file "/no.csv".'));
  it('asks first whether its report can be written', () =>
    expect(
      importFiles.run([...asked, '--report', '/no/r.json', import.meta.filename], nothingRuns),
    ).rejects.toThrow('There is no folder "/no"'));
});

describe('exporting', () => {
  it('asks for no copy that could not be written', () =>
    expect(
      exportChronology.run(
        ['--child', 'KCP-000001', '--format', 'docx', '--out', '/no/copy.docx'],
        nothingRuns,
      ),
    ).rejects.toThrow('There is no folder "/no"'));
});

describe.each([
  ['start', start],
  ['import', importFiles],
  ['export', exportChronology],
  ['token', token],
  ['rebuild', rebuild],
  ['backup', backup],
  ['verify', verify],
])('%s', (word, command) => {
  it('refuses an option that it does not have, with how it is used', () =>
    expect(async () => command.run(['--forty'], nothingRuns)).rejects.toThrow(
      `Unknown option '--forty'. Usage: throughline ${word}`,
    ));
});
