/** What a telephone call needs to know of a record: who may be on the line, and what the network is still owed. */
import { dateInWords } from '@throughline/govuk/dates';
import { plainWords } from '@throughline/govuk/plain-words';
import { z } from 'zod';
import { type Data, required } from '../../../page.ts';
import { FramedChild } from '../../child-frame.ts';
import { notTold } from '../../request/request.ts';
import { Named, Occurred } from '../../shapes.ts';

const PersonKnown = z.object({
  key: z.string(),
  kind: z.string(),
  name: z.string().nullable(),
  role: z.string().nullable(),
  agency: Named.nullable(),
  mayHear: z.array(z.string()),
});
type PersonKnown = z.infer<typeof PersonKnown>;

const CalledChild = FramedChild.extend({
  peopleKnown: z.array(PersonKnown),
  requests: z.array(
    z.object({
      id: z.string(),
      kindInWords: z.string(),
      askedAt: Occurred,
      outcomeInWords: z.string().nullable(),
      recipients: z.array(
        z.object({
          key: z.string(),
          name: z.string(),
          status: z.string(),
          kind: z.string().default(''),
          isAcknowledged: z.boolean().default(false),
        }),
      ),
    }),
  ),
  outcomesOwed: z.array(
    z.object({
      entry: z.object({
        id: z.string(),
        headline: z.string(),
        occurred: z.object({ inWords: z.string() }),
      }),
    }),
  ),
});

export const calledChild = (data: Data) => CalledChild.parse(required(data, 'child'));
type CalledChild = ReturnType<typeof calledChild>;

/** "Mark Hope, designated safeguarding lead, Kelderby College"; a tie of the family is a code. */
const inWords = ({ kind, name, role, agency }: PersonKnown): string =>
  [
    name,
    role === null || role === name ? undefined : kind === 'family' ? plainWords(role) : role,
    agency?.name,
  ]
    .filter((part) => part !== undefined && part !== null)
    .join(', ');

const order = ['child', 'family', 'worker'];

export const peopleOptions = ({ peopleKnown }: CalledChild) => [
  ...peopleKnown
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    .map((person) => ({ value: person.key, label: inWords(person) })),
  { value: 'other', label: 'Somebody else' },
];

/** Requests whose outcome somebody has not heard, each with those people. */
const untold = ({ requests }: CalledChild) =>
  requests
    .map((request) => ({ request, people: notTold(request) }))
    .filter(({ people }) => people.length > 0);

type Untold = ReturnType<typeof untold>[number];

const askedInWords = ({ request: { kindInWords, askedAt } }: Untold): string =>
  `${kindInWords}, asked ${askedAt.inWords}`;

const dayAsked = ({ request: { askedAt } }: Untold): string =>
  askedAt.start ? dateInWords(askedAt.start) : askedAt.inWords;

const outcomeInWords = ({ request: { outcomeInWords: words } }: Untold): string =>
  `The outcome: ${words}`;

/** Each says all that it stands for, so that it can be ticked away from the others of its request. */
export const toldOptions = (child: CalledChild) =>
  untold(child).flatMap((one) =>
    one.people.map(({ key, name }) => ({
      value: `${one.request.id}/${key}`,
      label: name,
      hint: `${one.request.kindInWords}, ${dayAsked(one)}: ${one.request.outcomeInWords}`,
    })),
  );

/** The boxes by request, so that nobody has to read the request's name beside every person. */
export const toldGroups = (child: CalledChild) =>
  untold(child).map((one) => ({
    prefix: `${one.request.id}/`,
    title: askedInWords(one),
    outcome: outcomeInWords(one),
  }));

/** For each box the people whom one may have on the line and tell it, by their keys, parted by spaces. */
export const hearersOf = ({ peopleKnown }: CalledChild): Readonly<Record<string, string>> => {
  const hearers: Record<string, string> = {};
  for (const { key, mayHear } of peopleKnown)
    for (const box of mayHear) hearers[box] = hearers[box] ? `${hearers[box]} ${key}` : key;
  return hearers;
};

export const owedOptions = ({ outcomesOwed }: CalledChild) =>
  outcomesOwed.map(({ entry }) => ({
    value: entry.id,
    label: `${entry.occurred.inWords}: ${entry.headline}`,
  }));
