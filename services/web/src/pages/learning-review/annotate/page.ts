import { z } from 'zod';
import { formPage } from '../../../form-page.ts';
import { required } from '../../../page.ts';
import { cameFrom, reviewView, withDone } from '../review-form.ts';

const Child = z.object({
  entry: z
    .object({
      headline: z.string(),
      text: z.string().nullish(),
      occurred: z.object({ inWords: z.string() }),
      agency: z.object({ name: z.string() }).nullish(),
    })
    .nullish(),
});
const Themes = z.object({ chronology: z.object({ themes: z.array(z.string()) }) });

const view = reviewView({ title: 'Mark an entry', button: 'Keep the mark' });

/** A reviewer's mark on one entry: good practice, a missed opportunity, or a question. */
export const annotateEntry = formPage(import.meta.url, {
  form: 'AnnotateEntry',
  ask: ['kind', 'theme', 'note'],
  view: (data, asked) => {
    const { entry } = Child.parse(required(data, 'child'));
    const { themes } = Themes.parse(required(data, 'review')).chronology;
    return {
      ...view(data, asked),
      ...{ back: cameFrom(asked), cameFrom: cameFrom(asked) },
      lead:
        themes.length === 0
          ? 'The mark stands beside the account and changes none of it. Practitioners do not see it.'
          : `The mark stands beside the account and changes none of it. Practitioners do not see it. Themes so far: ${themes.join('; ')}.`,
      quoted:
        entry &&
        `${entry.occurred.inWords}, ${entry.agency?.name ?? 'no agency named'}: ${entry.text ?? entry.headline}`,
    };
  },
  known: (_, { params }) => ({
    reviewId: params['reviewId'],
    childId: params['childId'],
    entryId: params['entryId'],
  }),
  next: (_, asked) => withDone(cameFrom(asked), 'marked'),
});
