/** Which agency a column of a file means: by its name or short name, however it is spaced or cased. */
import type { AgencyRow } from '@throughline/projections/organisations';
import { agencies } from '@throughline/read-store/queries/organisations';
import type { Context } from '../context.ts';

const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Names that an agency goes by: its own, its short one, and its own without what stands in brackets. */
const namesOf = ({ name, shortName }: AgencyRow): readonly string[] =>
  [name, shortName, name.replace(/\([^)]*\)/g, '')].flatMap((each) =>
    each === undefined ? [] : [plain(each)],
  );

/** The agency whose name it is, or the only one whose name begins with it. */
export const agencyNamed = ({ views }: Pick<Context, 'views'>) => {
  const known = agencies(views).map((agency) => ({ id: agency.agencyId, names: namesOf(agency) }));
  const found = new Map<string, string | undefined>(); // a file names few agencies in many rows
  const find = (name: string): string | undefined => {
    if (name === '') return undefined;
    const exact = known.find(({ names }) => names.includes(name));
    if (exact !== undefined) return exact.id;
    const [one, another] = known.filter(({ names }) =>
      names.some((each) => each.startsWith(`${name} `)),
    );
    return another === undefined ? one?.id : undefined;
  };
  return (written: string): string | undefined => {
    if (!found.has(written)) found.set(written, find(plain(written)));
    return found.get(written);
  };
};
