import { z } from 'zod';
import { page, required } from '../../../page.ts';
import { may, meOf } from '../../asker.ts';
import { childFrame, FramedChild } from '../../child-frame.ts';
import { Named } from '../../shapes.ts';
import { ListedImport } from '../import.ts';
import { Entry } from '../pair.ts';
import { groupOf } from '../pair-groups.ts';
import { inPages, RejectedRows, skipIn, skips } from './in-pages.ts';

const Pair = z.object({
  certain: z.boolean(),
  reasons: z.array(z.string()),
  a: Entry.nullish(),
  b: Entry.nullish(),
});

const Import = ListedImport.extend({
  isMine: z.boolean(),
  sha256: z.string(),
  toAdd: z.number(),
  format: z.string(),
  agency: Named.nullish(),
  child: FramedChild.nullish(),
  held: z
    .object({
      rows: z.number(),
      earliest: z.string().nullish(),
      latest: z.string().nullish(),
      undated: z.number(),
      doubtful: z.number(),
      agencies: z.array(
        z.object({ rows: z.number(), agency: z.object({ name: z.string() }).nullish() }),
      ),
    })
    .nullish(),
  columns: z.array(z.object({ header: z.string(), field: z.string() })),
  notes: z.array(z.string()),
  glossary: z.array(z.object({ isClear: z.boolean(), decision: z.string().nullish() })),
  ...{ toPutRight: RejectedRows, settled: RejectedRows, dropped: RejectedRows },
  pairGroups: z.object({
    ...{ totalCount: z.number(), waiting: z.number(), certain: z.number(), decided: z.number() },
    nodes: z.array(z.object({ pairs: z.array(Pair) })),
  }),
});

const doneWords: Readonly<Record<string, string>> = {
  imported: 'The file has been brought in.',
  read: 'The file has been read. Nobody sees it until you add it.',
  'put-right': 'The row is put right, and recorded as an entry of the file.',
  'linked-certain': 'The certain pairs are linked. Both accounts of each stay.',
  withdrawn: 'The import is withdrawn. Its entries have left the chronology.',
  settled: 'Recorded why the row is left out.',
  'linked-group': 'The accounts are linked. All of them stay.',
  'apart-group': 'Recorded that these are different events.',
  linked: 'The two accounts are linked. Both stay.',
  apart: 'Recorded that these are two events.',
};

/** How many words of the file wait for somebody; undefined where it has none. */
const wordsOf = (glossary: z.infer<typeof Import>['glossary']) => {
  const open = glossary.filter(({ decision }) => !decision);
  return glossary.length === 0
    ? undefined
    : { all: glossary.length, open: open.length, asked: open.filter((one) => !one.isClear).length };
};

const rows = (list: 'toPutRight' | 'settled' | 'dropped', place: string) => ({
  ...{ list, place, of: 'Rows' },
});

const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What came of a file: counted, listed, nothing left out in silence. */
export const importResult = page(import.meta.url, {
  variables: skips,
  view: (data, asked) => {
    const result = Import.parse(required(data, 'import'));
    return {
      title: 'Import',
      ...(result.child ? childFrame(result.child, 'Imports') : {}),
      childId: result.child?.id,
      result,
      isBeingRead: (result.held?.rows ?? 0) < result.toAdd,
      settled: result.settled.nodes.map((row) => ({
        ...row,
        entryId: isUuid.test(row.settledBy ?? '') ? row.settledBy : '',
      })),
      pages: {
        toPutRight: inPages(asked, result.toPutRight, rows('toPutRight', 'put-right')),
        settled: inPages(asked, result.settled, rows('settled', 'settled')),
        dropped: inPages(asked, result.dropped, rows('dropped', 'dropped')),
        pairs: inPages(asked, result.pairGroups, {
          list: 'pairs',
          place: 'pairs',
          of: 'Pairs and groups',
        }),
      },
      isTurned: asked.query['dropped'] !== undefined,
      pairs: result.pairGroups,
      groups: result.pairGroups.nodes.map(({ pairs }) => groupOf(pairs)),
      pairsBefore: skipIn(asked, 'pairs'),
      done: doneWords[asked.query['done'] ?? ''],
      mayImport: result.isMine,
      words: wordsOf(result.glossary),
      mayLink: may(meOf(data), 'arrange'),
    };
  },
});
