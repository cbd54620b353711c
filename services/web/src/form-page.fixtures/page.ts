/** A small form page, made only to try `formPage` on. */
import { z } from 'zod';
import { formPage } from '../form-page.ts';
import { required } from '../page.ts';
import type { Route } from '../pages.ts';

const Child = z.object({ name: z.string(), agencies: z.array(z.string()) });

const page = formPage(import.meta.url, {
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
});

const line = (method: 'GET' | 'POST'): Route => ({
  method,
  path: '/children/:childId/visit',
  page,
  permission: 'whoever has signed in',
  audit: null,
});

export const visitPages: readonly Route[] = [line('GET'), line('POST')];

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
