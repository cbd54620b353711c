/** Whom forms about a GP offer: the partnership's GP practices as the practice, every agency for whoever said so. */
import { z } from 'zod';
import { type Data, required } from '../../page.ts';
import { agencyOptions } from '../choices.ts';

const Practices = z.array(z.object({ id: z.string(), name: z.string(), kind: z.string() }));

/** With a last choice that takes back another: a practice that was chosen by mistake is none of these. */
const practicesIn = (data: Data) => {
  const found = Practices.parse(required(data, 'agencies')).filter(({ kind }) => kind === 'gp');
  return found.length === 0
    ? []
    : [
        ...found.map(({ id, name }) => ({ value: id, label: name })),
        { value: '', label: 'Another practice, or not known' },
      ];
};

export const gpChoices = (data: Data) => ({
  agency: agencyOptions(data),
  'gp-practice': practicesIn(data),
});
