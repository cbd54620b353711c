import { afterEach, describe, expect, it } from 'vitest';
import { graphOf } from '../../../graph.fixtures.ts';
import { faults } from '../../../markup.fixtures.ts';
import { visitor, website } from '../../../web.fixtures.ts';
import { child, college, leader, opened, trust } from '../../cases.fixtures.ts';
import { reviewAsk, reviewId } from '../../learning-review/review.fixtures.ts';
import { recorder } from '../../record.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const list = (...nodes: readonly object[]) => ({ nodes, totalCount: nodes.length });
const none = list();

type Known = Readonly<Record<string, unknown>>;

const open = async ({
  mine = none,
  lateElsewhere = none,
  requests = none,
  askedOfUs = none,
  askedByUs = none,
  ...known
}: Known) => {
  const one = await opened('/', {
    me: recorder,
    children: { nodes: [child], totalCount: 1 },
    deadlines: ({ owedByMyAgency }: Known) => (owedByMyAgency ? mine : lateElsewhere),
    requests: ({ untold, askedByMyAgency }: Known) =>
      untold ? requests : askedByMyAgency ? askedByUs : askedOfUs,
    escalationQueue: none,
    ...known,
  });
  close = one.site.close;
  return one.html;
};

const due = (id: string, more: object = {}) => ({
  id,
  name: 'do what was agreed: Register with a GP',
  pathway: 'meeting',
  caseId: 'm-1',
  dueAt: '2025-12-01T23:59:59Z',
  startedAt: '2025-11-28T09:00:00Z',
  rule: '1 working day from Friday 28 November 2025',
  inWords: 'due by end of Monday 1 December 2025, 1 working day from Friday 28 November 2025',
  status: 'late',
  owedBy: [college],
  owedByInWords: [],
  child,
  ...more,
});

const untold = {
  id: 'r-1',
  kind: 'mental-health-act-assessment',
  kindInWords: 'Mental Health Act assessment',
  askedAt: { inWords: '28 October 2024', grain: 'DAY', asWritten: '28/10/2024' },
  askedOf: 'AMHP hub',
  isOpen: true,
  outcomeInWords: 'No further action',
  reasons: 'Fear',
  child,
  recipients: [
    { key: 'a', kind: 'practitioner', name: 'The school nurse', status: 'no record' },
    { key: 'b', kind: 'practitioner', name: 'Mark Example', status: 'told' },
  ],
};

const asked = (id: string, decision = 'open') => ({
  ...{ ...untold, id, outcomeInWords: null, recipients: [], askedBy: ['Mark Example, tutor'] },
  urgency: 'urgent',
  debts: [{ name: 'decision', status: decision }],
});

const feedback = due('d-2', {
  name: 'Feedback to the network',
  pathway: 'request',
  caseId: 'r-1',
  owedBy: [trust],
  owedByInWords: [trust.name],
});

describe('my work', () => {
  it('says what my agency owes, late before due, in words and with its rule', async () => {
    const html = await open({
      mine: list(due('d-1', { status: 'due soon', caseId: 'm-2' }), due('d-3')),
    });
    expect(html).toContain('Late, owed by your agency');
    expect(html.indexOf('href="/meetings/m-1"')).toBeLessThan(html.indexOf('href="/meetings/m-2"'));
    expect(html).toContain(
      'Due by end of Monday 1 December 2025, 1 working day from Friday 28 November 2025',
    );
    expect(await faults(html)).toEqual([]);
  });

  it('names who was not told of an outcome, with one link to record it, and says it once', async () => {
    const html = await open({ requests: list(untold), lateElsewhere: list(feedback) });
    expect(html).toContain('<strong>Not told:</strong> The school nurse<');
    expect(html).not.toContain('Mark Example');
    expect(html).toContain('href="/requests/r-1/tell"');
    expect(html).not.toContain('Late, owed by others');
  });

  it('says it once where my own agency owes it, too', async () => {
    const html = await open({ requests: list(untold), mine: list(feedback) });
    expect(html).toContain('href="/requests/r-1/tell"');
    expect(html).not.toContain('Late, owed by your agency');
    expect(html).not.toContain('Feedback to the network');
  });

  it('has what was asked of my agency and not answered, whether or not a policy says by when', async () => {
    const html = await open({ askedOfUs: list(asked('r-7'), asked('r-8', 'paid')) });
    expect(html).toContain('Asked of your agency, and not answered yet');
    expect(html).toContain('<strong>Asked by:</strong> Mark Example, tutor');
    expect(html).toContain('<strong>How urgent:</strong> Urgent: today');
    expect(html).toContain('href="/requests/r-7/screen"');
    expect(html).toContain('href="/requests/r-8/outcome"');
    expect(html).not.toContain('Nothing is due');
    expect(await faults(html)).toEqual([]);
  });

  it('has what my agency asked and has no outcome of, with the way to ask again, and says once by when', async () => {
    const decision = due('d-4', { name: 'Decision', pathway: 'request', caseId: 'r-7' });
    const html = await open({
      askedByUs: list(asked('r-7')),
      lateElsewhere: list({ ...decision, owedBy: [trust] }),
    });
    expect(html).toContain('Asked by your agency, with no outcome yet');
    expect(html).toContain('<strong>Asked of:</strong>');
    expect(html).toContain('Decision, due by end of Monday 1 December 2025');
    expect(html).toContain('href="/requests/r-7/chase"');
    expect(html).not.toContain('Late, owed by others');
    expect(await faults(html)).toEqual([]);
  });

  it('says of a long list that it is the first of it, and where the rest is', async () => {
    const html = await open({
      mine: { nodes: [due('d-1')], totalCount: 312 },
      lateElsewhere: { nodes: [due('d-2', { owedBy: [trust] })], totalCount: 41 },
      requests: { nodes: [untold], totalCount: 26 },
    });
    expect(html).toMatch(/Late, owed by your agency <span class="throughline-count">\(first 1\)/);
    expect(html).toMatch(/href="\/due">See all 312</);
    expect(html).toMatch(/href="\/due\?whose=others">See all 41</);
    expect(html).toMatch(/href="\/requests">See all 26</);
    expect(await faults(html)).toEqual([]);
  });

  it('shows another agency’s lateness, with the way to ask again', async () => {
    const html = await open({ lateElsewhere: list(feedback) });
    expect(html).toContain('Late, owed by others');
    expect(html).toContain('href="/requests/r-1/chase"');
    expect(html).toContain('Owed by Kelder Valley Trust');
    expect(html).toContain('You can ask again');
  });

  it('promises no way to ask again where there is none', async () => {
    const agreed = { ...due('d-9', { owedBy: [trust] }), pathway: 'meeting' };
    const html = await open({ lateElsewhere: list(agreed) });
    expect(html).toContain('Late, owed by others');
    expect(html).not.toContain('ask again');
  });

  it('shows a leader the disagreements that wait for their agency, and those alone', async () => {
    const concern = (id: string, agency: object) => ({
      id,
      title: 'Refused referral',
      status: 'open',
      childReference: 'KCP-000009',
      awaiting: [{ roleInWords: 'Head', side: 'receiving', stage: 1, what: 'answer', agency }],
    });
    const html = await open({
      me: leader,
      escalationQueue: { nodes: [concern('c-1', college), concern('c-2', trust)] },
    });
    expect(html).toContain('href="/challenges/c-1"');
    expect(html).not.toContain('href="/challenges/c-2"');
    expect(html).not.toContain('Find a child');
  });

  it('says how late a disagreement is, between whom it is, and who else has not acted', async () => {
    const awaited = (side: string, agency: object, person: string | null) => ({
      ...{ side, agency, person, roleInWords: 'Senior leader', what: 'senior leaders meet' },
      ...{ stage: 4, clockId: 's4_meet' },
    });
    const clock = { id: 's4_meet', inWords: 'due by end of Friday 28 November', status: 'late' };
    const stuck = {
      ...{ id: 'c-1', title: 'Refused referral', childReference: 'KCP-000009' },
      ...{ raisingAgency: trust, receivingAgency: college },
      currentStage: { label: 'Step 4', clocks: [{ ...clock, workingDaysLate: 2 }] },
      awaiting: [awaited('raising', trust, null), awaited('receiving', college, 'Lorna Example')],
    };
    const html = await open({ me: leader, escalationQueue: { nodes: [stuck] } });
    expect(html).toContain('2 working days late');
    expect(html).toContain('<strong>Between:</strong> Kelder Valley Trust and Kelderby College');
    expect(html).toContain(
      '<strong>Also waits for:</strong> Kelder Valley Trust, senior leader (nobody is named for this role)',
    );
    expect(html).toContain('Step 4: senior leaders meet (Lorna Example). Due by end of Friday');
    expect(await faults(html)).toEqual([]);
  });

  it('says once what is due in a disagreement that waits for my agency', async () => {
    const clock = { id: '1.answer', inWords: 'due by end of Friday', status: 'late' };
    const concern = {
      ...{ id: 'c-1', title: 'Refused referral', status: 'open', childReference: 'KCP-000009' },
      currentStage: { label: 'Step 1', clocks: [clock] },
      awaiting: [
        {
          side: 'receiving',
          roleInWords: 'Head',
          what: 'answer',
          agency: college,
          clockId: clock.id,
        },
      ],
    };
    const of = (id: string) =>
      due(`professionalConcern/c-1/${id}`, { name: id, pathway: 'professionalConcern' });
    const html = await open({
      me: leader,
      escalationQueue: { nodes: [concern] },
      mine: list(of('1.answer'), of('1.meet')),
    });
    expect(html).toContain('Step 1: answer. Due by end of Friday');
    expect(html).toContain('1.meet');
    expect(html).not.toContain('1.answer');
  });

  it('lists my drafts, each with its way back and the way to be rid of it', async () => {
    const draft = {
      ...{ place: '/children/c/entries/new', address: '/children/c/entries/new?by=other' },
      ...{ title: 'Record what happened', child, savedAt: '2025-12-01T09:10:00Z' },
      expiresAt: '2025-12-15T09:10:00Z',
    };
    const html = await open({ drafts: [draft] });
    expect(html).toContain('Only you can see them.');
    expect(html).toContain('href="/children/c/entries/new?by=other"');
    expect(html).toContain('It goes by itself on 15 December 2025.');
    expect(html).toContain('name="place" value="/children/c/entries/new"');
    expect(html).not.toContain('Nothing is due, late or waiting for you.');
    expect(await faults(html)).toEqual([]);
  });

  it('shows an administrator agencies, and no child', async () => {
    const html = await open({ me: { ...recorder, role: 'ADMINISTRATOR', agency: null } });
    expect(html).toContain('Kelderby College');
    expect(html).not.toContain('Invented');
  });

  it('shows the office the first of much that waits, and of many agencies the way to find one', async () => {
    const at = (n: number) => ({ id: `g-${n}`, name: `School ${n}` });
    const many = Array.from({ length: 30 }, (_, n) => at(n));
    const of = (n: number, more: object = {}) => ({
      ...{ kind: 'nobody-has-an-account', agency: at(n), roles: [], waiting: 0, ...more },
    });
    const html = await open({
      me: { ...recorder, role: 'ADMINISTRATOR', agency: null },
      agencies: many,
      officeTasks: [
        ...many.map((_, n) => of(n)),
        of(40, { kind: 'roles-nobody-holds', waiting: 1 }),
      ],
    });
    expect(html).toContain('Appoint somebody at School 40'); // somebody waits for it
    expect(html).toContain('Add somebody at School 8');
    expect(html).not.toContain('School 9<');
    expect(html).toContain('href="/office">See all 31<');
    expect(html).toContain('href="/office">Find one of 30 agencies<');
    expect(await faults(html)).toEqual([]);
  });

  it('shows the office what waits for it, each with its reason and the way to do it', async () => {
    const task = { agency: null, roles: [], waiting: 0 };
    const html = await open({
      me: { ...recorder, role: 'ADMINISTRATOR', agency: null },
      officeTasks: [
        {
          ...task,
          kind: 'roles-nobody-holds',
          agency: college,
          roles: ['Line manager'],
          waiting: 2,
        },
        { ...task, kind: 'policy-ends', policyInWords: 'The ladder', endsOn: '2026-01-31' },
        { ...task, kind: 'adopt-policy', policy: 'concerns-resolution', policyInWords: 'Ladder' },
      ],
    });
    expect(html).toContain(`href="/office/agencies/${college.id}/role-holders/new"`);
    expect(html).toContain('Nobody holds: line manager');
    expect(html).toMatch(/govuk-tag--orange">\s*2 disagreements wait/);
    expect(html).toContain('ends on 31 January 2026');
    expect(html).toContain('so a disagreement cannot be recorded');
    expect(html).not.toContain('Nothing waits for you');
    expect(await faults(html)).toEqual([]);
  });

  it('shows a reviewer what their reviews wait for, with the way to do it', async () => {
    const task = { reviewId: 'rv-1', title: 'Review of autumn', count: 1, agency: college };
    const html = await open({
      me: { ...recorder, role: 'REVIEWER', permissions: ['review'] },
      lateElsewhere: list(
        due('d-9', { pathway: 'learningReview', caseId: 'rv-1', owedBy: [trust] }),
        due('d-8', { owedBy: [trust] }),
      ),
      requests: list(untold),
      reviewTasks: [
        { ...task, kind: 'late', dueInWords: 'due by end of Friday 28 November 2025' },
        { ...task, kind: 'rows-need-you', count: 2, importId: 'f-1', fileName: 'log.docx' },
        { ...task, kind: 'pairs-to-settle', childId: child.id },
      ],
    });
    expect(html).toContain('href="/reviews/rv-1/chase?agency=');
    expect(html).toContain('2 rows to put right in log.docx');
    expect(html).toContain('href="/imports/f-1"');
    expect(html).toContain('1 pair of entries');
    expect(html).not.toContain('Late, owed by others'); // it stands once, with the review
    expect(html).not.toContain('not told'); // telling is for those who work with the child
    expect(await faults(html)).toEqual([]);
  });

  it('shows what a review asks of my agency: the queries, by when, and one click to answer', async () => {
    const html = await open({
      reviewAsks: [
        reviewAsk({ queries: ['First?', 'Second?', 'Third?', 'Fourth?'] }),
        reviewAsk({ status: 'asked', queries: [], clock: 'late' }),
      ],
    });
    expect(html).toContain('What reviews ask of your agency');
    expect(html).toContain('Answer 4 queries about your agency’s chronology');
    expect(html).toContain('Returned with queries. Due by end of Monday 8 December 2025');
    expect(html).toContain('Third?');
    expect(html).not.toContain('Fourth?');
    expect(html).toContain(`href="/chronologies-asked/${reviewId}"`);
    expect(html).toContain(`href="/children/${child.id}/imports/new">Bring in the answered`);
    expect(html).toContain('Send your agency’s chronology');
    expect(html).not.toContain('Nothing is due');
    expect(await faults(html)).toEqual([]);
  });

  it('says so where nothing waits', async () => {
    const html = await open({});
    expect(html).toContain('Nothing is due, late or waiting for you.');
    expect(await faults(html)).toEqual([]);
  });

  it('is the way in for somebody unknown', async () => {
    const site = await website({ execute: graphOf({}).execute });
    close = site.close;
    const html = await (await visitor(site).ask('/')).text();
    expect(html).toContain('href="/sign-in"');
  });
});
