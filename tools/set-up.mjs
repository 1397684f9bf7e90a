/**
 * Makes a fresh clone ready to run: packages from the lockfile, then the build, each only when it is
 * missing or out of date. Plain Node, because nothing else is there yet. Progress goes to stderr.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (...names) => join(root, ...names);
const json = (...names) => JSON.parse(readFileSync(at(...names), 'utf8'));

refuseOldNode();
if (!packagesMatch()) {
  // No script of any package is needed; the native addons that some bring are optional.
  npm('Installing packages', [
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--no-audit',
    '--no-fund',
  ]);
}
const built = Math.min(newest('dist/index.js'), newest('oclif.manifest.json'));
if (newest('src', 'package.json', 'tsconfig.json') > built) {
  npm('Building', ['run', 'build']);
}

function refuseOldNode() {
  const wanted = json('package.json').engines.node.replace('>=', '');
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [wantedMajor, wantedMinor] = wanted.split('.').map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  fail(`Node ${wanted} or newer is needed; this is ${process.versions.node}.`);
}

/** Whether what npm last put into node_modules is what the lockfile asks for. */
function packagesMatch() {
  if (!existsSync(at('node_modules', '.package-lock.json'))) return false;
  const installed = json('node_modules', '.package-lock.json').packages;
  return Object.entries(json('package-lock.json').packages).every(
    ([path, wanted]) =>
      path === '' ||
      installed[path]?.version === wanted.version ||
      (installed[path] === undefined && (wanted.optional || wanted.devOptional || wanted.peer)),
  );
}

/** The time of the newest file below the named places, in milliseconds; 0 when there is none. */
function newest(...names) {
  return Math.max(0, ...names.flatMap((name) => filesBelow(at(name))).map(lastChange));
}

function filesBelow(place) {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  const entries = readdirSync(place, { recursive: true, withFileTypes: true });
  // A folder changes when a file in it is removed.
  return [place, ...entries.map((entry) => join(entry.parentPath, entry.name))];
}

function lastChange(place) {
  return statSync(place).mtimeMs;
}

function npm(what, args) {
  process.stderr.write(`${what} …\n`);
  const cli = process.env.npm_execpath;
  const [command, front] = cli ? [process.execPath, [cli]] : ['npm', []];
  const told = spawnSync(command, [...front, ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 2 ** 26,
  });
  if (told.status === 0) return;
  fail(`${told.stdout ?? ''}${told.stderr ?? ''}\n${what} failed: npm ${args.join(' ')}`);
}

function fail(words) {
  process.stderr.write(`${words}\n`);
  process.exit(1);
}
