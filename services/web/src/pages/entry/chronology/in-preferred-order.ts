/** A chronology in the order that its reader chose last, where the address does not say which. */
import type { Handler } from '../../../page.ts';
import { safePath } from '../../../safe-path.ts';

const orders = new Set(['newest', 'oldest']);

export const inPreferredOrder =
  (chronology: Handler): Handler =>
  async (web, request, response) => {
    const asked = request.query['order'];
    if (typeof asked === 'string' && orders.has(asked)) web.order.keep(response, asked);
    else if (web.order.of(request) === 'newest') {
      const url = new URL(safePath(request.originalUrl), 'https://nowhere.invalid');
      url.searchParams.set('order', 'newest');
      return response.redirect(302, `${url.pathname}${url.search}`);
    }
    return chronology(web, request, response);
  };
