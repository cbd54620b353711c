/** What somebody is to the child, parental responsibility and the nearest relative among it. */
import { formPage } from '../../../form-page.ts';
import { childForm, childIn, now } from '../../child-form.ts';
import { backToFamily, peopleOptions } from '../circle.ts';

export const recordRelationship = formPage(import.meta.url, {
  form: 'RecordRelationship',
  ask: ['relationshipId', 'relationship', 'personId', 'standing', 'source', 'occurred'],
  view: (data, asked) => {
    const child = childIn(data);
    return childForm(child, asked, {
      title: 'Record a relationship',
      button: 'Record it',
      lead: 'One at a time: a father who has parental responsibility is recorded twice, once as each. Somebody who is not in the list is added first.',
      back: `/children/${child.id}/family`,
    });
  },
  known: (_data, { params }) => ({ childId: params['childId'] }),
  choices: (data) => ({ person: peopleOptions(data) }),
  typed: now,
  next: backToFamily('relationship-recorded'),
});
