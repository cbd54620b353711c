/** Where something that is due is done. */

type Due = {
  readonly pathway: string;
  readonly caseId: string;
  readonly child: { readonly id: string } | null;
  readonly name?: string;
};

const cases: Readonly<Record<string, string>> = {
  request: '/requests',
  professionalConcern: '/challenges',
  meeting: '/meetings',
  learningReview: '/reviews',
};

/** The page of the case; where the case has none, the child's. A letter is owed in the record that holds the refusal. */
export const deadlinePlace = ({ pathway, caseId, child, name }: Due): string => {
  const place = cases[pathway];
  if (place !== undefined) return `${place}/${caseId}`;
  if (child === null) return '/children';
  if (pathway === 'gpRegistration') return `/children/${caseId}/gp/letter`;
  if (pathway !== 'riskAndSafety') return `/children/${child.id}`;
  return `/children/${child.id}/${name === 'look at the risk again' ? 'risks' : 'safety-plan'}`;
};

/** Feedback on a request stands with the request, person by person, and is not said again as a deadline. */
export const isFeedback = ({ name }: { readonly name: string }): boolean =>
  name.startsWith('Feedback');
