/** What a picture is drawn from: one thing that happened, and where a reader goes from it. */

export type Mark = {
  readonly id: string;
  readonly headline: string;
  /** The graph's name of the kind: it chooses shape and colour. */
  readonly kind: string;
  /** The kind in words. */
  readonly kindName: string;
  /** Why it matters, in words; undefined for what is routine. */
  readonly weight?: string | undefined;
  /** When, in words, with the doubt. */
  readonly when: string;
  /** The earliest and the latest day that it can have been, or on which it began and ended; neither where no date is known. */
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  /** The exact moment, where it is known. */
  readonly at?: string | undefined;
  /** It lasted from `start` to `end`; otherwise a distance between them is doubt. */
  readonly isRange: boolean;
  readonly isDoubtful: boolean;
  readonly href: string;
};

/** What a reader is told of a mark who points at it, or hears it. */
export const said = ({ when, headline, kindName, weight, isDoubtful }: Mark): string =>
  [`${when}: ${headline}`, kindName, weight, isDoubtful ? 'The date is in doubt' : undefined]
    .filter((part) => part !== undefined)
    .join('. ');

const entries = (count: number): string => (count === 1 ? '1 entry' : `${count} entries`);

const kindsInWords = (marks: readonly Mark[]): string =>
  [...Map.groupBy(marks, ({ kindName }) => kindName)]
    .map(([name, { length }]) => `${name} ${length}`)
    .join(', ');

/** Many marks in one, in words: "5 entries (Meeting 1, Risk 4), 2 of them significant". */
export const countInWords = (marks: readonly Mark[]): string => {
  const weighty = marks.filter(({ weight }) => weight !== undefined).length;
  const ofThem = weighty === 0 ? '' : `, ${weighty} of them significant`;
  return `${entries(marks.length)} (${kindsInWords(marks)})${ofThem}`;
};
