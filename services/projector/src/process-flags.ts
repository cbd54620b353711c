/**
 * What Node is started with where views are kept. While they are built one processor reads the log and another works on
 * it; threads of the garbage collector would take the time of both, and give memory back to where they did not get it.
 */
export const PROCESS_FLAGS: readonly string[] = ['--single-threaded-gc'];
