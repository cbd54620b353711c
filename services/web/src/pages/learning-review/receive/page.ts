import { z } from 'zod';
import { formPage } from '../../../form-page.ts';
import { type Data, required } from '../../../page.ts';
import { momentTyped } from '../../moment-typed.ts';
import { agenciesThat, agencyTyped, backTo, knownNow, reviewView } from '../review-form.ts';

const Files = z.object({
  children: z.array(
    z.object({
      imports: z.array(
        z.object({
          id: z.string(),
          fileName: z.string(),
          status: z.string(),
          agency: z.object({ name: z.string() }).nullish(),
        }),
      ),
    }),
  ),
});

/** Files that stand in the record of a child in scope. */
const files = (data: Data) =>
  Files.parse(required(data, 'review'))
    .children.flatMap(({ imports }) => imports)
    .filter(({ status }) => status !== 'withdrawn')
    .map(({ id, fileName, agency }) => ({
      value: id,
      label: agency ? `${fileName}, ${agency.name}` : fileName,
    }));

/** Recording that an agency's chronology came, and which files it is. */
export const receiveChronology = formPage(import.meta.url, {
  form: 'ReceiveChronology',
  ask: ['agencyId', 'occurred', 'importIds', 'note'],
  view: reviewView({
    title: 'Record a chronology that came',
    button: 'Record that it came',
    lead: 'Bring the file into the child’s record first, under Imports; then choose it here. An agency may also send what nobody asked for.',
  }),
  known: (data, asked) => ({ reviewId: knownNow(data, asked).reviewId }),
  choices: (data) => ({ agencyId: agenciesThat(data), importIds: files(data) }),
  typed: (data, asked) => ({
    ...agencyTyped(asked),
    ...momentTyped(String(required(data, 'now'))),
  }),
  next: backTo('received'),
});
