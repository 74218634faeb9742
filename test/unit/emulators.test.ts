import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import firebaseJson from '../../firebase.json' with { type: 'json' };
import { findBinary } from '../../scripts/emulators/binaries.mjs';
import { addressesForWeb, configuredPorts, deriveConfig, parseOnly } from '../../scripts/emulators/config.mjs';
import { launcherManifest, wrapManifestHeader, zipOneFile } from '../../scripts/emulators/jar.mjs';
import { crashIn, isPortClash, reasonOf } from '../../scripts/emulators/output.mjs';
import { freePorts, movePorts, PORT_NAMES, type Ports } from '../../scripts/emulators/ports.mjs';
import { sdkRoots } from '../../scripts/emulators/sdk-root.mjs';

const portsFrom = (first: number) =>
  Object.fromEntries(PORT_NAMES.map((name, index) => [name, first + index])) as Ports;
const freeExcept = (taken: readonly number[]) => async (port: number) => !taken.includes(port);

describe('ports', () => {
  it('keeps the wanted ports when all are free', async () => {
    const wanted = configuredPorts(firebaseJson);
    expect(await movePorts(wanted, freeExcept([]))).toEqual(wanted);
  });

  it('moves a taken port past those that others want', async () => {
    const moved = await movePorts(portsFrom(100), freeExcept([100]));
    expect(moved.auth).toBe(100 + PORT_NAMES.length);
    expect(moved.functions).toBe(101);
  });

  it('never gives one port twice, nor a taken one', async () => {
    const taken = fc.array(fc.integer({ min: 20_000, max: 20_060 }));
    await fc.assert(
      fc.asyncProperty(taken, fc.nat(3), async (busy, seed) => {
        const ports = Object.values(await freePorts(seed, freeExcept(busy)));
        expect(new Set(ports).size).toBe(PORT_NAMES.length);
        expect(ports.filter((port) => busy.includes(port))).toEqual([]);
      }),
    );
  });
});

describe('configuration of a run', () => {
  const derived = deriveConfig(firebaseJson, { ports: portsFrom(500), publicFolder: '.emulators/x/public' });

  it('has the ports of the run on 127.0.0.1, the websocket beside Firestore', () => {
    expect(derived.emulators).toMatchObject({
      auth: { host: '127.0.0.1', port: 500 },
      firestore: { host: '127.0.0.1', port: 502, websocketPort: 503 },
      hub: { host: '127.0.0.1', port: 508 },
    });
  });

  it('serves its own public folder and leaves all else of firebase.json', () => {
    const { emulators: _emulators, hosting, ...rest } = derived;
    const { emulators: _base, hosting: baseHosting, ...baseRest } = firebaseJson;
    expect(rest).toEqual(baseRest);
    expect(hosting).toEqual({ ...baseHosting, public: '.emulators/x/public' });
  });

  it('tells the page where the emulators are', () => {
    expect(addressesForWeb('demo-x', portsFrom(500))).toEqual({
      projectId: 'demo-x',
      auth: 'http://127.0.0.1:500',
      firestore: '127.0.0.1:502',
      functions: 'http://127.0.0.1:501',
    });
  });

  it('takes the emulators asked for, all by default, and refuses an unknown one', () => {
    expect(parseOnly('firestore,auth')).toEqual(['auth', 'firestore']);
    expect(parseOnly(undefined)).toHaveLength(5);
    expect(() => parseOnly('auth,storage')).toThrow('storage');
  });
});

describe('launcher jar', () => {
  const unwrap = (text: string) => text.replaceAll('\r\n ', '').replace(/\r\n$/, '');

  it('wraps a header at 72 bytes, whole characters only, and nothing is lost', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }).filter((text) => !/[\r\n]/.test(text)),
        (value) => {
          const wrapped = wrapManifestHeader('Class-Path', value);
          for (const line of wrapped.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(72);
          expect(unwrap(wrapped)).toBe(`Class-Path: ${value}`);
        },
      ),
    );
  });

  it('names the main class and the jar as an address', () => {
    const manifest = launcherManifest('com.example.Main', '/opt/a b/x.jar');
    expect(manifest).toContain('Main-Class: com.example.Main\r\n');
    expect(manifest).toContain('Class-Path: file:///opt/a%20b/x.jar\r\n');
    expect(manifest.endsWith('\r\n\r\n')).toBe(true);
  });

  it('is a zip whose directory points at its only file', () => {
    const zip = zipOneFile('META-INF/MANIFEST.MF', 'x');
    const directory = zip.readUInt32LE(zip.length - 6);
    expect(zip.readUInt32LE(0)).toBe(0x04034b50);
    expect(zip.readUInt32LE(directory)).toBe(0x02014b50);
    expect(zip.subarray(directory + 46).toString('latin1')).toContain('META-INF/MANIFEST.MF');
  });
});

describe('finding the emulators', () => {
  const CACHED = { firestore: '/cache/firestore.jar', pubsub: '/cache/pubsub' };
  const SDK_JAR = '/sdk/platform/cloud-firestore-emulator/cloud-firestore-emulator.jar';
  const machine = (...files: string[]) => ({
    exists: (path: string) => files.includes(path),
    realpath: (path: string) => (path === '/bin/gcloud' ? '/sdk/bin/gcloud' : path),
    run: () => '',
  });
  const env = { FIRESTORE_EMULATOR_BINARY_PATH: '/own.jar', PATH: '/bin' };

  it.each([
    ['a variable', env, [CACHED.firestore, SDK_JAR, '/bin/gcloud'], { source: 'environment', path: '/own.jar' }],
    ['the cache', { PATH: '/bin' }, [CACHED.firestore, SDK_JAR, '/bin/gcloud'], { source: 'cache' }],
    ['an SDK by its gcloud link', { PATH: '/bin' }, [SDK_JAR, '/bin/gcloud'], { source: 'sdk', path: SDK_JAR }],
    ['an SDK by its variable', { CLOUDSDK_ROOT_DIR: '/sdk' }, [SDK_JAR], { source: 'sdk', path: SDK_JAR }],
    ['a download', { PATH: '/bin' }, [], { source: 'download' }],
  ])('takes %s before what follows', (_name, environment, files, found) => {
    expect(findBinary('firestore', environment, machine(...files), CACHED)).toEqual(found);
  });

  it('asks dpkg and gcloud only after the places that cost nothing', () => {
    const asked: string[] = [];
    const told = {
      ...machine(),
      run: (command: string) => {
        asked.push(command);
        return command === 'dpkg'
          ? '/pkg/lib\n/pkg/lib/platform/cloud-firestore-emulator\n/pkg/lib/platform/cloud-firestore-emulator/x.jar\n'
          : '/told\n';
      },
    };
    const roots = [];
    for (const root of sdkRoots({}, told)) {
      roots.push(root);
      if (root === '/usr/lib/google-cloud-sdk') expect(asked).toEqual([]);
    }
    expect(roots.slice(-2)).toEqual(['/pkg/lib', '/told']);
    expect(asked).toEqual(['dpkg', 'gcloud']);
  });
});

describe('what firebase-tools says', () => {
  it.each([
    ['⚠  Firestore Emulator has exited upon receiving signal: SIGKILL', /^Firestore Emulator has exited .*SIGKILL$/],
    ['   Pub/Sub Emulator has exited with code: 1, ', /Pub\/Sub Emulator has exited with code: 1/],
    ['⬢  functions: Failed to load function definition from source: FirebaseError: x', /^Failed to load .*x$/],
  ])('ends the run at "%s"', (line, reason) => {
    expect(crashIn(line)).toMatch(reason);
  });

  it('goes on at what every healthy run prints', () => {
    expect(crashIn('⚠  emulators: The Emulator UI is not starting')).toBeUndefined();
    expect(crashIn('i  firestore: Stopping Firestore Emulator')).toBeUndefined();
  });

  it('gives the last errors as the reason, without the harmless warnings', () => {
    const lines = ['⚠  Unable to fetch the CLI MOTD', 'i  hub: started', 'Error: Could not start Hosting, port taken.'];
    expect(reasonOf(lines)).toBe('Error: Could not start Hosting, port taken.');
    expect(reasonOf(['i  hub: started'])).toBeUndefined();
    expect(isPortClash(reasonOf(lines) ?? '')).toBe(true);
  });
});
