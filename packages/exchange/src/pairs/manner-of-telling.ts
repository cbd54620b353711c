/**
 * How a row tells of what it tells: as a meeting, a call, something written or a visit; as one who rang or one who was rung; as word of
 * something; as one who was not there. Between agencies the same few ways come again, whatever the event was.
 */

export type Channel = 'meeting' | 'call' | 'written' | 'visit';

const channels: readonly (readonly [channel: Channel, words: RegExp])[] = [
  [
    'meeting',
    /\b(?:meeting|conference|conf|panel|core (?:group|gp)|discussion|marac|mappa|mace|mdt|cpa|ta[cf]|[ir]cpc|cin(?! (?:plan|visit))|(?:lac|cla|pathway|statutory|care|pep) review|review (?:meeting|conference)|pep|disc|strat(?:egy)?)\b/i,
  ],
  [
    'call',
    /\b(?:rang|ring|rung|phoned?|phones|telephoned?|t\/c|tel|calls?|called|voicemail|dialled|111|999|101)\b/i,
  ],
  [
    'written',
    /\b(?:e-?mail(?:ed|s)?|letters?|text(?:ed|s)?|message|posted|faxed|copied|form|notif\w*|portal|report sent|ppn|minutes|inbox)\b/i,
  ],
  [
    'visit',
    /\b(?:visit(?:ed|s|ing)?|seen (?:at|in|by|with)|came|saw|dropped|arrived|called round|appointment|appt|clinic)\b/i,
  ],
];

/** "Could not get into the meeting", "Apologies sent", "We sent a report", "Invited to CIN": the writer's own absence, no one else's. */
const ABSENT =
  /^\W*(?:(?:i|we|sent|my|our|he|she)\s+)?(?:apologies|missed\b|unable to|could(?: no|n[’'])t (?:attend|make|get|come|join)|did(?: no|n[’'])t (?:attend|come|join|get|make)|dna\b|not (?:able to|asked|invited)|no show\b|can(?:no|’|')t (?:attend|make))|\b(?:i|we) (?:was|were)(?: no|n[’'])t (?:asked|invited|there|told of)(?! to (?:speak|say))|\b(?:nobody|no one) (?:asked|invited|told) (?:me|us)\b|^\W*(?:sent (?:a |my |our )?(?:report|apologies)|(?:was |were )?invited to\b)|not able to attend|\b(?:i|we) (?:sent|gave) (?:apologies|(?:a|our|my) (?:written )?report)\b|\b(?:our|my) (?:written )?(?:report|apologies) (?:was |were )?(?:read(?: out)? by|given by)\b/im;
const opening = 140; // characters, in which somebody says that he was not there

/** "Told by Meridian", "Letter received", "Heard from Jan": word of something. */
const WORD =
  /^\W*(?:[\p{L}\p{N}’'.()-]+\s+){0,4}(?:told|informed|notified|heard|received|letter|e-?mail\w*|copy|copied|says|read|sent|saw|minutes|still)\b/iu;

const HEARD =
  /\b(?:told|informed|notified|heard|advised|aware|made aware|word|copy|copied|received|says? (?:that )?(?:he|she|they)|reports?|reported|according|read|shared)\b/i;

/** "T/C from school", "Mum rang", "DC Yates: found": it came to the writer. */
const CAME =
  /\b(?:t\/c|call|phone call|e-?mail|letter|text|message|contact|referral|report|notification|copy|word)s? (?:received )?(?:from|by)\b|\b(?!(?:i|we|then|also)\b)[\p{L}’'()]+ (?:rang|phoned|telephoned|called|rings|e-?mailed|texted|reports?|says)\b|\b(?:told|informed|notified|advised|reported) by\b|\breceived\b|^\W*[A-Z][\w’' .]{2,30}(?:\([^)]*\))?:\s/u;

/** "Rang the ward", "Told Callum": the writer did it. */
const WENT =
  /^\W*(?:(?:then|also|i|we)\s+)?(?:rang|phoned|telephoned|called|told|informed|e-?mailed|texted|t\/c to|calls? to|phone call to|rings?|notified|wrote to|spoke (?:to|with))\b|\b(?:i|we) (?:rang|phoned|called|told|e-?mailed)\b|(?:^|[.;:]\s+)(?:rang|phoned|telephoned|told|e-?mailed|calls? to|t\/c to)\b/i;

export type Manner = {
  /** In the order in which the row comes to them. */
  readonly channels: readonly Channel[];
  readonly isAbsent: boolean;
  readonly isWord: boolean;
  readonly isHeard: boolean;
  /** Something came to the writer, and nothing went from him. */
  readonly onlyCame: boolean;
};

export const mannerOf = (text: string, told: string): Manner => ({
  channels: channels
    .map(([channel, words]) => ({ channel, at: told.search(words) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)
    .map(({ channel }) => channel),
  isAbsent: ABSENT.test(text.slice(0, opening)),
  isWord: WORD.test(text),
  isHeard: HEARD.test(text),
  onlyCame: CAME.test(told) && !WENT.test(text),
});
