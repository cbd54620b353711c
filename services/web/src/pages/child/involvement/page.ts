/** Agencies and people round a child: who, from when to when, and how to reach them. */
import { plainWords } from '@throughline/govuk/plain-words';
import { z } from 'zod';
import { page, required } from '../../../page.ts';
import { may, meOf } from '../../asker.ts';
import { childFrame, FramedChild } from '../../child-frame.ts';
import { doneWords } from '../../done-words.ts';

const When = z.object({ inWords: z.string() });
const Child = FramedChild.extend({
  mayInvolve: z.boolean(),
  involvement: z.array(
    z.object({
      agencyName: z.string(),
      team: z.string().nullable(),
      worker: z.string().nullable(),
      concerning: z.string(),
      from: When,
      to: When.nullable(),
    }),
  ),
  glance: z.object({
    people: z.array(
      z.object({
        name: z.string(),
        kind: z.string(),
        relationships: z.array(z.string()),
        whereabouts: z.string().nullable(),
        contact: z.string().nullable(),
        unsafeToContact: z.string().nullable(),
      }),
    ),
  }),
});

const concerningWords: Readonly<Record<string, string>> = {
  child: 'The child',
  parent: 'A parent or carer',
  sibling: 'A brother or sister',
};

export const involvement = page(import.meta.url, {
  view: (data, { query }) => {
    const child = Child.parse(required(data, 'child'));
    return {
      title: 'Involvement',
      ...childFrame(child, 'Involvement'),
      involvement: child.involvement.map((one) => ({
        ...one,
        concerning: concerningWords[one.concerning] ?? one.concerning,
      })),
      people: child.glance.people.map((person) => ({
        ...person,
        relationships: (person.relationships.length > 0 ? person.relationships : [person.kind])
          .map(plainWords)
          .join(', '),
      })),
      path: `/children/${child.id}`,
      mayInvolve: child.mayInvolve,
      mayRecord: may(meOf(data), 'record'),
      done: doneWords(query['done']),
    };
  },
});
