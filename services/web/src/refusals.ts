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
  notYourColleague:
    'What is open in somebody’s name is shown to them and to their agency’s leaders.',
  notInTheirName:
    'Part of this is no longer in their name: it was done, or somebody handed it on meanwhile. Open the page again to see what is.',
  notAColleague: 'Choose somebody of the same agency who has an account.',
  mayNotTakeItOver:
    'They may not open what this is about, so they could not do it. Choose somebody whose role opens it.',
  notYourAgencysConcern: 'You see the disagreements that your own agency is party to.',
  leftThePartnership: 'Your account here is closed. Ask the partnership office.',
  // Two people at once.
  someoneElseIsChangingThis:
    'Somebody else is changing this at the moment. Nothing was saved; what you wrote is still here. Send it again.',
  commandIdUsedForSomethingElse:
    'This form was sent before with other words. Nothing was added. Send it again if you mean to add this too.',
  partlyRecorded:
    'Part of this was recorded, and part could not be. Nothing that you wrote is lost: change what stands in the way, and send it again. What is recorded already is not recorded twice.',
  stageHasMoved:
    'Somebody else has already moved this to another step. Your words are still here: look at what changed, then decide again.',
  outcomeHasChanged:
    'Somebody else recorded an outcome while you wrote. Nothing was added. Your words are still here: look at theirs, then decide again.',
  planHasChanged:
    'Somebody else made or ended a safety plan while you wrote. Nothing was recorded. Your words are still here: read theirs, then decide again.',
  entryHasChanged:
    'Somebody else corrected this while you wrote. Nothing was added. The entry as it now stands is above your words, which are still here: send them again if they still put something right.',
  // Drafts.
  tooManyDrafts:
    'You have 50 drafts, which is as many as anybody may keep. Send or throw away one of them in My work first.',
  draftTooLong: 'This is too long to keep as a draft. Send it in parts.',
  // Where it stands.
  notOpen: 'This is not open, so nothing more can be added to it here.',
  alreadyOpen: 'This is already open.',
  alreadySettled: 'This has already been settled.',
  alreadyEnded: 'This has already ended.',
  alreadyRecorded: 'This has already been recorded.',
  hasNotHappened: 'The day on which it happened is still to come. Check the date, its year first.',
  beforeItBegan:
    'That day lies before it was asked for, learned of or opened. Check the date, its year first.',
  wasTooLongAgo: 'The day on which it happened lies before 1900. Check the date, its year first.',
  alreadyRegistered: 'This is already registered.',
  alreadyRequested: 'This has already been asked for.',
  alreadyRaised: 'This disagreement has already been raised.',
  alreadyPutRight: 'This has already been put right.',
  alreadyDone: 'This has already been done.',
  notRaised: 'This disagreement has not been raised yet.',
  notRequested: 'This has not been asked for yet.',
  notRegistered: 'This child or young person is not registered here.',
  notRecorded: 'There is no such entry. It may have been moved to another record.',
  notWhollyRead:
    'Reading this file was broken off. Select the same file again to go on; nothing comes in twice.',
  viewsAreBehind: 'The record is catching up with what was just read. Try again in a minute.',
  rowWasNotKept: 'This row was not kept whole, so it cannot be read again. Record it as an entry.',
  withdrawn:
    'This has been withdrawn, and its words are no longer shown, so nothing was added. What you wrote is still here: if it is right, record it as an entry of its own.',
  // Ladders and clocks.
  notFurtherUp: 'Choose a step further up than the one it has reached.',
  skipNeedsApproval: 'To leave out a step, name who approved that.',
  noSuchStage: 'The partnership’s ladder has no such step.',
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
  anotherAgencysEntry:
    'This entry is another agency’s account, so only they can change it or take it back. You can record a different account beside it.',
  onlyThoseInIt:
    'Only the two agencies between which this disagreement is can record that. You can support it, or record a call or what keeps the child safe.',
  onlyWhoRaisedIt:
    'Only the agency that raised this disagreement can withdraw it. You can answer it, or record that it is resolved.',
  anotherAgencysFile:
    'This is another agency’s file, so only they, or a reviewer, can change what comes of it or withdraw it.',
  onlyLearningEvents:
    'A reviewer calls and records learning events. Every other meeting is for the agencies that work with the child.',
  notTheirsToLetIn:
    'Only an agency that works with this child now says who else may see the record. Ask a practitioner of one that does.',
  anotherAgencysToKeep:
    'You can keep your own agency’s entries from others. A whole record is kept by children’s social care alone, for it hides other agencies’ accounts.',
  anotherAgencysToLift: 'Another agency set this restriction, so only they can lift it.',
  withheldFromYou: 'This names an entry that is withheld from you.',
  anotherAgencysFact:
    'Another agency recorded this, so only they can take it back. You can record your own account, or answer it.',
  speaksForAnotherAgency: 'You can record this for your own agency only.',
  alreadyRevoked: 'This access has already been ended.',
  noSuchGrant: 'There is no such access. It may have been ended.',
  grantExists: 'This access has already been given.',
  warnsAfterItEnds: 'The warning is set for after the access ends. Choose an earlier time.',
  // People and agencies round a child.
  alreadyInvolved: 'This agency is already recorded as involved.',
  notInvolved: 'This agency is not recorded as involved.',
  personExists: 'This person is already on the record.',
  noSuchPerson: 'This person is not on the record.',
  relationshipExists: 'This relationship is already on the record.',
  noSuchRelationship: 'There is no such relationship on the record.',
  alreadyMerged: 'These two records have already been merged.',
  notMerged: 'These two records are not merged.',
  referenceIsTaken:
    'Another child’s record has this reference. Find that record first: it may be the same child. Otherwise give a reference that no record has.',
  recordIsMerged:
    'One of these records was merged into another. Go to the record that was kept, and merge that one.',
  alreadyEighteen: 'Turning 18 has already been recorded.',
  alreadyDied: 'The child’s death has already been recorded.',
  restrictionExists: 'This restriction has already been set.',
  noSuchRestriction: 'There is no such restriction. It may have been lifted.',
  noDayToAskAgain: 'Say on which day to ask again.',
  // Entries and agencies’ files.
  nothingCorrected: 'Change at least one thing, or leave the entry as it is.',
  alreadyLinked: 'These two entries are already linked.',
  notLinked: 'These two entries are not linked.',
  disputeExists: 'This disagreement with the entry has already been recorded.',
  noSuchDispute: 'There is no such disagreement with the entry.',
  noSuchEvent: 'What you want to put right is not in this record. Open it again and try once more.',
  alreadyReceived: 'This file has already been received.',
  notReceived: 'This file has not been received yet.',
  alreadyCommitted: 'This file has already been added to the chronology.',
  noSuchRow: 'The file has no such row.',
  neitherEntryNorReason: 'Choose the entry that stands for this row, or say why it needs none.',
  noSuchTerm: 'The file’s glossary has no such word.',
  meaningIsMissing: 'Say what the word means in this file.',
  // Requests and sharing.
  unknownOutcome: 'Choose an outcome from the list.',
  noSuchRecipient: 'This person is not among those who are owed the outcome.',
  notStillNeeded: 'This is not recorded as still needed.',
  notShared: 'This has not been shared yet.',
  notARecipient: 'It was not shared with this agency.',
  noLetterIsOwed:
    'This practice owes no letter: it is not on record as having refused, or its letter came. Choose the practice, or give its name, as where its refusal was recorded.',
  notMissed: 'The time for this has not run out.',
  // Meetings and actions.
  alreadyCalled: 'This meeting has already been called.',
  notCalled: 'This meeting has not been called yet.',
  wasCancelled: 'This meeting was cancelled.',
  alreadyHeld: 'This meeting is already recorded as held.',
  wasInvited: 'This agency was invited to the meeting.',
  agencyIsMissing: 'Say which agency.',
  actionExists: 'This action is already on the list.',
  noSuchAction: 'There is no such action on the list.',
  notAgreedByBoth:
    'It ends when both agencies agree. Name who agreed, or give their role, for each of the two agencies. If one does not agree, take it to the next step, or after the last refer it to the partnership and name who decided there; the agency that raised it may also withdraw it.',
  noSuchTrack: 'The partnership’s ladder has no such route.',
  noSuchClock: 'There is no such clock at this step.',
  // Learning reviews.
  alreadyOpened: 'This review has already been opened.',
  notOpened: 'There is no such review.',
  scopeNotSet: 'Set the scope first: which children, which period, which agencies.',
  periodRunsBackwards: 'The period ends before it begins. Check both dates.',
  agencyOutsideScope: 'This agency is not in the scope of the review. Add it to the scope first.',
  alreadyAsked: 'This agency has already been asked. Chase it, or set a new date there.',
  notAsked: 'This agency has not been asked for its chronology yet.',
  nothingReceived: 'Nothing has been received from this agency that could be returned.',
  childOutsideScope: 'This child is not in the scope of the review.',
  annotationSaysNothing: 'Say what you see: a theme, a note, or both.',
  // Risk and safety.
  nothingAsked: 'Write a query, or choose a question about one of its entries.',
  noSuchSelection:
    'There is no selection of that name any more. Somebody may have emptied it meanwhile.',
  riskExists: 'This risk is already on the record.',
  noSuchRisk: 'There is no such risk on the record.',
  riskIsClosed: 'This risk has been closed. Record it again if it has come back.',
  planExists: 'This safety plan is already on the record.',
  noSuchPlan: 'There is no such safety plan on the record.',
  contactPlanExists: 'This contact is already planned.',
  noSuchContactPlan: 'There is no such planned contact.',
  // The partnership office.
  hasBeenSucceeded: 'Another agency has taken over from this one.',
  cannotSucceedItself: 'An agency cannot take over from itself. Choose another.',
  teamExists: 'This team has already been registered.',
  noSuchTeam: 'The agency has no such team.',
  appointmentExists: 'This appointment has already been recorded.',
  noSuchAppointment: 'There is no such appointment. It may have ended.',
  userExists: 'This user name is already taken.',
  noSuchUser: 'Nobody with this user name has joined, or they have left.',
  contentIsNotJson: 'The policy’s content cannot be read. Send the file as it was published.',
  contentIsNotCanonical:
    'The policy’s content is not in its standard form. Prepare the file again.',
  hashDoesNotMatch: 'The file was changed on the way. Send it again.',
  versionExists: 'This version of the policy has already been adopted.',
  isAnotherKind: 'This policy was adopted before as another kind.',
  isIncomplete: 'The policy leaves out something that deadlines depend on. Complete it first.',
};

/** The words for a refusal; where nobody has written any, its name in plain words. */
export const refusalWords = (name: string): string =>
  Object.hasOwn(words, name)
    ? (words[name] ?? plainWords(name))
    : `This could not be done: ${plainWords(name).toLowerCase()}.`;
