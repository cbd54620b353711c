/** What a page asks, as it was rendered: the label or legend of every question in a form that sends a command. */

type Described = {
  readonly label?: string;
  readonly hint?: string;
  readonly fields?: readonly Described[];
  readonly of?: Described;
};

/** Every label and hint of `schema/forms.json`, wherever it stands. */
export const wordsOfSchemas = (forms: Readonly<Record<string, Described>>): ReadonlySet<string> => {
  const words = new Set<string>();
  const take = ({ label, hint, fields = [], of }: Described): void => {
    for (const one of [label, hint]) if (one !== undefined) words.add(one);
    for (const one of [...fields, ...(of ? [of] : [])]) take(one);
  };
  for (const form of Object.values(forms)) take(form);
  return words;
};

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

const plain = (html: string): string =>
  html
    .replaceAll(/<(\w+)[^>]*\bpopover\b[^>]*>[\s\S]*?<\/\1>/g, ' ') // what an abbreviation stands for
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (one) => entities[one] ?? one)
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/ \(optional\)$/, '')
    .replace(/: \d+$/, '') // the number of a row
    .replace(/\.? ?Put each on a line of its own$/, '');

const formsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<form\b[\s\S]*?<\/form>/g)]
    .map(([form]) => form)
    .filter((form) => form.includes('name="_command"'));

/** What the parts of a date and a time are called, the same in every form. */
const ofDates: ReadonlySet<string> = new Set([
  ...['Day', 'Month', 'Year', 'Date', 'Time', 'When it was, in words', 'For example, 27 3 2026'],
  'Leave the day, or the day and month, empty if you do not know them',
  'For example, 9:32am or 14:05, or “about 3pm”',
  'For example, 9:32am or 14:05',
  'For example, “summer 2023”, “about 22 May 2024”, “28 June to 3 September 2024” or “not known”',
]);

/** What is said of a group of questions of which none has to be answered by itself, the same in every form. */
const ofGroups: ReadonlySet<string> = new Set(['Fill in what you know: one of these is enough']);

/** Forms that ask the same of each thing on record: each stands under its own name. */
const namesOfTheRecord: Readonly<Record<string, RegExp>> = {
  '/children/:childId/call': /, asked .* \d{4}|^The outcome: /,
  '/meetings/:meetingId/attendance':
    /^(?:Children’s social care|Police|CAMHS|Lantern Bridge|Kelderby|Open Harbour|Quayside)/,
};

/** Choices are the record's or the schema's own; what stands here is what each question is called and how it is explained. */
const wordsAsked = (html: string): readonly string[] =>
  formsOf(html).flatMap((form) =>
    [
      ...form.matchAll(/<(label|legend)\b([^>]*)>([\s\S]*?)<\/\1>/g),
      ...form.matchAll(/<(div)\b([^>]*\bclass="[^"]*\bgovuk-hint\b[^"]*"[^>]*)>([\s\S]*?)<\/div>/g),
    ]
      .filter(
        ([, , attributes = '']) =>
          !/__(?:label|hint)\b/.test(attributes) || /date-input__label/.test(attributes),
      )
      .map(([, , , words = '']) => plain(words)),
  );

/** Questions of a page that no schema words. */
export const wordedElsewhere = (
  { route, html }: { readonly route: string; readonly html: string },
  known: ReadonlySet<string>,
): readonly string[] =>
  wordsAsked(html).filter(
    (words) =>
      words !== '' &&
      !known.has(words) &&
      !ofDates.has(words) &&
      !ofGroups.has(words) &&
      !namesOfTheRecord[route]?.test(words),
  );
