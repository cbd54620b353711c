/** The row of a child at a glance: all that is true of them now. */
import type { ChildDetails } from '@throughline/domain/child/details';
import type { ChildEvent } from '@throughline/domain/child/events';
import type { RiskAndSafetyEvent } from '@throughline/domain/risk-and-safety/events';
import type { Person } from '@throughline/domain/vocabulary';
import type { Occurred } from '@throughline/time/occurred';
import { table } from '../table.ts';

type ChildOf<T extends ChildEvent['type']> = Extract<ChildEvent, { readonly type: T }>;
type RiskOf<T extends RiskAndSafetyEvent['type']> = Extract<
  RiskAndSafetyEvent,
  { readonly type: T }
>;

/** Something that is so, and since when. */
type Since<What> = What & { readonly since: Occurred; readonly recordedAt: string };

export type OpenRisk = Since<
  Pick<
    RiskOf<'RiskIdentified'>,
    'riskId' | 'to' | 'what' | 'triggers' | 'protectiveFactors' | 'reviewOn'
  >
> & { readonly lookedAt: Occurred };
export type SafetyPlan = Since<Omit<RiskOf<'SafetyPlanMade'>, 'type' | 'occurred' | 'childId'>> & {
  readonly lastReviewed?: Occurred | undefined;
  readonly lastReminded?: Occurred | undefined;
};
export type PlannedContact = Since<
  Pick<
    RiskOf<'ContactPlanned'>,
    'contactPlanId' | 'agencyId' | 'service' | 'worker' | 'every' | 'until' | 'how'
  >
> & {
  readonly lastHeld?: Occurred | undefined;
  readonly lastMissed?: Occurred | undefined;
  /** How often it took place, and how often it was missed. */
  readonly held: number;
  readonly missed: number;
};

export type AtAGlance = {
  readonly childId: string;
  readonly details: ChildDetails;
  readonly placement?:
    | Since<
        Pick<
          ChildOf<'PlacementChanged'>,
          'placement' | 'place' | 'address' | 'addressIsProtected' | 'agencyId'
        >
      >
    | undefined;
  readonly household?:
    | Since<Pick<ChildOf<'HouseholdRecorded'>, 'address' | 'addressIsProtected' | 'members'>>
    | undefined;
  readonly legalStatuses: readonly Since<
    Pick<ChildOf<'LegalStatusChanged'>, 'status' | 'authority'>
  >[];
  readonly responsibleAuthority?: string | undefined;
  readonly leadProfessional?:
    | Since<{ readonly agencyId: string; readonly person: Person }>
    | undefined;
  readonly careCoordinator?:
    | Since<{ readonly agencyId: string; readonly person: Person; readonly title: string }>
    | undefined;
  readonly workers: readonly Since<{
    readonly agencyId: string;
    readonly person: Person;
    /** How to reach them. */
    readonly contact?: string | undefined;
  }>[];
  readonly people: readonly Omit<ChildOf<'PersonAdded'>, 'type' | 'childId' | 'cites'>[];
  readonly relationships: readonly Since<
    Pick<
      ChildOf<'RelationshipRecorded'>,
      'relationshipId' | 'relationship' | 'personId' | 'standing' | 'source'
    >
  >[];
  readonly gp?:
    | Since<{
        readonly status: string;
        readonly practice?: string | undefined;
        readonly agencyId?: string | undefined;
        readonly doctor?: string | undefined;
        readonly why?: string | undefined;
      }>
    | undefined;
  readonly risks: readonly OpenRisk[];
  readonly safetyPlan?: SafetyPlan | undefined;
  readonly contacts: readonly PlannedContact[];
  readonly promptsSettled: readonly Pick<
    ChildOf<'PromptSettled'>,
    'prompt' | 'answer' | 'askAgainOn' | 'why'
  >[];
  readonly isEighteen: boolean;
  readonly hasDied: boolean;
};

export const glanceTable = table<AtAGlance>({
  name: 'atAGlance',
  key: ({ childId }) => childId,
});
