import { z } from 'zod';
import { page, required } from '../../../page.ts';
import { may, meOf } from '../../asker.ts';
import { childFrame, FramedChild } from '../../child-frame.ts';
import { ListedImport } from '../import.ts';

const Child = FramedChild.extend({
  imports: z.array(ListedImport.extend({ toPutRight: z.object({ totalCount: z.number() }) })),
});

/** The files that agencies' chronologies came in with, newest first. */
export const childImports = page(import.meta.url, {
  view: (data) => {
    const child = Child.parse(required(data, 'child'));
    return {
      title: 'Imports',
      ...childFrame(child, 'Imports'),
      childId: child.id,
      imports: child.imports,
      mayImport: may(meOf(data), 'import'),
    };
  },
});
