/** Ends a child process when it is told to, or when the launcher is gone. */

export const endWithParent = (stop: () => Promise<void>): void => {
  let stopping = false;
  const once = (): void => {
    if (stopping) return;
    stopping = true;
    stop().catch(() => process.exit(1));
  };
  process.once('SIGTERM', once);
  process.once('disconnect', once);
};
