/** Adopting Kelderby's invented policies and England's statutory clocks, from the files in `schema/policies`. */
import { LocalDate } from '@throughline/time/occurred';
import statutory from '../../../../schema/policies/england-statutory-clocks.json' with {
  type: 'json',
};
import feedback from '../../../../schema/policies/kelderby-assessment-feedback.json' with {
  type: 'json',
};
import ladder from '../../../../schema/policies/kelderby-concerns-resolution.json' with {
  type: 'json',
};
import { id, when } from '../kelderby.fixtures.ts';
import { canonicalJson, contentHash } from './canonical.ts';
import type { PolicyCommand } from './events.ts';

export const adopt = (content: unknown, parts: Partial<PolicyCommand> = {}): PolicyCommand => {
  const contentJson = canonicalJson(content);
  return {
    type: 'AdoptPolicy',
    policyId: id(1),
    occurred: when('2024-07-15'),
    kind: 'concerns-resolution',
    name: 'Kelderby: Concerns Resolution',
    version: '2.1',
    inForceFrom: LocalDate.parse('2024-09-01'),
    contentJson,
    hash: contentHash(contentJson),
    ...parts,
  };
};

type File = {
  readonly kind: string;
  readonly name: string;
  readonly source: string;
  readonly versions: readonly {
    readonly version: string;
    readonly inForceFrom: string;
    readonly inForceTo?: string;
    readonly content: unknown;
  }[];
};

/** The commands that adopt every version in a policy file, under one made-up id. */
export const adoptAll = (
  { kind, name, source, versions }: File,
  policyId: string,
): readonly PolicyCommand[] =>
  versions.map(({ version, inForceFrom, inForceTo, content }) =>
    adopt(content, {
      policyId,
      kind: kind as PolicyCommand['kind'], // the file says which of the three kinds it is
      name,
      source,
      version,
      inForceFrom: LocalDate.parse(inForceFrom),
      ...(inForceTo && { inForceTo: LocalDate.parse(inForceTo) }),
    }),
  );

export const kelderbyLadder = adoptAll(ladder, id(1));
export const kelderbyFeedback = adoptAll(feedback, id(2));
export const englandClocks = adoptAll(statutory, id(3));

/** A ladder of two steps, complete and small. */
export const smallLadder = {
  stages: [
    {
      n: 1,
      label: 'Step 1',
      who: ['practitioner', 'practitioner'],
      clocks: [
        { id: 'answer', do: 'answer', within: { n: 3, unit: 'working_day' }, from: 's1_raised' },
      ],
    },
    { n: 2, label: 'Step 2', who: ['senior_leader', 'senior_leader'], terminal: true, clocks: [] },
  ],
  counting: { working_day: 'Monday to Friday; the day of the anchor is day 0' },
};
export const story: readonly PolicyCommand[] = [adopt(smallLadder)];
