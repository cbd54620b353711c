import { z } from 'zod';
import { formPage } from '../../../form-page.ts';
import { required } from '../../../page.ts';
import { Problem } from '../../../problem.ts';
import { cameFrom, reviewView, withDone } from '../review-form.ts';

const Lines = z.array(
  z.object({
    annotations: z.array(
      z.object({
        eventId: z.string(),
        kindInWords: z.string(),
        theme: z.string().nullish(),
        note: z.string().nullish(),
      }),
    ),
    entry: z.object({ headline: z.string() }),
  }),
);
const Marked = z.object({ chronology: z.object({ lines: Lines, undated: Lines }) });

const view = reviewView({
  title: 'Take a mark away',
  button: 'Take it away',
  lead: 'The entry stays as it is. That the mark was there, and why it was taken away, stays in the log.',
});

/** A reviewer's mark that should not be there. */
export const removeMark = formPage(import.meta.url, {
  form: 'RecordInError',
  ask: ['reason'],
  view: (data, asked) => {
    const { lines, undated } = Marked.parse(required(data, 'review')).chronology;
    const found = [...lines, ...undated].flatMap(({ annotations, entry }) =>
      annotations
        .filter(({ eventId }) => eventId === asked.params['eventId'])
        .map(({ kindInWords, theme, note }) =>
          [`${kindInWords}, on: ${entry.headline}`, theme, note].filter(Boolean).join('\n'),
        ),
    )[0];
    if (found === undefined) throw new Problem('notFound', 'There is no such mark in the review.');
    const from = cameFrom(asked);
    return { ...view(data, asked), back: from, cameFrom: from, quoted: found };
  },
  known: (_, { params }) => ({
    ...{ eventId: params['eventId'], streamId: params['reviewId'], pathway: 'learning-review' },
    dataBreach: false, // a mark stays among reviewers, who may read the entry that it is on
  }),
  next: (_, asked) => withDone(cameFrom(asked), 'mark-removed'),
});
