/** The four requests for a Mental Health Act assessment: asked, chased, decided, and who heard of it and who did not. */

import type { RequestCommand } from '@throughline/domain/request/commands';
import type { Person } from '@throughline/domain/vocabulary';
import { agencies, agencyCalled, amhpHub } from './agencies.ts';
import { assessmentSteps } from './assessments.ts';
import { type CaseA, type CaseRequest, inPlainWords, samim } from './case-a.ts';
import { people, writerFor } from './people.ts';
import { partiesOf, partyOf, type Recipients } from './recipients.ts';
import {
  asked,
  chaseAnswers,
  explainedAs,
  LEARNING_EVENT,
  requestIdOf,
  screenedAs,
  toldBy,
} from './request-words.ts';
import { type Step, telling, when } from './step.ts';

const hub = 'ruth-ellerby';

type Told = {
  readonly of: CaseRequest;
  readonly caseA: CaseA;
  readonly recipients: Recipients;
  readonly tell: ReturnType<typeof telling<RequestCommand>>;
};

const decider = ({ decided_by }: CaseRequest): Person =>
  decided_by.includes('Sills') ? people.sills : people.ellerby;

const askFor = ({ of, caseA, recipients, tell }: Told): Step => {
  const { by, row, rows, leadsFrom, ...words } = asked(of.id);
  return tell({
    name: `${of.id}/ask`,
    by,
    command: {
      type: 'RequestMhaAssessment',
      ...{ requestId: requestIdOf(of.id), childIds: [samim], occurred: when(of.requested_at) },
      ...caseA.cite(row, ...rows),
      requestedBy: of.requested_by.map((who) => partyOf(who).person),
      requestedOf: amhpHub,
      network: recipients.network,
      ...(leadsFrom === undefined ? {} : { leadsFrom: requestIdOf(leadsFrom) }),
      ...words,
    },
  });
};

const screen = ({ of, caseA, tell }: Told): Step => {
  const { decision, at, reasons, row, redirectedTo } = screenedAs(of.id);
  const isOutcome = decision !== 'accepted';
  return tell({
    name: `${of.id}/screen`,
    by: hub,
    command: {
      type: 'ScreenRequest',
      requestId: requestIdOf(of.id),
      occurred: when(isOutcome ? of.decided_at : at),
      ...caseA.cite(isOutcome ? of.outcome_words.row : row),
      ...{ decision, reasons, by: decider(of) },
      ...(isOutcome ? { outcome: of.outcome_code } : {}),
      ...(redirectedTo === undefined ? {} : { redirectedTo }),
    },
  });
};

const chases = ({ of, caseA, tell }: Told): readonly Step[] =>
  of.chased.map(({ row, by }) => {
    const agencyId = (by === 'meeting' ? agencies.socialCare : agencyCalled(by)).id;
    return tell({
      name: `${of.id}/chase/${row}`,
      by: writerFor(agencyId),
      command: {
        type: 'ChaseRequest',
        ...{ requestId: requestIdOf(of.id), occurred: caseA.cited(row).occurred },
        ...caseA.cite(row),
        ...chaseAnswers(row),
      },
    });
  });

/** He had no doctor when it was asked for: the surgery is owed the outcome from the day on which he had one. */
const namedLater = ({ of, caseA, recipients, tell }: Told): readonly Step[] =>
  recipients.later.map(({ listed, on, row }, n) =>
    tell({
      name: `${of.id}/named-later/${n + 1}`,
      by: 'tunde-bakare',
      command: {
        type: 'NameNetworkMember',
        ...{ requestId: requestIdOf(of.id), occurred: when(on), ...caseA.cite(row) },
        ...{ as: 'practitioner', who: listed },
      },
    }),
  );

const tellings = ({ of, caseA, recipients, tell }: Told): readonly Step[] =>
  of.told.map(({ who, when: at, row, quote, note }, n) => {
    const { user, ...how } = toldBy(row);
    const named = { name: `${of.id}/tell/${n + 1}`, by: user };
    const shown = {
      requestId: requestIdOf(of.id),
      occurred: when(at),
      ...caseA.cite(row),
      recipients: [recipients.keyOf(who)],
    };
    if (who === 'young person') {
      const explained = { ...shown, by: people.ellerby, ...explainedAs(of.id), understood: quote };
      return tell({ ...named, command: { type: 'ExplainOutcome', ...explained } });
    }
    const words = note === undefined ? quote : `${quote} (${inPlainWords(note)})`;
    return tell({ ...named, command: { type: 'CommunicateOutcome', ...shown, ...how, words } });
  });

const LEARNT = /learned it from the young person on (\d{2})\/(\d{2})\/(\d{4})/;

const neverTold = ({ of, caseA, recipients, tell }: Told): readonly Step[] =>
  of.never_told.map(({ who, basis }, n) => {
    const rows = basis.match(/A\d-\d+x?/g) ?? [];
    const shown = {
      requestId: requestIdOf(of.id),
      ...(rows.length === 0 ? {} : caseA.cite(...rows)),
      recipients: [recipients.keyOf(who)],
    };
    const name = `${of.id}/never-told/${n + 1}`;
    const [, day, month, year] = LEARNT.exec(basis) ?? [];
    if (year !== undefined)
      return tell({
        name,
        by: writerFor(agencyCalled(who).id),
        command: {
          type: 'RecordOutcomeLearntOtherwise',
          ...{ ...shown, occurred: when(`${year}-${month}-${day}`) },
          ...{ from: 'the young person', words: inPlainWords(basis) },
        },
      });
    return tell({
      name,
      by: 'tunde-bakare',
      command: {
        type: 'RecordFeedbackNotGiven',
        ...{ ...shown, occurred: when(LEARNING_EVENT), words: inPlainWords(basis) },
      },
    });
  });

const requestStory = (caseA: CaseA, of: CaseRequest): readonly Step[] => {
  const tell = telling<RequestCommand>('request', requestIdOf(of.id));
  const told = { of, caseA, recipients: partiesOf(of), tell };
  return [
    askFor(told),
    screen(told),
    ...chases(told),
    ...namedLater(told),
    ...assessmentSteps(of, caseA),
    ...tellings(told),
    ...neverTold(told),
  ];
};

export const requestSteps = (caseA: CaseA): readonly Step[] =>
  caseA.story.assessment_requests.flatMap((of) => requestStory(caseA, of));
