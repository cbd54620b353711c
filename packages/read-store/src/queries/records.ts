/** Asking for what stands beside the chronology: meetings, the ledger of disclosure, imports, the audit. */
import type { AuditRow } from '@throughline/projections/audit';
import type { ChronologyRow } from '@throughline/projections/chronology/row';
import type { LedgerRow } from '@throughline/projections/disclosure-ledger';
import type { TermRow } from '@throughline/projections/import-glossary';
import type { ImportRow, PairRow, RejectedImportRow } from '@throughline/projections/imports';
import type { MeetingRow } from '@throughline/projections/meetings';
import type { Views } from '../open-views.ts';
import { AT_CUT, NOW } from '../versioned.ts';

const of =
  <Row>(sql: string) =>
  (views: Views, value: string, cut: bigint = NOW): readonly Row[] =>
    views.ask(({ bodies }) => bodies<Row>(sql, { cut, value }));

const first =
  <Row>(sql: string) =>
  (views: Views, value: string): Row | undefined =>
    of<Row>(sql)(views, value)[0];

/** Who had been told what about a child, in the order in which it happened. */
export const disclosureLedger = of<LedgerRow>(
  `SELECT body FROM ledger WHERE childId = :value AND ${AT_CUT} ORDER BY sortKey, key`,
);

export const meeting = first<MeetingRow>(
  `SELECT body FROM meeting WHERE key = :value AND ${AT_CUT}`,
);
/** A child's meetings, in the order in which they were or are to be held. */
export const meetingsOfChild = of<MeetingRow>(
  `SELECT body FROM meeting WHERE ${AT_CUT} AND key IN
     (SELECT meetingId FROM meetingChild WHERE childId = :value AND ${AT_CUT}) ORDER BY sortKey, key`,
);

export const importOf = first<ImportRow>(
  `SELECT body FROM "import" WHERE key = :value AND ${AT_CUT}`,
);
/** Files with this content, by their SHA-256: the same upload again. */
export const importsWithHash = of<ImportRow>(
  `SELECT body FROM "import" WHERE sha256 = :value AND ${AT_CUT} ORDER BY receivedAt`,
);
/** Files about a child, in the order in which they were received. */
export const importsOfChild = of<ImportRow>(
  `SELECT body FROM "import" WHERE ${AT_CUT}
     AND EXISTS (SELECT 1 FROM json_each(body, '$.childIds') WHERE value = :value) ORDER BY receivedAt`,
);
/** Files of one agency about any child, the latest first: how its columns were read. */
export const importsOfAgency = of<ImportRow>(
  `SELECT body FROM "import" WHERE ${AT_CUT} AND json_extract(body, '$.agencyId') = :value
     ORDER BY receivedAt DESC LIMIT 20`,
);
/** Entries of a file that nobody has committed yet: they stand in no chronology. */
export const heldEntries = of<ChronologyRow>(
  `SELECT body FROM chronologyPending WHERE importId = :value AND ${AT_CUT} ORDER BY key`,
);
/** Whose they are, when they happened and what was noticed: all that a summary of many needs. */
export const heldSpans = of<Pick<ChronologyRow, 'agencyId' | 'occurred' | 'flags'>>(
  `SELECT json_object('agencyId', body ->> '$.agencyId', 'occurred', json(body -> '$.occurred'),
       'flags', json(coalesce(body -> '$.flags', '[]'))) AS body
     FROM chronologyPending WHERE importId = :value AND ${AT_CUT} ORDER BY key`,
);
/** Their entries' ids, each once: of a large file the entries themselves are much to read. */
export const heldEntryIds = (views: Views, importId: string): readonly string[] =>
  views
    .ask(({ all }) =>
      all(
        `SELECT DISTINCT substr(key, 1, instr(key, '/') - 1) AS id FROM chronologyPending
         WHERE importId = :value AND ${AT_CUT} ORDER BY id`,
        { cut: NOW, value: importId },
      ),
    )
    .map(({ id }) => String(id));
/** One of them, by its key in a chronology (entry and child). */
export const heldEntry = first<ChronologyRow>(
  `SELECT body FROM chronologyPending WHERE key = :value AND ${AT_CUT}`,
);
/** Rows of a file that could not stand in the chronology. */
export const rejectedRows = of<RejectedImportRow>(
  `SELECT body FROM importRejected WHERE importId = :value AND ${AT_CUT} ORDER BY key`,
);
/** The words of a file's glossary, in the order in which they were proposed. */
export const termsOfImport = of<TermRow>(
  `SELECT body FROM importTerm WHERE importId = :value AND ${AT_CUT} ORDER BY key`,
);
/** Pairs that a file suggested, decided or not. */
export const pairsOfImport = of<PairRow>(
  `SELECT body FROM importPair WHERE importId = :value AND ${AT_CUT} ORDER BY key`,
);
/** Pairs about a child that nobody has decided yet. */
export const openPairs = of<PairRow>(
  `SELECT body FROM importPair WHERE childId = :value AND isOpen = 1 AND ${AT_CUT} ORDER BY key`,
);

/** Who opened, exported or changed a child's record, the latest first. */
export const auditOfChild = of<AuditRow>(
  `SELECT body FROM audit WHERE childId = :value AND ${AT_CUT} ORDER BY at DESC, version DESC`,
);
/** Of a child's record, the openings that those events are, the latest first. */
export const auditOfEvents = (
  views: Views,
  { childId, eventIds }: { readonly childId: string; readonly eventIds: readonly string[] },
): readonly AuditRow[] => {
  const wanted = new Set(eventIds);
  return wanted.size === 0
    ? []
    : auditOfChild(views, childId).filter(({ eventId }) => wanted.has(eventId));
};
