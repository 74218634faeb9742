import { join } from 'node:path';
import { writeIfChanged } from './jar.mjs';

/**
 * Stands for the person key on a developer's machine: everybody knows it, so it protects nothing and only made-up people
 * may be stored under it. Production has its own in Secret Manager.
 */
export const KHOA_DINH_DANH_LOCAL = 'local-emulators-only-not-a-secret-000';

/**
 * Where the functions emulator looks for secrets before it would ask Secret Manager over the network.
 * @param {string} root of the project
 */
export const putLocalSecrets = (root) =>
  writeIfChanged(join(root, 'functions/.secret.local'), `KHOA_DINH_DANH=${KHOA_DINH_DANH_LOCAL}\n`);
