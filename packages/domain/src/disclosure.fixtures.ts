/** Two disclosures about Samim, as stories of commands; all invented. */
import type { DisclosureCommand } from './disclosure.ts';
import { agencies, id, samim, when } from './kelderby.fixtures.ts';

type Asked<Type extends DisclosureCommand['type']> = Extract<DisclosureCommand, { type: Type }>;
const of = (on: string) => ({ disclosureId: id(1), occurred: when(on) });

export const share = (parts: Partial<Asked<'ShareInformation'>> = {}): DisclosureCommand => ({
  type: 'ShareInformation',
  ...of('2025-01-07T13:00'),
  childIds: [samim],
  entryIds: [id(2), id(3)],
  fromAgencyId: agencies.hospital,
  to: [
    { agencyId: agencies.socialCare, person: { name: 'Moira Fenwick' } },
    { agencyId: agencies.police },
  ],
  channel: 'meeting',
  what: 'The two attendances, and what he said on each',
  why: 'To plan his safety',
  basis: 'safeguarding',
  childKnows: true,
  ...parts,
});
export const acknowledge = (agencyId: string = agencies.socialCare): DisclosureCommand => ({
  type: 'AcknowledgeSharing',
  ...of('2025-01-08'),
  agencyId,
  person: { name: 'Moira Fenwick' },
  answer: 'Added to the plan',
});
export const withhold = (parts: Partial<Asked<'WithholdInformation'>> = {}): DisclosureCommand => ({
  type: 'WithholdInformation',
  ...of('2024-02-05'),
  childIds: [samim],
  entryIds: [id(2)],
  fromAgencyId: agencies.lanternBridge,
  from: { other: 'A man who says he is his uncle' },
  reason: 'risk-to-child',
  why: 'He asked that his uncle is not told where he is',
  ...parts,
});

/** A sharing, and its acknowledgement. */
export const story: readonly DisclosureCommand[] = [share(), acknowledge()];
/** A decision not to share. */
export const withheld: readonly DisclosureCommand[] = [withhold()];
