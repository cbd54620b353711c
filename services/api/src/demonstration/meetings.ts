/** Twelve meetings: who was asked and who was not, who came, and what was decided. */
import type { MeetingCommand } from '@throughline/domain/meeting/commands';
import type { Party } from '@throughline/domain/meeting/events';
import { uuidOf } from '@throughline/event-store/naming';
import { LocalDate } from '@throughline/time/occurred';
import { agencyCalled } from './agencies.ts';
import { type CaseA, type CaseMeeting, inPlainWords, samim } from './case-a.ts';
import { heldAs, type MeetingWords } from './meeting-words.ts';
import { writerFor } from './people.ts';
import { daysFrom, type Step, telling, when } from './step.ts';

const NO_REASON = 'Not on the list of those invited; no reason was written down.';

export const meetingIdOf = (id: string): string => uuidOf(`demonstration/meeting/${id}`);

const others: Readonly<Record<string, Party>> = {
  'young person': { kind: 'child', childId: samim },
  'foster carer': { kind: 'carer', person: { name: 'Pat Lomax', role: 'foster carer' } },
  interpreter: { kind: 'interpreter', person: { name: 'Nasrin', role: 'interpreter' } },
  'LAC nurse': { kind: 'other', person: { role: 'Nurse for looked-after children' } },
};

const partyOf = (who: string): Party => {
  const other = others[who];
  if (other !== undefined) return other;
  return { kind: 'agency', agencyId: agencyCalled(who).id };
};

type Told = {
  readonly of: CaseMeeting;
  readonly words: MeetingWords;
  readonly caseA: CaseA;
  readonly meetingId: string;
  readonly say: (name: string, command: MeetingCommand, at: string, by?: string) => Step;
};

const recordedAt = ({ of }: Told): string => `${of.date}T17:00`;

const factOf = ({ of, caseA, meetingId }: Told) => ({
  meetingId,
  occurred: when(`${of.date}T${of.time}`),
  ...caseA.cite(...of.rows),
});

const callAndInvite = ({ of, words, caseA, meetingId, say }: Told): readonly Step[] => {
  const called = `${daysFrom(of.date, -words.calledDaysBefore)}T09:05`;
  const invited = [
    ...of.attended,
    ...of.apologies,
    ...of.invited_absent_no_apology,
    ...of.sent_written_report,
  ].filter((who) => partyOf(who).agencyId !== words.calledBy); // who calls a meeting needs no invitation
  return [
    say(
      'call',
      {
        type: 'CallMeeting',
        ...{ meetingId, childIds: [samim], name: of.name, kind: words.kind },
        ...caseA.cite(...of.rows),
        occurred: when(called),
        scheduledFor: when(`${of.date}T${of.time}`),
        ...{ calledBy: words.calledBy, purpose: words.purpose },
        ...(words.place === undefined ? {} : { place: words.place }),
        ...(words.chair === undefined ? {} : { chair: words.chair }),
      },
      called,
    ),
    ...invited.map((who) =>
      say(
        `invite/${who}`,
        { type: 'Invite', meetingId, occurred: when(called), party: partyOf(who) },
        `${called.slice(0, 11)}09:10`,
      ),
    ),
  ];
};

const endOf = ({ caseA, of }: Told) => {
  const times = of.rows.map((row) => caseA.cited(row).occurred.time);
  return times.flatMap((time) =>
    time?.kind === 'exact' && time.to !== undefined ? [time.to] : [],
  )[0];
};

const attendance = (told: Told): readonly Step[] => {
  const { of, words, say } = told;
  const until = endOf(told);
  const fact = factOf(told);
  const chair = words.chair === undefined ? {} : { chair: words.chair };
  const record = recordedAt(told);
  return [
    say(
      'held',
      {
        type: 'HoldMeeting',
        ...{ ...fact, ...chair },
        ...(until === undefined ? {} : { ended: when(`${of.date}T${until}`) }),
      },
      record,
    ),
    ...of.attended.map((who) =>
      say(`attended/${who}`, { type: 'RecordAttendance', ...fact, party: partyOf(who) }, record),
    ),
    ...of.apologies.map((who) =>
      say(`apologies/${who}`, { type: 'GiveApologies', ...fact, party: partyOf(who) }, record),
    ),
    ...of.sent_written_report.map((who) =>
      say(`report/${who}`, { type: 'SendReport', ...fact, party: partyOf(who) }, record),
    ),
    ...of.not_invited.map((who) => {
      const { id: agencyId } = agencyCalled(who);
      const why = words.whyNot?.[agencyId] ?? NO_REASON;
      const left: MeetingCommand = { type: 'RecordAgencyNotInvited', ...fact, agencyId, why };
      return say(`not-invited/${who}`, left, record);
    }),
  ];
};

/** An agency that did not come found out later why; until then its absence alone was known. */
const absences = ({ of, words, caseA, meetingId, say }: Told): readonly Step[] =>
  of.invited_absent_no_apology.map((who) => {
    const why = of.why_absent[who];
    const party = partyOf(who);
    const rows = [...of.rows, ...(why?.match(/A\d-\d+/g) ?? [])];
    return say(
      `absent/${who}`,
      {
        type: 'RecordAbsence',
        ...{ meetingId, occurred: when(`${of.date}T${of.time}`), party, ...caseA.cite(...rows) },
        ...(why === undefined ? {} : { why: inPlainWords(why) }),
      },
      words.absenceRecordedAt ?? `${of.date}T17:00`,
    );
  });

const voices = (told: Told): readonly Step[] => {
  const { words, say } = told;
  const { agenda: points, views: what } = words;
  const [fact, at] = [factOf(told), recordedAt(told)];
  const whose = partyOf('young person');
  return [
    ...(points === undefined
      ? []
      : [say('own-agenda', { type: 'CoverOwnAgenda', ...fact, points }, at)]),
    ...(what === undefined
      ? []
      : [say('views', { type: 'PresentViews', ...fact, whose, what }, at)]),
  ];
};

const actions = (told: Told): readonly Step[] => {
  const { of, words, caseA, meetingId, say } = told;
  return words.actions.flatMap(({ dueOn, done, ...action }, n) => {
    const actionId = uuidOf(`demonstration/action/${of.id}/${n + 1}`);
    const due = dueOn === undefined ? {} : { dueOn: LocalDate.parse(dueOn) };
    const agreed = say(
      `action/${n + 1}`,
      { type: 'AgreeAction', ...factOf(told), actionId, ...action, ...due },
      recordedAt(told),
    );
    if (done === undefined) return [agreed];
    const { on, what, row, by } = done;
    const complete: MeetingCommand = {
      type: 'CompleteAction',
      ...{ meetingId, actionId, what, occurred: when(on), ...caseA.cite(row) },
    };
    return [agreed, say(`action-done/${n + 1}`, complete, `${daysFrom(on, 0)}T18:00`, by)];
  });
};

const decisions = (told: Told): readonly Step[] =>
  told.words.decisions.map((decision, n) =>
    told.say(
      `decision/${n + 1}`,
      { type: 'RecordDecision', ...factOf(told), ...decision },
      recordedAt(told),
    ),
  );

const meetingStory = (caseA: CaseA, of: CaseMeeting): readonly Step[] => {
  const meetingId = meetingIdOf(of.id);
  const words = heldAs(of.id);
  const tell = telling<MeetingCommand>('meeting', meetingId);
  const writer = words.by ?? writerFor(words.calledBy);
  const told: Told = {
    ...{ of, words, caseA, meetingId },
    say: (name, command, at, by = writer) => tell({ name: `${of.id}/${name}`, by, command, at }),
  };
  return [
    ...callAndInvite(told),
    ...attendance(told),
    ...absences(told),
    ...voices(told),
    ...decisions(told),
    ...actions(told),
  ];
};

export const meetingSteps = (caseA: CaseA): readonly Step[] =>
  caseA.story.meetings.flatMap((of) => meetingStory(caseA, of));
