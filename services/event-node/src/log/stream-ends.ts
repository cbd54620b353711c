/** The last revisions of streams by the streams' numbers: eight bytes each, so that those of a large log are kept whole. */

const MOST = 2 ** 20; // streams; of those beyond it the file is asked
const UNKNOWN = -2; // no revision, nor "nothing was written"

export type StreamEnds = {
  readonly of: (stream: number) => number | undefined;
  readonly keep: (stream: number, last: number) => void;
  readonly forget: () => void;
};

export const createStreamEnds = (): StreamEnds => {
  let ends = new Float64Array(0);
  const growTo = (stream: number): void => {
    const grown = new Float64Array(2 ** Math.ceil(Math.log2(stream + 1)));
    grown.fill(UNKNOWN, ends.length);
    grown.set(ends);
    ends = grown;
  };
  return {
    of: (stream) => {
      const last = ends[stream];
      return last === UNKNOWN ? undefined : last;
    },
    keep: (stream, last) => {
      if (stream >= MOST) return;
      if (stream >= ends.length) growTo(stream);
      ends[stream] = last;
    },
    forget: () => void ends.fill(UNKNOWN),
  };
};
