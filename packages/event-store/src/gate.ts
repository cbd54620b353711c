/** A door that lets so many through at once; the others wait their turn. */

/** Says that one has left. Saying it again changes nothing. */
export type Leave = () => void;

export type Gate = { enter(): Promise<Leave> };

export const gate = (width: number): Gate => {
  const waiting: (() => void)[] = [];
  let inside = 0;
  const leaveOnce = (): Leave => {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const next = waiting.shift();
      if (next === undefined) inside -= 1;
      else next(); // takes the place over
    };
  };
  return {
    enter: () =>
      new Promise((resolve) => {
        const enter = () => resolve(leaveOnce());
        if (inside >= width) return waiting.push(enter);
        inside += 1;
        enter();
      }),
  };
};
