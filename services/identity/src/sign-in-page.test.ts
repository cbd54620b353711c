import { describe, expect, it } from 'vitest';
import { signInPage } from './sign-in-page.ts';

const of = (agency: string, name: string, role = 'practitioner') => ({
  ...{ id: name.toLowerCase(), name, role, agency, title: 'Nurse' },
});
const people = [of('Trust', 'Cy'), of('College', 'Bo', 'leader'), of('Trust', 'Al')];

describe('choosing who to be', () => {
  it('lists agencies and their people by name, and what each is here', () => {
    const words = signInPage(people, false).replaceAll(/<[^>]+>/g, ' ');
    expect(words).toMatch(
      /College\s+Bo\s+Nurse \(leader\)\s+Trust\s+Al\s+Nurse \(practitioner\)\s+Cy/,
    );
  });
  it('leads from the error to the first of them', () =>
    expect(signInPage(people, true)).toContain('href="#person-bo"'));
});
