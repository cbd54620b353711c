/** Something that was not there when a child needed it: no bed, no interpreter, a waiting list. */
import { z } from 'zod';
import { formPage } from '../../../form-page.ts';
import { type Data, required } from '../../../page.ts';
import { meOf } from '../../asker.ts';
import { childForm, childIn, now } from '../../child-form.ts';
import { agencyOptions } from '../../choices.ts';
import { Occurred } from '../../shapes.ts';

const Requests = z.object({
  requests: z.array(
    z.object({
      id: z.string(),
      kindInWords: z.string(),
      askedOf: z.string().nullable(),
      askedAt: Occurred,
    }),
  ),
});

const requestOptions = (data: Data) =>
  Requests.parse(required(data, 'child')).requests.map(({ id, kindInWords, askedOf, askedAt }) => ({
    value: id,
    label: [kindInWords, askedOf, `asked ${askedAt.inWords}`].filter(Boolean).join(', '),
  }));

export const recordConstraint = formPage(import.meta.url, {
  form: 'RecordConstraint',
  ask: ['constraint', 'service', 'effect', 'requestId', 'occurred', 'agencyId'],
  view: (data, asked) => {
    const child = childIn(data);
    return childForm(child, asked, {
      title: 'Record what stood in the way',
      button: 'Record it',
      lead: 'Something that was not there when it was needed, and what that led to for the child. It stands in the chronology. Leaders see how often it happens, and not to whom.',
      back: `/children/${child.id}/record`,
    });
  },
  known: (data, { params }) => {
    const { agency } = meOf(data);
    return { childIds: [params['childId']], ...(agency ? { agencyId: agency.id } : {}) };
  },
  choices: (data) => ({ agency: agencyOptions(data), request: requestOptions(data) }),
  typed: now,
  next: (_receipt, { params }) => `/children/${params['childId']}/chronology?done=constrained`,
});
