/** What a person reads when the record says no: one line for each refusal's name. */
import { plainWords } from '@throughline/govuk/plain-words';

/** Names are the deciders' own. A pathway's pages add theirs here, next to each other, so that they stay alike. */
const words: Readonly<Record<string, string>> = {
  // Who may ask.
  notPermitted:
    'Your role does not allow this. Ask somebody whose role does, or your safeguarding lead.',
  roleSeesNoCaseContent: 'Your role runs the partnership office and sees no case content.',
  agencyNotInvolved:
    'Your agency is not recorded as involved with this child. If you need the record to protect a child, ask for access and say why.',
  outsideReviewScope: 'This child is not within the scope of a review that you work on.',
  notYourAgencysConcern: 'You see the disagreements that your own agency is party to.',
  leftThePartnership: 'Your account here is closed. Ask the partnership office.',
  // Two people at once.
  someoneElseIsChangingThis:
    'Somebody else is changing this at the moment. Nothing was saved; what you wrote is still here. Send it again.',
  commandIdUsedForSomethingElse:
    'This form was sent before with other words. Nothing was added. Send it again if you mean to add this too.',
  stageHasMoved:
    'Somebody else has already moved this to another stage. Your words are still here: look at what changed, then decide again.',
  // Where it stands.
  notOpen: 'This is not open, so nothing more can be added to it here.',
  alreadyOpen: 'This is already open.',
  alreadySettled: 'This has already been settled.',
  alreadyEnded: 'This has already ended.',
  alreadyRecorded: 'This has already been recorded.',
  alreadyRegistered: 'This is already registered.',
  alreadyRequested: 'This has already been asked for.',
  alreadyRaised: 'This disagreement has already been raised.',
  alreadyPutRight: 'This has already been put right.',
  alreadyDone: 'This has already been done.',
  notRaised: 'This disagreement has not been raised yet.',
  notRequested: 'This has not been asked for yet.',
  notRegistered: 'This child or young person is not registered here.',
  notRecorded: 'There is no such entry. It may have been moved to another record.',
  withdrawn: 'This has been withdrawn. What it said can still be seen, but not changed.',
  // Ladders and clocks.
  notFurtherUp: 'Choose a stage further up than the one it has reached.',
  skipNeedsApproval: 'To leave out a stage, name who approved that.',
  noSuchStage: 'The partnership’s ladder has no such stage.',
  noPolicyInForce:
    'The partnership had adopted no ladder for that day. Ask the partnership office.',
  notYetLapsed: 'The time for an answer has not run out yet.',
  clockIsPaused: 'This clock is already paused.',
  clockNotPaused: 'This clock is not paused.',
  clockNotRunning: 'This clock is not running.',
  notLater: 'The new date must be later than the old one.',
  // What was named.
  endsBeforeItBegins: 'The end is before the beginning. Check both dates.',
  nobodyNamed: 'Name at least one person or agency.',
  nothingNamed: 'Say what this is about: choose at least one.',
  neitherChildNorTheme: 'Say which child this is about, or which theme.',
  sameAgency: 'Both sides are the same agency. Choose another.',
  notAboutThatChild: 'This is not recorded as being about that child.',
  isTheSameEntry: 'An entry cannot be linked to itself.',
  isTheSameRecord: 'A record cannot be merged with itself.',
};

/** The words for a refusal; where nobody has written any, its name in plain words. */
export const refusalWords = (name: string): string =>
  Object.hasOwn(words, name)
    ? (words[name] ?? plainWords(name))
    : `This could not be done: ${plainWords(name).toLowerCase()}.`;
