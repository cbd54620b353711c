/** A meeting as its pages know it: who should have been in the room, and who was. */
import { z } from 'zod';
import { FramedChild } from '../child-frame.ts';
import { Named as NamedThing, Occurred } from '../shapes.ts';

const Named = z.object({ name: z.string() });

export const ListedMeeting = z.object({
  id: z.string(),
  name: z.string(),
  when: Occurred,
  parties: z.array(z.object({ came: z.string() })),
  notInvited: z.array(z.object({ agency: Named.nullish(), why: z.string().nullish() })),
  decisions: z.array(z.object({ what: z.string() })),
});

/** A meeting on a page of its own, and in every form about it. */
export const WholeMeeting = ListedMeeting.extend({
  kindInWords: z.string().nullish(),
  status: z.string(),
  mayRecord: z.boolean(),
  purpose: z.string().nullish(),
  place: z.string().nullish(),
  child: FramedChild.nullish(),
  parties: z.array(
    z.object({
      key: z.string(),
      kind: z.string(),
      name: z.string(),
      came: z.string(),
      agency: NamedThing.nullish(),
    }),
  ),
  leftOut: z.array(
    z.object({ agency: NamedThing.nullish(), because: z.string(), isRecorded: z.boolean() }),
  ),
  views: z.array(z.object({ whose: z.string(), what: z.string() })),
  ownAgenda: z.array(
    z.object({ what: z.string(), covered: z.boolean(), answer: z.string().nullish() }),
  ),
  decisions: z.array(z.object({ what: z.string(), reasons: z.string().nullish() })),
  actions: z.array(
    z.object({
      id: z.string(),
      what: z.string(),
      agency: Named.nullish(),
      dueOn: z.string().nullish(),
      doneAt: z.string().nullish(),
    }),
  ),
  rearranged: z.array(
    z.object({
      from: z.object({ inWords: z.string() }),
      to: z.object({ inWords: z.string() }),
      why: z.string(),
    }),
  ),
  cancelledBecause: z.string().nullish(),
  told: z.array(z.object({ key: z.string(), name: z.string(), occurred: Occurred })),
});
export type WholeMeeting = Readonly<z.infer<typeof WholeMeeting>>;

/** Agencies that were not asked and of which nobody has said why: asked first, before the invitation goes. */
export const toAskFirst = ({ leftOut }: WholeMeeting) =>
  leftOut.flatMap(({ agency, because, isRecorded }) =>
    agency && !isRecorded ? [{ ...agency, because }] : [],
  );

export const becauseInWords: Readonly<Record<string, string>> = {
  'involved that day': 'Works with the child',
  'wrote in the last six months': 'Has entries of the last six months',
};
