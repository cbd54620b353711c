/** The invented people of a demonstration, any of whom a visitor may choose to be. */

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly agency: string;
  readonly title: string;
};

/** Enough people to look round with, where the identity service runs by itself. */
export const somePeople: readonly Person[] = [
  {
    id: 'demo-social-worker',
    name: 'Ada Example',
    role: 'practitioner',
    agency: 'Children’s social care',
    title: 'Social worker',
  },
  {
    id: 'demo-designated-lead',
    name: 'Ben Sample',
    role: 'safeguarding-lead',
    agency: 'College',
    title: 'Designated safeguarding lead',
  },
];
