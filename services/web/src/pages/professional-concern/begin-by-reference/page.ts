/** Before a disagreement that somebody begins from the list of them: a leader, who opens no child's record. */
import { z } from 'zod';
import { type Asking, page } from '../../../page.ts';

const Found = z.object({ id: z.string(), reference: z.string() }).nullable();

export const referenceIn = ({ query }: Asking): string => query['reference']?.trim() ?? '';

const notFound = 'No child has this reference, or your agency is not recorded as working with them';

export const beginByReference = page(import.meta.url, {
  variables: (asked) => ({ reference: referenceIn(asked) }),
  view: (data, asked) => {
    const found = Found.parse(data['childOfReference']);
    const reference = referenceIn(asked);
    const error = reference !== '' && found === null ? notFound : undefined;
    return {
      title: 'Disagree with another agency’s decision or action',
      back: '/challenges',
      ladder: data['ladder'],
      ...{ found, reference, notFound: error },
      ...(error && {
        errorSummary: {
          titleText: 'There is a problem',
          errorList: [{ text: error, href: '#reference' }],
        },
      }),
    };
  },
});
