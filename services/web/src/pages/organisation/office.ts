/** An agency as the partnership office keeps it: its people, and who holds which role. */
import { z } from 'zod';
import { Named, Occurred } from '../shapes.ts';

export const Holder = z.object({
  id: z.string(),
  roleInWords: z.string(),
  name: z.string(),
  title: z.string().nullish(),
  team: z.string().nullish(),
  contact: z.string().nullish(),
  standing: z.string(),
  from: Occurred,
  to: Occurred.nullish(),
  onCallFrom: z.string().nullish(),
  onCallUntil: z.string().nullish(),
  deputies: z.array(
    z.object({
      name: z.string(),
      contact: z.string().nullish(),
      until: z.string().nullish(),
      from: Occurred,
    }),
  ),
});
export type Holder = Readonly<z.infer<typeof Holder>>;

export const OfficeUser = z.object({
  id: z.string(),
  name: z.string(),
  roleInWords: z.string(),
  title: z.string().nullish(),
  email: z.string().nullish(),
  team: z.string().nullish(),
  successor: z.string().nullish(),
  holds: z.array(z.string()),
  joined: Occurred,
  left: Occurred.nullish(),
});

/** What every form about one agency knows of it. */
export const FormAgency = Named.extend({
  shortName: z.string().nullish(),
  teams: z.array(Named),
  roleHolders: z.array(Holder),
  users: z.array(OfficeUser),
});
