/** The lines of a chronology as rows to be taken away: all that the screen says of each, in the columns of paper. */
import type { EntryRecorded } from '@throughline/domain/entry/events';
import type { Names } from '@throughline/domain/narration';
import { labelled, listInWords, personInWords } from '@throughline/domain/wording';
import type { ExportedRow } from '@throughline/exchange/writing/chronology-export';
import type { ChronologyRow } from '@throughline/projections/chronology/row';
import type { ChronologyNode } from '@throughline/read-store/queries/chronology';
import { Instant } from '@throughline/time/instant';
import { dayInWords, londonDate } from '@throughline/time/local-date';
import { inWords } from '@throughline/time/occurred-at';
import { entryNow } from '../entry-now.ts';
import { momentInWords } from './moment-in-words.ts';

/** What the rows need of the record: names, where a line stands in its agency's file, and what it is linked to. */
export type Beside = {
  readonly names: Names;
  readonly sourceInWords: (row: ChronologyRow) => string | null;
  /** Lines that belong together with it and that the reader may see, each with why. */
  readonly linkedTo: (
    row: ChronologyRow,
  ) => readonly { readonly basis: string; readonly row: ChronologyRow }[];
};

const onDay = (recordedAt: string): string => dayInWords(londonDate(Instant.parse(recordedAt)));

/** What happened, in the writer's own words; a line that is no agency's entry says what it is. */
export const exportedText = (row: ChronologyRow): string => {
  if (row.withdrawn !== undefined) return `${row.headline}: ${row.withdrawn.reason}`;
  if (row.inError !== undefined) return `${row.headline}: ${row.inError.reason}`;
  const own = entryNow(row);
  if (own !== undefined) return own.text;
  return row.text === undefined || row.text === row.headline
    ? row.headline
    : `${row.headline}\n${row.text}`;
};

type Own = Omit<EntryRecorded, 'type' | 'source'>;

const alsoRecorded = (own: Own, names: Names): string | undefined =>
  labelled({
    'How they were': own.presentation,
    'Their own words': own.childsWords,
    'Why nothing was done': own.whyNoAction,
    'Why not seen': own.whyNotSeen,
    Present: own.present && listInWords(own.present.map((who) => personInWords(who, names))),
    Told: own.told && listInWords(own.told.map((who) => personInWords(who, names))),
  });

const linkWords: Readonly<Record<string, string>> = {
  'same-event': 'The same event, told by',
  notification: 'The notification of it, by',
  'follows-on': 'What followed, by',
  cites: 'Shown by',
};

const agencyOf = ({ agencyName, agencyId }: ChronologyRow, { agency }: Names): string =>
  agencyName ?? (agencyId === undefined ? 'no agency named' : agency(agencyId));

const saidLater = (row: ChronologyRow, names: Names): readonly string[] => {
  const by = (agencyId: string | undefined) =>
    agencyId === undefined ? '' : ` by ${names.agency(agencyId)}`;
  return [
    ...row.corrections.map(
      ({ recordedAt, text, before }) =>
        `Corrected ${onDay(recordedAt)}: ${text}. It read: ${before.text ?? before.headline} (${inWords(before.occurred)})`,
    ),
    ...row.disputes.map(
      ({ by: who, text, settled }) =>
        `Disputed by ${personInWords(who, names)}: ${text}${settled === undefined ? '' : ` (settled: ${settled.outcome.replaceAll('-', ' ')})`}`,
    ),
    ...row.contexts.map(
      ({ agencyId, recordedAt, text }) =>
        `Context added ${onDay(recordedAt)}${by(agencyId)}: ${text}`,
    ),
    ...row.analyses.map(
      ({ agencyId, recordedAt, text }) =>
        `Analysis added ${onDay(recordedAt)}${by(agencyId)}: ${text}`,
    ),
  ];
};

type Node = Pick<ChronologyNode, 'row' | 'evidence' | 'isChangedSince'>;

const knowledge = ({ evidence: [first], isChangedSince }: Node): readonly string[] => {
  if (first === undefined) return [];
  const by = first.knownBy === undefined ? '' : ` by ${momentInWords(first.knownBy)}`;
  const how = first.channel === undefined ? '' : `, by ${first.channel.replaceAll('-', ' ')}`;
  const since = isChangedSince ? '. It was changed later; this is what they knew' : '';
  return [`Known${by}: ${first.basis}${how}${since}`];
};

/** The date as somebody wrote it, wherever our words for it are not certainly theirs. */
const dateAsWritten = ({ occurred }: ChronologyRow): readonly string[] =>
  (occurred.uncertain || occurred.start !== occurred.end) && occurred.asWritten !== ''
    ? [`Date as written: “${occurred.asWritten}”`]
    : [];

const comment = (node: Node, { names, linkedTo }: Beside): string => {
  const { row } = node;
  const own = entryNow(row);
  return [
    own?.comment,
    own && alsoRecorded(own, names),
    ...(row.significance === 'routine' ? [] : [`Marked ${row.significance}`]),
    ...dateAsWritten(row),
    ...saidLater(row, names),
    ...knowledge(node),
    ...linkedTo(row).map(
      ({ basis, row: other }) =>
        `${linkWords[basis] ?? 'Belongs with'} ${agencyOf(other, names)}: ${other.headline}, ${inWords(other.occurred)}`,
    ),
  ]
    .filter((part) => part !== undefined)
    .join('\n');
};

const whence = (row: ChronologyRow, { sourceInWords }: Beside): string =>
  [
    sourceInWords(row),
    row.receivedAt === undefined
      ? `recorded ${onDay(row.recordedAt)}`
      : `came into the shared record ${onDay(row.receivedAt)}`,
  ]
    .filter((part) => part !== null)
    .join('; ');

export const exportedRow = (node: Node, beside: Beside): ExportedRow => {
  const { row } = node;
  const action = entryNow(row)?.actionTaken;
  const said = comment(node, beside);
  return {
    entry: row.rowId,
    occurred: row.occurred,
    agency: agencyOf(row, beside.names),
    text: exportedText(row),
    source: whence(row, beside),
    ...(action === undefined ? {} : { action }),
    ...(said === '' ? {} : { comment: said }),
  };
};
