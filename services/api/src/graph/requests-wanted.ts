/** Which requests somebody asks for: by what came of them, by who asked, and by who was asked. */
import type { RequestRow } from '@throughline/projections/requests';

/** There is an outcome to be told, and somebody of whom no record says that they know it. */
const isUntold = ({ outcome, debts }: RequestRow): boolean =>
  outcome !== undefined &&
  debts.some(({ recipients }) =>
    recipients.some(({ status }) => status === 'no record' || status === 'recorded as not told'),
  );

const isAskedOf = ({ progress, asked }: RequestRow, agencyId: string): boolean =>
  (progress.requestedOf ?? asked.requestedOf).agencyId === agencyId;

const isAskedBy = ({ asked }: RequestRow, agencyId: string): boolean =>
  asked.requestedBy.some((person) => person.agencyId === agencyId);

type Wanted = {
  readonly untold?: boolean | null | undefined;
  readonly decided?: boolean | null | undefined;
  readonly askedOfMyAgency?: boolean | null | undefined;
  readonly askedByMyAgency?: boolean | null | undefined;
};

/** Whether a request is among those that were asked for; what was not said leaves nothing out. */
export const isWanted = (request: RequestRow, wanted: Wanted, agencyId = ''): boolean =>
  [
    [wanted.untold, isUntold(request)],
    [wanted.decided, request.outcome !== undefined],
    [wanted.askedOfMyAgency, isAskedOf(request, agencyId)],
    [wanted.askedByMyAgency, isAskedBy(request, agencyId)],
  ].every(([asked, is]) => asked == null || asked === is);
