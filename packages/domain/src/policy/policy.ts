/**
 * Policy: what the partnership has adopted, version by version. One stream for each policy. The content
 * itself is in the log with its hash, so that an edited file moves no old deadline.
 */
import type { AdoptedPolicy } from '../given.ts';
import { type Definition, pathway } from '../pathway.ts';
import { canonicalJson, contentHash, readContent } from './canonical.ts';
import { gapsIn } from './complete.ts';
import { PolicyCommand, PolicyEvent, type PolicyRefusal, policyRefusals } from './events.ts';

// State. The kind, and the versions there are.
export type PolicyVersions = {
  readonly kind?: PolicyEvent['kind'];
  readonly versions: readonly string[];
};

type Refused = { readonly refused: PolicyRefusal; readonly found?: Record<string, string> };

const wrongContent = ({ contentJson, hash, kind }: PolicyCommand): Refused | undefined => {
  const read = readContent(contentJson);
  if (read === undefined) return { refused: 'contentIsNotJson' };
  if (canonicalJson(read.content) !== contentJson) return { refused: 'contentIsNotCanonical' };
  if (contentHash(contentJson) !== hash) return { refused: 'hashDoesNotMatch' };
  const [gap] = gapsIn[kind](read.content);
  return gap && { refused: 'isIncomplete', found: gap };
};

// Rules. An incomplete policy can be previewed, not adopted.
export const policyDefinition: Definition<
  PolicyVersions,
  typeof PolicyEvent,
  typeof PolicyCommand,
  PolicyRefusal
> = {
  slug: 'policy',
  category: 'policy',
  idField: 'policyId',
  events: PolicyEvent,
  commands: PolicyCommand,
  opens: ['AdoptPolicy'],
  permissions: { AdoptPolicy: 'organise' },
  refusals: policyRefusals,
  subjects: () => [],
  rules: {
    initial: { versions: [] },
    decide: {
      AdoptPolicy: (command, { kind, versions }) => {
        if (kind !== undefined && kind !== command.kind) return { refused: 'isAnotherKind' };
        if (versions.includes(command.version))
          return { refused: 'versionExists', found: { version: command.version } };
        if (command.inForceTo !== undefined && command.inForceTo < command.inForceFrom)
          return { refused: 'endsBeforeItBegins' };
        return wrongContent(command) ?? [{ ...command, type: 'PolicyAdopted' }];
      },
    },
    evolve: {
      PolicyAdopted: ({ versions }, { kind, version }) => ({
        kind,
        versions: [...versions, version],
      }),
    },
  },
  // Narration. A policy is no part of one child's story.
  narration: { PolicyAdopted: null },
};

export const policy = pathway(policyDefinition);

/** An adopted version as rules are given it. */
export const adoptedPolicy = (event: PolicyEvent): AdoptedPolicy => {
  const read = readContent(event.contentJson);
  if (read === undefined)
    throw new Error(
      `Expected the content of policy ${event.policyId} version ${event.version} to be JSON, as its rule demands; it is not. Rebuild from a sound copy of the log.`,
    );
  const { policyId: id, version, hash, kind, inForceFrom, inForceTo } = event;
  return { id, version, hash, kind, inForceFrom, inForceTo, content: read.content };
};
