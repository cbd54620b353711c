/** A small form page, made only to try `formPage` on. */
import { z } from 'zod';
import { type FormPageOptions, formPage } from '../form-page.ts';
import { type Handler, required } from '../page.ts';
import type { Route } from '../pages.ts';

const Child = z.object({ name: z.string(), agencies: z.array(z.string()) });

const options: FormPageOptions = {
  form: 'RecordVisit',
  view: (data) => {
    const child = Child.parse(required(data, 'child'));
    return {
      title: 'Record a visit',
      child: {
        name: child.name,
        dateOfBirth: '2008-01-01',
        dateOfBirthNote: 'disputed',
        facts: [{ label: 'Reference', text: 'SR' }],
        warnings: ['Risk to self', 'Restricted'],
      },
      subNavigation: [
        { text: 'At a glance', href: '#glance' },
        { text: 'Chronology', href: '#chronology', active: true },
        { text: 'Requests', href: '#requests' },
      ],
      back: '/',
    };
  },
  known: (_data, { params }) => ({ childId: params['childId'] }),
  choices: (data) => ({
    agency: Child.parse(required(data, 'child')).agencies.map((name) => ({
      value: name,
      label: name,
    })),
  }),
  next: (_receipt, { params }) => `/children/${params['childId']}/visits?kind=all`,
};

/** The same questions on one page, and a page at a time with everything shown once more. */
const onOnePage = formPage(import.meta.url, options);
const onSeveral = formPage(import.meta.url, {
  ...options,
  steps: [
    { title: 'The visit', ask: ['occurred', 'what'] },
    { title: 'Who was there', ask: ['agency', 'seen', 'childSeen', 'people'] },
  ],
  check: { button: 'Record the visit' },
});

const line = (method: 'GET' | 'POST', path: string, page: Handler): Route => ({
  ...{ method, path, page },
  permission: 'whoever has signed in',
  audit: null,
});

export const visitPages: readonly Route[] = (['GET', 'POST'] as const).flatMap((method) => [
  line(method, '/children/:childId/visit', onOnePage),
  line(method, '/children/:childId/visit-by-pages', onSeveral),
]);

export const visitForm = {
  RecordVisit: {
    fields: [
      { name: 'childId', kind: 'id', label: 'Child', required: true },
      { name: 'occurred', kind: 'occurred', label: 'When was it?', required: true },
      {
        name: 'what',
        kind: 'textarea',
        label: 'What happened',
        hint: 'In plain words',
        required: true,
      },
      { name: 'agency', kind: 'enum', label: 'Agency', required: true, options: [] },
      { name: 'seen', kind: 'boolean', label: 'Whether the child was seen', required: false },
      {
        name: 'childSeen',
        kind: 'oneOf',
        label: 'Was the child seen alone?',
        required: false,
        fields: [
          { name: 'alone', kind: 'object', label: 'alone', required: false, fields: [] },
          {
            name: 'notSeen',
            kind: 'object',
            label: 'not-seen',
            required: false,
            fields: [{ name: 'why', kind: 'text', label: 'Why', required: true }],
          },
        ],
      },
      {
        name: 'people',
        kind: 'list',
        label: 'Who was there',
        required: false,
        of: {
          name: 'people',
          kind: 'object',
          label: 'people',
          required: true,
          fields: [
            { name: 'name', kind: 'text', label: 'Name', required: true },
            { name: 'agencyId', kind: 'id', label: 'Agency', required: false, refersTo: 'agency' },
          ],
        },
      },
    ],
  },
};
