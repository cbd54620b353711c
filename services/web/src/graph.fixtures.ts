/**
 * A graph that answers from plain objects, held to the printed schema: a question that the schema does
 * not know, or an answer that it could not give, fails the test. What an object leaves out is answered
 * as the record answers where nothing is known: nothing, no, none, or an empty list.
 */
import { readFileSync } from 'node:fs';
import {
  buildSchema,
  defaultFieldResolver,
  type GraphQLFieldResolver,
  graphql,
  isListType,
  isNonNullType,
} from 'graphql';
import { draftsKept } from './drafts.fixtures.ts';
import type { Execute } from './web-context.ts';

const schema = buildSchema(
  readFileSync(new URL('../../../schema/graph.graphql', import.meta.url), 'utf8'),
);

const nothing: Readonly<Record<string, unknown>> = {
  Boolean: false,
  Int: 0,
  PageInfo: { hasNextPage: false, hasPreviousPage: false },
  ChronologyPageInfo: { hasNextPage: false, hasPreviousPage: false },
};

const orNothing: GraphQLFieldResolver<unknown, unknown> = (source, args, context, info) => {
  const found: unknown = defaultFieldResolver(source, args, context, info);
  if (found !== undefined || !isNonNullType(info.returnType)) return found;
  const { ofType } = info.returnType;
  return isListType(ofType) ? [] : nothing[String(ofType)];
};

export type Asked = {
  readonly name: string;
  readonly variables: Readonly<Record<string, unknown>>;
};

/**
 * The graph of `root`, and what it was asked, in order. Drafts are kept and not listed there: every form looks for one,
 * and what a page itself asks is easier to see without. A field of `root` may be a function of its arguments.
 */
export const graphOf = (
  root: Readonly<Record<string, unknown>>,
): { readonly execute: Execute; readonly asked: readonly Asked[] } => {
  const asked: Asked[] = [];
  const drafts = draftsKept();
  return {
    asked,
    execute: async (one) => {
      const ofADraft = drafts.answer(one);
      if (ofADraft) return ofADraft;
      const { operationName, query, variables } = one;
      asked.push({ name: operationName, variables: variables ?? {} });
      const { data, errors } = await graphql({
        schema,
        source: query,
        rootValue: root,
        operationName,
        variableValues: variables ?? {},
        fieldResolver: orNothing,
      });
      if (errors && !errors.every(({ extensions }) => extensions['code']))
        throw new AggregateError(errors, errors.map(({ message }) => message).join('; '));
      return { data, ...(errors && { errors }) };
    },
  };
};

/** A day in the graph's words for dates. */
export const day = (
  start: string,
  inWords: string,
  more: Readonly<Record<string, unknown>> = {},
) => ({
  start,
  end: start,
  grain: 'DAY',
  asWritten: inWords,
  inWords,
  ...more,
});
