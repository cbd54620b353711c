/**
 * What is wrong with a variable, without its value: graphql's own words repeat all that was sent, which
 * may be a child's life, and scripts write errors to logs.
 */
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** What graphql says, by what it is about; only names of the schema are taken over. */
const said: readonly (readonly [RegExp, (name: string) => string])[] = [
  [/to include required field "(\w+)"/, (field) => `The field "${field}" is missing.`],
  [/not to include unknown field "(\w+)"/, (field) => `There is no field "${field}".`],
  [/does not exist in "(\w+)" enum|Enum "(\w+)" cannot/, (code) => `Expected a code of ${code}.`],
  [/OneOf type "(\w+)"/, (type) => `Expected exactly one of the fields of ${type}.`],
  [/non-null type "(\w+)/, (type) => `Expected a value of ${type}, found none.`],
  [/(\w+) cannot represent/, (type) => `Expected a value of ${type}.`],
  [/(Expected a (?:day|moment|position)\b[^.]*\.)/, (words) => words],
];

const isOfVariable = /^Variable "(\$\w+)" got invalid value/;

export const withoutValue = (message: string): string => {
  const variable = isOfVariable.exec(message)?.[1];
  if (variable === undefined) return message;
  const at = [...message.matchAll(/ at "([\w.[\]]+)";/g)].at(-1);
  const end = message.slice(at?.index ?? message.lastIndexOf('; Expected value of type'));
  const why = said.flatMap(([pattern, words]) => {
    const [, ...names] = pattern.exec(end) ?? [];
    const name = names.find((one) => one !== undefined);
    return name === undefined ? [] : [words(name)];
  })[0];
  const place = at === undefined ? '' : ` at "${at[1]}"`;
  return `The variable "${variable}" is not as the schema has it${place}. ${why ?? 'See its type.'}`;
};

export const variablesWithoutValues: Plugin = {
  onExecute: () => ({
    onExecuteDone: ({ result, setResult }) => {
      if (
        !('errors' in result) ||
        !result.errors?.some(({ message }) => isOfVariable.test(message))
      )
        return;
      const errors = result.errors.map(
        ({ message, nodes, extensions }) =>
          new GraphQLError(withoutValue(message), {
            nodes: nodes ?? null,
            extensions: { ...extensions, code: 'BAD_USER_INPUT' },
          }),
      );
      setResult({ ...result, errors });
    },
  }),
};
