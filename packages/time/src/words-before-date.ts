/** What people write before a date: "c.", "?", "w/c", "mid", "before", "night of", "Thurs". */
import { weekdayNamed } from './month-names.ts';
import type { Occurred } from './occurred.ts';

/** What is said before a date. Gathered while words are taken off the front. */
export type Said = {
  qualifier?: NonNullable<Occurred['qualifier']>;
  uncertain?: true;
  timeWords?: string;
  weekday?: number;
  part?: 'early' | 'mid' | 'late';
  week?: 'from' | 'to' | 'weekend';
  betweenTwo?: true;
};

type Opening = { readonly pattern: RegExp; readonly says: (said: Said, word: string) => void };

const OPENINGS: readonly Opening[] = [
  {
    pattern:
      /^(?:w\/?c|w\/b|wk\.? ?(?:comm?\.?(?:encing)?|beg\.?(?:inning)?|of)?|week ?(?:comm?\.?(?:encing)?|c\/?|beg\.?(?:inning)?|starting|of)?)[.:]? ?(?:the )?(?=\d|[a-z]{3,9}\.? \d)/,
    says: (said) => {
      said.week = 'from';
    },
  },
  {
    pattern: /^(?:w\/e|wk\.? ending|week ?ending)[.:]? ?(?:the )?/,
    says: (said) => {
      said.week = 'to';
    },
  },
  {
    pattern: /^(?:the )?weekend (?:of|beginning)? ?(?:the )?/,
    says: (said) => {
      said.week = 'weekend';
    },
  },
  {
    pattern:
      /^\(?\?+\)? ?|^(?:probably|possibly|maybe|perhaps|thought to be|believed to be|likely) /,
    says: (said) => {
      said.uncertain = true;
    },
  },
  {
    pattern:
      /^(?:(?:circa|about|abt\.?|approx(?:imately|\.)?|around|roughly|sometime (?:in|around|about)) |ca?\. ?|ca? (?=[a-z\d])|c(?=\d)|~ ?)/,
    says: (said) => {
      said.qualifier = 'about';
      said.uncertain = true;
    },
  },
  {
    pattern: /^(?:before|prior to|pre-?) ?(?=[a-z\d])/,
    says: (said) => {
      said.qualifier = 'before';
    },
  },
  {
    pattern: /^(?:after|post-?) ?(?=[a-z\d])/,
    says: (said) => {
      said.qualifier = 'after';
    },
  },
  {
    pattern:
      /^(?:the )?(early hours|morning|afternoon|evening|night|overnight) (?:of|on)? ?(?:the )?/,
    says: (said, word) => {
      said.timeWords = word;
    },
  },
  {
    pattern: /^(early|mid(?:dle of)?|late|start of|beginning of|end of)[ -](?:in )?(?:the )?/,
    says: (said, word) => {
      said.part = /^(?:early|start|begin)/.test(word)
        ? 'early'
        : /^mid/.test(word)
          ? 'mid'
          : 'late';
    },
  },
  {
    pattern: /^(?:on|in|during|at|dated?|from|since|the|month of|year)[: ] ?(?=[a-z\d])/,
    says: () => {},
  },
];

const takeWeekday = (text: string, said: Said): string | undefined => {
  const [all, word = ''] = /^([a-z]{3,9})[.,]? ?(?=\d|the |[a-z]{3,9}[ .])/.exec(text) ?? [];
  const day = all === undefined || said.weekday ? undefined : weekdayNamed(word);
  if (all === undefined || day === undefined) return undefined;
  said.weekday = day;
  return text.slice(all.length);
};

/** Takes one opening off the front, noting what it said; undefined where there is none. */
export const takeOpening = (text: string, said: Said): string | undefined => {
  const withoutDay = takeWeekday(text, said);
  if (withoutDay !== undefined) return withoutDay;
  for (const { pattern, says } of OPENINGS) {
    const found = pattern.exec(text);
    if (!found || found[0] === '') continue;
    says(said, found[1] ?? '');
    return text.slice(found[0].length);
  }
  return undefined;
};
