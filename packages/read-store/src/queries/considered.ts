/** What the entries of a child's record show of the child: when somebody last saw them, who was there, what was spoken of. */
import { foldedText } from '../folded-words.ts';
import type { Views } from '../open-views.ts';
import { AT_CUT, NOW } from '../versioned.ts';
import type { Restricted } from './audience.ts';
import { withheldFrom } from './withheld.ts';

export type Looked = {
  readonly childId: string;
  /** Lines that whoever asks may not see, as a JSON list: nothing is taken from them. */
  readonly hidden: string;
};

/** A child's record as somebody may look at it; worked out once for all that is asked of it. */
export const lookedAt = (
  views: Views,
  childId: string,
  maySee: (restricted: Restricted) => boolean,
): Looked => {
  const { rowIds } = views.ask((asking) => withheldFrom(asking, { childId, maySee }));
  return { childId, hidden: JSON.stringify(rowIds) };
};

const STANDS = `childId = :childId AND kind = 'entry' AND ${AT_CUT}
  AND line NOT IN (SELECT value FROM json_each(:hidden))
  AND json_extract(rest, '$.withdrawn') IS NULL AND json_extract(rest, '$.inError') IS NULL`;
const SEEN = `coalesce(json_extract(rest, '$.entry.changes[#-1].change.childSeen'),
  json_extract(rest, '$.entry.recorded.childSeen')) IN ('seen', 'alone')`;

/** The last day on which an entry says that the child was seen. */
export const lastSeenOn = (views: Views, looked: Looked): string | undefined => {
  const day = views.ask(({ all }) =>
    all(`SELECT max(endsOn) AS day FROM chronology WHERE ${STANDS} AND ${SEEN}`, {
      ...looked,
      cut: NOW,
    }),
  )[0]?.['day'];
  return typeof day === 'string' ? day : undefined;
};

/** Names of people who were there and are nobody of an agency, each once. */
export const namesPresent = (views: Views, looked: Looked): readonly string[] =>
  views
    .ask(({ all }) =>
      all(
        `SELECT DISTINCT trim(json_extract(person.value, '$.name')) AS name
           FROM chronology, json_each(chronology.rest, '$.entry.recorded.present') AS person
           WHERE ${STANDS} AND json_extract(person.value, '$.name') IS NOT NULL
             AND json_extract(person.value, '$.agencyId') IS NULL
             AND json_extract(person.value, '$.userId') IS NULL ORDER BY name`,
        { ...looked, cut: NOW },
      ),
    )
    .map(({ name }) => String(name))
    .filter((name) => name !== '');

/** Whether any entry holds one of these words or phrases, whole. */
export const speaksOf = (views: Views, looked: Looked, words: readonly string[]): boolean =>
  views.ask(({ count }) =>
    count(
      `SELECT count(*) FROM (SELECT 1 FROM chronology JOIN chronologyWithin AS within
           ON within.inside = :childId AND within.version = chronology.version
         WHERE ${STANDS} AND EXISTS (SELECT 1 FROM json_each(:words) AS word
           WHERE instr(within.words, word.value) > 0) LIMIT 1)`,
      { ...looked, cut: NOW, words: JSON.stringify(words.map(foldedText)) },
    ),
  ) > 0;
