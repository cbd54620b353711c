/** A child as a line of a list: enough to tell two children of one name apart. */
import { z } from 'zod';
import { bornInWords, FramedChild } from '../../child-frame.ts';

export const FoundChild = FramedChild.extend({
  names: z.array(z.object({ given: z.string(), family: z.string().nullable(), kind: z.string() })),
});
export type FoundChild = Readonly<z.infer<typeof FoundChild>>;

const kinds: Readonly<Record<string, string>> = {
  former: 'formerly',
  alias: 'also known as',
  spelling: 'also spelt',
};

/** "Formerly …; also spelt …": every name besides the one shown. */
const otherNames = ({ name, names }: FoundChild): string => {
  const words = Object.entries(kinds).flatMap(([kind, word]) => {
    const found = names
      .filter((one) => one.kind === kind)
      .map(({ given, family }) => [given, family].filter(Boolean).join(' '))
      .filter((one) => one !== name);
    return found.length === 0 ? [] : [`${word} ${found.join(', ')}`];
  });
  return words.join('; ');
};

export const foundChild = (child: FoundChild) => ({
  ...child,
  bornSentence: child.bornOn ? `Born ${bornInWords(child)}` : 'Date of birth not known',
  otherNames: otherNames(child),
});
