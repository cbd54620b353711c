/** Kinds of danger, and of dealing between agencies, that agencies write down, each in the words that they use for it. */
import type { Kinds } from './kinds-of-care.ts';

export const dangers: Kinds = [
  [
    'missing',
    /\bmissing\b|not (?:in|seen|home|returned|back|come (?:back|home))|(?:did|has|had)(?: no|n[’'])t (?:come|returned|return|been) (?:back|home|seen)|awol|abscond|left placement|walked out|last seen|(?:phone|mobile)\b.{0,20}\b(?:off|straight to)|\bdid not come back/i,
  ],
  [
    'found',
    /\bfound (?:at|asleep|by|safe|him|her|in)|\blocated\b|back with police|returned\b|came down|talked (?:him |her )?down|brought (?:her|him|them) (?:back|home)|\bback\b[.,]|^back\b/im,
  ],
  ['height', /\b(?:roof|bridge|ledge|rail|rooftop)\b/i],
  [
    'assault',
    /assault|cut lip|hate crime|lads shouted|attack|pushed|punch|hit (?:him|her)|strangl/i,
  ],
  ['damage', /\bbrick\b|smash|kicked (?:it|the|a)|broken by|criminal damage|\bdamage\b/i],
  ['search', /(?<!bed |job )\bsearch(?:ed)?\b|stop(?:ped)? (?:and|&) search/i],
  ['money or drugs', /\bcash\b|£\d|\bwraps?\b|\bdrugs?\b|cannabis|weed\b/i],
  ['weapon', /\bknife\b|\bblade(?:d)?\b|weapon/i],
  ['arrest', /\barrest|custody|\bbail|\bnicked\b|detained/i],
  ['recall', /\brecall/i],
  ['release', /\brelease[ds]?\b|out of hmp/i],
  [
    'police interview',
    /\binterview(?:ed)?\b.{0,80}(?:\baa\b|appropriate adult|solicitor|no comment|\bsol\b)|vol(?:untary)? attendance|(?:sat|was) in interview|\bno comment\b|declined to give any account|\babe\b/i,
  ],
  [
    'return interview',
    /return (?:home )?interview|interview.{0,20}\bmissing|missing interview|prevention interview/i,
  ],
  ['dispute at home', /\bargument|\brow\b|domestic|screaming|shouting/i],
  ['disclosure', /disclos|alleg/i],
  ['bruise', /bruis|\bmark\b/i],
];

export const dealings: Kinds = [
  ['referral', /\breferr(?:al|ed)\b|\brefer\b|\bnrm\b|\bmash\b/i],
  [
    'refusal',
    /\bdeclin(?:ed|es)?\b(?! to (?:speak|say|talk|engage|give|comment|answer))|no further action|\bnfa\b|said no|not accepted/i,
  ],
  ['safety plan', /safety plan (?!step)/i],
  ['registration', /\bregist(?:ered|ration)|\bgp at last/i],
  [
    'move',
    /moved? (?:in|out|day)\b|placement ended|placed with|moved (?:to|\w+ to)|new placement|\bleft us\b|^\W*(?:[\w’']+ ){0,3}move\b|\bmove\b|arrived (?:with|from)|collected .{0,30}from|\btook (?:him|her|them)\b/im,
  ],
  ['challenge', /challenge|escalat|concerns? resolution|disagree/i],
  ['apology', /apolog(?:y|ises|ised) (?:from|to)|\bapologises\b/i],
  ['immigration status', /refugee status|leave to remain|status granted/i],
  ['grounds decision', /(?:conclusive|reasonable) grounds|\bcg\b/i],
  ['outcome letter', /outcome letter/i],
  ['letter', /^[^.]{0,40}\bletter (?:of|from|dated|received|posted)|discharge letter|^letters?$/im],
  ['telling the outcome', /(?:told|rang|informed).{0,60}(?:outcome|no bed|decision|declined)/i],
  ['text message', /\btext(?:ed)?\b/i],
  [
    'call from family',
    /\b(?:mum|mother|mam|dad|father|nan|gran|grandmother|aunt|carer|parent)s? (?:rang|called|phoned|telephoned|texted)\b/i,
  ],
  ['observation', /\bobserv(?:ed|ation)\b|\bwatched (?:him|her|them) in\b/i],
  [
    'no reply',
    /\bno (?:reply|answer|access|ans)\b|(?:would|did)(?: no|n[’'])t (?:open|answer|come to the door)|nobody (?:in|home|answered)|no[- ]one (?:in|home|answered)/i,
  ],
  ['exclusion', /exclu(?:ded|sion)|suspended from school|perm(?:anent)?(?:ly)? ex\b/i],
  ['enrolment', /\b(?:re-?)?enrol/i],
  ['first day', /\bfirst day\b|\bstart(?:s|ed)\b(?: (?:at|his|her)|\.|$)/im],
  ['attendance', /attendance|\babsen(?:t|ce)|did not come in|\b\d+% ?att/i],
  [
    'family time',
    /\bcontact (?:with|lady|worker|centre|session)|family time|supervised contact|(?:mum|mother|dad|father) came/i,
  ],
  ['keys and locks', /\block(?:s|ed)? (?:change|fitted)|new locks|\blocks\b/i],
  ['repairs', /\bboiler|heating|mould|repair|damp/i],
  ['leave', /home leave|overnight leave|on leave\b/i],
];

export const manners: Kinds = [
  ['meeting', /\b(?:meeting|present:|attended by|discussion)\b/i],
  ['call', /\bt\/c\b|\brang\b|\brung\b|phone|telephone|\bcall(?:ed)?\b/i],
  ['e-mail', /\be-?mail(?:s|ed)?\b/i],
  ['visit', /\bvisit|seen (?:at|in|by|with)/i],
];
