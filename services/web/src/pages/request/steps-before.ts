/** What happens before anybody is assessed: has it arrived, and is it taken on? */

import { happened, isDecided } from './standing.ts';
import type { RequestStep } from './step.ts';

export const stepsBefore: readonly RequestStep[] = [
  {
    path: 'acknowledge',
    form: 'AcknowledgeRequest',
    event: 'RequestAcknowledged',
    title: 'Record that it was acknowledged',
    button: 'Record it',
    ask: ['words', 'channel', 'occurred', 'by'],
    verb: 'acknowledged it',
    done: 'Recorded that they have it. They still owe a decision.',
    makesSense: (it) => !isDecided(it) && !happened(it, 'RequestAcknowledged'),
  },
  {
    path: 'screen',
    form: 'ScreenRequest',
    event: 'RequestScreened',
    title: 'Record whether it was taken on',
    button: 'Record the decision',
    lead: 'Not taking it on is an outcome too, and is owed to everyone who asked or needs to know.',
    ask: ['decision', 'reasons', 'redirectedTo', 'occurred', 'by'],
    verb: 'decided it',
    done: 'The decision is recorded. If it was not taken on, that is an outcome, and everyone is owed it.',
    makesSense: (it) => !isDecided(it) && !happened(it, 'RequestScreened'),
  },
  {
    path: 'pass-on',
    form: 'PassRequestOn',
    event: 'RequestPassedOn',
    title: 'Record that it was passed on',
    button: 'Record it',
    ask: ['to', 'why', 'occurred'],
    done: 'Recorded to whom it was passed on.',
    makesSense: (it) => !isDecided(it),
  },
];
