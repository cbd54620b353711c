/** Somebody who walks the pages of an invented review, signed in. */
import { graphOf } from '../../graph.fixtures.ts';
import { hidden, visitor, website } from '../../web.fixtures.ts';
import { forms } from '../cases.fixtures.ts';
import { reviewRoot } from './review.fixtures.ts';

/** `more` takes the place of what the graph answers; whoever visits closes the site. */
export const visitReview = async (more: object = {}) => {
  const { execute, asked } = graphOf(reviewRoot(more));
  const site = await website({ execute, forms });
  const browser = visitor(site);
  await browser.signIn();
  const see = async (path: string) => {
    const { answer } = await browser.follow(await browser.ask(path));
    return { status: answer.status, html: await answer.text(), headers: answer.headers };
  };
  const fill = async (path: string, typed: Readonly<Record<string, string>>) => {
    const { html } = await see(path);
    return browser.post(path.replace(/\?.*/, ''), {
      ...{ _csrf: hidden(html, '_csrf'), _command: hidden(html, '_command') },
      ...typed,
    });
  };
  return { see, fill, post: browser.post, asked, close: site.close };
};
