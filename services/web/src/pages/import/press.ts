/** A button that asks nothing more: one operation for the import of the address, then a page that shows what came of it. */
import type { Request } from 'express';
import { dataOf } from '../../answer.ts';
import { type Asking, asking, type Data, type Handler, type Operation } from '../../page.ts';
import { Problem } from '../../problem.ts';
import type { Web } from '../../web-context.ts';

/** Puts one operation to the graph for whoever pressed. */
export const put = async (
  web: Web,
  { session, params }: Asking,
  { name, text }: Operation,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Data> => {
  if (!session) throw new Problem('signedOut', `${name} needs somebody signed in.`);
  const answer = await web.execute({
    operationName: name,
    query: text,
    variables: { importId: params['importId'], ...variables },
    session,
  });
  return dataOf(name, answer);
};

type Came = {
  readonly done: string;
  /** A page of the import's own; absent: the import. */
  readonly place?: string;
  readonly position?: string | null | undefined;
};

/** Does something for an import and goes back to it; `done` names what to say there. */
export const press =
  (act: (web: Web, asked: Asking) => Promise<Came>): Handler =>
  async (web, request: Request, response) => {
    const asked = asking(request);
    const { done, position, place = '' } = await act(web, asked);
    const { pairs } = asked.query;
    const said = new URLSearchParams({
      ...(pairs ? { pairs } : {}),
      done,
      ...(position ? { at: position } : {}),
    });
    response.redirect(303, `/imports/${asked.params['importId']}${place}?${said}`);
  };
