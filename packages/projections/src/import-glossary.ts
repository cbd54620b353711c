/** The glossary of each import: what its words may mean, and what somebody decided that they do. */
import type { ImportEvent } from '@throughline/domain/import/events';
import type { Projection } from './projection.ts';
import { table } from './table.ts';
import { telling } from './telling.ts';

type Proposed = Extract<ImportEvent, { readonly type: 'TermsProposed' }>['terms'][number];
type Decided = Extract<ImportEvent, { readonly type: 'TermsDecided' }>['decisions'][number];

export type TermRow = Proposed & {
  readonly importId: string;
  readonly childIds: readonly string[];
  readonly number: number;
  /** Absent: somebody has still to say. */
  readonly decided?: Omit<Decided, 'number'> | undefined;
};

const keyOf = (importId: string, number: number): string =>
  `${importId}/${String(number).padStart(5, '0')}`;

export const termTable = table<TermRow>({
  name: 'importTerm',
  key: ({ importId, number }) => keyOf(importId, number),
  fields: ['importId'],
  indexes: [['importId']],
});

export const importGlossary: Projection = {
  name: 'import-glossary',
  version: 1,
  tables: [termTable],
  project: telling({
    import: {
      TermsProposed: ({ event, streamId, metadata }, rows) => {
        const before = rows.currentWhere(termTable, 'importId', streamId).length;
        for (const [at, term] of event.terms.entries())
          rows.put(termTable, {
            ...term,
            ...{ importId: streamId, childIds: metadata.subjects, number: before + at + 1 },
          });
      },
      TermsDecided: ({ event, streamId }, rows) => {
        for (const { number, ...decided } of event.decisions) {
          const term = rows.current(termTable, keyOf(streamId, number));
          if (term !== undefined) rows.put(termTable, { ...term, decided });
        }
      },
      ImportWithdrawn: ({ streamId }, rows) => {
        for (const term of rows.currentWhere(termTable, 'importId', streamId))
          rows.remove(termTable, termTable.key(term));
      },
    },
  }),
};
