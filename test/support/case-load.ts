/** A small partnership made through the graph: an agency, its practitioner, and children it works with. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type Asker, ask, command } from './graph.ts';
import { commandLine } from './product.ts';

export type CaseLoad = {
  readonly agencyId: string;
  readonly childIds: readonly string[];
  /** The practitioner's token; it stays good when the product starts again. */
  readonly token: string;
};

const OCCURRED = { on: '2025-01-06' };

/** Asks until the practitioner who has just joined is known. */
const tokenOf = async (folder: string): Promise<string> => {
  for (let tries = 0; ; tries += 1) {
    try {
      return await commandLine(folder, 'token', '--as', 'practitioner');
    } catch (error) {
      if (tries === 20) throw error;
      await pause(100);
    }
  }
};

const registerChild = async (asker: Asker, agencyId: string, n: number): Promise<string> => {
  const { id, position } = await command(asker, 'registerChild', {
    commandId: randomUUID(),
    agencyId,
    occurred: OCCURRED,
    reference: `KEL-${n}`,
    names: [{ kind: 'CURRENT', given: `Child ${n}`, family: 'Invented' }],
  });
  const query = 'query ($id: ID!, $at: Position) { child(id: $id, atLeastAsFreshAs: $at) { id } }';
  await ask(asker, query, { id, at: position });
  return id;
};

/** Begins with the administrator's token, as a partnership does. */
export const makeCaseLoad = async (
  folder: string,
  origin: () => string,
  children: number,
): Promise<CaseLoad> => {
  const office: Asker = {
    origin,
    token: await commandLine(folder, 'token', '--as', 'administrator'),
  };
  const { id: agencyId } = await command(office, 'registerAgency', {
    commandId: randomUUID(),
    occurred: OCCURRED,
    name: 'Kelderby children’s social care',
    kind: 'CHILDRENS_SOCIAL_CARE',
  });
  await command(office, 'joinUser', {
    commandId: randomUUID(),
    agencyId,
    occurred: OCCURRED,
    userId: 'u-invented',
    name: 'An invented practitioner',
    role: 'PRACTITIONER',
  });
  const token = await tokenOf(folder);
  const childIds: string[] = [];
  for (let n = 1; n <= children; n += 1)
    childIds.push(await registerChild({ origin, token }, agencyId, n));
  return { agencyId, childIds, token };
};
