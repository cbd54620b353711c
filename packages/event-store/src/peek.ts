/** Looking at a stream without deciding anything: whom it is about decides who may ask. */
import type { Desk } from './handle.ts';
import { emptyStream } from './kept-stream.ts';
import type { Pathway } from './pathway.ts';

export type Glimpse = { readonly subjects: readonly string[]; readonly state: unknown };

/** Costs a read only the first time that a process meets the stream. */
export const peek = async (desk: Desk, pathway: Pathway, stream: string): Promise<Glimpse> => {
  const known = desk.kept.get(stream);
  const kept = known ?? emptyStream(pathway, stream);
  if (known === undefined) {
    await desk.reload(kept);
    desk.kept.set(stream, kept);
  }
  return { subjects: pathway.subjects(kept.state), state: kept.state };
};
