import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Licences that a hospital may use in any product, with their notices (SPDX). */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  '(MIT AND Zlib)',
]);

/**
 * Packages that are published without the text of their licence; the texts are in
 * scripts/licenceTexts.
 */
const textsOfOurOwn: Record<string, string> = {
  'guid-typescript': 'guid-typescript.txt',
  'onnxruntime-common': 'onnxruntime.txt',
  'onnxruntime-web': 'onnxruntime.txt',
};

interface PackageDescription {
  name: string;
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
}

/**
 * The licences of everything in the bundles, as one text.
 * @param inputs files that are part of the bundles, as esbuild's metafile names them, or files
 *   copied beside them
 * @param root folder to which they are relative
 * @throws Error naming the package whose licence is missing or not allowed
 */
export function collectLicences(inputs: Iterable<string>, root: string): string {
  const folders = new Set<string>();
  for (const input of inputs) {
    const folder = packageFolder(path.resolve(root, input));
    if (folder) {
      addWithDependencies(folder, folders);
    }
  }
  const notices = [...folders].map(noticeOf);
  const unique = [...new Map(notices.map((notice) => [notice.title, notice.text]))];
  const rule = '='.repeat(80);
  return [
    'Software of others in the files of this folder, each under its own licence.',
    ...unique
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([title, text]) => `${rule}\n${title}\n${rule}\n\n${text.trim()}`),
    '',
  ].join('\n\n');
}

/** Folder of the package that a file belongs to; undefined for our own files. */
function packageFolder(file: string): string | undefined {
  const match = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/.exec(file);
  return match?.[1];
}

/** Packages may be published as bundles themselves and then contain their dependencies. */
function addWithDependencies(folder: string, folders: Set<string>): void {
  if (folders.has(folder)) {
    return;
  }
  folders.add(folder);
  for (const name of Object.keys(describe(folder).dependencies ?? {})) {
    const found = findPackage(name, folder);
    // Type packages contain no code.
    if (found && !name.startsWith('@types/')) {
      addWithDependencies(found, folders);
    }
  }
}

function findPackage(name: string, from: string): string | undefined {
  for (let folder = from; path.dirname(folder) !== folder; folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'node_modules', name);
    if (existsSync(path.join(candidate, 'package.json'))) {
      return candidate;
    }
  }
  return undefined;
}

function describe(folder: string): PackageDescription {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as PackageDescription;
}

function noticeOf(folder: string): { title: string; text: string } {
  const { name, version, license } = describe(folder);
  if (!license || !allowed.has(license)) {
    throw new Error(
      `${name} ${version} is bundled, and its licence (${license ?? 'none'}) is not among the allowed ones.`,
    );
  }
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  const paths = files.map((file) => path.join(folder, file));
  if (paths.length === 0 && textsOfOurOwn[name]) {
    paths.push(path.join(__dirname, 'licenceTexts', textsOfOurOwn[name]));
  }
  if (paths.length === 0) {
    throw new Error(`${name} ${version} is bundled, and the text of its licence is missing.`);
  }
  const text = paths.map((file) => readFileSync(file, 'utf8')).join('\n\n');
  return { title: `${name} ${version} (${license})`, text };
}
