/** Whose each of the seven files is, and the import that it becomes: known before it comes in. */
import { createHash } from 'node:crypto';
import { importIdOf } from '../import/row-command.ts';
import { agencies, agencyNamed } from './agencies.ts';
import { type CaseFile, samim } from './case-a.ts';

/** The hospital's file holds rows of the surgery too, and says so in a column. */
export const ownerOf = ({ agency }: Pick<CaseFile, 'agency'>) =>
  agencyNamed(agency) ?? agencies.hospital;

export const sha256Of = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

export const importIdOfFile = (file: Pick<CaseFile, 'agency' | 'bytes'>): string =>
  importIdOf({ childId: samim, agencyId: ownerOf(file).id, attempt: 0 }, sha256Of(file.bytes));
