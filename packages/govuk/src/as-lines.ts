/** A program's "<br>" in somebody's words, shown as the new line that it is; what is stored stays as it was sent. */

export const asLines = <Value>(value: Value): Value | string =>
  typeof value === 'string' ? value.replace(/[ \t]*<br\s*\/?>[ \t]*/gi, '\n') : value;
