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
  const known = agencies(views);
  return (written: string): string | undefined => {
    const name = plain(written);
    if (name === '') return undefined;
    const exact = known.find((agency) => namesOf(agency).includes(name));
    if (exact !== undefined) return exact.agencyId;
    const [one, another] = known.filter((agency) =>
      namesOf(agency).some((each) => each.startsWith(`${name} `)),
    );
    return another === undefined ? one?.agencyId : undefined;
  };
};
