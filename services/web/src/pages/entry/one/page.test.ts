import { afterEach, describe, expect, it } from 'vitest';
import { day } from '../../../graph.fixtures.ts';
import { faults } from '../../../markup.fixtures.ts';
import { child, leader, opened, trust } from '../../cases.fixtures.ts';
import { entryId, path, recorder, withEntry } from '../../record.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const here = `${path}/entries/${entryId}`;
const open = async (known: object, query = '') => {
  const one = await opened(`${here}${query}`, { ...known });
  close = one.site.close;
  return one;
};

describe('one entry', () => {
  it('shows the words, the cells as written, and what to look at again', async () => {
    const { html } = await open(
      withEntry({
        source: 'College.csv, line 4',
        cells: [{ header: 'Event', text: 'Was <not> in class' }],
        flags: ['probable_wrong_year'],
      }),
    );
    expect(html).toContain('Was &lt;not&gt; in class. Rang home, nobody there.');
    expect(html).toContain('College.csv, line 4');
    expect(html).toContain('The year is probably wrong');
    expect(await faults(html)).toEqual([]);
  });

  it('puts two accounts beside each other', async () => {
    const disputes = [
      { id: 'd', by: 'Her mother', account: 'I rang at nine.', recordedAt: '2025-12-02T09:00:00Z' },
    ];
    const { html } = await open(withEntry({ disputes }));
    expect(html).toMatch(
      /As recorded by Kelderby College[\s\S]*As told by Her mother[\s\S]*I rang at nine\./,
    );
    expect(html).toContain('Not settled.');
    expect(await faults(html)).toEqual([]);
  });

  it('says who was told of it, and who opened it and how often', async () => {
    const { html } = await open(
      withEntry({
        ledger: [
          {
            ...{ standing: 'told', recipient: 'Dr Who, GP', channel: 'telephone', byAgency: trust },
            ...{
              recordedAt: '2025-12-02T09:00:00Z',
              occurred: day('2025-12-01', '1 December 2025'),
            },
          },
        ],
        openings: [
          { at: '2025-12-02T09:00:00Z', person: null, agency: trust },
          { at: '2025-12-01T09:00:00Z', person: null, agency: trust },
        ],
      }),
    );
    expect(html).toContain('Dr Who, GP');
    expect(html).toContain('Kelder Valley Trust: 2 times, last on 2 December 2025 at 9am');
    expect(await faults(html)).toEqual([]);
  });

  it('leads to the right child and to the end of a dispute, where one may record', async () => {
    const disputes = [{ id: 'd', by: 'M', account: 'No.', recordedAt: '2025-12-02T09:00:00Z' }];
    const { html } = await open(withEntry({ disputes }));
    expect(html).toContain(`href="${here}/wrong-child"`);
    expect(html).toContain(`href="${here}/disputes/d"`);
    await close?.();
    const { html: leaders } = await open({ ...withEntry({ disputes }), me: leader });
    expect(leaders).not.toContain('/wrong-child');
    expect(leaders).not.toContain('/disputes/d');
  });

  it('shows what it said before a correction, and why that was wrong', async () => {
    const corrections = [
      {
        reason: 'Wrong day',
        recordedAt: '2025-12-02T09:00:00Z',
        headlineBefore: 'Was in class',
        occurredBefore: day('2024-03-11', '11 March 2024'),
      },
    ];
    const { html } = await open(withEntry({ corrections }), '?done=corrected');
    expect(html).toMatch(/11 March 2024\. Was in class[\s\S]*Wrong day/);
    expect(html).toContain('The correction is on record.');
  });

  it('says once for each agency and reason that it knew', async () => {
    const knew = (knownBy: string) => ({
      basis: 'opened it here',
      knownBy,
      recordedAt: knownBy,
      agency: trust,
    });
    const { html } = await open(
      withEntry({ whoKnew: [knew('2025-12-02T09:00:00Z'), knew('2025-12-02T10:00:00Z')] }),
    );
    expect(html).toContain('by 2 December 2025 at 9am');
    expect(html).not.toContain('at 10am');
  });

  it('lets an agency correct and withdraw its own account, and others add to it', async () => {
    const own = (await open(withEntry())).html;
    expect(own).toContain(`${here}/correct`);
    await close?.();
    const others = (await open(withEntry({ agency: trust, isMine: false }))).html;
    expect(others).toContain(`${here}/context`);
    for (const page of ['correct', 'withdraw', 'wrong-child', 'in-error'])
      expect(others).not.toContain(`${here}/${page}`);
    await close?.();
    expect((await open({ ...withEntry(), me: leader })).html).not.toContain(`${here}/context`);
  });

  it('offers nothing to change once it was withdrawn, and says why it was', async () => {
    const { html } = await open(
      withEntry({ isWithdrawn: true, withdrawnBecause: 'Recorded twice' }),
    );
    expect(html).toContain('Recorded twice');
    expect(html).not.toContain(`${here}/correct`);
  });

  it('leads from a line of a request to the request', async () => {
    const { html } = await open(withEntry({ pathway: 'request', streamId: 'r-9' }));
    expect(html).toContain('href="/requests/r-9"');
    expect(html).not.toContain(`${here}/dispute`);
  });

  it('is no page where it may not be seen, or is not there', async () => {
    const { status } = await open({ me: recorder, child: { ...child, entry: null } });
    expect(status).toBe(404);
  });
});
