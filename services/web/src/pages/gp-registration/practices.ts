/** Whom forms about a GP offer: the partnership's GP practices as the practice, every agency for whoever said so. */
import { z } from 'zod';
import { type Data, required } from '../../page.ts';
import { agencyOptions } from '../choices.ts';

const Practices = z.array(z.object({ id: z.string(), name: z.string(), kind: z.string() }));

export const gpChoices = (data: Data) => ({
  agency: agencyOptions(data),
  'gp-practice': Practices.parse(required(data, 'agencies'))
    .filter(({ kind }) => kind === 'gp')
    .map(({ id, name }) => ({ value: id, label: name })),
});
