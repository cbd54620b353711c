import { describe, expect, it } from 'vitest';
import { withWritingDirections } from './writing-direction.ts';

const name = 'صمیم رحمتی';
const inBody = (html: string): string =>
  withWritingDirections(`<title>${name}</title><body>${html}</body>`).replace(/^.*?<body>/, '');

describe('words that are written from right to left', () => {
  it('stand by themselves, so that what follows keeps its place', () =>
    expect(inBody(`<p>${name}, 17, KCP-000001.</p>`)).toBe(
      `<p><bdi>${name}</bdi>, 17, KCP-000001.</p></body>`,
    ));

  it('are one stretch with the numbers and brackets between them', () => {
    const headline = 'در ۱۵ سالگی (سال 2023) گم شد.';
    expect(inBody(`<a>${headline}</a>`)).toBe(`<a><bdi>${headline}</bdi></a></body>`);
    expect(inBody(`<p>He wrote: ${headline}</p>`)).toBe(
      `<p>He wrote: <bdi>${headline.slice(0, -1)}</bdi>.</p></body>`,
    );
  });

  it('leave a sentence its own signs, whatever other elements it has', () => {
    expect(inBody(`<p><a>Asked of</a> ${name}.</p>`)).toBe(
      `<p><a>Asked of</a> <bdi>${name}</bdi>.</p></body>`,
    );
    expect(inBody(`<p><strong>Who</strong>: “${name}”, <b>17</b></p>`)).toContain(
      `</strong>: “<bdi>${name}</bdi>”, <b>`,
    );
    expect(inBody(`<dd>${name}<br>${name}, 17</dd>`)).toContain(`<br><bdi>${name}</bdi>, 17`);
  });

  it('keep a bracket that they close', () =>
    expect(inBody(`<p>He wrote: ${name} (سال 2023), then left (at 3).</p>`)).toBe(
      `<p>He wrote: <bdi>${name} (سال 2023)</bdi>, then left (at 3).</p></body>`,
    ));

  it('are each a stretch of their own', () =>
    expect(inBody('<li>حمید (18) and שרה</li>')).toBe(
      '<li><bdi>حمید</bdi> (18) and <bdi>שרה</bdi></li></body>',
    ));

  it.each([
    ['in the title of the window', (html: string) => html],
    ['in a list to choose from', () => inBody(`<select><option>${name}</option></select>`)],
    ['in what somebody typed', () => inBody(`<textarea dir="auto">${name}</textarea>`)],
    [
      'in words as they were typed, whose lines each have a direction',
      () => inBody(`<div class="throughline-verbatim"><div>${name}</div>${name}</div>`),
    ],
    ['in an attribute', () => inBody(`<a title="${name}">A</a>`)],
    ['in a picture', () => inBody(`<svg><text>${name}</text></svg>`)],
  ])('are left alone %s', (_, html) =>
    expect(html(`<title>${name}</title>`)).not.toContain('<bdi>'),
  );

  it('stand by themselves again after such a place', () =>
    expect(inBody(`<p class="throughline-verbatim">${name}</p><p>${name}</p>`)).toContain(
      `</p><p><bdi>${name}</bdi></p>`,
    ));
});

describe('a field', () => {
  it('runs the way in which somebody types', () => {
    expect(inBody('<textarea class="govuk-textarea" name="a"></textarea>')).toContain(
      '<textarea dir="auto" class',
    );
    expect(inBody('<input class="govuk-input" id="b" type="text">')).toContain('<input dir="auto"');
  });

  it('keeps the direction that it says itself, and needs none where no words are typed', () => {
    expect(inBody('<input type="text" dir="ltr">')).not.toContain('auto');
    expect(inBody('<input type="radio" value="text">')).not.toContain('dir=');
  });
});
