/** The system's own package manager, where there is one that needs no questions answered. */
import { spawnSync } from 'node:child_process';
import { run } from './run.mjs';

/** Commands by manager: each takes the name of the package, which most systems share. */
const managers = {
  'apt-get': (name) => [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', name],
  ],
  dnf: (name) => [['dnf', 'install', '-y', name]],
  pacman: (name) => [['pacman', '-Sy', '--noconfirm', name]],
  apk: (name) => [['apk', 'add', name]],
  zypper: (name) => [['zypper', '--non-interactive', 'install', name]],
  brew: (name) => [['brew', 'install', '--cask', name]],
};

const works = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Before the command: nothing where no rights are needed, `sudo` where it asks no password, null where neither is. */
function rights(manager) {
  if (manager === 'brew' || process.getuid?.() === 0) return [];
  return works('sudo', '-n', 'true') ? ['sudo', '-n'] : null;
}

async function install(manager, name, timeout) {
  const commands = managers[manager](name);
  const before = rights(manager);
  if (!before) {
    const line = commands.at(-1).join(' ');
    return { ok: false, why: `That needs an administrator. Run it yourself: sudo ${line}` };
  }
  for (const command of commands) {
    const [program, ...args] = [...before, ...command];
    const result = await run(program, args, { timeout, env: { DEBIAN_FRONTEND: 'noninteractive' } });
    if (!result.ok) return result;
  }
  return { ok: true, why: '' };
}

/** @returns {{ name: string, install: (name: string, timeout: number) => Promise<{ ok: boolean, why: string }> } | null} */
export function packageManager() {
  const name = Object.keys(managers).find((manager) => works(manager, '--version'));
  return name ? { name, install: (what, timeout) => install(name, what, timeout) } : null;
}
