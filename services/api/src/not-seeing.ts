/** Why somebody may not see something, in words, as the graph's errors say it. */
import type { NotSeeing } from '@throughline/access/reading';
import { GraphQLError } from 'graphql';

const words: Readonly<Record<NotSeeing, string>> = {
  roleSeesNoCaseContent: 'Your role runs the partnership office and sees no case content.',
  agencyNotInvolved: 'Your agency is not recorded as involved with this child.',
  outsideReviewScope: 'This child is not within the scope of a review you work on.',
  notYourAgencysConcern: 'Leaders see the concerns that their own agency is party to.',
  notYourColleague:
    'What is open in somebody’s name is shown to them and to their agency’s leaders.',
  leftThePartnership: 'Your account is closed.',
};

export const forbidden = (because: NotSeeing): GraphQLError =>
  new GraphQLError(words[because], { extensions: { code: 'FORBIDDEN', because } });

export const unauthenticated = (): GraphQLError =>
  new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
