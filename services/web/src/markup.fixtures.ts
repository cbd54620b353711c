/** What is wrong with a page's markup, by the standard and the rules that every page here keeps. */
import { HtmlValidate } from 'html-validate';

const rules = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'long-title': 'off',
    'no-trailing-whitespace': 'off', // left by the design systems' macros; says nothing to a reader
    'require-sri': 'off', // everything comes from here
    'prefer-native-element': 'off', // the design system's link that looks like a button
    'no-redundant-role': 'off', // the design system's date input, for the sake of JAWS
    'no-implicit-button-type': 'error',
    // Boxes of one question share its name: that is how a browser sends every one that was ticked.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
  },
});

/** One line for each fault, with the line of the page that has it. */
export const faults = async (html: string): Promise<readonly string[]> => {
  const { results } = await rules.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, line }) =>
        `${ruleId}: ${message} (${html.split('\n')[line - 1]?.trim()})`,
    ),
  );
};
