/**
 * Tables that a telephone can show: where there is no room for columns, each row stands as a block whose cells say
 * their column's heading themselves. The heading is written into the cell here; the style sheet shows it there.
 */

const tables = /<table class="govuk-table[\s\S]*?<\/table>/g;
const tableClass = '<table class="govuk-table';
const rows = /<tr[\s>][\s\S]*?<\/tr>/g;
const cells = /<(td|th)((?:\s[^>]*)?)>([\s\S]*?)<\/\1>/g;
const headings = /<th[^>]*>([\s\S]*?)<\/th>/g;

const wordsOf = (html: string): string =>
  html
    .replaceAll(/<span class="[^"]*govuk-visually-hidden[\s\S]*?<\/span>/g, '')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('"', '&quot;')
    .replaceAll(/\s+/g, ' ')
    .trim();

const isEmpty = (html: string): boolean => /^(?:\s|<br>|–)*$/.test(html);

const rowWithHeadings = (row: string, names: readonly string[]): string => {
  let at = -1;
  return row.replaceAll(cells, (cell, tag: string, attributes: string, inner: string) => {
    at += 1;
    const name = names[at];
    if (tag === 'th' || !name || attributes.includes('colspan')) return cell;
    const mark = isEmpty(inner) ? 'data-empty' : `data-heading="${name}"`;
    return `<td${attributes} ${mark}>${inner}</td>`;
  });
};

/** Two columns have room side by side. */
const isNarrow = (names: readonly string[]): boolean => names.length < 3;

const stacking = (table: string): string => {
  const [head = '', ...bodies] = table.split('</thead>');
  const body = bodies.join('</thead>');
  const names = [...head.matchAll(headings)].map(([, inner = '']) => wordsOf(inner));
  if (body === '' || isNarrow(names)) return table;
  const marked = body.replaceAll(rows, (row) => rowWithHeadings(row, names));
  return `${head.replace(tableClass, `${tableClass} throughline-stacks`)}</thead>${marked}`;
};

/** The same page, its tables ready for a narrow screen. */
export const withNarrowTables = (html: string): string => html.replaceAll(tables, stacking);
