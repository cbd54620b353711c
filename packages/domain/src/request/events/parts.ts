/** Parts that events of a request share. */

import { z } from 'zod';
import { Code, Person } from '../../vocabulary.ts';

export const People = z.array(Person).max(50);
/** The key under which later events speak of one recipient: `requester.1`, `child.1`, `practitioner.2`. */
export const RecipientKey = Code.meta({ label: 'Recipient' });
export const recipients = z.array(RecipientKey).min(1).max(50).meta({ label: 'Who' });
/** A question that is answered with yes or no. */
export const yes = (label: string) => z.boolean().meta({ label });
