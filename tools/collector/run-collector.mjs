/** The collector as a process of its own: it ends with whoever started it, and leaves what it keeps. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run.mjs';

/**
 * @typedef {object} RunningCollector
 * @property {string} address its public address
 * @property {string} token with which its owner signs in, once; empty where none was asked for
 * @property {() => Promise<void>} close lets it end what it does
 * @property {() => Promise<void>} kill as a crash does it
 */

/** Without npm, which would be a process around this one, and outlive it. */
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const [, ...command] = scripts.collector.split(' ');

/** What it says when it is ready. */
const READY = /Showhow collector: (?<address>\S+)/u;
const LINK = /\/sign-in#(?<token>\S+)/u;

/**
 * @param {object} options
 * @param {string} options.data the folder that everything is kept in
 * @param {number} options.port 0 takes any that is free
 * @param {string} [options.address] as others see it
 * @param {string} options.name
 * @param {boolean} [options.signsIn] whether its owner gets a link
 * @param {Record<string, string>} [options.env] further settings
 * @returns {Promise<RunningCollector>}
 */
export function runCollector({ data, port, address, name, signsIn = true, env = {} }) {
  const flags = [
    '--data',
    data,
    '--port',
    String(port),
    '--name',
    name,
    ...(address === undefined ? [] : ['--address', address]),
    ...(signsIn ? ['--sign-in-link'] : []),
  ];
  const child = spawn(process.execPath, [...command, ...flags], {
    cwd: root,
    env: { ...process.env, SHOWHOW_LOG: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((done) => child.once('exit', done));
  const end = async (signal) => {
    child.kill(signal);
    await ended;
  };
  let said = '';
  return new Promise((done, fail) => {
    const read = (text) => {
      said += text;
      const ready = READY.exec(said)?.groups;
      const token = LINK.exec(said)?.groups?.token;
      if (!ready || (signsIn && token === undefined)) return;
      done({ address: ready.address, token: token ?? '', close: () => end('SIGTERM'), kill: () => end('SIGKILL') });
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', read);
    child.once('error', fail);
    child.once('exit', () => fail(new Error(`The collector did not start:\n${said.trim()}`)));
  });
}
