/** Whether two rows speak of each other's agencies: by name, by what people call such an agency, or as where somebody was brought. */
import type { Likeness, Traits } from './event-traits.ts';

/** What people call an agency whose name says what it is. */
const calledBy: readonly (readonly [name: RegExp, words: RegExp])[] = [
  [
    /social care|social services|children.s services|csc/i,
    /\b(?:sw|social workers?|csc|social care)\b/i,
  ],
  [/hospital|infirmary|\bgeneral$|\bed\b/i, /\b(?:ward|a&e|hospital)\b/i],
  [/school|academy|primary/i, /\b(?:school|dsl|teacher)\b/i],
  [/college/i, /\bcollege\b/i],
  [/police|constabulary/i, /\b(?:police|pc|dc|sgt)\b/i],
  [/camhs|mental health/i, /\bcamhs\b/i],
  [/surgery|practice|\bgp\b/i, /\bgp\b/i],
];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** How other rows may speak of an agency. */
export type AgencyCalled = {
  /** "open harbour" of its longer name, in lower case; too short a name tells nothing. */
  readonly name: string | undefined;
  readonly words: RegExp | undefined;
};

const shortestName = 4; // characters

export const agencyCalled = (agency: string): AgencyCalled => {
  const [full = ''] = agency.split(/[(–-]/);
  const name = full.trim().split(/\s+/).slice(0, 2).join(' ').toLowerCase();
  return {
    name: name.length < shortestName ? undefined : name,
    words: calledBy.find(([is]) => is.test(agency))?.[1],
  };
};

const GOING = String.raw`(?:^\W*|\b(?:went|took|taken|came|brought|drove)\b[^.\n]{0,30}\b)(?:at|to) (?:the )?`;

/** How a row speaks of the other's agency: not at all, by name or by what it is, or as where somebody was brought. */
const speaksOf = (x: Traits, { called }: Traits): 'no' | 'called' | 'named' | 'gone to' => {
  const { name, words } = called;
  if (name !== undefined && x.said.includes(name)) {
    const going = new RegExp(`${GOING}${escaped(name)}`, 'i');
    return going.test(x.row.text) ? 'gone to' : 'named';
  }
  return words?.test(x.row.text) ? 'called' : 'no';
};

/** Does one row name the other's agency? */
export const byAgency = (a: Traits, b: Traits): Likeness => {
  const said = [speaksOf(a, b), speaksOf(b, a)];
  const goes = said.includes('gone to') ? 0.8 : 0;
  const count = said.filter((each) => each !== 'no').length;
  const isNamed = said.some((each) => each === 'named' || each === 'gone to');
  if (count === 0) return { score: 0, reasons: [] };
  if (count === 1)
    return { score: (isNamed ? 0.4 : 0.1) + goes, reasons: ['one names the other’s agency'] };
  return { score: (isNamed ? 1.2 : 0.7) + goes, reasons: ['each names the other’s agency'] };
};
