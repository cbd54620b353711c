/** Whoever is asking, as pages need them: what they may do, and how they are named in what they record. */
import { z } from 'zod';
import { type Asking, type Data, required } from '../page.ts';

/** What a page's query asks of `me`. */
export const Me = z.object({
  userId: z.string(),
  name: z.string(),
  title: z.string().nullish(),
  role: z.string(),
  permissions: z.array(z.string()),
  agency: z.object({ id: z.string(), name: z.string() }).nullish(),
});
export type Me = Readonly<z.infer<typeof Me>>;

export const meOf = (data: Data): Me => Me.parse(required(data, 'me'));

/** May they: `record`, `challenge`, `lead`, `import` … The graph asks again; this only leaves out what would be refused. */
export const may = ({ permissions }: Me, permission: string): boolean =>
  permissions.includes(permission);

/** Themselves, as the input of a command names a person. */
export const myself = ({ userId, name, title, agency }: Me) => ({
  userId,
  name,
  ...(title ? { role: title } : {}),
  ...(agency ? { agencyId: agency.id } : {}),
});

const byName = 'by.name';

/** Somebody records what another person did: they asked for the questions about that person, or have answered them. */
export const bySomebodyElse = ({ query, typed }: Asking): boolean =>
  query['by'] === 'other' || byName in typed;

/** `by` is whoever records it, unless they say that it was somebody else: then the form asks. */
export const byMyself = (data: Data, asked: Asking): Readonly<Record<string, unknown>> =>
  bySomebodyElse(asked) ? {} : { by: myself(meOf(data)) };
