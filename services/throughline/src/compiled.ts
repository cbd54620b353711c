/** What Node compiled is kept beside what was installed, and trusted as that is: the next start finds it done. */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../node_modules/.cache/throughline', import.meta.url));

/** To be called before anything large is loaded. Where the folder may not be written to, every start compiles anew. */
export const keepCompiled = (): void => void enableCompileCache(folder);

/** The same for a process that is started. */
export const keepingCompiled = { NODE_COMPILE_CACHE: folder };
