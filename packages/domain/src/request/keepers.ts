/** Request: in whose name each part in it is, by the recipients' keys and `asked`. The view of open work uses the same fold. */
import { type By, type Keepers, keptBy } from '../keepers.ts';
import type { Person } from '../vocabulary.ts';
import type { RequestEvent } from './events.ts';
import { THE_ASKED } from './progress.ts';

type Asked = Extract<RequestEvent, { type: 'Requested' | 'MhaAssessmentRequested' }>;
type Part = readonly [part: string, userId: string | undefined];

const numbered = (kind: string, people: readonly Person[]): readonly Part[] =>
  people.map(({ userId }, n) => [`${kind}.${n + 1}`, userId]);

/** Where nobody who asked has an account, it is in the name of whoever of their agency recorded it. */
const whoAsked = ({ requestedBy }: Asked, { actor }: By): readonly Part[] => {
  const asked = numbered('requester', requestedBy);
  if (asked.some(([, userId]) => userId !== undefined)) return asked;
  const own = requestedBy.findIndex(({ agencyId = actor?.agency }) => agencyId === actor?.agency);
  return asked.map(([part], n) => [part, n === own ? actor?.user : undefined]);
};

export const keepersAfter = (keepers: Keepers, event: RequestEvent, by: By): Keepers => {
  switch (event.type) {
    case 'Requested':
    case 'MhaAssessmentRequested':
      return [
        ...whoAsked(event, by),
        ...numbered('practitioner', event.network ?? []),
        [THE_ASKED, event.requestedOf.userId] as const,
      ].reduce<Keepers>((all, [part, userId]) => keptBy(all, part, userId), {});
    case 'RequestPassedOn':
      return keptBy(keepers, THE_ASKED, event.to.userId);
    case 'NetworkMemberNamed':
      return keptBy(keepers, event.recipient, event.who.userId);
    case 'RequestHandedOn':
      return keptBy(keepers, event.part, event.to.userId);
    default:
      return keepers;
  }
};
