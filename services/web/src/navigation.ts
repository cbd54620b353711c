/** The main navigation: the few places from which everything else is reached. */
import type { NavigationItem } from './web-context.ts';

/** The partnership office sees no case; leaders see disagreements, and no child's record. */
const office = ['administrator'];
const notOffice = ['practitioner', 'leader', 'reviewer'];
const noRecords = ['administrator', 'leader'];

export const navigation: readonly NavigationItem[] = [
  { text: 'My work', href: '/' },
  { text: 'Children', href: '/children', notFor: noRecords },
  { text: 'Requests', href: '/requests', notFor: noRecords },
  { text: 'Disagreements', href: '/challenges', notFor: office },
  {
    text: 'Colleagues',
    href: '/colleagues',
    notFor: ['practitioner', 'reviewer', 'administrator'],
  },
  { text: 'Reviews', href: '/reviews', notFor: [...noRecords, 'practitioner'] },
  { text: 'Agencies', href: '/office', notFor: notOffice },
  { text: 'Policies', href: '/policies', notFor: ['practitioner', 'reviewer'] },
  { text: 'Search', href: '/search', notFor: noRecords },
  { text: 'Help', href: '/help' },
];
