import { spawnSync } from 'node:child_process';

/** A reason to stop that is told to the person as it is, without a stack. */
export class EmulatorError extends Error {}

const INSTALL_JAVA = [
  'Cần Java 11 trở lên để chạy trình giả lập của Google: sudo apt-get install openjdk-17-jre-headless (macOS: brew install openjdk@17)',
  "Java 11 or newer is needed to run Google's emulators: install it as above.",
].join('\n');

/** @param {readonly string[]} names */
const installEmulators = (names) =>
  [
    `Không tìm thấy trình giả lập ${names.join(', ')} trên máy và không tải được. Cài một lần bằng:`,
    `No ${names.join(', ')} emulator on this machine, and the download failed. Install once by:`,
    '  sudo apt-get install google-cloud-cli google-cloud-cli-firestore-emulator google-cloud-cli-pubsub-emulator',
    '  gcloud components install cloud-firestore-emulator pubsub-emulator',
    'hoặc có mạng rồi chạy (or, with a network):',
    ...names.map((name) => `  npx firebase setup:emulators:${name}`),
  ].join('\n');

/** @param {NodeJS.ProcessEnv} env */
export const requireJava = (env) => {
  const { stderr, status } = spawnSync('java', ['-version'], { env, encoding: 'utf8' });
  const major = Number(stderr?.match(/version "(?:1\.)?(\d+)/)?.[1]);
  if (status !== 0 || !(major >= 11)) throw new EmulatorError(INSTALL_JAVA);
};

/**
 * Why the emulators did not start, and what to do about it.
 * @param {string} reason
 * @param {readonly string[]} downloads emulators that are not on the machine
 * @param {string} log
 */
export const explain = (reason, downloads, log) =>
  [
    `Trình giả lập không chạy được (the emulators did not start): ${reason}`,
    ...(downloads.length > 0 ? [installEmulators(downloads)] : []),
    `Nhật ký (log): ${log}`,
  ].join('\n');
