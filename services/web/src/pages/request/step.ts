/** One thing that can be recorded on a request: its form, and when it makes sense. */
import type { Standing } from './standing.ts';

export type RequestStep = {
  /** Its address under the request, and the code of the banner that follows. */
  readonly path: string;
  /** The command's name in `schema/forms.json`, and the event that it leaves. */
  readonly form: string;
  readonly event: string;
  readonly title: string;
  readonly button: string;
  readonly lead?: string;
  readonly ask: readonly string[];
  /** What whoever records it is taken to have done; left out where the form asks who did it. */
  readonly verb?: string;
  /** Whom the form may name among those who are owed the outcome; everybody where it is left out. */
  readonly recipients?: readonly string[];
  readonly done: string;
  readonly makesSense: (standing: Standing) => boolean;
};
