/** Whether a child was seen, from what people write in such a column: "Y", "alone", "N - at school", "WNB". */

export type Seen = 'seen' | 'alone' | 'by-phone' | 'not-seen' | 'was-not-brought';

/** Tried in this order: "not seen alone" is seen no more than "no" is, and "WNB" is more than not seen. */
const ways: readonly (readonly [words: RegExp, seen: Seen])[] = [
  [/\bw\.?n\.?b\b|\bnot brought\b|\bwasn'?t brought\b/, 'was-not-brought'],
  [/^not seen alone\b|^seen,? (?:but )?not alone\b|^(?:y|yes),? (?:but )?not alone\b/, 'seen'],
  [
    /^(?:n|no|false|0)(?![a-z'])|^not\b|\bnot seen\b|\bunseen\b|\bdna\b|^nobody\b|^none\b/,
    'not-seen',
  ],
  [/\balone\b|\bon (?:his|her|their) own\b|\b1 ?[:-] ?1\b|\bone to one\b/, 'alone'],
  [
    /\bphone\b|\btelephone\b|\bt\/c\b|\btext(?:ed)?\b|\bvideo\b|\bonline\b|\bvirtual(?:ly)?\b|\bteams\b|\bwhatsapp\b/,
    'by-phone',
  ],
  [
    /^(?:y|yes|true|1)(?![a-z'])|\bseen\b|\bface to face\b|\bf2f\b|\bin person\b|\bpresent\b/,
    'seen',
  ],
];

/** Undefined where the words do not say; they are kept with the row all the same. */
export const seenIn = (written: string | undefined): Seen | undefined => {
  const text = (written ?? '').normalize('NFKC').toLowerCase().replaceAll('’', "'").trim();
  if (text === '' || /^(?:n\/?a|not applicable|-+|\?+)$/.test(text)) return undefined;
  return ways.find(([words]) => words.test(text))?.[1];
};
