#!/usr/bin/env node
/*
 * Runs one of the project's own commands on a machine that has only an (old) Node and npm:
 * fetches pnpm into .tools/ and the locked packages when they are missing, then runs the command
 * under the project's own Node 24. Plain CommonJS, because an old Node has to be able to read it.
 */
'use strict';
const { execFileSync, spawn } = require('node:child_process');
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

const root = dirname(__dirname);
const tools = join(root, '.tools');
const pnpmVersion = '12.21.0';
const pnpm = join(tools, 'node_modules', 'pnpm', 'bin', 'pnpm.mjs');
const stamp = join(root, 'node_modules', '.throughline-installed');

const say = (line) => process.stderr.write(`throughline: ${line}\n`);
const isWindows = process.platform === 'win32';

/** npm sits beside the Node that runs this; npm_execpath is set when npm itself started us. */
const runNpm = (args) => {
  const entry = process.env.npm_execpath;
  if (entry && /npm-cli\.js$/.test(entry))
    execFileSync(process.execPath, [entry, ...args], { stdio: ['ignore', 2, 2] });
  else
    execFileSync(isWindows ? 'npm.cmd' : 'npm', args, {
      stdio: ['ignore', 2, 2],
      shell: isWindows,
    });
};

const installPnpm = () => {
  const manifest = join(tools, 'node_modules', 'pnpm', 'package.json');
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === pnpmVersion)
    return;
  say(`fetching pnpm ${pnpmVersion} into .tools/ (once)`);
  mkdirSync(tools, { recursive: true });
  writeFileSync(join(tools, 'package.json'), '{"name":"throughline-tools","private":true}\n');
  runNpm([
    'install',
    '--prefix',
    tools,
    '--no-audit',
    '--no-fund',
    '--no-package-lock',
    `pnpm@${pnpmVersion}`,
  ]);
};

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .digest('hex');

const installPackages = () => {
  const wanted = lockHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  rmSync(stamp, { force: true });
  say('installing the locked packages (once)');
  execFileSync(process.execPath, [pnpm, 'install', '--frozen-lockfile', '--prefer-offline'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  writeFileSync(stamp, wanted);
};

/** The host's Node when it is new enough, else the one that came with the packages. */
const node24 = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 24 || (major === 24 && minor >= 12)) return process.execPath;
  const name = `node-${isWindows ? 'win' : process.platform}-${process.arch}`;
  const file = join(root, 'node_modules', name, 'bin', isWindows ? 'node.exe' : 'node');
  if (existsSync(file)) return file;
  say(
    `Node 24.12 or newer is needed; this is ${process.version}, and no packaged Node was found for ${process.platform}-${process.arch}. Install Node 24 from your system's usual source and try again.`,
  );
  process.exit(1);
};

const main = () => {
  const [script, ...args] = process.argv.slice(2);
  if (!script) {
    say(
      'expected a script to run, for example: node scripts/bootstrap.cjs services/throughline/src/main.ts start',
    );
    process.exit(2);
  }
  try {
    installPnpm();
    installPackages();
  } catch (error) {
    say(`could not install what the project needs: ${error.message}`);
    process.exit(1);
  }
  const node = node24();
  const child = spawn(
    node,
    ['--disable-warning=ExperimentalWarning', join(root, script), ...args],
    {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        PATH: `${dirname(node)}${isWindows ? ';' : ':'}${process.env.PATH || ''}`,
      },
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : code === null ? 1 : code));
};

main();
