/** What a person reads when the record says no: one line for each refusal's name. */

/** Names are the deciders' own. A pathway's pages add theirs here, next to each other, so that they stay alike. */
const words: Readonly<Record<string, string>> = {
  notAllowed:
    'You are not allowed to do this. Ask somebody whose role allows it, or your safeguarding lead.',
  notFound: 'What this is about could not be found. It may have been moved or withdrawn.',
  notOpen: 'This is no longer open, so nothing more can be added to it here.',
  alreadyOpen: 'This is already open.',
  alreadySettled: 'This has already been settled.',
  conflict: 'Somebody else changed this just now. Look at what changed, then decide again.',
  stageMoved:
    'Somebody else has already moved this to another stage. Your words are still here: look at what changed, then decide again.',
  skipsAStage: 'A stage cannot be left out without the approval that the policy asks for.',
  commandReused:
    'This form was sent before with other words. Open the page again before sending a new one.',
  beforeItBegan: 'The date is before this began.',
  inTheFuture:
    'The date is in the future. Record what has happened; plans have a page of their own.',
};

/** "skipsATier" → "Skips a tier". */
const plain = (name: string): string => {
  const spaced = name
    .replace(/[_-]+/g, ' ')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .trim();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};

/** The words for a refusal; where nobody has written any, its name in plain words. */
export const refusalWords = (name: string): string =>
  Object.hasOwn(words, name)
    ? (words[name] ?? plain(name))
    : `This could not be done: ${plain(name).toLowerCase()}.`;
