/**
 * The ladder of a partnership's concerns-resolution policy, as data: its stages, who meets whom at each,
 * and the clocks of each. Labels, numbers and roles differ from partnership to partnership.
 */
import { z } from 'zod';
import { PolicyClock } from '../policy-clock.ts';
import { Code } from '../vocabulary.ts';

/** What an opened stage keeps of the ladder it opened under. Policy text only, so all of it is clear. */
export const Stage = z
  .object({
    n: z.number().int().positive(),
    /** The partnership's own word: "Step 1", "Stage 2", "Level 3". */
    label: z.string().min(1).max(100),
    /** Role class on the raising side, then on the receiving side. */
    who: z.array(Code).min(2).max(2),
    /** What has to be true before the stage opens, such as `own_manager_confirms_justified`. */
    gate: Code.optional(),
    terminal: z.boolean().optional(),
    clocks: z.array(PolicyClock).max(20),
    artefacts: z.array(z.string().min(1).max(200)).max(20).optional(),
    /** Who is told when the stage opens. */
    tell: z.array(z.string().min(1).max(200)).max(20).optional(),
  })
  .meta({ clear: true, label: 'Step' });
export type Stage = Readonly<z.infer<typeof Stage>>;

/** The content of a policy of kind `concerns-resolution`. */
export const Ladder = z.object({
  stages: z.array(Stage).min(1).max(10),
  /** How the policy says that it counts, in its own words. */
  counting: z.object({
    working_day: z.string(),
    hour: z.string().optional(),
    early_action: z.string().optional(),
  }),
  /** Jumps that the policy knows, and which role class has to approve them. */
  skips: z
    .array(
      z.object({
        from: z.number().int().positive(),
        to: z.number().int().positive(),
        approvedBy: Code,
      }),
    )
    .optional(),
  /** Routes of their own, such as an urgent one; each begins at a stage. */
  tracks: z
    .array(z.object({ id: Code, name: z.string(), startsAt: z.number().int().positive() }))
    .optional(),
  /** Role classes that stand in where an agency has nobody of the class named. */
  proxies: z.array(z.object({ agencyKind: Code, roleClass: Code, standsIn: Code })).optional(),
});
export type Ladder = Readonly<z.infer<typeof Ladder>>;
