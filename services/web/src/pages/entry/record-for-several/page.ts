/** Recording one event about several children, so that nothing about one stands in another's record. */
import { z } from 'zod';
import { formPage } from '../../../form-page.ts';
import { type Data, required } from '../../../page.ts';
import { meOf } from '../../asker.ts';
import { childForm, childIn, now } from '../../child-form.ts';
import { agencyOptions } from '../../choices.ts';

const Children = z.object({
  nodes: z.array(z.object({ id: z.string(), name: z.string(), reference: z.string() })),
});

const childOptions = (data: Data) =>
  Children.parse(required(data, 'children')).nodes.map(({ id, name, reference }) => ({
    value: id,
    label: `${name}, ${reference}`,
  }));

const steps = [
  { title: 'Which children', ask: ['childIds', 'agencyId'] },
  {
    title: 'What may stand in each record',
    ask: ['occurred', 'text', 'category', 'actionTaken', 'significance', 'outcomeOwed'],
  },
  { title: 'What is about one child alone', ask: ['own', 'namesMayStand'] },
];

export const recordForSeveral = formPage(import.meta.url, {
  form: 'RecordEntryAboutSeveral',
  steps,
  view: (data, asked) => {
    const child = childIn(data);
    return childForm(child, asked, {
      title: 'Record something about several children',
      button: 'Record it',
      back: `/children/${child.id}/entries/new`,
    });
  },
  known: (data) => {
    const { agency } = meOf(data);
    return agency ? { agencyId: agency.id } : {};
  },
  choices: (data) => ({ child: childOptions(data), agency: agencyOptions(data) }),
  typed: (data, { params }) => ({ ...now(data), childIds: params['childId'] }),
  check: { button: 'Record it' },
  next: (_receipt, { params }) =>
    `/children/${params['childId']}/chronology?done=recorded-for-several`,
});
