import { z } from 'zod';
import { nothingSought } from '../../../nothing-sought.ts';
import { page, required } from '../../../page.ts';
import { Named } from '../../shapes.ts';
import { OfficeUser } from '../office.ts';

const Agencies = z.array(
  Named.extend({
    kindInWords: z.string(),
    rolesNobodyHolds: z.array(z.string()),
    successor: Named.nullish(),
    users: z.array(OfficeUser),
  }),
);

const FEW = 20; // agencies that are found by looking down the page

/** Every word that was asked for stands in the name or the kind, in any case. */
const fits =
  (search: string) =>
  ({ name, kindInWords }: { readonly name: string; readonly kindInWords: string }): boolean => {
    const within = `${name} ${kindInWords}`.toLowerCase();
    return search
      .toLowerCase()
      .split(/\s+/)
      .every((word) => within.includes(word));
  };

/** The partnership office: every agency, its people, and the roles that nobody holds. */
export const office = page(import.meta.url, {
  view: (data, { query }) => {
    const agencies = Agencies.parse(required(data, 'officeAgencies'));
    const search = (query['search'] ?? '').trim();
    const listed = agencies.filter(fits(search)).map(({ users, ...one }) => ({
      ...one,
      people: users.filter(({ left }) => !left).length,
    }));
    return {
      title: 'Partnership office',
      ...nothingSought({ query }, 'search', 'Enter part of an agency’s name, or its kind'),
      search,
      isLong: agencies.length > FEW,
      current: listed.filter(({ successor }) => !successor),
      succeeded: listed.filter(({ successor }) => successor),
    };
  },
});
