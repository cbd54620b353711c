/**
 * What kind of event a row tells of, in the words that different agencies use for it: the hospital's "brought in", the keyworker's "took
 * him to A&E". How much it says that two rows share a kind is not written here: the rarer a kind is among the rows, the more.
 */
import { health, meetings } from './kinds-of-care.ts';
import { dangers, dealings, manners } from './kinds-of-danger.ts';

const kinds = [...meetings, ...health, ...dangers, ...dealings, ...manners];

/** All kinds whose words a text holds, in the order in which it comes to them. */
export const kindsIn = (text: string): ReadonlySet<string> => {
  const found = kinds.flatMap(([name, words]) => {
    const at = text.search(words);
    return at < 0 ? [] : [{ name, at }];
  });
  return new Set(found.toSorted((a, b) => a.at - b.at).map(({ name }) => name));
};
