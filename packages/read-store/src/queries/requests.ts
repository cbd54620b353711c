/** Asking for requests: of a child, of an agency, open or all, with their debts and their story. */
import type { RequestRow } from '@throughline/projections/requests';
import type { Step } from '@throughline/projections/steps';
import type { Views } from '../open-views.ts';
import { AT_CUT, NOW } from '../versioned.ts';

export type RequestsQuestion = {
  /** Only those that still owe something, or only those that do not. */
  readonly isOpen?: boolean | undefined;
  /** The agency that was asked. */
  readonly requestedOf?: string | undefined;
  readonly childIds?: readonly string[] | undefined;
};

export const request = (views: Views, requestId: string): RequestRow | undefined =>
  views.ask(({ bodies }) =>
    bodies<RequestRow>(`SELECT body FROM request WHERE key = :requestId AND ${AT_CUT}`, {
      requestId,
      cut: NOW,
    }),
  )[0];

/** A child's requests, oldest first; `cut` asks for those that the record held at a moment. */
export const requestsOfChild = (
  views: Views,
  childId: string,
  cut: bigint = NOW,
): readonly RequestRow[] =>
  views.ask(({ bodies }) =>
    bodies<RequestRow>(
      `SELECT body FROM request WHERE ${AT_CUT} AND key IN
         (SELECT requestId FROM requestChild WHERE childId = :childId AND ${AT_CUT}) ORDER BY askedAt, key`,
      { childId, cut },
    ),
  );

/** Requests of the whole partnership, oldest first. */
export const requests = (
  views: Views,
  { isOpen, requestedOf, childIds }: RequestsQuestion,
): readonly RequestRow[] =>
  views.ask(({ bodies }) =>
    bodies<RequestRow>(
      `SELECT body FROM request WHERE ${AT_CUT}
         ${isOpen === undefined ? '' : 'AND isOpen = :isOpen'}
         ${requestedOf === undefined ? '' : 'AND requestedOf = :requestedOf'}
         ${childIds === undefined ? '' : `AND key IN (SELECT requestId FROM requestChild WHERE ${AT_CUT} AND childId IN (SELECT value FROM json_each(:childIds)))`}
       ORDER BY askedAt, key`,
      {
        ...{ cut: NOW, requestedOf: requestedOf ?? null },
        isOpen: isOpen ? 1 : 0,
        childIds: JSON.stringify(childIds ?? []),
      },
    ),
  );

/** What was said and done about a request, in the order in which it happened. */
export const requestSteps = (views: Views, requestId: string): readonly Step[] =>
  views.ask(({ bodies }) =>
    bodies<Step>(
      `SELECT body FROM requestStep WHERE caseId = :requestId AND ${AT_CUT} ORDER BY sortKey, key`,
      { requestId, cut: NOW },
    ),
  );
