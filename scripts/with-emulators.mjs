/**
 * Runs a command against emulators of its own, on free ports, and ends them with it:
 *   node scripts/with-emulators.mjs [--only auth,firestore,…] [--project demo-x] [--import DIR] [--heap 1g] [--no-build] -- <command…>
 */
import { parseArgs } from 'node:util';
import { runCommand } from './emulators/command.mjs';
import { parseOnly } from './emulators/config.mjs';
import { EmulatorError } from './emulators/needs.mjs';
import { runWithEmulators } from './emulators/run-with.mjs';
import { buildFor } from './local/build.mjs';

const split = process.argv.indexOf('--');
const { values } = parseArgs({
  args: process.argv.slice(2, split < 0 ? undefined : split),
  options: {
    only: { type: 'string' },
    project: { type: 'string' },
    import: { type: 'string' },
    name: { type: 'string', default: 'run' },
    heap: { type: 'string' },
    'no-build': { type: 'boolean', default: false },
  },
});
const command = split < 0 ? [] : process.argv.slice(split + 1);

try {
  if (command.length === 0) throw new EmulatorError('Thiếu lệnh sau "--" (give a command after "--")');
  const only = parseOnly(values.only);
  if (!values['no-build']) await buildFor(only);
  const options = {
    only,
    name: values.name,
    ...(values.project && { projectId: values.project }),
    ...(values.import && { importFrom: values.import }),
    ...(values.heap && { heap: values.heap }),
  };
  process.exitCode = await runWithEmulators(options, (env) => runCommand(command, { env }));
} catch (error) {
  console.error(error instanceof EmulatorError ? error.message : error);
  process.exitCode = 1;
}
