/** A regular expression as .NET writes it, that looks at names for a while and no longer: see bounded-regexes.ts. */
import { createContext, Script } from 'node:vm';
import { status } from '@grpc/grpc-js';
import { BoundedMap } from '../log/bounded-map.ts';
import { CallError } from './errors.ts';

// .NET's inline options at the start of an expression, its comments, its other notation for named
// groups, and its names for the ends of the text.
const INLINE = /^\(\?([imsn]+)\)/;
const COMMENT = /\(\?#[^)]*\)/g;
const QUOTED_GROUP = /\(\?'(\w+)'/g;
const UNICODE_CLASS = /\\[pP]\{/;

const LONGEST = 300; // milliseconds for the names of one page: others wait meanwhile
const KEPT = 20_000; // answers to names
const CHOICE = /\[\^?\]?[^\]]*\]|\\.|\(\?(?::|<?[=!])|([*+?{|])/g;

export type NameTest = {
  /** Looks at many names for less than at each of them, where that is so. */
  readonly prepare: ((names: readonly string[]) => void) | undefined;
  readonly test: (name: string) => boolean;
};

const refused = (message: string): CallError => new CallError(status.INVALID_ARGUMENT, message);

const read = (source: string): RegExp => {
  const [prefix = '', options = ''] = INLINE.exec(source) ?? [];
  const flags = [...options].filter((option) => option !== 'n').join('');
  const body = source
    .slice(prefix.length)
    .replaceAll(COMMENT, '')
    .replaceAll(QUOTED_GROUP, '(?<$1>')
    .replaceAll('\\A', '^')
    .replaceAll(/\\[zZ]/g, '$');
  try {
    return new RegExp(body, UNICODE_CLASS.test(body) ? `${flags}u` : flags);
  } catch {
    throw refused('The filter is not a regular expression that this event node can read.');
  }
};

/** Whether V8 has a way through every name that takes one step a letter. */
const isLinear = ({ source, flags }: RegExp): boolean => {
  try {
    new RegExp(source, `${flags}l`);
    return true;
  } catch {
    return false;
  }
};

/** Without a choice there is nothing to go back to, and to try again in another way. */
const hasChoice = ({ source }: RegExp): boolean =>
  source.matchAll(CHOICE).some(([, choice]) => choice !== undefined);

const TEST_ALL = new Script('names.map((name) => expression.test(name))');

const timed = (expression: RegExp): NameTest => {
  const answers = new BoundedMap<string, boolean>(KEPT);
  const context = createContext({ expression, names: [] });
  const testAll = (names: readonly string[]): readonly boolean[] => {
    context['names'] = names;
    for (const isLastTry of [false, true]) {
      try {
        return TEST_ALL.runInContext(context, { timeout: LONGEST });
      } catch {
        if (isLastTry) break; // the machine may have been busy with something else
      }
    }
    throw refused(
      'The filter’s regular expression takes too long to look at a name of this log: write it without repetitions within repetitions.',
    );
  };
  const learn = (names: readonly string[]): void => {
    const found = testAll(names);
    for (const [index, name] of names.entries()) answers.set(name, found[index] === true);
  };
  return {
    prepare: (names) => {
      const unknown = [...new Set(names)].filter((name) => answers.get(name) === undefined);
      if (unknown.length > 0) learn(unknown);
    },
    test: (name) => {
      const before = answers.get(name);
      if (before !== undefined) return before;
      learn([name]);
      return answers.get(name) === true;
    },
  };
};

/** Throws where the expression cannot be read; its tests throw where it takes too long. */
export const nameRegex = (source: string): NameTest => {
  const expression = read(source);
  return isLinear(expression) || !hasChoice(expression)
    ? { prepare: undefined, test: (name) => expression.test(name) }
    : timed(expression);
};
