/** Asking what is open in somebody's name. */
import type { OpenWorkRow } from '@throughline/projections/open-work';
import type { Views } from '../open-views.ts';
import { AT_CUT, NOW } from '../versioned.ts';

/** What has a day first, the soonest at the top; the rest in the order of its cases. */
export const openWorkOf = (views: Views, userIds: readonly string[]): readonly OpenWorkRow[] =>
  views.ask(({ bodies }) =>
    bodies<OpenWorkRow>(
      `SELECT body FROM openWork
         WHERE userId IN (SELECT value FROM json_each(:userIds)) AND ${AT_CUT}
         ORDER BY json_extract(body, '$.dueOn') IS NULL, json_extract(body, '$.dueOn'), key`,
      { userIds: JSON.stringify(userIds), cut: NOW },
    ),
  );
