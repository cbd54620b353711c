/** Ends a child process when it is told to, or when the launcher is gone. */

/**
 * Milliseconds to end in good order without a launcher. Whoever starts it again must find the data
 * folder free, and the event store it would wait for is mostly ending too; a sudden end loses nothing.
 */
const ALONE_WITHIN = 1_000;

/** To be called first of all: a launcher that goes while the process is still starting is noticed too. */
export const endWithParent = (stop: () => Promise<void>): void => {
  let stopping = false;
  const once = (): void => {
    if (stopping) return;
    stopping = true;
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', once);
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), ALONE_WITHIN);
    once();
  });
};
