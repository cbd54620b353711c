/**
 * What kind of happening a row tells of, in the words that different agencies use for it: the
 * hospital's "brought in", the keyworker's "took him to A&E". Two rows of one kind on one day may be
 * one event; rows of different kinds seldom are.
 */

/** A kind of happening; `weight`: how much it says that two rows share it (1 = as much as a close time). */
export type Act = { readonly name: string; readonly words: RegExp; readonly weight: number };

const act = (name: string, weight: number, words: RegExp): Act => ({ name, weight, words });

/** Kinds that follow on from what they mention: a letter about a decision is not the decision. */
export const followsOn: ReadonlySet<string> = new Set([
  'arrival',
  'letter',
  'apologies for absence',
]);

export const acts: readonly Act[] = [
  act(
    'apologies for absence',
    1.6,
    /^\W*apolog(y|ies) (sent|given|for|to)\b|^\W*(?:missed|unable to (?:attend|make)|could(?: no|n[’'])t (?:attend|make|get to)) .{0,30}\b(?:meeting|review|conference|panel|core group)|\b(?:we|i) (?:were|was)(?: no|n[’'])t (?:asked|invited|told of it)\b/im,
  ),
  act('strategy meeting', 2.2, /strategy (meeting|discussion)/i),
  act(
    'professionals’ meeting',
    2.2,
    /professionals[’']? meeting|tac meeting|\bta[cf]\b|team around/i,
  ),
  act(
    'senior leaders’ meeting',
    2.4,
    /senior (leaders|managers)|step [34]\b.*meeting|chief officers/i,
  ),
  act(
    'resolution meeting',
    2,
    /(step \d|stage \d|resolution|escalation).{0,40}(meeting|managers)|managers[’'] meeting/i,
  ),
  act('learning event', 2.6, /learning event|practitioner event|learning review/i),
  act(
    'case conference',
    2.4,
    /case conference|\bicpc\b|\brcpc\b|(child protection|review|initial|transfer)\b.{0,20}\bconference/i,
  ),
  act('core group', 2.4, /core group/i),
  act(
    'review meeting',
    1.8,
    /\blac review|cla review|pathway (?:plan )?review|statutory review|looked[- ]after review|annual review|\bcpa\b/i,
  ),
  act('discharge planning', 2.4, /discharge (?:planning|meeting)|s117 meeting|section 117/i),
  act('ward meeting', 2.2, /\bmdt\b|\bward (?:meeting|round)\b|multi-?disciplinary/i),
  act('psychosocial meeting', 2.4, /psycho-?social/i),
  act('child in need meeting', 2.4, /\bcin (?:meeting|review)|child in need (?:meeting|review)/i),
  act('multi-agency risk conference', 2.4, /\bmarac\b/i),
  act('exploitation panel', 2.4, /\b(?:mace|macse|mase)\b|exploitation panel/i),
  act('public protection panel', 2.4, /\bmappa\b/i),
  act('referral order panel', 2.2, /(?:referral order|\bro|initial|youth offender) panel/i),
  act('governors’ panel', 2.2, /\bgovernors\b|\birp\b|independent review panel/i),
  act(
    'return to school',
    2.2,
    /re-?integrat|return(?: to school| from exclusion)? meeting|back[- ]to[- ]school meeting/i,
  ),
  act('panel', 1.5, /\bpanel\b/i),
  act('meeting', 1.5, /\b(meeting|conference|present:|attended by)\b/i),
  act(
    'assessment request',
    2.2,
    /(request|ask(ed|s)?|refer).{0,50}(\bmha\b|mental health act|\bamhp\b).{0,20}(assessment|hub)?/i,
  ),
  act(
    'assessment refused',
    2,
    /\bdeclin(?:ed|es)?\b(?! to (?:speak|say|talk|engage|give|comment|answer))|no further action|\bnfa\b|said no|not accepted|triage/i,
  ),
  act(
    'detention assessment',
    2.2,
    /^(?!.*(request|ask|outcome)).*((\bmha\b|mental health act) assessment|assess(ed|ment) (by|in|at)\b.*(amhp|interpreter)|amhp and two doctors)/is,
  ),
  act(
    'crisis assessment',
    1.8,
    /crisis (team |nurse|assessment)|assessment by crisis|(?:psych(iatric)?|camhs|mental health) liaison|^liaison\b/im,
  ),
  act(
    'no bed',
    1.6,
    /\bno bed|beds? (are )?finished|application (was )?(not )?made|assessment not completed/i,
  ),
  act('admission', 2, /\badmitted|admission|informal patient|\bto (?:amu|mau|sau|picu|icu|hdu)\b/i),
  act(
    'discharge',
    1.6,
    /\bdischarged (from|home|with|by)|^discharged|home from|\bhome with\b|\bttos?\b|moved to flat|discharge from/i,
  ),
  act(
    'arrival',
    1.6,
    /^\s*(triage\b|brought in|by ambulance|arrived|presented)|took .{0,30}(a&e|hospital)|\bto a&e\b/i,
  ),
  act(
    'at hospital',
    1.2,
    /a&e|\bed\b|emergency department|triage|took .{0,30}hospital|brought in|ambulance/i,
  ),
  act(
    'missing',
    2,
    /\bmissing (report|from|episode)|reported missing|not (in|seen)|awol|absconded|left placement|went missing|walked out|not back\b|missing since|last seen|phone (?:is )?off/i,
  ),
  act(
    'found',
    1.6,
    /\bfound (at|asleep|by|safe|him|her)|back with police|returned (by|with)|came down|talked (him |her )?down/i,
  ),
  act('height', 1.4, /\b(roof|bridge|ledge|rail|rooftop)\b/i),
  act(
    'self-harm',
    1.6,
    /mark round|ligature|belt|self[- ]harm|overdose|\bod\b(?!\.)|paracetamol|took tablets|lacerat|sutur|stitches|cut (his|her|their) (arm|wrist)|cuts? to (?:the )?(?:fore)?arm/i,
  ),
  act('assault', 1.6, /assault|cut lip|hate crime|lads shouted|attack/i),
  act('safety plan', 1.6, /safety plan (?!step)/i),
  act('registration', 1.6, /regist(ered|ration)|\bgp at last/i),
  act(
    'move',
    1.6,
    /moved? (?:in|out|day)\b|placement ended|placed with|moved to|new placement|\bleft us\b|^\W*(?:[\w’']+ ){0,3}move\b/im,
  ),
  act('challenge', 1.8, /challenge|escalat|concerns? resolution|disagree/i),
  act('apology', 1.6, /apolog(y|ises|ised) (from|to)|\bapologises\b/i),
  act('status', 1.8, /refugee status|leave to remain|status granted/i),
  act('outcome letter', 2, /outcome letter/i),
  act(
    'letter',
    1.4,
    /^[^.]{0,40}\bletter (of|from|dated|received|posted)|discharge letter|^letters?$/im,
  ),
  act('telling the outcome', 1.4, /(told|rang|informed).{0,60}(outcome|no bed|decision|declined)/i),
  act('text message', 1.4, /\btext(ed)?\b (from|to|message)|reports text/i),
  act(
    'call from family',
    1.5,
    /\b(?:mum|mother|mam|dad|father|nan|gran|grandmother|aunt|carer|parent)s? (?:rang|called|phoned|telephoned|texted)\b/i,
  ),
  act('call', 0.5, /\bt\/c\b|\brang\b|phone|telephone|\bcall(ed)?\b/i),
  act('email', 0.5, /\be-?mail(s|ed)?\b/i),
  act('visit', 0.6, /\bvisit|seen at (flat|home)/i),
  act('court', 2, /\bcourt\b|hearing|remand|\bplea(?:d(?:ed|s)?)?\b|\btrial\b|magistrate/i),
  act(
    'police interview',
    2,
    /\binterview(?:ed)?\b.{0,80}(?:\baa\b|appropriate adult|solicitor|no comment|\bsol\b)|vol(?:untary)? attendance|(?:sat|was) in interview/i,
  ),
  act(
    'return interview',
    2,
    /return (?:home )?interview|interview.{0,20}\bmissing|missing interview/i,
  ),
  act('medical', 2, /child protection medical|medical (?:under|examination)|s47 medical/i),
  act('observation', 1.8, /\bobserv(?:ed|ation)\b|\bwatched (?:him|her|them) in\b/i),
  act(
    'no reply',
    1.7,
    /\bno (?:reply|answer|access|ans)\b|(?:would|did)(?: no|n[’'])t (?:open|answer|come to the door)|nobody (?:in|home|answered)|no[- ]one (?:in|home|answered)/i,
  ),
  act('search', 1.5, /(?<!bed |job )\bsearch(?:ed)?\b/i),
  act('enrolment', 1.8, /\b(?:re-?)?enrol/i),
  act('first day', 1.7, /\bfirst day\b|\bstarted (?:at|his|her)\b/i),
  act('arrest', 2, /\barrest|custody|bail/i),
  act('exclusion', 2, /exclu(ded|sion)|suspended from school|perm(?:anent)?(?:ly)? ex\b/i),
  act('birth', 2, /\bborn\b|birth of/i),
  act('death', 2, /\bdied\b|death certified|found dead|life extinct/i),
];

/** All kinds whose words a text holds, in the order in which it comes to them. */
export const actsIn = (text: string): ReadonlyMap<string, number> => {
  const found = acts.flatMap(({ name, weight, words }) => {
    const at = text.search(words);
    return at < 0 ? [] : [{ name, weight, at }];
  });
  return new Map(found.toSorted((a, b) => a.at - b.at).map(({ name, weight }) => [name, weight]));
};
