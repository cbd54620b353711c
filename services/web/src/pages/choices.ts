/** Choices that only the record knows, as a form offers them. */
import { z } from 'zod';
import { type Data, required } from '../page.ts';

const Agencies = z.array(
  z.object({
    ...{ id: z.string(), name: z.string() },
    takenOverBy: z.object({ name: z.string() }).nullish(),
  }),
);

const Colleagues = z.array(
  z.object({
    ...{ userId: z.string(), name: z.string(), title: z.string().nullish() },
    ...{ hasLeft: z.boolean(), mayRecord: z.boolean() },
  }),
);

/** People of one's own agency who have an account and may record, as a field offers them that names who is to do something. */
export const accountOptions = (data: Data, except?: string) =>
  Colleagues.parse(required(data, 'colleagues'))
    .filter(({ userId, hasLeft, mayRecord }) => !hasLeft && mayRecord && userId !== except)
    .map(({ userId, name, title }) => ({
      value: userId,
      label: title ? `${name}, ${title}` : name,
    }));

type Person = { readonly name?: unknown; readonly userId?: unknown };

/** A colleague who was chosen is named too, so that the record says who it was for as long as it is kept. */
export const withColleaguesName = (read: Data, field: string, data: Data): Data => {
  const person = read[field] as Person | undefined; // read from the form by its description
  if (person === undefined || person.name || typeof person.userId !== 'string') return read;
  const found = Colleagues.parse(required(data, 'colleagues')).find(
    ({ userId }) => userId === person.userId,
  );
  return { ...read, [field]: { ...person, name: found?.name } };
};

/**
 * The partnership's agencies, for every field that names one; `except` leaves one out. What an agency did before another
 * took it over is still its own: it stands last, and says whose its work is now.
 */
export const agencyOptions = (data: Data, except?: string) => {
  const listed = Agencies.parse(required(data, 'agencies')).filter(({ id }) => id !== except);
  return [
    ...listed.filter(({ takenOverBy }) => !takenOverBy),
    ...listed.filter(({ takenOverBy }) => takenOverBy),
  ].map(({ id, name, takenOverBy }) => ({
    value: id,
    label: takenOverBy ? `${name} (taken over by ${takenOverBy.name})` : name,
  }));
};
