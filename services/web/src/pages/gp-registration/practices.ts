/** Whom forms about a GP offer: the partnership's GP practices as the practice, every agency for whoever said so. */
import { z } from 'zod';
import { type Data, required } from '../../page.ts';
import { agencyOptions } from '../choices.ts';

const Agencies = z.array(z.object({ id: z.string(), kind: z.string() }));

/** With a last choice that takes back another: a practice that was chosen by mistake is none of these. */
const practicesIn = (data: Data) => {
  const listed = Agencies.parse(required(data, 'agencies'));
  const isPractice = new Set(listed.filter(({ kind }) => kind === 'gp').map(({ id }) => id));
  const found = agencyOptions(data).filter(({ value }) => isPractice.has(value));
  return found.length === 0
    ? []
    : [...found, { value: '', label: 'Another practice, or not known' }];
};

export const gpChoices = (data: Data) => ({
  agency: agencyOptions(data),
  'gp-practice': practicesIn(data),
});
