import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { mustBeReadable, mustBeWritable } from './named-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'named-'));
const file = join(folder, 'police.csv');
writeFileSync(file, 'Date,Event\n');
afterAll(() => rmSync(folder, { recursive: true }));

describe('looking at files to read', () => {
  it('is content with files that are there', () =>
    expect(() => mustBeReadable([file])).not.toThrow());
  it('names the one that is missing', () =>
    expect(() => mustBeReadable([file, '/nowhere/college.csv'])).toThrow(
      'There is no file "/nowhere/college.csv".',
    ));
  it('says of a folder that it is one', () =>
    expect(() => mustBeReadable([folder])).toThrow(`"${folder}" is a folder`));
});

describe('looking at a file to write', () => {
  it('is content with a new one and with one to replace', () =>
    expect(() => [join(folder, 'new.docx'), file].forEach(mustBeWritable)).not.toThrow());
  it('names the folder that is missing', () =>
    expect(() => mustBeWritable('/nowhere/at-all/report.json')).toThrow(
      'There is no folder "/nowhere/at-all" to write a file into.',
    ));
  it('does not take a folder for a file', () =>
    expect(() => mustBeWritable(folder)).toThrow(`"${folder}" is a folder`));
});
