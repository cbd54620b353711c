/** A relationship that is no longer so, or never was. */
import { formPage } from '../../../form-page.ts';
import { childForm, childIn, now } from '../../child-form.ts';
import { backToFamily, holder, relationshipIn } from '../circle.ts';

export const endRelationship = formPage(import.meta.url, {
  form: 'EndRelationship',
  ask: ['why', 'occurred'],
  view: (data, asked) => {
    const child = childIn(data);
    const relationship = relationshipIn(data, asked);
    return childForm(child, asked, {
      title: 'End a relationship',
      caption: `${relationship.inWords}: ${holder(relationship)}`,
      button: 'End it',
      lead: 'It stays in the chronology. Say so below if it was recorded by mistake.',
      back: `/children/${child.id}/family`,
    });
  },
  known: (data, asked) => {
    const { id, recordId } = relationshipIn(data, asked);
    return { childId: recordId, relationshipId: id };
  },
  typed: now,
  next: backToFamily('relationship-ended'),
});
