/** Meeting: how a meeting reads in a chronology. The meeting itself is one line; who came is another. */
import { wordsFor } from '../choice.ts';
import type { Names, Narrate, Narration, Significance } from '../narration.ts';
import { labelled, personInWords } from '../wording.ts';
import { type MeetingEvent, MeetingKind, Party } from './events.ts';

const meeting = (
  headline: string,
  text?: string,
  significance: Significance = 'routine',
): Narration => ({ headline, text, kind: 'meeting', significance });

const party = ({ kind, agencyId, person }: Party, names: Names): string => {
  if (agencyId !== undefined && kind === 'agency') {
    const agency = names.agency(agencyId);
    return person?.name === undefined ? agency : `${agency} (${person.name})`;
  }
  return person === undefined
    ? wordsFor(Party.shape.kind, kind)
    : personInWords({ agencyId, ...person }, names);
};

const ways = { 'in-room': '', remotely: ' by telephone or video', part: ' for part of it' };

export const narration: Narrate<MeetingEvent> = {
  MeetingCalled: (event, names) =>
    meeting(
      `${names.agency(event.calledBy)} called a meeting: ${event.name}`,
      labelled({
        Kind: wordsFor(MeetingKind, event.kind),
        Where: event.place,
        'What it is for': event.purpose,
      }),
    ),
  MeetingRearranged: (event) => meeting('Meeting moved to another time', event.why),
  MeetingCancelled: (event) => meeting('Meeting called off', event.why, 'significant'),
  MeetingHeld: (event, names) =>
    meeting(
      `Meeting held${event.chair === undefined ? '' : `, ${personInWords(event.chair, names)} in the chair`}`,
      undefined,
      'significant',
    ),
  Invited: (event, names) => meeting(`${party(event.party, names)} invited to the meeting`),
  AgencyNotInvited: (event, names) =>
    meeting(`${names.agency(event.agencyId)} not invited to the meeting`, event.why, 'negative'),
  Attended: (event, names) =>
    meeting(
      `${party(event.party, names)} took part in the meeting${event.how === undefined ? '' : ways[event.how]}`,
    ),
  ApologiesGiven: (event, names) =>
    meeting(`${party(event.party, names)} gave apologies`, event.why),
  ReportSent: (event, names) =>
    meeting(`${party(event.party, names)} sent a report to the meeting`, event.what),
  Absent: (event, names) =>
    meeting(`${party(event.party, names)} was not there`, event.why, 'negative'),
  ViewsPresented: (event, names) =>
    meeting(
      `Views presented: ${party(event.whose, names)}`,
      labelled({
        'Presented by': event.presentedBy && personInWords(event.presentedBy, names),
        Views: event.what,
      }),
      'significant',
    ),
  OwnAgendaCovered: (event) =>
    meeting(
      `Own agenda: ${event.points.filter(({ covered }) => covered).length} of ${event.points.length} points talked about`,
      event.points
        .map(({ what, covered, answer }) =>
          [`${what}: ${covered ? 'talked about' : 'not talked about'}`, answer]
            .filter((part) => part !== undefined)
            .join('. '),
        )
        .join('\n'),
      'significant',
    ),
  DecisionRecorded: (event) =>
    meeting(
      'Decision of the meeting',
      labelled({ Decision: event.what, Reasons: event.reasons, 'Who disagreed': event.dissent }),
      'significant',
    ),
  ActionAgreed: (event, names) =>
    meeting(
      `Action agreed for ${event.agencyId !== undefined && event.person === undefined ? names.agency(event.agencyId) : personInWords(event.person, names)}`,
      event.what,
    ),
  ActionDone: (event) => meeting('Action of the meeting done', event.what, 'positive'),
  ActionNotDone: (event) => meeting('Action of the meeting not done', event.why, 'negative'),
  ActionHandedOn: (event, names) =>
    meeting(
      `Action of the meeting handed on to ${personInWords(event.to, names)}`,
      labelled({ 'Instead of': names.user(event.from), Why: event.why }),
    ),
  OutcomeShared: (event, names) =>
    meeting(`${party(event.party, names)} told the outcome of the meeting`, event.what),
};
