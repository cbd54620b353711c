import { describe, expect, it } from 'vitest';
import { findAgency } from './agency-named.ts';

const here = [
  { agencyId: 'police', name: 'North Calder Police', kind: 'police' },
  { agencyId: 'camhs', name: 'Calder Trust', shortName: 'CT', kind: 'mental-health-trust' },
  { agencyId: 'social', name: 'Children’s social care', kind: 'childrens-social-care' },
  { agencyId: 'oswin', name: 'St Oswin’s Primary School', kind: 'school-or-college' },
  { agencyId: 'surgery', name: 'Quayside Surgery (GP)', kind: 'gp' },
] as const;

describe('knowing an agency by what a sheet or a heading is called', () => {
  const find = findAgency(here);

  it.each([
    ['CAMHS', 'camhs'],
    ['camhs entries', 'camhs'],
    ['Police', 'police'],
    ['POLICE LOG 2023', 'police'],
    ['Information from school', 'oswin'],
    ['St Oswin’s', 'oswin'],
    ['Social care', 'social'],
    ['GP', 'surgery'],
    ['Quayside', 'surgery'],
    ['School – K Patel', 'oswin'],
    ['Police PC 2211', 'police'],
    ['PC 2211 (Police)', 'police'],
    ['Social care/duty', 'social'],
  ])('takes “%s” for it', (written, agencyId) => expect(find(written)).toBe(agencyId));

  it.each(['Health', '2023', 'Log', 'Sheet1', 'Nursery', '', 'School nurse', 'Police, school'])(
    'takes “%s” for none',
    (written) => expect(find(written)).toBeUndefined(),
  );

  it('does not choose between two of a kind', () => {
    const two = findAgency([
      ...here,
      { agencyId: 'bede', name: 'St Bede’s School', kind: 'school-or-college' },
    ]);
    expect(two('School')).toBeUndefined();
    expect(two('St Bede’s')).toBe('bede');
  });
});
