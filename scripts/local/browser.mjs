import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { EmulatorError } from '../emulators/needs.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PLACES = [
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {(path: string) => boolean} [exists]
 */
export const findChromium = (env, exists = existsSync) => {
  const named = env.CHROMIUM_PATH;
  if (named) return exists(named) ? named : undefined;
  const onPath = (env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...PLACES].find(exists);
};

/** @param {NodeJS.ProcessEnv} env */
export const requireChromium = (env) => {
  const path = findChromium(env);
  if (path) return path;
  throw new EmulatorError(
    [
      'Cần Chromium để thử giao diện: sudo apt-get install chromium, hoặc đặt CHROMIUM_PATH=/đường/dẫn',
      'Chromium is needed for the browser tests: install it, or set CHROMIUM_PATH.',
    ].join('\n'),
  );
};
