/** What has to be undone when the product stops. */

export type Undo = () => void | Promise<void>;

/** The last first, as it was built up. */
export const undoAll = async (undo: Undo[]): Promise<void> => {
  for (const step of undo.splice(0).toReversed()) await step();
};
