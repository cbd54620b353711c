/** Who lives with the child now: what stood there before is filled in, to be changed. */
import { formPage } from '../../../form-page.ts';
import { childForm, childIn, now } from '../../child-form.ts';
import { backToFamily, circleIn, peopleOptions } from '../circle.ts';

export const recordHousehold = formPage(import.meta.url, {
  form: 'RecordHousehold',
  ask: ['members', 'address', 'addressIsProtected', 'occurred'],
  view: (data, asked) => {
    const child = childIn(data);
    const isProtected = circleIn(data).glance.household?.addressIsProtected === true;
    return childForm(child, asked, {
      title: 'Record who lives there',
      button: 'Record it',
      lead: `Everybody who lives with the child. It takes the place of what was recorded before, which stays in the chronology.${isProtected ? ' The address is protected, so it is not shown here: write it again if it is still right.' : ''}`,
      back: `/children/${child.id}/family`,
    });
  },
  known: (_data, { params }) => ({ childId: params['childId'] }),
  choices: (data) => ({ person: peopleOptions(data) }),
  typed: (data) => {
    const { household } = circleIn(data).glance;
    const members = (household?.members ?? []).flatMap(({ name, personId, relationship }, n) => [
      [`members.${n}.name`, name],
      [`members.${n}.personId`, personId ?? ''],
      [`members.${n}.relationship`, relationship ?? ''],
    ]);
    return {
      ...{ ...now(data), ...Object.fromEntries(members), address: household?.address ?? '' },
      // What protects somebody is not undone because nobody thought of it.
      ...(household?.addressIsProtected === true && { addressIsProtected: 'yes' }),
    };
  },
  next: backToFamily('household-recorded'),
});
