import { describe, expect, it } from 'vitest';
import { seenIn } from './child-seen.ts';

describe('reading whether a child was seen', () => {
  it.each([
    ['Y', 'seen'],
    ['Yes – at nursery', 'seen'],
    ['seen with mother', 'seen'],
    ['Face to face', 'seen'],
    ['Yes, alone', 'alone'],
    ['Seen alone', 'alone'],
    ['Seen on her own', 'alone'],
    ['not seen alone', 'seen'],
    ['by phone', 'by-phone'],
    ['WhatsApp video', 'by-phone'],
    ['N', 'not-seen'],
    ['No – asleep', 'not-seen'],
    ['Not seen, at school', 'not-seen'],
    ['DNA', 'not-seen'],
    ['N - WNB', 'was-not-brought'],
    ['Was not brought', 'was-not-brought'],
  ])('takes “%s” as %s', (written, seen) => expect(seenIn(written)).toBe(seen));

  it.each([undefined, '', 'N/A', 'not applicable', '–', 'Nan’s house', 'HT', 'unsure'])(
    'says nothing of “%s”',
    (written) => expect(seenIn(written)).toBeUndefined(),
  );
});
