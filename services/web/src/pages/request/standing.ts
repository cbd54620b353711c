/** Where a request stands, as far as that decides what can be recorded next. */
import type { z } from 'zod';
import type { WholeRequest } from './request.ts';

export type Standing = Pick<
  z.infer<typeof WholeRequest>,
  'kind' | 'outcomeInWords' | 'stillNeeded' | 'recipients'
> & { readonly steps: readonly { readonly type: string }[] };

export const happened = ({ steps }: Standing, type: string): boolean =>
  steps.some((step) => step.type === type);

export const isDecided = ({ outcomeInWords }: Standing): boolean => Boolean(outcomeInWords);

/** Something has to be found or done again, although there was an answer. */
export const isStillNeeded = ({ stillNeeded }: Standing): boolean => stillNeeded.length > 0;

/** No outcome yet, or one that left something needed, or that somebody asked to be looked at again. */
export const isUnderWay = (standing: Standing): boolean =>
  !isDecided(standing) || isStillNeeded(standing) || happened(standing, 'ReconsiderationRequested');

export const isUnderMentalHealthAct = ({ kind }: Standing): boolean =>
  kind === 'mental-health-act-assessment';

const withoutAssessment = new Set([
  'bed',
  'information',
  'individual-funding',
  'change-of-clinician',
]);
export const isAssessed = ({ kind }: Standing): boolean => !withoutAssessment.has(kind);

export const needsBed = (standing: Standing): boolean =>
  standing.kind === 'bed' || isUnderMentalHealthAct(standing);

export const hasFamily = ({ recipients }: Standing): boolean =>
  recipients.some(({ kind }) => kind === 'child' || kind === 'family');
