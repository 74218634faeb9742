import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { crc32 } from 'node:zlib';

/** Bytes of a manifest line before it must go on in a line that starts with a space (JAR file specification). */
const LINE_BYTES = 72;

/**
 * One manifest header, wrapped by bytes and never inside a character.
 * @param {string} name
 * @param {string} value
 */
export const wrapManifestHeader = (name, value) => {
  const lines = [''];
  for (const char of `${name}: ${value}`) {
    const line = lines.at(-1) ?? '';
    if (Buffer.byteLength(line + char) > LINE_BYTES) lines.push(` ${char}`);
    else lines[lines.length - 1] = line + char;
  }
  return `${lines.join('\r\n')}\r\n`;
};

/**
 * @param {string} mainClass
 * @param {string} jar absolute path of the jar that holds the class
 */
export const launcherManifest = (mainClass, jar) =>
  `${wrapManifestHeader('Manifest-Version', '1.0')}${wrapManifestHeader('Main-Class', mainClass)}${wrapManifestHeader('Class-Path', pathToFileURL(jar).href)}\r\n`;

/**
 * A zip of one stored file: all that `java -jar` asks of a jar, without needing the `jar` tool of a JDK.
 * @param {string} name
 * @param {string} text
 */
export const zipOneFile = (name, text) => {
  const data = Buffer.from(text);
  const path = Buffer.from(name);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(0x0021, 8); // 1 January 1980: the same bytes on every run
  common.writeUInt32LE(crc32(data), 10);
  common.writeUInt32LE(data.length, 14);
  common.writeUInt32LE(data.length, 18);
  common.writeUInt16LE(path.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, path, data]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, Buffer.alloc(14), path]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
};

/**
 * Writes a file only when its bytes differ, and by rename, so that two runs at once never read half of it.
 * @param {string} path
 * @param {Buffer | string} content
 * @param {number} [mode]
 */
export const writeIfChanged = (path, content, mode = 0o644) => {
  const bytes = Buffer.from(content);
  try {
    if (readFileSync(path).equals(bytes)) return;
  } catch {
    mkdirSync(dirname(path), { recursive: true });
  }
  const temporary = `${path}.${process.pid}`;
  writeFileSync(temporary, bytes, { mode });
  renameSync(temporary, path);
};

/**
 * @param {string} path where the launcher goes
 * @param {{ mainClass: string, jar: string }} target
 */
export const writeLauncherJar = (path, { mainClass, jar }) => {
  writeIfChanged(path, zipOneFile('META-INF/MANIFEST.MF', launcherManifest(mainClass, jar)));
  return path;
};
