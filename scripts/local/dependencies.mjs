import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../emulators/command.mjs';
import { EmulatorError } from '../emulators/needs.mjs';
import { ROOT } from '../emulators/suite.mjs';

/** @typedef {Record<string, { version?: string, link?: boolean, optional?: boolean, devOptional?: boolean, extraneous?: boolean }>} Packages */

/**
 * Whether what is installed is what the lock asks for. npm writes the installed list last, so half an installation has none;
 * optional packages of other systems are never installed.
 * @param {Packages} locked
 * @param {Packages | undefined} installed
 */
export const isInstalled = (locked, installed) =>
  installed !== undefined &&
  Object.entries(locked).every(([path, { version, link, extraneous, optional, devOptional }]) => {
    if (link || extraneous || !path.includes('node_modules/')) return true;
    return installed[path] ? installed[path].version === version : optional === true || devOptional === true;
  });

/**
 * @param {string} version e.g. 20.19.4
 * @param {string} minimum e.g. >=20.19
 */
export const isNodeNewEnough = (version, minimum) => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = minimum.replace('>=', '').split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
};

/** @param {string} path */
const readPackages = (path) => {
  try {
    return /** @type {Packages} */ (JSON.parse(readFileSync(join(ROOT, path), 'utf8')).packages);
  } catch {
    return undefined;
  }
};

/** Refuses an old Node, and installs what package-lock.json asks for when it is not there. */
export const ensureDependencies = async () => {
  const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  if (!isNodeNewEnough(process.versions.node, engines.node)) {
    throw new EmulatorError(`Cần Node ${engines.node}, máy đang dùng ${process.versions.node} (this Node is too old)`);
  }
  if (isInstalled(readPackages('package-lock.json') ?? {}, readPackages('node_modules/.package-lock.json'))) return;
  console.log('Cài thư viện (npm ci)…');
  // Install scripts only compile re2, which nothing here uses: a minute saved.
  const { code, output } = await runCommand(['npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: ROOT,
    quiet: true,
  }).result;
  if (code !== 0) throw new EmulatorError(`npm ci:\n${output.trim()}`);
};
