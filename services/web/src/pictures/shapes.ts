/** The shape and colour of each kind: a shape for whoever sees no colour, a colour for whoever looks quickly. */
import {
  type SymbolType,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
} from 'd3-shape';

type Family = {
  readonly name: string;
  readonly shape: SymbolType;
  readonly kinds: readonly string[];
};

/** Kinds that belong together share a shape: more than nine cannot be told apart at this size. */
const families: readonly Family[] = [
  { name: 'entry', shape: symbolCircle, kinds: ['ENTRY'] },
  { name: 'request', shape: symbolSquare, kinds: ['REQUEST'] },
  { name: 'challenge', shape: symbolTriangle, kinds: ['CHALLENGE'] },
  { name: 'meeting', shape: symbolDiamond, kinds: ['MEETING'] },
  { name: 'told', shape: symbolWye, kinds: ['SHARING', 'IMPORT', 'CORRECTION'] },
  { name: 'risk', shape: symbolStar, kinds: ['RISK', 'SAFETY_PLAN'] },
  { name: 'care', shape: symbolCross, kinds: ['CONTACT', 'GP'] },
  { name: 'child', shape: hexagon(), kinds: ['CHILD', 'INVOLVEMENT'] },
  { name: 'obstacle', shape: bar(), kinds: ['CONSTRAINT', 'GAP'] },
];

function hexagon(): SymbolType {
  return {
    draw: (context, size) => {
      const radius = Math.sqrt(size / 2.6); // a regular hexagon's area is 2.6 times its radius squared
      for (let corner = 0; corner < 6; corner += 1) {
        const angle = (corner * Math.PI) / 3;
        const at = [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
        if (corner === 0) context.moveTo(...at);
        else context.lineTo(...at);
      }
      context.closePath();
    },
  };
}

function bar(): SymbolType {
  return {
    draw: (context, size) => {
      const long = Math.sqrt(size) * 0.75;
      context.rect(-long, -long / 3, long * 2, (long * 2) / 3);
    },
  };
}

const AREA = 110; // square px of a mark: some 12 px across

const pathOf = ({ shape }: Family): string => symbol(shape, AREA)() ?? '';

const drawn = families.map((family) => ({ ...family, path: pathOf(family) }));
const [entryFamily] = drawn;

export type Shape = { readonly name: string; readonly path: string };

export const shapeOf = (kind: string): Shape => {
  const found = drawn.find(({ kinds }) => kinds.includes(kind)) ?? entryFamily;
  if (found === undefined) throw new Error('There are no shapes to draw with.');
  return found;
};

/** The shapes that a picture uses, in their order, each with the kinds that it stands for there. */
export const legendOf = (
  marks: readonly { readonly kind: string; readonly kindName: string }[],
) => {
  const names = new Map(marks.map(({ kind, kindName }) => [kind, kindName]));
  return drawn.flatMap(({ name, path, kinds }) => {
    const words = kinds.flatMap((kind) => names.get(kind) ?? []);
    return words.length === 0 ? [] : [{ name, path, words: words.join(', ') }];
  });
};
