/** Other programs, and the time they take. Only what Node brings: set-up runs before anything is installed. */
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

// Not import.meta.dirname: an old Node has to get as far as being told that it is too old.
export const root = fileURLToPath(new URL('..', import.meta.url));

// npm and npx are scripts on Windows, which only a shell starts.
const shell = process.platform === 'win32';

/** The lines that name an error, or the last ones where none does. */
function excerpt(text) {
  const lines = stripVTControlCharacters(text)
    .split('\n')
    .map((line) => line.trim());
  const errors = [...new Set(lines.filter((line) => /^E: |\berror\b.*\w/iu.test(line)))];
  return (errors.length > 0 ? errors.slice(0, 3) : lines.filter(Boolean).slice(-3)).join('\n');
}

/**
 * Runs a program quietly.
 * @returns {Promise<{ ok: boolean, why: string }>} `why` is what it said, where it failed.
 */
export function run(command, args, { timeout, env = {} }) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      shell,
      timeout,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => (said = (said + data).slice(-20_000)));
    child.on('error', (error) => done({ ok: false, why: error.message }));
    child.on('close', (code, signal) => {
      const ended = signal ? `It was ended after ${duration(timeout)}.` : `It ended with ${code}.`;
      done({ ok: code === 0, why: code === 0 ? '' : [excerpt(said), ended].join('\n').trim() });
    });
  });
}

/** Runs a script of package.json in this terminal. */
export function runScript(script, args = [], { timeout, env = {} } = {}) {
  const rest = args.length > 0 ? ['--', ...args] : [];
  const { status, error } = spawnSync('npm', ['run', '--silent', script, ...rest], {
    cwd: root,
    shell,
    timeout,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return {
    ok: status === 0,
    why: error?.code === 'ETIMEDOUT' ? `ended after ${duration(timeout)}` : (error?.message ?? ''),
  };
}

export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
