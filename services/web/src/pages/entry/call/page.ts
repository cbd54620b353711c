/** A telephone call in thirty seconds: who, what was said, what was done, and whom it told what they were owed. */
import { formPage } from '../../../form-page.ts';
import { required } from '../../../page.ts';
import { meOf, myself } from '../../asker.ts';
import { childFrame } from '../../child-frame.ts';
import { agencyOptions } from '../../choices.ts';
import { momentTyped } from '../../moment-typed.ts';
import {
  calledChild,
  hearersOf,
  owedOptions,
  peopleOptions,
  toldGroups,
  toldOptions,
} from './call.ts';

export const recordCall = formPage(import.meta.url, {
  form: 'RecordCall',
  ask: [
    ...['with', 'withOther', 'text', 'actionTaken', 'told', 'entriesTold', 'entriesSettled'],
    ...['childsWords', 'outcomeOwed', 'occurred'],
  ],
  view: (data) => {
    const child = calledChild(data);
    return {
      title: 'Record a telephone call',
      ...childFrame(child),
      subNavigation: [],
      back: `/children/${child.id}/record`,
      me: meOf(data),
      ...{ groups: toldGroups(child), hearers: hearersOf(child) },
    };
  },
  known: (data, { params }) => ({ childId: params['childId'], by: myself(meOf(data)) }),
  choices: (data) => {
    const child = calledChild(data);
    const owed = owedOptions(child);
    return {
      ...{ with: peopleOptions(child), told: toldOptions(child), agency: agencyOptions(data) },
      ...{ entriesTold: owed, entriesSettled: owed },
    };
  },
  typed: (data, { query }) => ({
    ...momentTyped(String(required(data, 'now'))),
    ...(query['with'] ? { with: query['with'] } : {}),
    ...(query['told'] ? { told: [query['told']] } : {}),
  }),
  refusal: ({ name, found }) =>
    name === 'partlyRecorded'
      ? `The call is recorded, but ${Number(found['of']) - Number(found['recorded'])} of what it told could not be: somebody may have changed it meanwhile. Look at what is ticked, and send it again. The call is not recorded twice.`
      : undefined,
  next: ({ id }, { params }) => `/children/${params['childId']}/call/${id}`,
});
