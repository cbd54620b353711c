/** What the partnership adopted, and when: its ladder in two versions, its feedback terms, England's statutory clocks. */
import { canonicalJson, contentHash } from '@throughline/domain/policy/canonical';
import { PolicyCommand } from '@throughline/domain/policy/events';
import { uuidOf } from '@throughline/event-store/naming';
import { type PolicyFile, policyFiles } from '../policy-files.ts';
import { type Step, telling, when } from './step.ts';

/** The version that took the place of another was adopted in the summer before it came into force. */
const adoptedLater: Readonly<Record<string, string>> = {
  'kelderby-concerns-resolution 2.1': '2024-07-15T15:00',
};
const ON_SETTING_UP = '2023-11-01T09:30';

const adopt = ({ id, kind, name, source, versions }: PolicyFile): readonly Step[] => {
  const policyId = uuidOf(`demonstration/policy/${id}`);
  const tell = telling<PolicyCommand>('policy', policyId);
  return versions.map(({ version, inForceFrom, inForceTo, content }) => {
    const contentJson = canonicalJson(content);
    const at = adoptedLater[`${id} ${version}`] ?? ON_SETTING_UP;
    return tell({
      name: `${id}/${version}`,
      by: 'elaine-porteous',
      at,
      command: PolicyCommand.parse({
        type: 'AdoptPolicy',
        occurred: when(at),
        ...{ policyId, kind, name, source, version, inForceFrom, inForceTo, contentJson },
        hash: contentHash(contentJson),
      }),
    });
  });
};

export const policySteps = (): readonly Step[] => policyFiles.flatMap(adopt);
