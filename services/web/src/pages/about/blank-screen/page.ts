/** An empty page to put on the screen when somebody comes to the desk, where scripts do not run. */
import { page } from '../../../page.ts';

export const blankScreen = page(import.meta.url, { view: () => ({ title: 'Blank screen' }) });
