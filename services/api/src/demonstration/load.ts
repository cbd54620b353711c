/**
 * Loads the demonstration: plays the invented case of Kelderby as commands on a simulated clock, then
 * imports the agencies' own files. A load that was cut off goes on where it stopped, and loading again adds nothing.
 */
import type { AdoptedPolicy, Given } from '@throughline/domain/given';
import { PolicyEvent } from '@throughline/domain/policy/events';
import { adoptedPolicy } from '@throughline/domain/policy/policy';
import { uuidOf } from '@throughline/event-store/naming';
import type { EventLog } from '@throughline/event-store/open';
import type { Views } from '@throughline/read-store/open-views';
import { type Instant, instantOf } from '@throughline/time/instant';
import { calendarOf } from '@throughline/time/working-days';
import { authoriserFor } from '../authoriser.ts';
import type { Api, Context } from '../context.ts';
import { bringIn } from '../import/bring-in.ts';
import { pathwayNamed } from '../pathway-named.ts';
import { agencyNamed } from './agencies.ts';
import { type CaseA, lastFileOf, readCaseA, samim } from './case-a.ts';
import { importIdOfFile, ownerOf } from './files.ts';
import { actorNamed, demonstrationPeople } from './people.ts';
import { londonInstant, type Step } from './step.ts';
import { storyOf } from './story.ts';

export type LoadOptions = {
  readonly log: EventLog;
  readonly views: Views;
  readonly partnership: string;
  /** Where the case's files are: `…/test/data/case-a`. */
  readonly folder: string;
  /** Hears how far it has come, in words. */
  readonly say: (line: string) => void;
};

const calendar = calendarOf('england-and-wales');
const REVIEWER = 'wyn-talbot';
const IMPORTS_BEGIN = 'T09:00'; // on the day of `as_of`
const MINUTE = 60_000; // milliseconds between two files
const WAIT_FOR_VIEWS = 120_000; // milliseconds; the views of a new folder are first built from nothing
const SAY_EVERY = 100; // steps

/** Plays one step; what the rules say no to is a fault of the story. */
const play = async (log: EventLog, step: Step, policies: readonly AdoptedPolicy[]) => {
  const { name, at, by, streamId } = step;
  const pathway = pathwayNamed(step.pathway);
  const parsed = pathway.commands.get(step.command.type)?.safeParse(step.command);
  if (!parsed?.success)
    throw new Error(
      `Step ${name} of the demonstration does not fit its command ${step.command.type}: ${parsed?.error.message ?? 'there is no such command'}.`,
    );
  const actor = actorNamed(by);
  const given: Given = { now: at, actor, policies, calendar };
  const outcome = await log.handle({
    ...{ pathway, streamId, actor, given, recordedAt: at, simulated: true },
    command: { ...parsed.data, type: step.command.type },
    commandId: uuidOf(`demonstration/${name}`),
  });
  if (outcome.kind === 'done') return;
  const why = outcome.kind === 'refused' ? JSON.stringify(outcome) : outcome.kind;
  throw new Error(`Step ${name} of the demonstration was not carried out: ${why}.`);
};

const playStory = async ({ log, say }: LoadOptions, caseA: CaseA) => {
  const steps = storyOf(caseA);
  const policies: AdoptedPolicy[] = [];
  for (const [n, step] of steps.entries()) {
    await play(log, step, policies);
    if (step.command.type === 'AdoptPolicy')
      policies.push(adoptedPolicy(PolicyEvent.parse({ ...step.command, type: 'PolicyAdopted' })));
    if ((n + 1) % SAY_EVERY === 0) say(`Demonstration: ${n + 1} of ${steps.length} steps played`);
  }
  return policies;
};

/** The reviewer at a moment, with the partnership's clock standing still. */
const contextAt = (
  options: LoadOptions,
  now: Instant,
  policies: readonly AdoptedPolicy[],
): Context => {
  const { log, views, partnership } = options;
  const api: Api = {
    ...{ log, views, partnership, calendar },
    clock: { now: () => now, isSimulated: () => true },
    policies: () => policies,
  };
  const reviewer = demonstrationPeople.find(({ id }) => id === REVIEWER);
  if (reviewer === undefined) throw new Error(`Expected a person called ${REVIEWER}, found none.`);
  const { name, role, agencyId } = reviewer;
  const viewer = {
    userId: REVIEWER,
    partnership,
    name,
    role,
    agencyId,
    grants: [{ childId: samim }],
  };
  return { ...api, viewer, isStillGood: async () => true, authoriser: authoriserFor(api, viewer) };
};

const upToDate = async ({ log, views }: LoadOptions) => {
  if (await views.waitFor(await log.lastToFollow(), WAIT_FOR_VIEWS)) return;
  throw new Error(
    'Expected the views to show what was recorded, found them behind after two minutes. See that the projector runs, and load the demonstration again: it goes on from here.',
  );
};

const importFiles = async (
  options: LoadOptions,
  caseA: CaseA,
  policies: readonly AdoptedPolicy[],
) => {
  const begin = Date.parse(londonInstant(`${caseA.story.as_of}${IMPORTS_BEGIN}`));
  for (const [n, file] of caseA.files.entries()) {
    await upToDate(options);
    const report = await bringIn(contextAt(options, instantOf(begin + n * MINUTE), policies), {
      ...{ childId: samim, agencyId: ownerOf(file).id, file },
      ...{ agencyNamed: (name: string) => agencyNamed(name)?.id, dryRun: false, attempt: 0 },
    });
    if ('refusal' in report)
      throw new Error(`Expected ${file.name} of the demonstration to be read: ${report.why}.`);
    options.say(
      `Demonstration: ${report.added} rows of ${report.rowsSeen} came in with ${file.name}`,
    );
  }
};

/** Plays what has not been played yet. */
export const loadDemonstration = async (options: LoadOptions): Promise<void> => {
  const caseA = await readCaseA(options.folder);
  const policies = await playStory(options, caseA);
  await importFiles(options, caseA, policies);
};

/** True when the last event of the demonstration is there: the last file was committed. */
export const isDemonstrationLoaded = async ({
  log,
  folder,
}: Pick<LoadOptions, 'log' | 'folder'>): Promise<boolean> => {
  const events = await log.read('import', importIdOfFile(await lastFileOf(folder)));
  return events.some((each) => 'event' in each && each.event.type === 'ImportCommitted');
};
