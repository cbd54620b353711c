import { z } from 'zod';
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

/** The partnership office: every agency, its people, and the roles that nobody holds. */
export const office = page(import.meta.url, {
  view: (data) => {
    const agencies = Agencies.parse(required(data, 'officeAgencies'));
    const listed = agencies.map(({ users, ...one }) => ({
      ...one,
      people: users.filter(({ left }) => !left).length,
    }));
    return {
      title: 'Partnership office',
      current: listed.filter(({ successor }) => !successor),
      succeeded: listed.filter(({ successor }) => successor),
    };
  },
});
