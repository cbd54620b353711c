import { z } from 'zod';
import { page, required } from '../../../page.ts';
import { Problem } from '../../../problem.ts';
import { PolicyVersion, pathOf } from '../policy.ts';

const Versions = z.array(
  PolicyVersion.extend({
    ladder: z.unknown(),
    timeLimits: z.unknown(),
    feedbackRules: z.unknown(),
  }),
);

/** One version of a policy, as people read it. */
export const onePolicy = page(import.meta.url, {
  view: (data, { params }) => {
    const found = Versions.parse(required(data, 'policies')).find(
      ({ policyId, version }) => policyId === params['policyId'] && version === params['version'],
    );
    if (found === undefined) throw new Problem('notFound', 'There is no such version of a policy.');
    return { title: found.name, back: '/policies', policy: found, file: `${pathOf(found)}/file` };
  },
});
