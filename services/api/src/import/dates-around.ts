/** What is known round the dates of a file: a date that does not fit is looked at twice. */
import type { ReadOptions } from '@throughline/exchange/rows/read-section';
import { child, involvements } from '@throughline/read-store/queries/children';
import { londonDate } from '@throughline/time/local-date';
import type { LocalDate } from '@throughline/time/occurred';
import type { Context } from '../context.ts';

/** The birthday, where nobody doubts it and no agency holds another. */
const bornOn = ({ views }: Pick<Context, 'views'>, childId: string): LocalDate | undefined => {
  const { bornOn: born, otherDatesOfBirth = [] } = child(views, childId)?.details ?? {};
  if (born === undefined || born.start !== born.end || otherDatesOfBirth.length > 0)
    return undefined;
  return born.uncertain || born.qualifier !== undefined ? undefined : born.start;
};

/** The first day on which any agency was involved. */
const involvedFrom = ({ views }: Pick<Context, 'views'>, childId: string): LocalDate | undefined =>
  involvements(views, childId)
    .flatMap(({ from }) => from.start ?? [])
    .toSorted()[0];

/** The child's birthday, when agencies came in, and today: nothing in the file can have happened later. */
export const datesAround = (
  context: Pick<Context, 'views' | 'clock'>,
  childId: string,
): Pick<ReadOptions, 'bornOn' | 'involvedFrom' | 'receivedOn'> => {
  const [born, from] = [bornOn(context, childId), involvedFrom(context, childId)];
  return {
    receivedOn: londonDate(context.clock.now()),
    ...(born !== undefined && { bornOn: born }),
    ...(from !== undefined && { involvedFrom: from }),
  };
};
