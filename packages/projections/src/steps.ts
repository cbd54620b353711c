/** What was said and done in a case, one line for each event, as it reads in a chronology. */
import type { Names, Narration } from '@throughline/domain/narration';
import type { Occurred } from '@throughline/time/occurred';
import { sortKey } from '@throughline/time/occurred-at';
import type { Told } from './ground.ts';
import { type Table, table } from './table.ts';
import type { AnyEvent } from './telling.ts';

export type Step = Narration & {
  readonly caseId: string;
  readonly eventId: string;
  readonly type: string;
  /** The stage of a disagreement that it belongs to. */
  readonly stage?: number | undefined;
  readonly occurred: Occurred;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly byAgencyId?: string | undefined;
  readonly cites: readonly string[];
};

export const stepTable = (name: string): Table<Step> =>
  table<Step>({
    name,
    key: ({ caseId, eventId }) => `${caseId}/${eventId}`,
    fields: ['caseId'],
    columns: { sortKey: ({ occurred }) => sortKey(occurred) },
    indexes: [['caseId', 'sortKey']],
  });

type Dated = Extract<AnyEvent, { readonly occurred: Occurred }>;
/** A pathway's narration, keyed by the type of its events. */
type Lines = Readonly<Record<string, null | ((event: never, names: Names) => Narration)>>;

/** The story of a case in lines; what is no line of a chronology is no line here. */
export const stepsOf = (
  caseId: string,
  story: readonly Told<Dated>[],
  { narration, names }: { readonly narration: Lines; readonly names: Names },
): readonly Step[] =>
  story.flatMap(({ event, id: eventId, metadata }) => {
    const narrate = narration[event.type];
    if (!narrate) return [];
    return [
      {
        ...narrate(event as never, names), // keyed by the event's own type
        ...{ caseId, eventId, type: event.type, occurred: event.occurred },
        stage: 'stage' in event ? event.stage : undefined,
        recordedAt: metadata.recordedAt,
        recordedBy: metadata.actor.user,
        byAgencyId: metadata.actor.agency,
        cites: event.cites ?? [],
      },
    ];
  });
