/** The year's disagreements, a line each, as the page and the file show them. */
import { z } from 'zod';
import { type Data, required } from '../../page.ts';
import { Named, Occurred } from '../shapes.ts';

const Line = z.object({
  id: z.string(),
  raisedAt: Occurred,
  raisingAgency: Named.nullish(),
  receivingAgency: Named.nullish(),
  subjectInWords: z.string(),
  levelOfNeed: z.string().nullish(),
  stageReached: z.string().nullish(),
  stages: z.array(z.object({ label: z.string(), days: z.number(), isRunning: z.boolean() })),
  outcomeInWords: z.string(),
});

export const linesIn = (data: Data) =>
  z
    .array(Line)
    .parse(required(data, 'concernsOfYear'))
    .map(({ stages, ...line }) => ({
      ...line,
      lengths: stages.map(
        ({ label, days, isRunning }) =>
          `${label}: ${days} ${days === 1 ? 'day' : 'days'}${isRunning ? ' so far' : ''}`,
      ),
    }));
