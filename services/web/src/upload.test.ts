import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Asking } from './page.ts';
import { asking } from './page.ts';
import { hidden, visitor, type Website, website } from './web.fixtures.ts';

const mebibyte = 1024 * 1024;

let site: Website;
let asked: Asking | undefined;
let body: unknown;
beforeAll(async () => {
  site = await website({
    morePages: [
      {
        method: 'POST',
        path: '/file',
        permission: 'signed in',
        audit: null,
        page: async (_web, request, response) => {
          asked = asking(request);
          body = request.body;
          response.send('taken');
        },
      },
    ],
  });
});
afterAll(() => site.close());

const send = async (bytes: string, more: Record<string, string> = {}, signedIn = true) => {
  asked = undefined;
  const browser = visitor(site);
  const form = new FormData();
  if (signedIn) form.set('_csrf', hidden(await (await browser.signIn()).answer.text(), '_csrf'));
  for (const [name, value] of Object.entries(more)) form.set(name, value);
  form.set('file', new Blob([bytes], { type: 'text/csv' }), 'صمیم chronology.csv');
  return browser.ask('/file', { method: 'POST', body: form, headers: { origin: site.origin } });
};

describe('sending a file', () => {
  it('reaches the page as it was sent, with the fields beside it', async () => {
    expect((await send('a,b\n1,2\n', { agency: 'College' })).status).toBe(200);
    expect(asked?.upload).toMatchObject({
      field: 'file',
      name: 'صمیم chronology.csv',
      type: 'text/csv',
    });
    expect(asked?.upload?.bytes.toString()).toBe('a,b\n1,2\n');
    expect(body).toMatchObject({ agency: 'College' });
  });

  it('is let go where it is too large, and the fields beside it are kept', async () => {
    await send('x'.repeat(20 * mebibyte), { agency: 'College' });
    expect(asked?.upload?.bytes.length).toBe(20 * mebibyte);
    expect(asked?.fileTooLarge).toBeUndefined();
    await send('x'.repeat(22.5 * mebibyte), { agency: 'College' });
    expect(asked?.upload).toBeUndefined();
    expect(asked?.fileTooLarge).toContain('must be 20 MB or smaller');
    expect(asked?.fileTooLarge).toContain('has 22.5 MB');
    expect(body).toMatchObject({ agency: 'College' });
  });

  it('is not listened to where it says that it is many times too large', async () => {
    asked = undefined;
    const browser = visitor(site);
    await browser.signIn();
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const status = await new Promise((resolve, reject) => {
      const headers = { 'content-type': 'multipart/form-data; boundary=x', cookie };
      const sent = request(
        `${site.origin}/file`,
        { method: 'POST', headers: { ...headers, 'content-length': 201 * mebibyte } },
        (answer) => resolve(answer.statusCode),
      );
      sent.on('error', reject);
      sent.write('--x');
    });
    expect(status).toBe(413);
    expect(asked).toBeUndefined();
  });

  it('is refused without the form’s own token, and without a session', async () => {
    expect((await send('x', { _csrf: 'AAAA' })).status).toBe(403);
    expect((await send('x', {}, false)).status).toBe(401);
    expect(asked).toBeUndefined();
  });
});
