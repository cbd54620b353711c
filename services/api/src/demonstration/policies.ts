/** What the partnership adopted, and when: its ladder in two versions, its feedback terms, England's statutory clocks. */
import { canonicalJson, contentHash } from '@throughline/domain/policy/canonical';
import { PolicyCommand, PolicyKind } from '@throughline/domain/policy/events';
import { uuidOf } from '@throughline/event-store/naming';
import { LocalDate } from '@throughline/time/occurred';
import { z } from 'zod';
import statutory from '../../../../schema/policies/england-statutory-clocks.json' with {
  type: 'json',
};
import feedback from '../../../../schema/policies/kelderby-assessment-feedback.json' with {
  type: 'json',
};
import ladder from '../../../../schema/policies/kelderby-concerns-resolution.json' with {
  type: 'json',
};
import { type Step, telling, when } from './step.ts';

const PolicyFile = z.object({
  id: z.string(),
  kind: PolicyKind,
  name: z.string(),
  source: z.string(),
  versions: z.array(
    z.object({
      version: z.string(),
      inForceFrom: LocalDate,
      inForceTo: LocalDate.optional(),
      content: z.unknown(),
    }),
  ),
});

/** The version that took the place of another was adopted in the summer before it came into force. */
const adoptedLater: Readonly<Record<string, string>> = {
  'kelderby-concerns-resolution 2.1': '2024-07-15T15:00',
};
const ON_SETTING_UP = '2023-11-01T09:30';

const adopt = (written: unknown): readonly Step[] => {
  const { id, kind, name, source, versions } = PolicyFile.parse(written);
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

export const policySteps = (): readonly Step[] => [ladder, feedback, statutory].flatMap(adopt);
