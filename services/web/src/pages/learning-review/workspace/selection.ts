/** What was ticked and named to be chosen for a selection, or left out of one. */
import { typedList, typedText } from '@throughline/govuk/form-description';
import type { Asking } from '../../../page.ts';

export type SelectionTyped = {
  /** Which button was pressed; absent where the page was only opened. */
  readonly act?: 'choose' | 'leave-out' | undefined;
  readonly name: string;
  readonly entries: readonly { readonly childId: string; readonly entryId: string }[];
  readonly ticked: readonly string[];
  /** What is wrong, by the name of the control. */
  readonly errors: Readonly<Record<string, string>>;
};

const acts = { choose: 'choose', 'leave-out': 'leave-out' } as const;

const line = /^([0-9a-f-]{36})\/([0-9a-f-]{36})$/i;

export const selectionTyped = ({ typed }: Asking): SelectionTyped => {
  const asked = typedText(typed, 'act');
  const act = asked === 'choose' || asked === 'leave-out' ? acts[asked] : undefined;
  const name = typedText(typed, 'selectionName');
  const ticked = typedList(typed, 'entries').filter((one) => line.test(one));
  const entries = ticked.flatMap((one) => {
    const [, childId = '', entryId = ''] = line.exec(one) ?? [];
    return [{ childId, entryId }];
  });
  const errors = {
    ...(act && ticked.length === 0 ? { entries: 'Tick the entries that you want to choose' } : {}),
    ...(act && name === '' ? { selectionName: 'Enter a name for the selection' } : {}),
  };
  return { act, name, entries, ticked, errors };
};

export const selectionErrors = ({ errors }: SelectionTyped) =>
  Object.keys(errors).length === 0
    ? undefined
    : {
        titleText: 'There is a problem',
        errorList: Object.entries(errors).map(([name, text]) => ({
          text,
          href: name === 'entries' ? '#chronology' : '#selectionName',
        })),
      };
