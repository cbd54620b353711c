/** Whether somebody may open a form at all: refused here in words, not after they have filled it in. */
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { dataOf } from './answer.ts';
import { operation } from './page.ts';
import { Problem } from './problem.ts';
import type { Session } from './session.ts';
import type { Web } from './web-context.ts';

const { name, text } = operation(
  fileURLToPath(new URL('./pages/permissions.graphql', import.meta.url)),
);
const Asked = z.object({ me: z.object({ permissions: z.array(z.string()) }) });

/** What the graph asks of whoever sends a command. To read is another matter: the graph asks it of each record. */
const ofCommands: ReadonlySet<string> = new Set(
  'record arrange convene register import challenge restrict hand-on lead review organise'.split(
    ' ',
  ),
);

/** Throws where the page is for another role; the graph asks again when something is sent. */
export const mayOpen = async (web: Web, session: Session, permission: string): Promise<void> => {
  if (!ofCommands.has(permission)) return;
  const answer = await web.execute({ operationName: name, query: text, session });
  const { me } = Asked.parse(dataOf(name, answer));
  if (!me.permissions.includes(permission))
    throw new Problem('notAllowed', `The page asks for the permission ${permission}.`, {
      because: 'notPermitted',
    });
};
