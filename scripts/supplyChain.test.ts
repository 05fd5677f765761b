import fs from 'node:fs';
import { builtinModules } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { collectLicences } from './collectLicences';
import { createDescriptor } from './packages/createDescriptor';
import { programInputs } from './packages/programInputs';
import { stampedPackages } from './packages/stampedPackages';
import { writeSbom } from './writeSbom';

const root = path.resolve(__dirname, '..');
const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');
const own = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies' | 'optionalDependencies',
  Record<string, string>
>;

/** Product code: everything that runs at a user's, without its tests and declarations. */
function productFiles(): string[] {
  return ['src', 'extension/src', 'mode/src', 'cli', 'backend', 'demo'].flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(tsx?|mjs)$/.test(name) && !/\.test\.tsx?$|\.d\.ts$/.test(name))
      .map((name) => path.join(folder, name)),
  );
}

/** Names of packages that a file asks for, type-only imports left out. */
function importedPackages(source: string): string[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s(?!type\b)[^;'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]|(?:^|\n)import\s*['"]([^'"]+)['"]|require(?:\.resolve)?\(\s*['"]([^'"]+)['"]/g;
  return [...source.matchAll(pattern)]
    .map((match) => match.slice(1).find(Boolean)!)
    .filter((name) => /^[@\w][\w@./-]*$/.test(name) && !name.startsWith('node:'))
    .filter((name) => !builtinModules.includes(name))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
}

describe('supply chain', () => {
  it('declares every package that product code imports as a runtime dependency', () => {
    const used = new Map<string, string>();
    for (const file of productFiles()) {
      importedPackages(read(file)).forEach((name) => used.set(name, file));
    }
    expect(used.size).toBeGreaterThan(8);
    const runtime = { ...own.dependencies, ...own.optionalDependencies };
    const undeclared = [...used].filter(([name]) => !(name in runtime));
    expect(undeclared).toEqual([]);
    const unused = Object.keys(runtime).filter((name) => !used.has(name));
    expect(unused).toEqual([]);
  });

  it('declares no package twice, and the lock file knows the same ones', () => {
    const twice = Object.keys(own.dependencies).filter((name) => name in own.devDependencies);
    expect(twice).toEqual([]);
    const locked = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, typeof own & { dev?: boolean }>;
    };
    expect(locked.packages[''].dependencies).toEqual(own.dependencies);
    expect(locked.packages[''].devDependencies).toEqual(own.devDependencies);
    for (const name of Object.keys(own.dependencies)) {
      expect(locked.packages[`node_modules/${name}`].dev).toBeUndefined();
    }
  });

  it('has packages that are stamped with what they share with the repository', async () => {
    const { packages } = await programInputs();
    for (const [file, text] of stampedPackages(packages)) {
      // npm run build writes them.
      expect(read(file)).toBe(text);
    }
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(read('CITATION.cff')).toContain(`\nversion: ${version}\n`);
    expect(read('docs/dicom-conformance.md')).toContain(`version ${version}:`);
  });

  it('describes the plug-ins to OHIF with the range of their peer dependencies', () => {
    const { name, peerDependencies } = JSON.parse(read('extension/package.json')) as {
      name: string;
      peerDependencies: Record<string, string>;
    };
    const integrity = { [`plugins/${name}/2.0.0/index.umd.js`]: 'sha384-x' };
    expect(createDescriptor({ name, version: '2.0.0', integrity })).toEqual({
      packageName: name,
      importPath: `/plugins/${name}/2.0.0/index.umd.js`,
      globalName: name,
      coreVersionRange: peerDependencies['@ohif/core'],
      integrity: 'sha384-x',
    });
    expect(() => createDescriptor({ name, version: '2.0.1', integrity })).toThrow('missing');
  });

  it('writes a bill of materials of what runs, with hashes and licences, always the same', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kidney-sbom-'));
    const [first, second] = ['a.json', 'b.json'].map((name) => {
      writeSbom(path.join(folder, name));
      return fs.readFileSync(path.join(folder, name), 'utf8');
    });
    fs.rmSync(folder, { recursive: true });
    expect(second).toBe(first);
    const sbom = JSON.parse(first) as {
      bomFormat: string;
      components: {
        type: string;
        name: string;
        'bom-ref': string;
        licenses?: unknown[];
        hashes: { content: string }[];
      }[];
    };
    expect(sbom.bomFormat).toBe('CycloneDX');
    const { components } = sbom;
    const names = components.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(own.dependencies)));
    expect(names).not.toContain('jest');
    expect(names).not.toContain('playwright-core');
    expect(new Set(components.map((one) => one['bom-ref'])).size).toBe(components.length);
    for (const { name, licenses, hashes } of components) {
      expect(`${name} ${hashes[0].content}`).toMatch(/ [0-9a-f]{40,128}$/);
      expect(licenses).toHaveLength(1);
    }
    expect(components.filter(({ type }) => type === 'machine-learning-model')).toHaveLength(
      fs.readdirSync(path.join(root, 'models')).filter((name) => name.endsWith('.onnx')).length,
    );
  });
});

describe('licences of what is bundled', () => {
  let folder: string;
  beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kidney-licences-'))));
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  function addPackage(name: string, description: object, text?: string): string {
    const place = path.join(folder, 'node_modules', name);
    fs.mkdirSync(place, { recursive: true });
    const full = { name, version: '1.0.0', ...description };
    fs.writeFileSync(path.join(place, 'package.json'), JSON.stringify(full));
    if (text) {
      fs.writeFileSync(path.join(place, 'LICENSE.md'), text);
    }
    return `node_modules/${name}/dist/index.js`;
  }

  it('holds the text of each package and of what it depends on, once', () => {
    addPackage('inner', { license: 'ISC' }, 'inner text');
    const inputs = [
      'src/own.ts',
      addPackage('@scope/outer', { license: 'MIT', dependencies: { inner: '1' } }, 'outer text'),
      addPackage('@scope/outer', { license: 'MIT', dependencies: { inner: '1' } }, 'outer text'),
    ];
    const text = collectLicences(inputs, folder);
    expect(text.match(/outer text/g)).toHaveLength(1);
    expect(text.match(/inner text/g)).toHaveLength(1);
    expect(text).toContain('@scope/outer 1.0.0 (MIT)');
  });

  it.each([
    ['a licence that is not allowed', { license: 'GPL-3.0-only' }, 'text', /GPL-3.0-only/],
    ['no licence', {}, 'text', /none/],
    ['no text', { license: 'MIT' }, undefined, /text of its licence is missing/],
  ])('fails over %s', (_what, description, text, message) => {
    const input = addPackage('thing', description, text);
    expect(() => collectLicences([input], folder)).toThrow(message);
  });

  it('knows the licences of the packages that the plug-in bundles today', () => {
    const inputs = ['react', 'react-dom', 'dcmjs', 'pdf-lib', '@noble/hashes', 'onnxruntime-web'];
    const files = inputs.map((name) => `node_modules/${name}/package.json`);
    expect(collectLicences(files, root)).toContain('Microsoft Corporation');
  });
});
