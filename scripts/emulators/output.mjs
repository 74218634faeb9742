/** What firebase-tools 14 prints when an emulator is gone; it goes on by itself after a signal, so that the rest would hang. */
const CRASHES = [
  /(\w[\w/ ]* Emulator has exited (?:upon receiving signal: \w+|with code: \d+|because .*))/,
  /(Failed to load function definition from source: .*)/,
  /(Could not start .* Emulator, port taken\.)/,
];

/** Printed by every healthy run without a network or a login. */
const HARMLESS = [/not currently authenticated/, /authenticated/, /MOTD/, /java version/i, /Env variable override/];

/**
 * @param {string} line
 * @returns {string | undefined} the reason to end the run
 */
export const crashIn = (line) => {
  for (const pattern of CRASHES) {
    const found = line.match(pattern)?.[1];
    if (found) return found.trim();
  }
  return undefined;
};

/**
 * Why firebase-tools ended, from its last words.
 * @param {readonly string[]} lines
 */
export const reasonOf = (lines) =>
  lines
    .filter((line) => /Error:|⚠|error/i.test(line) && !HARMLESS.some((pattern) => pattern.test(line)))
    .slice(-3)
    .map((line) => line.trim())
    .join('\n') || undefined;

/** @param {string} reason */
export const isPortClash = (reason) => /port taken|already in use/i.test(reason);
