/** What people write before a date: "c.", "?", "w/c", "mid", "before", "night of", "Thurs". */
import { weekdayNamed } from '../../month-names.ts';
import type { Occurred } from '../../occurred.ts';

/** What is said before a date. Gathered while words are taken off the front. */
export type Said = {
  qualifier?: NonNullable<Occurred['qualifier']>;
  uncertain?: true;
  timeWords?: string;
  weekday?: number;
  part?: 'early' | 'mid' | 'late';
  /** "Mid to late": the last of several parts. */
  untilPart?: 'mid' | 'late';
  week?: 'from' | 'to' | 'weekend' | 'fortnight from' | 'fortnight to';
  half?: 'first' | 'second';
  betweenTwo?: true;
  openEnded?: true;
};

type Opening = {
  readonly pattern: RegExp;
  readonly says: (said: Said, word: string, second: string) => void;
};

const FORTNIGHT = '^(?:f/n|fortnight)[.:]? ?';

const OPENINGS: readonly Opening[] = [
  {
    pattern: new RegExp(`${FORTNIGHT}end(?:ing|ed)?[.:]? (?:the )?`),
    says: (said) => {
      said.week = 'fortnight to';
    },
  },
  {
    pattern: new RegExp(
      `${FORTNIGHT}(?:comm?\\.?(?:encing)?|beg\\.?(?:inning)?|starting|from|of|c/?)[.:]? (?:the )?`,
    ),
    says: (said) => {
      said.week = 'fortnight from';
    },
  },
  {
    pattern: /^(early|mid)(?:dle)?(?: to |[-/]| or )(mid|late)[ -](?:in )?/,
    says: (said, first, last) => {
      said.part = first === 'early' ? 'early' : 'mid';
      said.untilPart = last === 'mid' ? 'mid' : 'late';
    },
  },
  {
    pattern:
      /^(?:w\/e(?:nding)?|wk\.? ?end(?:ing)?|week ?ending)[.:]? ?(?:the )?(?=\d|[a-z]{3,9}\.? \d)/,
    says: (said) => {
      said.week = 'to';
    },
  },
  {
    pattern:
      /^(?:w\/c(?:omm(?:encing)?\.?)?|wc|w\.c|w\/b|wkc|wk\.? ?(?:comm?\.?(?:encing)?|beg\.?(?:inning)?|of)?|week(?! ?end) ?(?:comm?\.?(?:encing)?|c\/?|beg\.?(?:inning)?|starting|of)?)[.:]? ?(?:the )?(?=\d|[a-z]{3,9}\.? \d)/,
    says: (said) => {
      said.week = 'from';
    },
  },
  {
    pattern: /^(?:the )?(?:week ?end|w\/end|wkend) (?:of|beginning)? ?(?:the )?/,
    says: (said) => {
      said.week = 'weekend';
    },
  },
  {
    pattern:
      /^(?:(?:exact |precise )?(?:date|day)(?: is)? )?(?:unknown|unclear|not (?:known|clear|recorded)),? (?:but )?\(?(?=[a-z\d])/,
    says: (said) => {
      said.uncertain = true;
    },
  },
  {
    pattern:
      /^\(?\?+\)? ?|^(?:prob(?:ably|\.)?|poss(?:ibl[ey]|\.)?|maybe|perhaps|think|thought(?: to be)?|believed(?: to be)?|likely) /,
    says: (said) => {
      said.uncertain = true;
    },
  },
  {
    pattern:
      /^(?:(?:(?:on|in)(?: or |\/)(?:about|abt\.?|around)|circa|about|abt\.?|approx(?:imately|\.)?|around|roughly|est(?:imated|\.)?|(?:at )?some (?:time|point) (?:in|during|around|about|over)|sometime (?:in|during|around|about|over)) |ca?\. ?|ca? (?=[a-z\d])|c(?=\d)|~ ?)/,
    says: (said) => {
      said.qualifier = 'about';
      said.uncertain = true;
    },
  },
  {
    pattern:
      /^(?:(?:on or |just |shortly |soon |immediately |(?:a )?(?:few|couple of|several) (?:days|weeks|months) )?before|(?:on or )?by|prior to|no(?:t)? later than|up (?:to|until)|until|till|pre-?(?!sent)) ?(?=[a-z\d])/,
    says: (said) => {
      said.qualifier = 'before';
    },
  },
  {
    pattern:
      /^(?:(?:on or |just |shortly |soon |immediately |(?:a )?(?:few|couple of|several) (?:days|weeks|months) )?after|no(?:t)? (?:earlier|before)(?: than)?|following|post-?) ?(?=[a-z\d])/,
    says: (said) => {
      said.qualifier = 'after';
    },
  },
  {
    pattern:
      /^(?:in |during )?(?:the )?((?:early|small) (?:hours|hrs|am)|early morning|late morning|late afternoon|late evening|mid[ -]?morning|morning|afternoon|evening|eve|night(?: shift)?|waking night|overnight|o\/n(?:ight)?|[ap]\.?m\.?|noon|midnight|midday|lunch ?time)(?:[ ,]+|(?<=\.))(?:of |on )?(?:the )?(?=\d|[a-z])/,
    says: (said, word) => {
      said.timeWords = word;
    },
  },
  {
    pattern:
      /^(?:at )?(?:about |approx(?:imately|\.)? |c\.? ?)?(\d{1,2}[:.]\d{2}(?::\d{2})? ?(?:[ap]\.?m\.?|hrs?|h)?|\d{3,4} ?(?:hrs?|hours|h)|\d{1,2} ?[ap]\.?m\.?)(?:[ ,]+|(?<=\.)|-)(?:on |of )?(?:the )?(?=\d|[a-z])/,
    says: (said, word) => {
      said.timeWords = word;
    },
  },
  {
    pattern: /^(?:the )?(first|1st|second|2nd) half (?:of |in )?(?:the )?/,
    says: (said, word) => {
      said.half = /^(?:first|1st)/.test(word) ? 'first' : 'second';
    },
  },
  {
    pattern:
      /^(?:towards? (?:the )?)?(early|mid(?:dle)?(?: of)?|late|latter part of|start(?: of)?|beginning(?: of)?|end(?: of)?)[ -](?:in )?(?:the )?/,
    says: (said, word) => {
      said.part = /^(?:early|start|begin)/.test(word)
        ? 'early'
        : /^mid/.test(word)
          ? 'mid'
          : 'late';
    },
  },
  {
    pattern:
      /^(?:on|at) (?:an?|some) (?:unknown |unspecified )?(?:date|day|time|point) (?=(?:before|after|between|in|during|around|about)\b)|^(?:first|last) (?:day|week) of (?:the )?(?:(?:spring|summer|autumn) )?term,? (?:in )?(?=[a-z]{3,9},? \d)|^aged? \d{1,2},? \(?(?=(?:19|20)\d{2}\)?$)/,
    says: () => {},
  },
  {
    pattern: /^(?:(?:ever |on-?going,? )?since|on-?going,? from) (?=[a-z\d])/,
    says: (said) => {
      said.openEnded = true;
    },
  },
  {
    // "1430 12/03/24": four figures before a whole date are a time.
    pattern: /^((?:[01]\d|2[0-3])[0-5]\d) (?=\d{1,2}[/.]\d{1,2}[/.]\d{2})/,
    says: (said, word) => {
      said.timeWords = word;
    },
  },
  {
    pattern:
      /^(?:(?:date of |(?:gp|school|police|health|hospital|camhs|nursery|court|mash|midwife|hv) )?(?:entry|event|incident|contact|visit|seen|letter|report|e-?mail|referral|meeting|call)(?: (?:for|on|of|date|dated))?(?=:? \d)|doe|on|in|during|throughout|all of|over|across|at|dated?|d(?=:)|from|the|month of|(?:calendar )?year|some ?time)[: ] ?(?=[a-z\d])/,
    says: () => {},
  },
];

const WEEKDAY =
  /^\(?([a-z]{2,9})(?![a-z])\)?[.,]? ?(?=\d|the |[a-z]{3,9}[ .,]|[ap]\.?m\.?[ ,]|o\/n )/;

const takeWeekday = (text: string, said: Said): string | undefined => {
  const pair = /^([a-z]{3,9}) ?[/&-] ?([a-z]{3,9})[.,]? ?(?=\d)/.exec(text);
  if (pair && weekdayNamed(pair[1] ?? '') && weekdayNamed(pair[2] ?? ''))
    return text.slice(pair[0].length); // "Mon/Tues 5-6 June": of two days
  const [all, word = ''] = WEEKDAY.exec(text) ?? [];
  const single = word.endsWith('days') ? word.slice(0, -1) : word; // "Mondays 17/6 - 29/7"
  const day = all === undefined || said.weekday ? undefined : weekdayNamed(single);
  if (all === undefined || day === undefined) return undefined;
  said.weekday = day;
  return text.slice(all.length).replace(/^(\d{1,2})$/, '$1th'); // "Mon 2" is the 2nd
};

/** Takes one opening off the front, noting what it said; undefined where there is none. */
export const takeOpening = (text: string, said: Said): string | undefined => {
  const withoutDay = takeWeekday(text, said);
  if (withoutDay !== undefined) return withoutDay;
  for (const { pattern, says } of OPENINGS) {
    const found = pattern.exec(text);
    if (!found || found[0] === '') continue;
    says(said, found[1] ?? '', found[2] ?? '');
    return text.slice(found[0].length);
  }
  return undefined;
};
