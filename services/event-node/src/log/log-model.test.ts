/** Any life of a log keeps what was acknowledged, wherever putting places into the file has come to. Replayable by its seed. */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { randomFrom } from '../../../../test/support/random.ts';
import { LOG_FILE, openDatabase } from './database.ts';
import { type EventLog, openLog } from './event-log.ts';
import { LogModel, type Step } from './log-model.fixtures.ts';
import { scavenge } from './scavenge.ts';
import { verify } from './verify.ts';

const NOW = 1_764_100_000_000_000;
const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const STEPS = 120;
const PLENTY = 1_000_000; // pages

class Life {
  private readonly file: string;
  private readonly mostRecent: number;
  private readonly random: () => number;
  private readonly model = new LogModel();
  private log: EventLog;

  constructor(folder: string, random: () => number) {
    this.file = join(folder, LOG_FILE);
    this.random = random;
    this.mostRecent = [10, 30, 100][this.below(3)] ?? 10;
    this.log = this.open(this.file);
  }

  private open(file: string): EventLog {
    return openLog(openDatabase(file), () => NOW, this.mostRecent);
  }

  private below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  private name(): string {
    return NAMES[this.below(NAMES.length)] ?? 'a';
  }

  private commit(...steps: readonly (Step | undefined)[]): void {
    const asked = steps.filter((step) => step !== undefined);
    const outcomes = this.log.commit(asked.map(({ write }) => write));
    for (const [index, { keep }] of asked.entries()) keep(outcomes[index]);
  }

  private append(most: number): void {
    const names = new Set(Array.from({ length: 1 + this.below(5) }, () => this.name()));
    this.commit(...[...names].map((name) => this.model.append(name, 1 + this.below(most))));
  }

  /** Appends go on between its steps. */
  private async scavenge(): Promise<void> {
    let isDone = false;
    const scavenged = scavenge(this.log, () => NOW, new AbortController().signal).then(() => {
      isDone = true;
    });
    while (!isDone) {
      if (this.random() < 0.5) this.append(4);
      await new Promise(setImmediate);
    }
    await scavenged;
  }

  private async isSound(log: EventLog): Promise<void> {
    this.model.check(log);
    expect(await verify(log, () => undefined)).toMatchObject({ damage: undefined });
  }

  /** The log as a crash at this moment would leave it. */
  private async crash(): Promise<void> {
    const copy = `${this.file}.crashed`;
    for (const part of ['', '-wal']) {
      rmSync(copy + part, { force: true });
      if (existsSync(this.file + part)) copyFileSync(this.file + part, copy + part);
    }
    const reborn = this.open(copy);
    await this.isSound(reborn);
    reborn.database.close();
  }

  /** A commit that finds no room is undone as a whole. */
  private fill(): void {
    const { database } = this.log;
    const [pages] = Object.values(database.prepare('PRAGMA page_count').get() ?? {});
    database.exec(`PRAGMA max_page_count = ${Number(pages) + 1 + this.below(3)}`);
    const writes = [this.model.append('large', 1000), this.model.append(this.name(), 150)];
    expect(() => this.log.commit(writes.map(({ write }) => write))).toThrow(/full/);
    database.exec(`PRAGMA max_page_count = ${PLENTY}`);
  }

  private async reopen(): Promise<void> {
    this.log.close();
    this.log = this.open(this.file);
    await this.isSound(this.log);
  }

  async step(): Promise<void> {
    const chance = this.random();
    if (chance < 0.6) this.append(5);
    else if (chance < 0.65) this.append(150);
    else if (chance < 0.7) this.commit(this.model.hide(this.name()));
    else if (chance < 0.71) this.commit(this.model.close(this.name()));
    else if (chance < 0.76) this.commit(this.model.truncate(this.name(), this.random()));
    else if (chance < 0.84) await this.scavenge();
    else if (chance < 0.88) await this.crash();
    else if (chance < 0.92) this.fill();
    else if (chance < 0.95) await this.reopen();
    else await this.isSound(this.log);
  }

  async end(): Promise<void> {
    await this.reopen();
    this.log.close();
  }
}

it.each([20261130, 1, 2, 3, 4, 5])(
  'keeps what was acknowledged (seed %i)',
  async (seed) => {
    const folder = mkdtempSync(join(tmpdir(), 'throughline-log-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const life = new Life(folder, randomFrom(seed));
    for (let count = 0; count < STEPS; count += 1) await life.step();
    await life.end();
  },
  60_000,
);
