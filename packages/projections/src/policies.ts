/** Policies: each version that the partnership adopted, with its content as it was adopted. */
import type { PolicyEvent } from '@throughline/domain/policy/events';
import { caseView, replaceUnder } from './case-view.ts';
import type { Projection } from './projection.ts';
import { table } from './table.ts';

export type PolicyRow = Omit<
  Extract<PolicyEvent, { type: 'PolicyAdopted' }>,
  'type' | 'occurred' | 'cites'
> & {
  readonly adoptedAt: string;
};

export const policyTable = table<PolicyRow>({
  name: 'policy',
  key: ({ policyId, version }) => `${policyId}/${version}`,
  fields: ['kind', 'inForceFrom'],
  indexes: [['kind', 'inForceFrom']],
});

export const policies: Projection = {
  name: 'policies',
  version: 1,
  tables: [policyTable],
  project: caseView('policy', ({ streamId, story }, rows) =>
    replaceUnder(
      policyTable,
      streamId,
      story.map(({ event, metadata }) => {
        const { type: _, occurred: __, cites: ___, ...policy } = event;
        return { ...policy, policyId: streamId, adoptedAt: metadata.recordedAt };
      }),
      rows,
    ),
  ),
};
