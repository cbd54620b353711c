/** Questions and commands made from the schema itself, so that a test that walks it forgets no new field. */
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
} from 'graphql';

type AnyField = GraphQLField<unknown, unknown>;

/** What stands for an argument or a field of an input, by its name. */
export type Known = Readonly<Record<string, unknown>>;

const isConnectionPart = (name: string): boolean => name === 'edges' || name === 'pageInfo';

const written = ({ name, type }: GraphQLArgument, value: unknown): string => {
  const text = JSON.stringify(value);
  return `${name}: ${isEnumType(getNamedType(type)) ? text.replaceAll('"', '') : text}`;
};

const argumentsOf = ({ args }: AnyField, known: Known): string | undefined => {
  const given = args.filter(({ name }) => name in known);
  if (args.some((arg) => isRequiredArgument(arg) && !(arg.name in known))) return undefined;
  return given.length === 0
    ? ''
    : `(${given.map((arg) => written(arg, known[arg.name])).join(', ')})`;
};

/** Everything that can be asked of a type to that depth, but for fields whose arguments are not known. */
export const everythingOf = (type: GraphQLOutputType, known: Known, depth: number): string => {
  const named = getNamedType(type);
  if (isUnionType(named))
    return `{ __typename ${named
      .getTypes()
      .map((one) => `... on ${one.name} ${everythingOf(one, known, depth)}`)
      .join(' ')} }`;
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields()).flatMap((field) => {
    if (isConnectionPart(field.name)) return [];
    const args = argumentsOf(field, known);
    if (args === undefined) return [];
    if (isLeafType(getNamedType(field.type))) return [`${field.name}${args}`];
    const isList = field.name === 'nodes';
    return depth > 0 || isList
      ? [`${field.name}${args} ${everythingOf(field.type, known, isList ? depth : depth - 1)}`]
      : [];
  });
  return `{ __typename ${fields.join(' ')} }`;
};

/** A question for one field of the root, with everything that can be asked of its answer. */
export const questionFor = (field: AnyField, known: Known, depth = 2): string => {
  const args = argumentsOf(field, known);
  if (args === undefined)
    throw new Error(
      `Expected to know every required argument of ${field.name}; add what is missing to the test's table of known values.`,
    );
  return `{ ${field.name}${args} ${everythingOf(field.type, known, depth)} }`;
};

const scalars: Known = {
  ID: '00000000-0000-4000-8000-00000000dead',
  String: 'words',
  Int: 1,
  Float: 0.5,
  Boolean: true,
  Date: '2025-01-06',
  Instant: '2025-01-06T09:00:00Z',
};

/** The least value that an input takes, with what is known by name put in wherever it fits. */
export const leastInput = (type: GraphQLInputType, known: Known): unknown => {
  const plain = getNullableType(type);
  if (isListType(plain)) return [leastInput(plain.ofType, known)];
  if (isEnumType(plain)) return plain.getValues()[0]?.name;
  if (!isInputObjectType(plain)) return scalars[plain.name];
  if (plain.name === 'OccurredInput') return { on: scalars['Date'] };
  const fields = Object.values(plain.getFields());
  const wanted = plain.isOneOf
    ? fields.slice(0, 1)
    : fields.filter((field) => isRequiredInputField(field) || field.name in known);
  return Object.fromEntries(
    wanted.map(({ name, type: inner }) => [
      name,
      name in known ? known[name] : leastInput(inner, known),
    ]),
  );
};

/** A call of one mutation with the least that it takes, and what is known put in wherever it fits. */
export const callOf = (
  { name, args, type }: AnyField,
  known: Known,
): { readonly query: string; readonly variables: Known } => {
  const given = args.filter((arg) => isRequiredArgument(arg) || arg.name in known);
  const declared = given.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = given.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const isAnswer = getNamedType(type).name === 'CommandAnswer';
  const refusal = isAnswer ? '... on Refused { refusal }' : '';
  return {
    query: `mutation(${declared}) { ${name}(${passed}) { __typename ${refusal} } }`,
    variables: Object.fromEntries(
      given.map((arg) => [
        arg.name,
        arg.name in known ? known[arg.name] : leastInput(arg.type, known),
      ]),
    ),
  };
};
