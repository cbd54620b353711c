/** A state as a tag: the word says it, the colour only helps. */

const colours: Readonly<Record<string, string>> = {
  late: 'orange',
  'due soon': 'yellow',
  running: 'blue',
  met: 'green',
  'met late': 'yellow',
  paused: 'grey',
};

export type Tag = { readonly text: string; readonly classes: string };

/** The tag of a clock's state, in the words of the graph. */
export const clockTag = (status: string): Tag => ({
  text: status.charAt(0).toUpperCase() + status.slice(1),
  classes: `govuk-tag--${colours[status] ?? 'grey'}`,
});
