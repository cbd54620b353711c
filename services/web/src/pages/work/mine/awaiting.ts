/** The disagreements that wait for somebody's agency, as lines of their work: by when, and who else has to act. */
import { startOfSentence } from '@throughline/govuk/sentences';
import { lateness, whomInWords } from '../../professional-concern/concern.ts';
import { clockTag, type Tag } from '../../tag-for.ts';
import type { Item } from '../due-item.ts';
import type { Challenge } from './answer.ts';

/** What of a disagreement waits for an agency, what waits for others too, and the clock that runs on it. */
const awaitedOf = (agencyId: string | undefined, { currentStage, awaiting }: Challenge) => {
  const isMine = ({ agency }: Challenge['awaiting'][number]): boolean =>
    agency !== null && agency.id === agencyId;
  const mine = awaiting.filter(isMine);
  const clock = currentStage?.clocks.find((one) => mine.some(({ clockId }) => clockId === one.id));
  return { mine, others: awaiting.filter((one) => !isMine(one)), clock };
};

/** The deadline that stands with a disagreement already, by its id. */
export const awaitedDeadline =
  (agencyId: string | undefined) =>
  (challenge: Challenge): readonly string[] => {
    const { clock } = awaitedOf(agencyId, challenge);
    return clock ? [`professionalConcern/${challenge.id}/${clock.id}`] : [];
  };

const partsOf = (
  { raisingAgency, receivingAgency }: Challenge,
  others: Challenge['awaiting'],
): NonNullable<Item['parts']> => {
  const sides = [raisingAgency, receivingAgency].flatMap((agency) => agency?.name ?? []);
  const also = others.map(
    (one) => `${whomInWords(one)} (${one.person ?? 'nobody is named for this role'})`,
  );
  return [
    ...(sides.length === 2 ? [{ name: 'Between', text: sides.join(' and ') }] : []),
    ...(also.length > 0 ? [{ name: 'Also waits for', text: also.join('; ') }] : []),
  ];
};

const tagOf = (clock: NonNullable<Challenge['currentStage']>['clocks'][number]): Tag => {
  const tag = clockTag(clock.status);
  return { ...tag, text: lateness(clock) || tag.text };
};

export const awaitingItem =
  (agencyId: string | undefined) =>
  (challenge: Challenge): readonly Item[] => {
    const { id, title, child, childReference, currentStage } = challenge;
    const { mine, others, clock } = awaitedOf(agencyId, challenge);
    if (mine.length === 0) return [];
    const whom = mine.map(({ what, person }) => (person === null ? what : `${what} (${person})`));
    return [
      {
        what: title,
        about: [child?.name, childReference].filter(Boolean).join(', ') || undefined,
        href: `/challenges/${id}`,
        parts: partsOf(challenge, others),
        words: [
          ...(currentStage ? [`${currentStage.label}: ${whom.join('; ')}`] : whom),
          ...(clock ? [startOfSentence(clock.inWords)] : []),
        ].join('. '),
        tag: clock && tagOf(clock),
      },
    ];
  };
