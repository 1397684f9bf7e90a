import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const RUN = fileURLToPath(new URL('../../bin/run.js', import.meta.url));

export interface Told {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a script's environment is: no terminal, a locale of UTF-8, nothing that forces colour. */
const ENVIRONMENT = { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8', HOME: '/nonexistent' };

/** Runs the built program as a user's shell does. */
export function bgpwhy(
  args: readonly string[],
  how: { readonly input?: string | Buffer; readonly env?: Readonly<Record<string, string>> } = {},
): Told {
  const { status, stdout, stderr } = spawnSync(process.execPath, [RUN, ...args], {
    input: how.input ?? '',
    env: { ...ENVIRONMENT, ...how.env },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { code: status, stdout, stderr };
}

/** The same without keeping this process from playing a leaf meanwhile. */
export function bgpwhyMeanwhile(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Told> {
  const child = spawn(process.execPath, [RUN, ...args], { env: { ...ENVIRONMENT, ...env } });
  const told = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      told[name] += text;
    });
  child.stdin.end();
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, ...told }));
  });
}

/** Starts the program by way of a shell line in which `bgpwhy` is its name. */
export function shell(line: string): Told {
  const script = `bgpwhy() { '${process.execPath}' '${RUN}' "$@"; }\n${line}`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], {
    env: ENVIRONMENT,
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}
