/** Import: what the rules must remember of one file. */
import type { ImportEvent } from './events.ts';
import type { Term } from './glossary-events.ts';

export type Import = {
  readonly status: 'none' | 'received' | 'committed' | 'withdrawn';
  /** Whose file it is; absent until it was received. */
  readonly agencyId?: string;
  readonly childIds: readonly string[];
  readonly sha256?: string;
  /** Rejected rows by number from 1: `waiting` where a person still has to put them right. */
  readonly rejected: readonly ('dropped' | 'waiting' | 'settled')[];
  /** Words proposed for its glossary, by number from 1. */
  readonly terms: readonly Term[];
};

export const notReceived: Import = { status: 'none', childIds: [], rejected: [], terms: [] };

type Evolve = {
  readonly [T in ImportEvent['type']]: (
    file: Import,
    event: Extract<ImportEvent, { readonly type: T }>,
  ) => Import;
};

const unchanged = (file: Import): Import => file;

export const evolve: Evolve = {
  ImportReceived: (file, { agencyId, childIds, sha256 }) => ({
    ...file,
    status: 'received',
    ...{ agencyId, childIds, sha256 },
  }),
  ColumnsMapped: unchanged,
  RowRejected: (file, { mustBeShown }) => ({
    ...file,
    rejected: [...file.rejected, mustBeShown ? 'waiting' : 'dropped'],
  }),
  RejectedRowSettled: (file, { row }) => ({
    ...file,
    rejected: file.rejected.map((status, i) => (i === row - 1 ? 'settled' : status)),
  }),
  DuplicatesSuggested: unchanged,
  TermsProposed: (file, { terms }) => ({
    ...file,
    terms: [...file.terms, ...terms.map(({ term, readings }) => ({ term, readings }))],
  }),
  TermsDecided: unchanged,
  ImportCommitted: (file) => ({ ...file, status: 'committed' }),
  ImportWithdrawn: (file) => ({ ...file, status: 'withdrawn' }),
};

/** How many rejected rows still wait for a person. */
export const waitingRows = ({ rejected }: Import): number =>
  rejected.filter((status) => status === 'waiting').length;
