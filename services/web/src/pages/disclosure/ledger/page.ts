/** Who was told what about a child, when and how; and who is on record as not told. */
import { plainWords } from '@throughline/govuk/plain-words';
import { z } from 'zod';
import { page, required } from '../../../page.ts';
import { childFrame, FramedChild } from '../../child-frame.ts';
import { Occurred } from '../../shapes.ts';

const Child = FramedChild.extend({
  ledger: z.object({
    totalCount: z.number(),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() }),
    nodes: z.array(
      z.object({
        standing: z.string(),
        pathway: z.string(),
        recipient: z.string(),
        channel: z.string().nullable(),
        what: z.string().nullable(),
        why: z.string().nullable(),
        requestId: z.string().nullable(),
        entryIds: z.array(z.string()),
        recordedAt: z.string(),
        occurred: Occurred,
        byAgency: z.object({ name: z.string() }).nullable(),
      }),
    ),
  }),
});

const colours: Readonly<Record<string, string>> = {
  told: 'green',
  acknowledged: 'green',
  opened: 'blue',
  'learnt otherwise': 'yellow',
  'not told': 'orange',
  withheld: 'grey',
};

/** A version of a safety plan says only "v2" of itself. */
const whatInWords = ({
  pathway,
  what,
}: {
  readonly pathway: string;
  readonly what: string | null;
}) => (pathway === 'riskAndSafety' ? `Safety plan${what === null ? '' : `, ${what}`}` : what);

export const disclosureLedger = page(import.meta.url, {
  variables: ({ query }) => ({ after: query['after'] }),
  view: (data) => {
    const child = Child.parse(required(data, 'child'));
    const { totalCount, pageInfo, nodes } = child.ledger;
    return {
      title: 'Who was told',
      ...childFrame(child, 'Who was told'),
      totalCount,
      path: `/children/${child.id}`,
      next: pageInfo.hasNextPage ? `?after=${encodeURIComponent(pageInfo.endCursor ?? '')}` : '',
      lines: nodes.map((line) => ({
        ...line,
        what: whatInWords(line),
        channel: line.channel === null ? null : plainWords(line.channel),
        tag: {
          text: plainWords(line.standing),
          classes: `govuk-tag--${colours[line.standing] ?? 'grey'}`,
        },
      })),
    };
  },
});
