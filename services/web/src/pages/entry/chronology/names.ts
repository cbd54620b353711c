/** What a chronology calls its kinds of line, and how it says that one matters. */

/** Kinds in the order in which a reader looks for them, by the graph's name. */
export const kindNames: Readonly<Record<string, string>> = {
  ENTRY: 'Agency’s entry',
  REQUEST: 'Request',
  CHALLENGE: 'Disagreement between agencies',
  MEETING: 'Meeting',
  SHARING: 'Who was told',
  RISK: 'Risk',
  SAFETY_PLAN: 'Safety plan',
  CONTACT: 'Planned contact',
  GP: 'GP registration',
  CHILD: 'About the child',
  INVOLVEMENT: 'Involvement',
  CONSTRAINT: 'What stood in the way',
  CORRECTION: 'Correction',
  IMPORT: 'Import',
  GAP: 'Could not be read',
};

export const significanceNames: Readonly<Record<string, string>> = {
  SIGNIFICANT: 'Significant',
  POSITIVE: 'Significant, for the better',
  NEGATIVE: 'Significant, for the worse',
  ROUTINE: 'Routine',
};

/** Why an agency is taken to have known, within the sentence "Known to …". */
export const basisNames: Readonly<Record<string, string>> = {
  'recorded it here': 'it recorded this here',
  'put it right here': 'it put this right here',
  'was told': 'it was told',
  'opened it here': 'somebody there opened it here',
  'stated in its own record': 'its own record says when it was written',
  'presumed: its own contact': 'presumed, because it was its own contact',
  unknown: 'it is in its own record, which does not say since when',
};

/** How two lines belong together. */
export const linkNames: Readonly<Record<string, string>> = {
  'same-event': 'The same event, told by another agency',
  notification: 'The notification of it',
  'follows-on': 'What followed',
  cites: 'Shown by',
};
