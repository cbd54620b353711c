/** The four safety plans of the case: with whom each was made, what it says, and who got a copy. */
import type { RiskAndSafetyCommand } from '@throughline/domain/risk-and-safety/commands';
import { agencies } from './agencies.ts';
import { people } from './people.ts';

type Made = Extract<RiskAndSafetyCommand, { type: 'MakeSafetyPlan' }>;
type Plan = Pick<
  Made,
  'version' | 'withWhom' | 'sharedWith' | 'what' | 'warningSigns' | 'people' | 'saferSurroundings'
> & {
  /** The user who records it. */
  readonly by: string;
  readonly at: string;
  readonly services: string;
};

const samim = { name: 'Samim Rahmati', role: 'young person' };
const services = 'CAMHS crisis line 01632 960300, day and night. In danger: 999.';
const copy = (agencyId: string, channel: 'email' | 'in-person' = 'email') => ({
  agencyId,
  channel,
});
const { socialCare, lanternBridge, openHarbour, surgery, college } = agencies;

export const plans: readonly Plan[] = [
  {
    ...{ version: 'v1', by: 'priya-venkataraman', at: '2024-06-18', services },
    withWhom: [samim, people.venkataraman, people.boateng],
    sharedWith: [copy(socialCare.id), copy(lanternBridge.id)],
    warningSigns: 'The noise in his head; not sleeping.',
    what: 'Five steps, one of them in Dari. 1. Put on the music he has chosen. 2. Ring Bawan in flat 2. 3. Knock at the office. 4. Ring the crisis line. 5. Ring 999.',
    people: 'Bawan; Shanice; night staff.',
  },
  {
    ...{ version: 'v2', by: 'priya-venkataraman', at: '2024-11-20T11:00', services },
    withWhom: [samim, people.venkataraman],
    sharedWith: [copy(socialCare.id), copy(lanternBridge.id)],
    warningSigns: 'His brother’s voice; the river.',
    what: 'The five steps gone over again; a copy hangs on the fridge. Shanice reminds him every week.',
    people: 'Bawan; Shanice; Priya.',
    saferSurroundings: 'The window catch was taken off in October.',
  },
  {
    ...{ version: 'v3', by: 'kwame-asante-reid', at: '2025-01-06', services },
    withWhom: [samim, people.asanteReid, people.boateng],
    sharedWith: [copy(socialCare.id), copy(lanternBridge.id)],
    warningSigns: 'Fireworks; anniversaries; a barricaded door.',
    what: 'Whom to ring at night, in order: night staff, the crisis line, 999. Two staff with him until 17 January.',
    people: 'Bawan; Shanice; night staff.',
    saferSurroundings: 'The roof hatch is locked.',
  },
  {
    ...{ version: 'v4', by: 'priya-venkataraman', at: '2025-08-19T15:00', services },
    withWhom: [samim, people.venkataraman],
    sharedWith: [
      copy(socialCare.id),
      copy(lanternBridge.id),
      copy(openHarbour.id),
      copy(surgery.id),
      copy(college.id),
    ],
    warningSigns: 'Not sleeping; the voice; days that remind him.',
    what: 'In Dari and in English. His own words for each step, from music and maps to ringing Bawan, Layla or Lantern Bridge, the crisis line, and 999.',
    people: 'Bawan; Layla; Shanice; Priya; Tunde.',
    saferSurroundings: 'A flat on the ground floor, chosen by him.',
  },
];
