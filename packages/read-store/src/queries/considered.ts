/** What the entries of a child's record show of the child: when somebody last saw them, who was there, what was spoken of. */
import { foldedText } from '../folded-words.ts';
import type { Views } from '../open-views.ts';
import { AT_CUT, NOW } from '../versioned.ts';
import type { Restricted } from './audience.ts';
import { withheldFrom } from './withheld.ts';

export type Looked = {
  readonly childId: string;
  /** Nothing is taken from a line that whoever asks may not see. */
  readonly maySee: (restricted: Restricted) => boolean;
};

const STANDS = `childId = :childId AND kind = 'entry' AND ${AT_CUT}
  AND line NOT IN (SELECT value FROM json_each(:hidden))
  AND json_extract(body, '$.withdrawn') IS NULL AND json_extract(body, '$.inError') IS NULL`;
const SEEN = `coalesce(json_extract(body, '$.entry.changes[#-1].change.childSeen'),
  json_extract(body, '$.entry.recorded.childSeen')) IN ('seen', 'alone')`;

const parametersOf = (views: Views, { childId, maySee }: Looked) => ({
  ...{ childId, cut: NOW },
  hidden: JSON.stringify(views.ask((asking) => withheldFrom(asking, { childId, maySee })).rowIds),
});

/** The last day on which an entry says that the child was seen. */
export const lastSeenOn = (views: Views, looked: Looked): string | undefined => {
  const day = views.ask(({ all }) =>
    all(`SELECT max(endsOn) AS day FROM chronology WHERE ${STANDS} AND ${SEEN}`, {
      ...parametersOf(views, looked),
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
           FROM chronology, json_each(chronology.body, '$.entry.recorded.present') AS person
           WHERE ${STANDS} AND json_extract(person.value, '$.name') IS NOT NULL
             AND json_extract(person.value, '$.agencyId') IS NULL
             AND json_extract(person.value, '$.userId') IS NULL ORDER BY name`,
        { ...parametersOf(views, looked) },
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
      { ...parametersOf(views, looked), words: JSON.stringify(words.map(foldedText)) },
    ),
  ) > 0;
