/** What is open in somebody's name before they leave or move, as the office is told: how many of what, and no child. */
import { counted } from '@throughline/govuk/counts';
import { z } from 'zod';
import { type Data, required } from '../../page.ts';

const Open = z.object({ what: z.string(), count: z.number(), goesOn: z.boolean() });

const words: Readonly<Record<string, readonly [one: string, many: string]>> = {
  disagreement: [
    'disagreement in which it is the turn of their role',
    'disagreements in which it is the turn of their role',
  ],
  worker: ['record in which they are named as worker', 'records in which they are named as worker'],
  'lead-professional': [
    'child whose lead professional they are',
    'children whose lead professional they are',
  ],
  'care-coordinator': [
    'child whose care co-ordinator or key worker they are',
    'children whose care co-ordinator or key worker they are',
  ],
  'planned-contact': ['planned contact', 'planned contacts'],
  'agreed-action': ['action of a meeting', 'actions of meetings'],
  'request-made': ['open request that they made', 'open requests that they made'],
  'request-to-answer': ['open request that they were asked', 'open requests that they were asked'],
  'outcome-to-hear': ['outcome that they are to be told', 'outcomes that they are to be told'],
  review: ['learning review that they lead', 'learning reviews that they lead'],
  draft: [
    'draft, which only they can read: it is lost when the account closes, so ask them first',
    'drafts, which only they can read: they are lost when the account closes, so ask them first',
  ],
};

export const openIn = (data: Data): readonly string[] =>
  z
    .array(Open)
    .parse(required(data, 'openInName'))
    .map(({ what, count }) => {
      const [one, many] = words[what] ?? [what, what];
      return counted(count, one, many);
    });
