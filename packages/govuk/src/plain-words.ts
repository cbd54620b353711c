/** A code in words: "skipsATier", "part-of-day" and "IN_PERSON" as somebody would say them. */

export const plainWords = (code: string): string => {
  const words = code
    .replace(/[_-]+/g, ' ')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** A label that nobody has written yet is still the field's or the code's name. */
export const spoken = (label: string): string =>
  /^([a-z][a-zA-Z\d]*|[a-z\d]+(-[a-z\d]+)+)$/.test(label) ? plainWords(label) : label;
