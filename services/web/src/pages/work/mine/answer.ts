/** What the graph answers for My work. */
import { z } from 'zod';
import { Me } from '../../asker.ts';
import { ReviewAsk } from '../../learning-review/asks.ts';
import { Recipient } from '../../request/request.ts';
import { Deadline } from '../due-item.ts';
import { OpenPiece } from '../open-work.ts';
import { OfficeTask } from './office-tasks.ts';
import { ReviewTask } from './review-tasks.ts';
import { Undecided } from './undecided.ts';

const Child = z.object({ id: z.string(), name: z.string(), reference: z.string() });
const AgencyRef = z.object({ id: z.string(), name: z.string() });

const Request = z.object({
  id: z.string(),
  kindInWords: z.string(),
  askedAt: z.object({ inWords: z.string() }),
  outcomeInWords: z.string().nullable(),
  child: Child.nullable(),
  recipients: z.array(Recipient),
});
export type Request = Readonly<z.infer<typeof Request>>;

const Challenge = z.object({
  id: z.string(),
  title: z.string(),
  raisingAgency: AgencyRef.nullable(),
  receivingAgency: AgencyRef.nullable(),
  childReference: z.string().nullable(),
  child: z.object({ name: z.string() }).nullable(),
  currentStage: z
    .object({
      label: z.string(),
      clocks: z.array(
        z.object({
          id: z.string(),
          inWords: z.string(),
          status: z.string(),
          workingDaysLate: z.number().nullable(),
          minutesLate: z.number().nullable(),
        }),
      ),
    })
    .nullable(),
  awaiting: z.array(
    z.object({
      clockId: z.string().nullable(),
      what: z.string(),
      roleInWords: z.string(),
      person: z.string().nullable(),
      agency: AgencyRef.nullable(),
    }),
  ),
});
export type Challenge = Readonly<z.infer<typeof Challenge>>;

const nodes = <T extends z.ZodType>(of: T) => z.object({ nodes: z.array(of) });
/** The first of a longer list, and how long that is. */
const firstOf = <T extends z.ZodType>(of: T) => nodes(of).extend({ totalCount: z.number() });

const Draft = z.object({
  place: z.string(),
  address: z.string(),
  title: z.string(),
  savedAt: z.string(),
  expiresAt: z.string(),
  child: z.object({ name: z.string(), reference: z.string() }).nullable(),
});

export const Work = z.object({
  drafts: z.array(Draft),
  me: Me,
  now: z.string(),
  mine: firstOf(Deadline),
  lateElsewhere: firstOf(Deadline),
  reviewTasks: z.array(ReviewTask),
  reviewAsks: z.array(ReviewAsk),
  myOpenWork: z.array(OpenPiece),
  officeTasks: z.array(OfficeTask),
  requests: firstOf(Request),
  askedOfUs: firstOf(Undecided),
  askedByUs: firstOf(Undecided),
  escalationQueue: nodes(Challenge),
  children: firstOf(Child),
  agencies: z.array(AgencyRef),
});
export type Work = Readonly<z.infer<typeof Work>>;
