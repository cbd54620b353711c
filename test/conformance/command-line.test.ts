/** The embedded node's command line: what it refuses, each in one clear sentence. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './running.ts';
import { isEmbedded } from './server.ts';

describe.runIf(isEmbedded)('the event node’s command line', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'throughline-command-line-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(['--help', '-h'])('is explained with %s', async (help) => {
    const { code, said, complained } = await run(help);
    expect({ code, complained }).toEqual({ code: 0, complained: '' });
    expect(said).toMatch(/^Usage: /);
  });

  it.each([
    [['--data', 'x', '--port', 'many'], /--port takes a number from 0 to 65535, not "many"/],
    [['--data', 'x', '--port', '70000'], /--port takes a number/],
    [['--data', 'x', '--port', '-1'], /'--port' argument is ambiguous\.$/],
    [['--data', 'x', '--colour', 'red'], /Unknown option '--colour'/],
    [['--port', '0'], /Say where the log rests: --data DIR/],
    [['--data', 'x', '--memory'], /--data or --memory, not both/],
    [['--data', 'x', '--tls-cert', 'c.pem'], /belong together/],
    [['--data', 'x', '--host', '0.0.0.0'], /only this machine may connect/],
  ])('refuses %j in one clear sentence', async (args, sentence) => {
    const { code, said, complained } = await run(...args);
    expect(code).toBe(2);
    expect(said).toBe('');
    expect(complained.split('\n')[0]).toMatch(sentence);
    expect(complained).not.toMatch(/\n\s+at /); // no stack
  });

  it.runIf(existsSync('/proc/self'))(
    'refuses a folder where nobody can make one in one clear sentence',
    async () => {
      const { code, said, complained } = await run('--data', '/proc/nowhere', '--port', '0');
      expect({ code, said }).toEqual({ code: 1, said: '' });
      expect(complained).toMatch(
        /^event node: The folder \/proc\/nowhere cannot be made \(.*\)\.\n$/,
      );
    },
  );

  it('refuses a file that is not a log', async () => {
    const data = join(folder, 'not-a-log');
    await mkdir(data);
    await writeFile(join(data, 'events.sqlite'), 'Dear diary, '.repeat(1000));
    const { code, complained } = await run('--data', data, '--port', '0');
    expect(code).toBe(1);
    expect(complained).toMatch(/damaged or not a log/);
  });
});
