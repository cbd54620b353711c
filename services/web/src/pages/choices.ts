/** Choices that only the record knows, as a form offers them. */
import { z } from 'zod';
import { type Data, required } from '../page.ts';

const Agencies = z.array(z.object({ id: z.string(), name: z.string() }));

/** The partnership's agencies, for every field that names one; `except` leaves one out. */
export const agencyOptions = (data: Data, except?: string) =>
  Agencies.parse(required(data, 'agencies'))
    .filter(({ id }) => id !== except)
    .map(({ id, name }) => ({ value: id, label: name }));
