/** What stands above the copy of a review's chronology: its scope, what was asked, and what is not in it. */

import { wordsFor } from '@throughline/domain/choice';
import { AnnotationKind, ReviewKind } from '@throughline/domain/learning-review/events';
import type { ReviewRow } from '@throughline/projections/learning-reviews';
import { child } from '@throughline/read-store/queries/children';
import { dayInWords } from '@throughline/time/local-date';
import type { Context } from '../context.ts';
import type { WorkspaceArgs } from '../graph/learning-review-chronology.ts';
import { contactInWords, gapInWords, periodInWords } from '../learning-review/in-words.ts';
import type { Workspace } from '../learning-review/workspace.ts';
import { pastInWords } from './asked-in-words.ts';
import { namesOf } from './give-copy.ts';

type Asked = {
  readonly found: ReviewRow;
  readonly args: WorkspaceArgs;
  readonly whole: Workspace;
  readonly withGaps: boolean;
};
type NameOf = (agencyId: string) => string;

const filterInWords = (
  { marked, theme, agencies, selection, chosen }: WorkspaceArgs,
  nameOf: NameOf,
): string => {
  const parts = [
    ...(chosen == null ? [] : [`the selection “${chosen}”`]),
    ...(selection ? ['only entries that bear a mark'] : []),
    ...(marked == null
      ? []
      : [`marked: ${marked.map((kind) => wordsFor(AnnotationKind, kind)).join(', ')}`]),
    ...(theme == null ? [] : [`theme: ${theme}`]),
    ...(agencies == null ? [] : [`agencies: ${agencies.map(nameOf).join(', ')}`]),
  ];
  return parts.length === 0 ? 'No filter' : `Filtered: ${parts.join('; ')}`;
};

const gapsInWords = ({ whole, withGaps }: Asked, nameOf: NameOf): readonly string[] => {
  if (!withGaps)
    return ['Gaps and intervals are left out, because lines between may have been left out'];
  const silent = whole.gaps.filter(({ kind }) => kind === 'agency-silent');
  return [
    'Gaps of more than 60 days stand as lines of their own, before the entry that ends them',
    contactInWords(whole),
    ...silent.map(
      (gap) => `${gapInWords(gap, nameOf)}: ${dayInWords(gap.lastOn)} to ${dayInWords(gap.nextOn)}`,
    ),
  ];
};

/** One line each. */
export const reviewInWords = (context: Context, asked: Asked): readonly string[] => {
  const { found, args, whole } = asked;
  const { agency } = namesOf(context);
  const { period, agencyIds, enquiries } = found.review;
  const children = found.childIds.flatMap((id) => child(context.views, id) ?? []);
  return [
    `${wordsFor(ReviewKind, found.kind)} of ${children.map(({ name, reference }) => `${name} (${reference})`).join(', ')}`,
    ...[periodInWords(period) ?? []].flat(),
    `Agencies: ${agencyIds.map(agency).join(', ')}`,
    ...enquiries.map((enquiry) => `Key line of enquiry: ${enquiry}`),
    ...pastInWords(args, whole.laterCount, agency),
    filterInWords(args, agency),
    ...(whole.outsideCount === 0
      ? []
      : [`Outside the period, and so not in it: ${whole.outsideCount}`]),
    ...gapsInWords(asked, agency),
  ];
};
