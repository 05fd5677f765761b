import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { createElement } from 'react';
import type { FunctionComponent } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { CommissioningReport } from '../../src/commissioning/commissioningReport';
import { writePatient } from '../../demo/writePatient';

const root = path.resolve(__dirname, '../..');
const names = {
  extension: 'ohif-extension-kidney-dosimetry',
  mode: 'ohif-mode-kidney-dosimetry',
  programs: 'kidney-dosimetry',
};

interface PackageJson {
  name: string;
  version: string;
  license: string;
  engines: { node: string };
  repository: { url: string; directory: string };
  peerDependencies?: Record<string, string>;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  exports?: Record<string, string | Record<string, string>>;
}

let folder: string;
const installed = (name: string, ...rest: string[]): string =>
  path.join(folder, 'node_modules', name, ...rest);
const readJson = <T>(file: string): T => JSON.parse(fs.readFileSync(file, 'utf8')) as T;

/** As npm installs it: the packed files, and beside them the packages that it declares. */
function install(workspace: string, name: string): void {
  const tarball = execFileSync(
    'npm',
    ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder],
    { cwd: path.join(root, workspace), encoding: 'utf8' },
  ).trim();
  const place = installed(name);
  fs.mkdirSync(place, { recursive: true });
  execFileSync('tar', ['xzf', path.join(folder, tarball), '--strip-components=1', '-C', place]);
  const { dependencies, optionalDependencies } = readJson<PackageJson>(`${place}/package.json`);
  for (const needed of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const source = path.join(root, 'node_modules', needed);
    if (!fs.existsSync(installed(needed)) && fs.existsSync(source)) {
      fs.mkdirSync(path.dirname(installed(needed)), { recursive: true });
      fs.symlinkSync(source, installed(needed));
    }
  }
}

/** What a fresh clone would have, changes that are not committed included; packages as they are. */
function copySources(copy: string): void {
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const files = execFileSync('git', list, { cwd: root, encoding: 'utf8' }).split('\0');
  for (const file of files.filter((name) => name && fs.existsSync(path.join(root, name)))) {
    fs.cpSync(path.join(root, file), path.join(copy, file));
  }
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
}

/** SHA-256 of every file below a folder, by its path. */
function hashes(place: string): Record<string, string> {
  const files = fs.readdirSync(place, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    files
      .filter((file) => fs.statSync(path.join(place, file)).isFile())
      .map((file) => [
        file,
        createHash('sha256')
          .update(fs.readFileSync(path.join(place, file)))
          .digest('hex'),
      ]),
  );
}

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kidney-packages-'));
  Object.entries(names).forEach(([workspace, name]) => install(workspace, name));
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('the packed packages', () => {
  it.each(Object.entries(names))('%s says what it is and under which licences', (place, name) => {
    const json = readJson<PackageJson>(installed(name, 'package.json'));
    const { version } = readJson<PackageJson>(path.join(root, 'package.json'));
    const { licence } = readJson<{ licence: string }>(path.join(root, 'models/manifest.json'));
    const files = fs.readdirSync(installed(name));
    expect(json).toMatchObject({ name, version, engines: { node: '>=20' } });
    expect(json.repository.directory).toBe(place);
    expect(files).toEqual(expect.arrayContaining(['README.md', 'LICENSE', 'CHANGELOG.md', 'dist']));
    const hasWeights = fs
      .readdirSync(installed(name), { recursive: true, encoding: 'utf8' })
      .some((file) => file.endsWith('.onnx'));
    expect(json.license).toBe(hasWeights ? `MIT AND ${licence}` : 'MIT');
    if (hasWeights) {
      const notice = fs.readFileSync(installed(name, 'LICENSE-WEIGHTS.md'), 'utf8');
      expect(notice).toContain(licence);
    }
    expect(fs.readFileSync(installed(name, 'README.md'), 'utf8').length).toBeGreaterThan(500);
  });

  it.each([names.extension, names.mode])('%s can be found by bundlers and by OHIF', (name) => {
    const { exports, peerDependencies } = readJson<PackageJson>(installed(name, 'package.json'));
    for (const target of Object.values(exports!['.'])) {
      expect(fs.existsSync(installed(name, target))).toBe(true);
    }
    // The range that OHIF's plug-in gate asks for.
    expect(peerDependencies!['@ohif/core']).toBe('>=3.13.0-beta.0 <4');
  });

  it('go into one folder for hosts that load the mode by its address', () => {
    const byAddress = installed(names.mode, 'dist/by-address');
    const mode = fs.readFileSync(path.join(byAddress, 'kidney-dosimetry-mode.bundle.js'), 'utf8');
    const [, extension] = /"\.\/(kidney-dosimetry-extension[^"]*)"/.exec(mode)!;
    expect(fs.existsSync(installed(names.extension, 'dist', extension))).toBe(true);
    expect(fs.readdirSync(byAddress)).toContain('kidney-dosimetry-mode.js');
  });

  it('are UMD modules whose default export is a property of the window, with the React of the host', () => {
    const shared = ['react', 'react/jsx-runtime', 'dcmjs'];
    const context = vm.createContext({
      ...Object.fromEntries(shared.map((name) => [name, jest.requireActual<object>(name)])),
      ...{ crypto, structuredClone, TextDecoder, TextEncoder, URL },
    });
    for (const name of [names.extension, names.mode]) {
      vm.runInContext(fs.readFileSync(installed(name, 'dist/index.umd.js'), 'utf8'), context);
      expect(vm.runInContext(`self = globalThis; self[${JSON.stringify(name)}].id`, context)).toBe(
        name,
      );
    }
    const [{ component }] = vm.runInContext(
      `self[${JSON.stringify(names.extension)}].getPanelModule({ commandsManager: {} })`,
      context,
    ) as [{ component: FunctionComponent }];
    expect(renderToStaticMarkup(createElement(component))).toContain('Auto-contour kidneys');
  });

  it('run the command line on a CT, with nothing but what they declare', () => {
    const { ctFolder } = writePatient(path.join(folder, 'patient'), { small: true });
    const program = installed(names.programs, 'kidney-dosimetry.cjs');
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' });
    const { status, stderr, stdout } = run('contour', '--ct', ctFolder, '--out', 'results');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/right kidney: \d+\.\d ml\nleft kidney: \d+\.\d ml/i);
    const files = fs.readdirSync(path.join(folder, 'results'));
    expect(files.sort()).toEqual(['report.json', 'rtstruct.dcm', 'seg.dcm']);
    const wrong = run('colour');
    expect([wrong.status, wrong.stdout]).toEqual([1, '']);
    expect(wrong.stderr).toContain('contour, dose, dose-report');
  });

  it('commission an installation, and say what has changed since', () => {
    const program = installed(names.programs, 'kidney-dosimetry.cjs');
    const commission = (...args: string[]) =>
      spawnSync(process.execPath, [program, 'commission', '--without-patient', ...args], {
        cwd: folder,
        encoding: 'utf8',
      });
    const first = commission('--out', 'first');
    expect([first.status, first.stderr]).toEqual([0, '']);
    expect(first.stdout).toMatch(/\d+ passed, 0 failed\n$/);
    const file = path.join(folder, 'first/commissioning.json');
    const report = readJson<CommissioningReport>(file);
    expect(report.cases.find(({ id }) => id === 'dvh-sphere-d98')).toMatchObject({
      unit: 'Gy',
      tolerance: { relative: 0.02 },
      verdict: 'passed',
    });
    report.cases[0].found = 1;
    report.installation.engine = 'another';
    fs.writeFileSync(file, JSON.stringify(report));
    expect(commission('--out', 'second', '--compare', file).status).toBe(0);
    const { comparison } = readJson<CommissioningReport>(
      path.join(folder, 'second/commissioning.json'),
    );
    expect(comparison!.cases.map(({ id, earlier }) => [id, earlier])).toEqual([
      [report.cases[0].id, 1],
    ]);
    expect(comparison!.installation.map(({ name }) => name)).toEqual(['engine']);
    const pdf = fs.readFileSync(path.join(folder, 'second/commissioning.pdf'), 'latin1');
    expect(pdf).toMatch(/^%PDF-/);
  });

  it('are built by npm pack itself, once, from the sources alone, into the same files', () => {
    const copy = path.join(folder, 'copy');
    copySources(copy);
    const place = path.join(folder, 'packed');
    fs.mkdirSync(place);
    const said = execFileSync('npm', ['pack', '--pack-destination', folder], {
      cwd: path.join(copy, 'mode'),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      // npm names the scripts that it runs, unless this test itself was started by a silent one.
      env: { ...process.env, npm_config_loglevel: 'notice' },
    });
    expect(said.match(/scripts\/build\.ts/g)).toHaveLength(1);
    const tarball = path.join(folder, said.trim().split('\n').at(-1)!);
    execFileSync('tar', ['xzf', tarball, '--strip-components=1', '-C', place]);
    expect(hashes(place)).toEqual(hashes(installed(names.mode)));
  });

  it('hold no source of ours in TypeScript and no test', () => {
    for (const name of Object.values(names)) {
      const files = fs.readdirSync(installed(name), { recursive: true, encoding: 'utf8' });
      expect(files.filter((file) => /\.test\.|(?<!\.d)\.tsx?$/.test(file))).toEqual([]);
    }
  });
});
