/** What a page says after something was recorded: the address holds a code, the words stand here. */

const words: Readonly<Record<string, string>> = {
  'draft-kept': 'Your draft is kept. Nobody else can see it, and nothing has been recorded.',
  'draft-gone': 'Your draft has been thrown away.',
  registered: 'The record has been opened. You can now add to it.',
  'records-merged': 'The records have been merged. They now read as one.',
  'records-separated':
    'The records stand apart again. Each is open to the agencies that work with that child.',
  'recorded-for-several':
    'It is recorded for each of the children, and what is about one of them alone in that record.',
  constrained: 'What stood in the way is recorded, with what it led to.',
  recorded: 'The entry has been recorded.',
  'context-added': 'What you added stands beside the entry. The entry itself has not been changed.',
  corrected: 'The correction is on record. What it said before stays, below.',
  disputed: 'The second account stands beside the first. Both stay.',
  withdrawn: 'The entry has been withdrawn. A line stays, to show that it was there.',
  'put-right': 'The entry is marked as recorded in error. Its words are no longer shown.',
  moved: 'The entry has been moved to the other child’s record, and is no longer in this one.',
  'dispute-settled': 'How the dispute ended is on record. Both accounts stay.',
  'prompt-answered': 'Your answer is on record.',
  'person-added': 'The person has been added to those round the child.',
  'relationship-recorded': 'The relationship is on record.',
  'relationship-ended': 'The end of the relationship is on record.',
  'household-recorded': 'Who lives with the child is on record.',
  'placement-recorded': 'Where the child lives is on record.',
  'status-recorded': 'The legal status is on record.',
  'worker-changed': 'The new worker is on record.',
  'involvement-ended': 'The end of the involvement is on record.',
  'risk-identified': 'The risk is recorded.',
  'risk-reassessed': 'How the risk stands now is recorded.',
  'risk-closed': 'The risk is closed. It stays in the chronology.',
  'plan-made': 'The safety plan is recorded. Make sure that everybody who needs it has it.',
  'plan-shared': 'Who has the safety plan is recorded.',
  'plan-reminded': 'It is recorded that the plan was gone through.',
  'plan-reviewed': 'The review of the safety plan is recorded.',
  'contact-planned': 'The plan for contact is recorded.',
  'contact-held': 'The contact is recorded.',
  'contact-missed': 'It is recorded that the contact was missed.',
  'gp-established': 'What is known of the GP registration is recorded.',
  'gp-encouraged': 'The help to register is recorded.',
  'gp-registered': 'The registration with a practice is recorded.',
  'gp-letter': 'The practice’s letter is recorded.',
  'access-given': 'They can open the record now. That you let them in is on record.',
  'handed-over':
    'It is handed over. Whoever took it over finds it in My work, and the record says in whose name it was.',
  'access-ended': 'The access has ended.',
  involved: 'The agency has been added to those round the child.',
};

/** Undefined for a code that nobody has written words for. */
export const doneWords = (code: string | undefined): string | undefined =>
  code === undefined || !Object.hasOwn(words, code) ? undefined : words[code];
