/** A pathway that the product is known to have. */
import type { Pathway } from '@throughline/domain/pathway';
import { pathwayOf } from '@throughline/domain/pathways';

export const pathwayNamed = (name: string): Pathway => {
  const pathway = pathwayOf(name);
  if (pathway === undefined) throw new Error(`Expected a pathway called "${name}"; there is none.`);
  return pathway;
};
