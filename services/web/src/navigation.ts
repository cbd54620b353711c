/** The main navigation: the few places from which everything else is reached. */
import type { NavigationItem } from './web-context.ts';

export const navigation: readonly NavigationItem[] = [
  { text: 'My work', href: '/' },
  { text: 'Children', href: '/children' },
  { text: 'Requests', href: '/requests' },
  { text: 'Disagreements', href: '/challenges' },
  { text: 'Search', href: '/search' },
  { text: 'Help', href: '/help' },
];
