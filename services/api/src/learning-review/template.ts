/** The blank chronology that a review sends to an agency: its own columns and instructions, in Word or Excel. */
import type { TemplateColumn } from '@throughline/domain/learning-review/events';
import type { Return, Review } from '@throughline/domain/learning-review/state';
import {
  howToWriteDates,
  usualColumns,
  writeExcelTemplate,
  writeWordTemplate,
} from '@throughline/exchange/writing/write-template';
import { dayInWords } from '@throughline/time/local-date';
import { periodInWords } from './in-words.ts';

export type BlankTemplate = {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
};

const MARKING =
  'Official: sensitive. Once filled in, it holds personal information about a child or family.';

const writers = {
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: writeWordTemplate,
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: writeExcelTemplate,
  },
} as const;
export type TemplateFormat = keyof typeof writers;

/** The width that a column usually has, where it has a usual name. */
const widthOf = ({ name }: TemplateColumn): number =>
  usualColumns.find((usual) => usual.name === name)?.width ?? 16;

/** It says nothing of any child: the covering letter does, by a safer way. */
export const blankTemplate = async (
  { title, review }: { readonly title: string; readonly review: Review },
  asked: Return,
  { format, agencyName }: { readonly format: TemplateFormat; readonly agencyName: string },
): Promise<BlankTemplate> => {
  const { type, write } = writers[format];
  const columns = asked.columns?.map((column) => ({ ...column, width: widthOf(column) }));
  const bytes = await write({
    title: `Chronology for “${title}”: ${agencyName}`,
    marking: MARKING,
    instructions: [
      ...(asked.dueOn ? [`Please return it by ${dayInWords(asked.dueOn)}.`] : []),
      ...[periodInWords(review.period) ?? []].flat(),
      ...(asked.instructions?.split(/\r?\n/).filter((line) => line.trim() !== '') ?? []),
      howToWriteDates,
    ],
    columns: columns ?? usualColumns,
  });
  return { name: `chronology-template.${format}`, type, bytes };
};
