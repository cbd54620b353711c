/** Kinds of meeting and of care that agencies write down, each in the words that they use for it. */

/** A kind of event, and words that tell of it. */
export type Kinds = readonly (readonly [name: string, words: RegExp])[];

export const meetings: Kinds = [
  ['strategy meeting', /strategy (?:meeting|discussion)|^strategy\b/im],
  [
    'professionals’ meeting',
    /professionals[’']? meeting|multi-?agency meeting|\bta[cf]\b|team around/i,
  ],
  ['senior leaders’ meeting', /senior (?:leaders|managers)|step [34]\b.*meeting|chief officers/i],
  [
    'resolution meeting',
    /(?:step \d|stage \d|resolution|escalation).{0,40}(?:meeting|managers)|managers[’'] meeting/i,
  ],
  ['learning event', /learning event|practitioner event|learning review/i],
  [
    'case conference',
    /case conference|\b[ir]cpc\b|(?:child protection|review|initial|transfer)\b.{0,20}\bconference|\bconference\b/i,
  ],
  ['core group', /core group/i],
  [
    'review of care',
    /\b(?:lac|cla|statutory|looked[- ]after|pathway(?: plan)?|care plan|care|annual) review|\b(?:first|second|third|last|his|her|the|their) (?:lac )?review\b|^review\b|\breview \d\b|statutory review/im,
  ],
  ['care programme meeting', /\bcpa\b|care programme/i],
  [
    'planning meeting',
    /(?:discharge|placement|birth|pre-?birth|transition|legal) planning|discharge meeting|\bdpm\b|pre-?birth meeting|placement meeting|s117 meeting|section 117/i,
  ],
  ['ward meeting', /\bmdt\b|\bward (?:meeting|round)\b|multi-?disciplinary|psycho-?social/i],
  ['child in need meeting', /\bcin\b(?! (?:visit|plan))|child in need (?:meeting|review)/i],
  ['risk conference', /\bmarac\b/i],
  ['exploitation panel', /\b(?:mace|macse|mase)\b|(?:exploitation|\bce|\bcse|\bcce) panel/i],
  ['public protection panel', /\bmappa\b/i],
  ['panel', /\bpanel\b|\bgovernors\b|\birp\b/i],
  ['education plan meeting', /\bpep\b|\behcp?\b/i],
  [
    'return to school',
    /re-?integrat|return(?: to school| from exclusion)? meeting|back[- ]to[- ]school|phased return|part[- ]time (?:school|timetable)|\b(?:first (?:day|morning) )?back (?:at|in|to|for) (?:school|college|p\d)|first (?:day|morning) back/i,
  ],
  [
    'court',
    /\bcourt\b|hearing|remand|\bplea(?:d(?:ed|s)?)?\b|\btrial\b|magistrate|sentenc|non-?mol/i,
  ],
];

export const health: Kinds = [
  [
    'request for a Mental Health Act assessment',
    /(?:request|ask(?:ed|s)?|refer).{0,50}(?:\bmha\b|mental health act|\bamhp\b).{0,20}(?:assessment|hub)?/i,
  ],
  [
    'Mental Health Act assessment',
    /^(?!.*(?:request|ask|outcome)).*(?:(?:\bmha\b|mental health act) assessment|assess(?:ed|ment) (?:by|in|at)\b.*(?:amhp|interpreter)|amhp and two doctors)/is,
  ],
  [
    'crisis assessment',
    /crisis (?:team |nurse|assessment)|assessment by crisis|(?:psych(?:iatric)?|camhs|mental health|ed) liaison|^liaison\b/im,
  ],
  [
    'no bed',
    /\bno bed|beds? (?:are )?finished|application (?:was )?(?:not )?made|assessment not completed/i,
  ],
  [
    'admission',
    /\badmitted|admission|informal patient|\bto (?:amu|mau|sau|picu|icu|hdu)\b|kept (?:her|him|them) in\b/i,
  ],
  [
    'discharge',
    /\bdischarged (?:from|home|with|by)|^discharged|home from|\bhome (?:with|for good)\b|\btt[oa]s?\b|moved to flat|discharge from|transferred home|\blet home\b|\bd\/c\b/im,
  ],
  [
    'arrival at hospital',
    /^\s*(?:triage\b|brought (?:in|by)|by ambulance|arrived|presented)|took .{0,30}(?:a&e|hospital)|\bto a&e\b/i,
  ],
  [
    'at hospital',
    /a&e|\bed\b|emergency department|triage|took .{0,30}hospital|brought in|ambulance|\bbedside\b|\btheatre\b/i,
  ],
  [
    'health assessment',
    /\biha\b|\brha\b|health (?:assessment|check|review)|new patient check|\bnpc\b/i,
  ],
  ['wound', /wound|stab|sutur|stitch|lacerat|\bcut to\b/i],
  [
    'self-harm',
    /mark round|ligature|belt|self[- ]harm|overdose|\bod\b(?!\.)|paracetamol|took (?:the )?tablets|packets|cut (?:his|her|their) (?:arm|wrist)|cuts? to (?:the )?(?:fore)?arm|lacerat/i,
  ],
  ['bloods', /\bbloods?\b|potassium|phosphate|\bk \d|blood test/i],
  ['heart tracing', /\becg\b|heart (?:tracing|rate)/i],
  ['weighing', /\bweigh(?:ed|t|s|ing)?\b|\bkg\b|\bcentile\b|\bwt\b/i],
  ['tube feeding', /\bng\b|nasogastric|\btube\b/i],
  ['scan', /\bscan\b|ultrasound/i],
  ['booking', /^booking\b|booking (?:appointment|visit)|booked in for/im],
  ['antenatal contact', /antenatal/i],
  ['new birth visit', /new birth visit|\bnbv\b|day \d+ visit|home visit day \d/i],
  ['birth', /\bborn\b|birth of\b|\bsvd\b|delivered\b|live (?:male|female) infant|caesar/i],
  ['death', /\bdied\b|death certified|found dead|life extinct/i],
  ['immunisation', /immunis|vaccin|\bjabs?\b/i],
  ['dentist', /dentist|dental|filling/i],
  ['medicine', /sertraline|fluoxetine|prescri|medication (?:started|changed|review)|\b\d+ ?mg\b/i],
  ['medical', /child protection medical|medical (?:under|examination)|s47 medical/i],
  ['clinic', /\bclinic\b|\bopa\b|outpatient/i],
];
