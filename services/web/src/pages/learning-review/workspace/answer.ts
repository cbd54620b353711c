/** What the graph answers for a review's page, parsed. */
import { z } from 'zod';
import { Named, Occurred, OwnWords } from '../../shapes.ts';

const agency = Named.nullish();

export const Line = z.object({
  childId: z.string(),
  age: z.string().nullish(),
  daysSince: z.number().nullish(),
  standsWith: z.string().nullish(),
  selections: z.array(z.string()).default([]),
  annotations: z.array(
    z.object({
      eventId: z.string(),
      kind: z.string(),
      kindInWords: z.string(),
      theme: z.string().nullish(),
      note: z.string().nullish(),
      by: z.string(),
      recordedAt: z.string(),
    }),
  ),
  entry: z.object({
    id: z.string(),
    headline: z.string(),
    text: z.string().nullish(),
    words: OwnWords,
    source: z.string().nullish(),
    isWithdrawn: z.boolean(),
    withdrawnBecause: z.string().nullish(),
    isInError: z.boolean(),
    inErrorBecause: z.string().nullish(),
    unreadable: z.string().nullish(),
    occurred: Occurred.extend({ isUncertain: z.boolean(), asWritten: z.string() }),
    agency,
    disputes: z.array(
      z.object({ by: z.string(), account: z.string(), outcome: z.string().nullish() }),
    ),
    known: z.array(
      z.object({
        basis: z.string(),
        knownBy: z.string().nullable(),
        channel: z.string().nullable(),
      }),
    ),
    changedSince: z.boolean(),
    linked: z.array(
      z.object({
        id: z.string(),
        basis: z.string(),
        headline: z.string(),
        occurred: z.object({ inWords: z.string() }),
        agency: z.object({ name: z.string() }).nullish(),
      }),
    ),
  }),
});
export type Line = Readonly<z.infer<typeof Line>>;

export const Gap = z.object({
  kind: z.enum(['NOBODY_RECORDED', 'NOBODY_SAW_THE_CHILD', 'AGENCY_SILENT']),
  lastOn: z.string(),
  nextOn: z.string(),
  nextEntryId: z.string().nullish(),
  inWords: z.string(),
});
export type Gap = Readonly<z.infer<typeof Gap>>;

export const Return = z.object({
  status: z.string(),
  statusInWords: z.string(),
  clock: z.string().nullish(),
  dueInWords: z.string().nullish(),
  receivedAt: z.string().nullish(),
  queries: z.array(z.string()),
  rowQueries: z.array(
    z.object({
      childId: z.string(),
      question: z.string(),
      entry: z
        .object({ id: z.string(), headline: z.string(), source: z.string().nullish() })
        .nullish(),
    }),
  ),
  chased: z.number(),
  agency,
  files: z.array(
    z.object({
      id: z.string(),
      fileName: z.string(),
      rejected: z.array(z.object({ mustBeShown: z.boolean(), settledBy: z.string().nullish() })),
    }),
  ),
});
export type Return = Readonly<z.infer<typeof Return>>;

export const Chronology = z.object({
  placeCount: z.number(),
  totalCount: z.number(),
  undatedCount: z.number(),
  wholeCount: z.number(),
  ofFilesCount: z.number(),
  outsideCount: z.number(),
  withheldCount: z.number(),
  unreadableCount: z.number(),
  laterCount: z.number(),
  contactCount: z.number(),
  contactNotSaidCount: z.number(),
  themes: z.array(z.string()),
  years: z.array(z.object({ year: z.string(), place: z.number(), entryId: z.string() })),
  gaps: z.array(Gap),
  lines: z.array(Line),
  undated: z.array(Line),
});
export type Chronology = Readonly<z.infer<typeof Chronology>>;

export const Review = z.object({
  id: z.string(),
  title: z.string(),
  kindInWords: z.string(),
  lead: z.string().nullish(),
  clock: z.string().nullish(),
  dueInWords: z.string().nullish(),
  from: z.string().nullish(),
  to: z.string().nullish(),
  enquiries: z.array(z.string()),
  unreadable: z.number(),
  opened: Occurred,
  children: z.array(z.object({ id: z.string(), name: z.string(), reference: z.string() })),
  returns: z.array(Return),
  selections: z.array(z.object({ name: z.string(), count: z.number() })),
  chronology: Chronology,
});
export type ReviewAnswer = Readonly<z.infer<typeof Review>>;
