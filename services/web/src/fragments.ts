/** Fragments that pages share: they stand in a `fragments.graphql` of a folder above a page's own. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DocumentNode, type FragmentDefinitionNode, Kind, parse, print, visit } from 'graphql';

const root = dirname(fileURLToPath(import.meta.url));

/** The folders from a file's own up to the website's. */
const foldersAbove = (file: string): readonly string[] => {
  const folder = dirname(file);
  return folder === root || !folder.startsWith(root) ? [folder] : [folder, ...foldersAbove(folder)];
};

export const fragmentsIn = ({ definitions }: DocumentNode): readonly FragmentDefinitionNode[] =>
  definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);

const read = new Map<string, readonly FragmentDefinitionNode[]>();

/** The fragments that pages of a folder share; read once, for every page of the folders below asks. */
const sharedIn = (folder: string): readonly FragmentDefinitionNode[] => {
  const path = join(folder, 'fragments.graphql');
  const found =
    read.get(path) ?? (existsSync(path) ? fragmentsIn(parse(readFileSync(path, 'utf8'))) : []);
  read.set(path, found);
  return found;
};

/** The names of the fragments that something spreads. */
export const spreadsIn = (document: DocumentNode | FragmentDefinitionNode): readonly string[] => {
  const names: string[] = [];
  visit(document, { FragmentSpread: ({ name }) => void names.push(name.value) });
  return names;
};

/** The shared fragments that a document needs, those that they need themselves among them. */
const needed = (
  document: DocumentNode | FragmentDefinitionNode,
  shared: readonly FragmentDefinitionNode[],
): readonly FragmentDefinitionNode[] => {
  const spread = new Set(spreadsIn(document));
  return shared
    .filter(({ name }) => spread.has(name.value))
    .flatMap((one) => [one, ...needed(one, shared)]);
};

/** The text of an operation's file, with the shared fragments that it spreads. */
export const withFragments = (file: string): string => {
  const text = readFileSync(file, 'utf8');
  const found = needed(parse(text), foldersAbove(file).flatMap(sharedIn)).map(print);
  return [text, ...new Set(found)].join('\n');
};
