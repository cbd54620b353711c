import { afterEach, describe, expect, it } from 'vitest';
import { faults } from '../../../markup.fixtures.ts';
import { hidden } from '../../../web.fixtures.ts';
import { child, childId, college, opened } from '../../cases.fixtures.ts';
import { path, recorder } from '../../record.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const other = '2f7c1d90-0000-4000-8000-0000000000aa';
const receipt = { __typename: 'Receipt', id: other, position: '12', commandId: 'c' };

type Named = { readonly id: string; readonly name: string };

/** As the graph lists them: those with the ids that are asked for, or those whose names hold the words. */
const listed =
  (nodes: readonly Named[], totalCount = nodes.length) =>
  ({ ids, search }: { readonly ids?: readonly string[]; readonly search?: string }) => ({
    totalCount: search === undefined ? totalCount : nodes.length,
    nodes: nodes.filter(({ id, name }) => ids?.includes(id) ?? name.includes(search ?? '')),
  });

const open = async (recordEntryAboutSeveral: object = receipt) => {
  const nodes = [child, { ...child, id: other, name: 'Inwented <Other>', reference: 'KCP-2' }];
  const address = `${path}/entries/new/several`;
  const one = await opened(address, {
    ...{ me: recorder, child, children: listed(nodes), recordEntryAboutSeveral },
  });
  close = one.site.close;
  const send = (form: object) =>
    one.browser.post(address, {
      ...{ _csrf: hidden(one.html, '_csrf'), _command: hidden(one.html, '_command') },
      ...form,
    });
  const turn = async (form: object) => (await one.browser.follow(await send(form))).answer;
  return { ...one, send, turn };
};
const typed = {
  ...{ childIds: [childId, other], 'occurred.date.year': '2025', text: 'A fight at the house' },
  ...{ 'own.0.childId': other, 'own.0.text': 'He was hit' },
};

describe('recording something about several children', () => {
  it('begins with which children, this one chosen already', async () => {
    const { html } = await open();
    expect(html).toMatch(new RegExp(`value="${childId}" checked`));
    expect(html).toContain('Inwented &lt;Other&gt;, KCP-2');
    expect(html).not.toContain('name="text"');
    expect(await faults(html)).toEqual([]);
  });

  it('lists nobody of an agency that works with many until they are looked for, and keeps who was ticked', async () => {
    const third = { ...child, id: '2f7c1d90-0000-4000-8000-0000000000bb', name: 'Third' };
    const nodes = [child, { ...child, id: other, name: 'Other' }, third];
    const address = `${path}/entries/new/several`;
    const { site, html, browser } = await opened(address, {
      ...{ me: recorder, child, children: listed(nodes, 5_000) },
    });
    close = site.close;
    expect(html).toContain('Look for another child');
    expect(html).not.toContain('Other, ');
    const sent = await browser.post(address, {
      ...{ _csrf: hidden(html, '_csrf'), _command: hidden(html, '_command'), _step: '0' },
      ...{ childIds: [childId, third.id], _look: 'Oth', _add: '_look' },
    });
    const { answer: looked } = await browser.follow(sent);
    const again = await looked.text();
    expect(looked.status).toBe(200);
    expect(again).toContain('Other, ');
    expect(again).toMatch(new RegExp(`value="${third.id}" checked`));
    expect(again).not.toMatch(new RegExp(`value="${other}" checked`));
    expect(await faults(again)).toEqual([]);
  });

  it('asks for what all may read, and then for each child’s own part', async () => {
    const { turn } = await open();
    const second = await (await turn({ childIds: [childId, other], _step: '0' })).text();
    expect(second).toContain('What happened, as it may stand in each record');
    expect(await faults(second)).toEqual([]);
    const third = await (await turn({ ...typed, _step: '1' })).text();
    expect(third).toContain('It stands in that child’s record, and in no other');
    expect(await faults(third)).toEqual([]);
    const check = await (await turn({ ...typed, _step: '2' })).text();
    expect(check).toContain('Inwented &lt;Other&gt;, KCP-2');
    expect(check).toContain('He was hit');
  });

  it('sends it as one form, in the name of the writer’s agency', async () => {
    const { send, asked } = await open();
    const answer = await send({ ...typed, _step: '2', _checked: 'yes' });
    expect(answer.headers.get('location')).toBe(
      `${path}/chronology?done=recorded-for-several&at=12`,
    );
    expect(asked.at(-1)?.variables['input']).toMatchObject({
      ...{ childIds: [childId, other], agencyId: college.id, text: 'A fight at the house' },
      own: [{ childId: other, text: 'He was hit' }],
    });
  });

  it('leads to the part that names another child, with the words kept', async () => {
    const issues = [{ path: 'own.0.text', message: 'This names another of the children' }];
    const { send } = await open({ __typename: 'Invalid', issues });
    const answer = await send({ ...typed, _step: '2', _checked: 'yes' });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('href="#own-0-text"');
    expect(html).toContain('He was hit</textarea>');
    expect(html).toContain('name="namesMayStand"');
  });
});
