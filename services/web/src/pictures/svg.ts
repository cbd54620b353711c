/** SVG as text. What somebody wrote goes through `text` or an attribute, and both are escaped. */

/** Text that is safe to stand in a page: only this module makes it. */
export type Svg = string & { readonly safe: unique symbol };

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escaped = (written: string): string =>
  written.replace(/[&<>"]/g, (one) => entities[one] ?? one);

const number = (value: number): string => String(Math.round(value * 10) / 10);

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** The brand is given here alone: to escaped text, and to elements made of it. */
export const text = (written: string): Svg => escaped(written) as Svg;

export const element = (
  name: string,
  attributes: Attributes,
  ...inside: readonly (Svg | undefined)[]
): Svg => {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [` ${key}="${typeof value === 'number' ? number(value) : escaped(value)}"`],
  );
  const content = inside.filter((one) => one !== undefined).join('');
  const opened = `<${name}${written.join('')}`;
  return (content === '' ? `${opened}/>` : `${opened}>${content}</${name}>`) as Svg; // made of escaped parts
};

/** A link that is reached along its lane, not by the tabulator: see `throughline.js`. */
export const link = (
  href: string,
  name: string,
  classes: string,
  ...inside: readonly (Svg | undefined)[]
): Svg =>
  element(
    'a',
    { href, class: classes, tabindex: '-1' },
    element('title', {}, text(name)),
    ...inside,
  );

/** What a finger may hit. */
export const target = (x: number, y: number, width: number, height: number): Svg =>
  element('rect', { class: 'throughline-picture__target', x, y, width, height });
