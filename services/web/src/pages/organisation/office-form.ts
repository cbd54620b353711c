/** What every form about one agency has in common. */
import { type Asking, type Data, required } from '../../page.ts';
import { Problem } from '../../problem.ts';
import { agencyOptions } from '../choices.ts';
import { momentTyped } from '../moment-typed.ts';
import { FormAgency } from './office.ts';

export const agencyIn = (data: Data) => FormAgency.parse(required(data, 'officeAgency'));

export const officeForm = (
  data: Data,
  words: {
    readonly title: string;
    readonly button: string;
    readonly lead?: string;
    /** Takes something out of sight, or somebody's access: its button warns. */
    readonly isGrave?: boolean;
  },
) => {
  const { id, name } = agencyIn(data);
  return { caption: name, back: `/office/agencies/${id}`, ...words };
};

/** The path says which agency, and which appointment or person of it. */
export const fromPath =
  (...names: readonly string[]) =>
  (_data: Data, { params }: Asking) =>
    Object.fromEntries(['agencyId', ...names].map((name) => [name, params[name]]));

export const nowTyped = (data: Data) => momentTyped(String(required(data, 'now')));

/** Those who have an account with the agency and have not left. */
const colleagues = (data: Data, except?: string) =>
  agencyIn(data)
    .users.filter(({ left, id }) => !left && id !== except)
    .map(({ id, name, title }) => ({ value: id, label: title ? `${name}, ${title}` : name }));

/** Choices for what names a team, a colleague or another agency. */
export const officeChoices = (data: Data, { params }: Asking) => ({
  team: agencyIn(data).teams.map(({ id, name }) => ({ value: id, label: name })),
  user: colleagues(data, params['userId']),
  successorId: agencyOptions(data, params['agencyId']),
});

type Person = { readonly name?: unknown; readonly userId?: unknown };

/** A colleague who was chosen is named too, so that the record says who it was for as long as it is kept. */
export const withName = (read: Data, data: Data): Data => {
  const person = read['person'] as Person | undefined; // read from the form by its description
  if (person === undefined || person.name || typeof person.userId !== 'string') return read;
  const found = agencyIn(data).users.find(({ id }) => id === person.userId);
  return { ...read, person: { ...person, name: found?.name } };
};

/** An appointment of the agency, by the path. */
export const holderIn = (data: Data, { params }: Asking) => {
  const found = agencyIn(data).roleHolders.find(({ id }) => id === params['appointmentId']);
  if (found === undefined) throw new Problem('notFound', 'There is no such appointment.');
  return found;
};

export const backTo =
  (done: string) =>
  (_receipt: unknown, { params }: Asking): string =>
    `/office/agencies/${params['agencyId']}?done=${done}`;
