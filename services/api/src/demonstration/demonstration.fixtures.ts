/** A demonstration on a real event node with a real projector, for tests, and the case's answers to hold it to. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pathways } from '@throughline/domain/pathways';
import { memoryKeyHolder } from '@throughline/event-store/key-holder';
import { type EventLog, openEventLog } from '@throughline/event-store/open';
import { openViews, type Views } from '@throughline/read-store/open-views';
import { type RunningNode, startNode } from '../../../../test/support/event-node.ts';
import { type Projector, startProjector } from '../../../projector/src/projector.ts';
import { type LoadOptions, loadDemonstration } from './load.ts';

export const folder = fileURLToPath(new URL('../../../../test/data/case-a/', import.meta.url));

/** The parts of the case's answers that the views are held to. */
export type Answers = {
  readonly all_rows: readonly { readonly row_id: string; readonly text_starts_with: string }[];
  readonly agencies: readonly {
    readonly agency: string;
    readonly involvement: readonly { readonly start: string; readonly end: string | null }[];
  }[];
  readonly meetings: readonly {
    readonly id: string;
    readonly name: string;
    readonly date: string;
    readonly attended: readonly string[];
    readonly apologies: readonly string[];
    readonly invited_absent_no_apology: readonly string[];
    readonly not_invited: readonly string[];
    readonly sent_written_report?: readonly string[];
    readonly involved_but_not_invited: readonly string[];
    readonly involved_and_not_mentioned: readonly string[];
    readonly not_recorded?: readonly string[];
  }[];
  readonly assessment_requests: readonly {
    readonly id: string;
    readonly decided_at: string;
    readonly outcome_code: string;
    readonly told: readonly {
      readonly who: string;
      readonly when: string;
      readonly late: boolean;
    }[];
    readonly never_told: readonly { readonly who: string }[];
    readonly no_record_of_being_told: readonly string[];
    readonly feedback_due_date: string;
    readonly chased: readonly { readonly row: string }[] | undefined;
  }[];
  readonly escalations: readonly {
    readonly id: string;
    readonly resolved_at_stage: number;
    readonly policy_version: string;
    readonly stages: readonly {
      readonly clocks: readonly {
        readonly clock: string;
        readonly deadline_date?: string;
        readonly deadline_utc?: string;
        readonly done: string;
        readonly met: boolean;
        readonly working_days_late?: number;
        readonly minutes_late?: number;
      }[];
    }[];
  }[];
};
// Written by hand to this shape; a mistake in it fails the tests that read it.
export const answers = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Answers;

export type Demonstration = {
  readonly log: EventLog;
  readonly views: Views;
  readonly options: LoadOptions;
  readonly said: readonly string[];
  /** Loads it (again), and waits until the views show all of it. */
  readonly load: () => Promise<void>;
  readonly end: () => Promise<void>;
};

export const startDemonstration = async (): Promise<Demonstration> => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'throughline-demonstration-'));
  const node: RunningNode = await startNode();
  const log = await openEventLog({
    ...{ url: node.url, partnership: 'kelderby', pathways, keys: memoryKeyHolder() },
    clock: () => new Date().toISOString(),
  });
  const projector: Projector = await startProjector({ log, dataFolder, say: () => undefined });
  const views = openViews(dataFolder);
  const said: string[] = [];
  const options: LoadOptions = {
    ...{ log, views, partnership: 'kelderby', folder },
    say: (line) => said.push(line),
  };
  return {
    ...{ log, views, options, said },
    load: async () => {
      await loadDemonstration(options);
      await views.waitFor(await log.lastToFollow(), 60_000);
    },
    end: async () => {
      views.close();
      await projector.stop();
      await log.close();
      await node.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
};
