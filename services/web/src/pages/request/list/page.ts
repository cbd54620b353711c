import { z } from 'zod';
import { page, required } from '../../../page.ts';
import { may, meOf } from '../../asker.ts';
import { childFrame, FramedChild } from '../../child-frame.ts';
import { ListedRequest, listed } from '../request.ts';

const Child = FramedChild.extend({ requests: z.array(ListedRequest) });

/** What was asked of services for a child, what came of it, and who does not know. */
export const childRequests = page(import.meta.url, {
  view: (data) => {
    const child = Child.parse(required(data, 'child'));
    const requests = child.requests.map(listed);
    return {
      title: 'Requests',
      ...childFrame(child, 'Requests'),
      childId: child.id,
      open: requests.filter(({ isOpen }) => isOpen),
      settled: requests.filter(({ isOpen }) => !isOpen),
      mayAsk: may(meOf(data), 'record'),
    };
  },
});
