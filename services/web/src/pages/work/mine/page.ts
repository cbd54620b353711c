/** My work: what is late, what is due, and what waits for me or my agency. Nothing else. */
import type { Handler } from '../../../page.ts';
import { page } from '../../../page.ts';
import { about } from '../../../web-context.ts';
import { start } from '../../about/start/page.ts';
import { doneWords } from '../../done-words.ts';
import { Work } from './answer.ts';
import { workOf } from './work.ts';

const work = page(import.meta.url, {
  view: (data, { query }) => {
    const { me, now, children, agencies, drafts } = Work.parse(data);
    return {
      title: 'My work',
      me,
      now,
      work: workOf(Work.parse(data)),
      children,
      agencies,
      drafts,
      done: doneWords(query['done']),
    };
  },
});

/** The first page: the way in for somebody unknown, their work for somebody signed in. */
export const myWork: Handler = (web, request, response) =>
  (about(request).session ? work : start)(web, request, response);
