// Part of npm run lint: links of all pages of the repository, and pages that sources name.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brokenLinks } from './brokenLinks';

const root = path.resolve(__dirname, '../..');
/** Made by the build, or of others. */
const passedOver =
  /(^|\/)(node_modules|dist|LICENSE-WEIGHTS)|^(extension|mode|programs)\/CHANGELOG/;

function main(): void {
  const files = listFiles();
  const pages = new Map(files.filter((file) => file.endsWith('.md')).map(withText));
  const isFile = (file: string) => existsSync(path.join(root, file));
  const broken = [
    ...brokenLinks(pages, isFile),
    ...files.filter((file) => /\.(tsx?|mjs|html|yml)$/.test(file)).flatMap(namedPages),
  ];
  broken.forEach(({ page, target, why }) => {
    process.stderr.write(`${page}: ${target}: ${why}\n`);
  });
  process.exitCode = broken.length > 0 ? 1 : 0;
}

/** Files that git knows or would add. */
function listFiles(): string[] {
  const list = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root });
  const files = list.toString().split('\n');
  return files.filter((file) => file !== '' && !passedOver.test(file)).filter(existsHere);
}

function existsHere(file: string): boolean {
  return existsSync(path.join(root, file));
}

function withText(file: string): [string, string] {
  return [file, readFileSync(path.join(root, file), 'utf8')];
}

/** Pages that comments, messages and reports name, such as docs/dosimetry.md. */
function namedPages(file: string) {
  const named = withText(file)[1].match(/\bdocs\/[\w/-]+\.md\b/g) ?? [];
  return named
    .filter((page) => !existsHere(page))
    .map((page) => ({ page: file, target: page, why: 'no such file' }));
}

main();
