/** What Node compiled is kept beside what was installed, and trusted as that is: the next start finds it done. */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

export const compiledIn = fileURLToPath(
  new URL('../../../node_modules/.cache/throughline', import.meta.url),
);

/**
 * To be called before anything large is loaded. The threads and processes that are started from here are told by their
 * environment. Where the folder may not be written to, every start compiles anew.
 */
export const keepCompiled = (): void => {
  process.env['NODE_COMPILE_CACHE'] ??= compiledIn;
  enableCompileCache(compiledIn);
};
