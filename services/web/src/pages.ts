/** Every page of the website: its address, who may open it, and what the audit keeps of that. */
import type { Handler } from './page.ts';
import { accessibility } from './pages/about/accessibility/page.ts';
import { blankScreen } from './pages/about/blank-screen/page.ts';
import { cookiesNotice } from './pages/about/cookies/page.ts';
import { glossary } from './pages/about/glossary/page.ts';
import { guide } from './pages/about/guide/page.ts';
import { help } from './pages/about/help/page.ts';
import { privacy } from './pages/about/privacy/page.ts';
import { signedOut } from './pages/about/signed-out/page.ts';
import { accessRoutes } from './pages/access-routes.ts';
import { caseRoutes } from './pages/cases-routes.ts';
import { meetingRoutes } from './pages/meeting-routes.ts';
import { officeRoutes } from './pages/office-routes.ts';
import { recordRoutes } from './pages/record-routes.ts';
import { recordingRoutes } from './pages/recording-routes.ts';
import { reviewRoutes } from './pages/review-routes.ts';
import { workRoutes } from './pages/work-routes.ts';

export type Route = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly page: Handler;
  /** `anyone` needs no sign-in. Otherwise words for a reader: the graph asks the question, page and API alike. */
  readonly permission: 'anyone' | (string & {});
  /** The event that opening or sending it leaves in the audit; the graph appends it. */
  readonly audit: string | null;
};

const open = (path: string, page: Handler): Route => ({
  method: 'GET',
  path,
  page,
  permission: 'anyone',
  audit: null,
});

export const pages: readonly Route[] = [
  open('/help', help),
  open('/guides/:guide', guide),
  open('/glossary', glossary),
  open('/accessibility', accessibility),
  open('/privacy', privacy),
  open('/cookies', cookiesNotice),
  open('/blank-screen', blankScreen),
  open('/signed-out', signedOut),
  ...recordRoutes,
  ...accessRoutes,
  ...recordingRoutes,
  ...meetingRoutes,
  ...caseRoutes,
  ...reviewRoutes,
  ...officeRoutes,
  ...workRoutes,
];
