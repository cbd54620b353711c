/** A partnership that is not a demonstration begins with its office and one administrator, who does the rest. */

import type { Api } from '@throughline/api/context';
import type { Typed } from '@throughline/decider/decider';
import { pathwayOf } from '@throughline/domain/pathways';
import { uuidOf } from '@throughline/event-store/naming';
import { users } from '@throughline/read-store/queries/organisations';
import { occurredAt } from '@throughline/time/occurred-at';

const actor = { user: 'throughline', role: 'system' } as const;

/** Does nothing where somebody has joined already. */
export const ensureFirstUser = async ({
  log,
  views,
  partnership,
  clock,
  policies,
  calendar,
}: Api): Promise<void> => {
  if (users(views).length > 0) return;
  const pathway = pathwayOf('organisation');
  if (pathway === undefined)
    throw new Error('Expected a pathway called "organisation"; there is none.');
  const now = clock.now();
  const agencyId = uuidOf(`${partnership}/office`);
  const given = { now, actor, policies: policies(), calendar };
  const occurred = occurredAt(now);
  const commands: readonly (Typed & Record<string, unknown>)[] = [
    {
      type: 'RegisterAgency',
      agencyId,
      occurred,
      name: 'Partnership office',
      kind: 'partnership-office',
    },
    {
      type: 'JoinUser',
      agencyId,
      occurred,
      userId: 'administrator',
      name: 'First administrator',
      role: 'administrator',
    },
  ];
  for (const command of commands) {
    const outcome = await log.handle({
      pathway,
      streamId: agencyId,
      command,
      commandId: uuidOf(`${partnership}/${command.type}`),
      actor,
      given,
    });
    if (outcome.kind !== 'done')
      throw new Error(
        `The partnership's office could not be set up: ${command.type} was answered with ${outcome.kind}.`,
      );
    await views.waitFor(BigInt(outcome.receipt.position), 10_000);
  }
};
