/** A file that takes longer to read than anybody should wait: how far it is, and in the end what came of it. */
import { z } from 'zod';
import { asking, beside, type Handler, load } from '../../../page.ts';
import { show } from '../../../web-context.ts';
import { placeOf, WhatCame } from '../what-came.ts';

const { query, template } = beside(import.meta.url);

const Reading = z.object({
  file: z.string(),
  recorded: z.number(),
  toRecord: z.number().nullish(),
  outcome: WhatCame.nullish(),
});
type Reading = z.infer<typeof Reading>;

const titleOf = (reading: Reading | undefined): string => {
  if (reading === undefined) return 'This file is not being read here';
  const { outcome } = reading;
  if (!outcome) return 'This file is being read';
  return outcome.__typename === 'FileRefused'
    ? 'This file was not brought in'
    : 'The file was read';
};

/** Nothing of the child is shown, and so nothing is opened, until it is known what came of the file. */
export const fileBeingRead: Handler = async (web, request, response) => {
  const asked = asking(request);
  const data = await load(web, query, asked, {});
  const reading = Reading.nullish().parse(data['fileBeingRead']) ?? undefined;
  const outcome = reading?.outcome ?? undefined;
  const report = outcome?.__typename === 'ImportReport' ? outcome : undefined;
  const place = report && placeOf(report);
  if (place !== undefined) return response.redirect(303, place);
  const imports = `/children/${asked.params['childId']}/imports`;
  show(
    web,
    { request, response },
    {
      template,
      title: titleOf(reading),
      back: imports,
      here: asked.path,
      imports,
      ...reading,
      report,
      isCheck: (report?.added ?? 0) > 0,
      why: outcome?.__typename === 'FileRefused' ? outcome.why : undefined,
    },
  );
};
