/** What a reviewer's reviews wait for, each with the page on which it is done. */
import { z } from 'zod';
import { clockTag } from '../../tag-for.ts';
import type { Item } from '../due-item.ts';

export const ReviewTask = z.object({
  reviewId: z.string(),
  title: z.string(),
  kind: z.enum([
    'late',
    'returned-with-queries',
    'file-not-added',
    'rows-need-you',
    'pairs-to-settle',
    'not-asked',
  ]),
  count: z.number(),
  childId: z.string().nullable(),
  importId: z.string().nullable(),
  fileName: z.string().nullable(),
  dueInWords: z.string().nullable(),
  agency: z.object({ id: z.string(), name: z.string() }).nullable(),
});
type ReviewTask = Readonly<z.infer<typeof ReviewTask>>;

const some = (count: number, one: string, more = `${one}s`): string =>
  count === 1 ? `1 ${one}` : `${count} ${more}`;

const due = ({ dueInWords }: ReviewTask): string =>
  dueInWords === null ? 'No day was set' : dueInWords.charAt(0).toUpperCase() + dueInWords.slice(1);

const askAgain = ({ reviewId, agency }: ReviewTask): Pick<Item, 'action'> => ({
  action: {
    text: 'Record that you asked again',
    href: `/reviews/${reviewId}/chase?agency=${agency?.id ?? ''}`,
  },
});

type Part = Omit<Item, 'about'>;

const parts: Readonly<Record<ReviewTask['kind'], (task: ReviewTask) => Part>> = {
  late: (task) => ({
    what: `Chronology of ${task.agency?.name ?? 'an agency'}`,
    href: `/reviews/${task.reviewId}#agencies`,
    words: due(task),
    tag: clockTag('late'),
    ...askAgain(task),
  }),
  'returned-with-queries': (task) => ({
    what: `Answers of ${task.agency?.name ?? 'an agency'} to your queries`,
    href: `/reviews/${task.reviewId}#agencies`,
    words: due(task),
    ...askAgain(task),
  }),
  'file-not-added': ({ fileName, importId }) => ({
    what: `Add ${fileName ?? 'a file'} to the chronology`,
    href: `/imports/${importId ?? ''}`,
    words: 'It was read, and stands in no chronology yet',
  }),
  'rows-need-you': ({ fileName, importId, count }) => ({
    what: `${some(count, 'row')} to put right in ${fileName ?? 'a file'}`,
    href: `/imports/${importId ?? ''}`,
    words: 'A real entry whose date or words could not be read is missing from the chronology',
  }),
  'pairs-to-settle': ({ count, childId }) => ({
    what: `${some(count, 'pair')} of entries that may tell of one event`,
    href: `/children/${childId ?? ''}/imports`,
    words: 'Link them, or keep them apart',
  }),
  'not-asked': ({ reviewId, count }) => ({
    what: `${some(count, 'agency', 'agencies')} not asked for ${count === 1 ? 'its chronology' : 'their chronologies'}`,
    href: `/reviews/${reviewId}#agencies`,
    words: 'In the scope of the review',
  }),
};

export const reviewItem = (task: ReviewTask): Item => ({
  ...parts[task.kind](task),
  about: task.title,
});
