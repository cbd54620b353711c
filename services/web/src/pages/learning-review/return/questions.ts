/** Questions that reviewers marked on an agency's entries: what a return with queries can ask of which row. */
import { z } from 'zod';
import { type Data, required } from '../../../page.ts';
import { Named } from '../../shapes.ts';

const Lines = z.array(
  z.object({
    childId: z.string(),
    annotations: z.array(
      z.object({
        eventId: z.string(),
        kind: z.string(),
        theme: z.string().nullish(),
        note: z.string().nullish(),
      }),
    ),
    entry: z.object({
      id: z.string(),
      headline: z.string(),
      source: z.string().nullish(),
      occurred: z.object({ inWords: z.string() }),
      agency: Named.nullish(),
    }),
  }),
);
const Review = z.object({ chronology: z.object({ lines: Lines, undated: Lines }) });

type Question = {
  /** The mark's own id: one entry may bear several questions. */
  readonly id: string;
  readonly agency: z.infer<typeof Named>;
  readonly childId: string;
  readonly entryId: string;
  readonly question: string;
  /** Which row of whose file. */
  readonly place: string;
};

export const questionsIn = (data: Data): readonly Question[] => {
  const { lines, undated } = Review.parse(required(data, 'review')).chronology;
  return [...lines, ...undated].flatMap(({ childId, annotations, entry }) =>
    annotations
      .filter(({ kind }) => kind === 'question')
      .flatMap(({ eventId: id, theme, note }) => {
        const { agency, occurred, headline, source } = entry;
        if (!agency) return [];
        const place = [agency.name, occurred.inWords, headline, source].filter(Boolean).join(', ');
        const question = note ?? theme ?? headline;
        return [{ ...{ id, agency, childId, question, place }, entryId: entry.id }];
      }),
  );
};
