import { describe, expect, it } from 'vitest';
import { withNarrowTables } from './narrow-tables.ts';

const table = (headings: readonly string[], ...rows: readonly string[]) =>
  `<p>Before</p><table class="govuk-table"><caption>All</caption><thead><tr>${headings
    .map((name) => `<th scope="col">${name}</th>`)
    .join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${row}</tr>`).join('')}</tbody></table>`;

describe('a table on a narrow screen', () => {
  it('has its headings in its cells, for the style sheet to show', () => {
    const html = withNarrowTables(
      table(
        ['Who', 'What they\n  have heard', 'When'],
        '<th scope="row">GP</th><td class="a">No</td><td>Today</td>',
      ),
    );
    expect(html).toContain('<table class="govuk-table throughline-stacks">');
    expect(html).toContain('<th scope="row">GP</th>');
    expect(html).toContain('<td class="a" data-heading="What they have heard">No</td>');
    expect(html).toContain('<td data-heading="When">Today</td>');
    expect(html).toMatch(/^<p>Before<\/p>/);
  });

  it('takes a heading’s words without its mark-up, and safely', () => {
    const hidden = '<span class="govuk-visually-hidden">of the child</span>';
    const html = withNarrowTables(
      table(['A', `Say "it" <b>now</b> ${hidden}`, 'C'], '<td>1</td><td>2</td><td>3</td>'),
    );
    expect(html).toContain('data-heading="Say &quot;it&quot; now"');
  });

  it('marks a cell that says nothing, so that no heading stands alone', () => {
    const html = withNarrowTables(table(['A', 'B', 'C'], '<th>1</th><td> </td><td>–</td>'));
    expect(html.match(/data-empty/g)).toHaveLength(2);
  });

  it('leaves two columns, a line over all columns, and other markup as they are', () => {
    const two = table(['A', 'B'], '<td>1</td><td>2</td>');
    expect(withNarrowTables(two)).toBe(two);
    expect(withNarrowTables('<table class="other"></table>')).toBe('<table class="other"></table>');
    const line = '<td colspan="3">Nobody has been named.</td>';
    expect(withNarrowTables(table(['A', 'B', 'C'], line))).toContain(line);
  });

  it('does each table by its own headings', () => {
    const html = withNarrowTables(
      table(['A', 'B', 'C'], '<td>1</td><td>2</td><td>3</td>') +
        table(['D', 'E', 'F'], '<td>4</td><td>5</td><td>6</td>'),
    );
    expect(html).toContain('<td data-heading="A">1</td>');
    expect(html).toContain('<td data-heading="F">6</td>');
  });
});
