/** The main navigation: the few places from which everything else is reached. */
import type { NavigationItem } from './web-context.ts';

export const navigation: readonly NavigationItem[] = [
  { text: 'Home', href: '/' },
  { text: 'Help', href: '/help' },
];
