import { execFileSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** @typedef {{ exists: (path: string) => boolean, realpath: (path: string) => string, run: (command: string, args: string[]) => string }} Machine */

/** @type {Machine} */
export const thisMachine = {
  exists: existsSync,
  realpath: realpathSync,
  run: (command, args) => {
    try {
      return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 20_000 });
    } catch {
      return '';
    }
  },
};

const COMMON_PLACES = [
  '/usr/lib/google-cloud-sdk',
  '/usr/share/google-cloud-sdk',
  '/usr/local/share/google-cloud-sdk',
  '/opt/google-cloud-sdk',
  '/opt/homebrew/share/google-cloud-sdk',
  '/snap/google-cloud-cli/current',
  '/snap/google-cloud-sdk/current',
  join(homedir(), 'google-cloud-sdk'),
];

/**
 * Roots of a Google Cloud SDK that may be on the machine, likeliest and cheapest first; asking gcloud itself takes a second.
 * @param {NodeJS.ProcessEnv} env
 * @param {Machine} machine
 * @returns {Generator<string>}
 */
export function* sdkRoots(env, machine) {
  for (const name of ['CLOUDSDK_ROOT_DIR', 'GOOGLE_CLOUD_SDK_HOME']) {
    const root = env[name];
    if (root) yield root;
  }
  for (const folder of (env.PATH ?? '').split(delimiter)) {
    const gcloud = join(folder, 'gcloud');
    if (folder && machine.exists(gcloud)) yield dirname(dirname(machine.realpath(gcloud)));
  }
  yield* COMMON_PLACES;
  const packaged = machine
    .run('dpkg', ['-L', 'google-cloud-cli-firestore-emulator'])
    .match(/^(.*)\/platform\/cloud-firestore-emulator$/m);
  if (packaged?.[1]) yield packaged[1];
  const told = machine.run('gcloud', ['info', '--format=value(installation.sdk_root)']).trim();
  if (told) yield told;
}
