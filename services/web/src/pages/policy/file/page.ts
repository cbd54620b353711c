import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { asking, type Handler, load, operation, required } from '../../../page.ts';
import { Problem } from '../../../problem.ts';
import { PolicyVersion } from '../policy.ts';

const query = operation(fileURLToPath(new URL('./query.graphql', import.meta.url)));
const Versions = z.array(PolicyVersion.extend({ contentJson: z.string() }));

/** A version of a policy as a file, laid out so that a person can change it and preview what comes of it. */
export const policyFile: Handler = async (web, request, response) => {
  const asked = asking(request);
  const { params } = asked;
  const found = Versions.parse(required(await load(web, query, asked, {}), 'policies')).find(
    ({ policyId, version }) => policyId === params['policyId'] && version === params['version'],
  );
  if (found === undefined) throw new Problem('notFound', 'There is no such version of a policy.');
  const name = `${found.kind}-${found.version}.json`;
  response
    .set('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .type('json')
    .send(`${JSON.stringify(JSON.parse(found.contentJson), null, 2)}\n`);
};
