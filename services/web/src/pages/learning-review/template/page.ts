/** The blank template for one agency, as a file to be kept: it holds the review's questions and no child's name. */
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { asking, type Handler, load, operation, required } from '../../../page.ts';
import { Problem } from '../../../problem.ts';
import { sendFile } from '../../give-file.ts';

const query = operation(fileURLToPath(new URL('./query.graphql', import.meta.url)));

const Answer = z.object({
  template: z.unknown().nullable(),
});
const formats: Readonly<Record<string, string>> = { word: 'DOCX', excel: 'XLSX' };

export const blankTemplate: Handler = async (web, request, response) => {
  const asked = asking(request);
  const format = formats[asked.params['format'] ?? ''];
  if (format === undefined) throw new Problem('notFound', 'A template is for word or for excel.');
  const { template } = Answer.parse(required(await load(web, query, asked, { format }), 'review'));
  if (template === null) throw new Problem('notFound', 'Nothing was asked of that agency.');
  sendFile(response, template);
};
