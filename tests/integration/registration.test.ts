import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(__dirname, '../..');
const plugins = path.join(root, 'dist/plugins');
const extensionName = 'ohif-extension-kidney-dosimetry';
const modeName = 'ohif-mode-kidney-dosimetry';
const bundles = [
  'dist/plugins/kidney-dosimetry-extension.bundle.js',
  'dist/plugins/kidney-dosimetry-mode.bundle.js',
  'extension/dist/kidney-dosimetry-extension.js',
  'mode/dist/kidney-dosimetry-mode.js',
];
let folder: string;
const inFolder = (name: string): string => path.join(folder, name);

/** A folder with copies of built scripts; in it .js files are ES modules, as on a web server. */
function copyScripts(name: string, files: string[]): string {
  const target = inFolder(name);
  fs.mkdirSync(target);
  fs.writeFileSync(path.join(target, 'package.json'), '{"type": "module"}');
  files.forEach((file) => fs.copyFileSync(file, path.join(target, path.basename(file))));
  return target;
}

const scriptsOf = (directory: string): string[] =>
  fs
    .readdirSync(directory)
    .filter((name) => name.endsWith('.js'))
    .map((name) => path.join(directory, name));

/**
 * Runs a module in a Node process of its own, with none of a browser's globals, and gives what it
 * prints.
 */
function runModule(code: string): unknown {
  const file = inFolder(`run-${fs.readdirSync(folder).length}.mjs`);
  fs.writeFileSync(file, code);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', file], {
    encoding: 'utf8',
  });
  if (status !== 0) {
    throw new Error(stderr);
  }
  return JSON.parse(stdout);
}

const importOf = (file: string): string =>
  `(await import(${JSON.stringify(pathToFileURL(file).href)})).default`;

interface Metafile {
  inputs: Record<string, { imports: { path: string }[] }>;
  outputs: Record<string, { imports: unknown[]; exports: string[] }>;
}

const readMetafile = (file: string): Metafile =>
  JSON.parse(fs.readFileSync(file, 'utf8')) as Metafile;

/** Bundles as a viewer's build does; packages are found as if the file lay in the repository. */
function esbuild(args: string[]): void {
  execFileSync(
    path.join(root, 'node_modules/.bin/esbuild'),
    [
      '--bundle',
      '--format=esm',
      '--platform=browser',
      '--log-level=error',
      `--outfile=${inFolder('bundled.js')}`,
      ...args,
    ],
    { env: { ...process.env, NODE_PATH: path.join(root, 'node_modules') } },
  );
}

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kidney-plugins-'));
  if (!bundles.every((file) => fs.existsSync(path.join(root, file)))) {
    execFileSync(
      process.execPath,
      [path.join(root, 'node_modules/tsx/dist/cli.mjs'), 'scripts/build.ts'],
      { cwd: root },
    );
  }
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('the plug-in folder', () => {
  it.each(['dist/plugins', 'extension/dist'])('%s has all that is loaded at run time', (name) => {
    const place = path.join(root, name);
    for (const script of ['worker', 'jobs', 'measure', 'engine-wasm', 'engine-jspi']) {
      expect(fs.existsSync(path.join(place, `kidney-dosimetry-${script}.js`))).toBe(true);
    }
    const assets = JSON.parse(fs.readFileSync(path.join(place, 'assets.json'), 'utf8')) as Record<
      string,
      { bytes: number; sha256: string }
    >;
    expect(Object.keys(assets)).toEqual(
      expect.arrayContaining(['models/manifest.json', 'runtime/ort-wasm-simd-threaded.wasm']),
    );
    for (const [file, { bytes, sha256 }] of Object.entries(assets)) {
      const content = fs.readFileSync(path.join(place, file));
      expect(content.length).toBe(bytes);
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
    }
    const manifest = JSON.parse(
      fs.readFileSync(path.join(place, 'models/manifest.json'), 'utf8'),
    ) as Record<'coarse' | 'refine', { file: string; sha256: string } | undefined>;
    for (const network of [manifest.coarse!, ...(manifest.refine ? [manifest.refine] : [])]) {
      const weights = fs.readFileSync(path.join(place, 'models', network.file));
      expect(createHash('sha256').update(weights).digest('hex')).toBe(network.sha256);
    }
  });

  it.each(bundles)('%s is one ES module with nothing of the host inside', (name) => {
    const file = path.join(root, name);
    const metafile = inFolder('bundle.json');
    esbuild([file, '--packages=external', `--metafile=${metafile}`]);
    const { outputs } = readMetafile(metafile);
    const [{ imports, exports }] = Object.values(outputs);
    expect(imports).toEqual([]);
    expect(exports).toEqual(['default']);
    // Texts of cornerstone3D and OHIF's core that survive minification.
    const foreign = /RENDERING_ENGINE|VOLUME_NEW_IMAGE|PubSubService|vtkRenderer/.exec(
      fs.readFileSync(file, 'utf8'),
    );
    expect(foreign?.[0]).toBeUndefined();
  });

  it('has sources that import neither @ohif/* nor @cornerstonejs/*', () => {
    for (const entry of ['extension/src/index.ts', 'mode/src/byUrl.ts']) {
      const metafile = inFolder(`${path.dirname(entry).replace('/', '-')}.json`);
      esbuild([path.join(root, entry), `--metafile=${metafile}`]);
      const { inputs } = readMetafile(metafile);
      const names = Object.entries(inputs).flatMap(([name, { imports }]) => [
        name,
        ...imports.map((imported) => imported.path),
      ]);
      expect(names.length).toBeGreaterThan(5);
      expect(names.filter((name) => /@ohif\/|@cornerstonejs\//.test(name))).toEqual([]);
    }
  });
});

describe('the extension', () => {
  const places = {
    'by URL, through the guard': () =>
      path.join(copyScripts('by-url', scriptsOf(plugins)), 'kidney-dosimetry-extension.js'),
    'as a package': () =>
      path.join(
        copyScripts('package', scriptsOf(path.join(root, 'extension/dist'))),
        'kidney-dosimetry-extension.js',
      ),
  };

  it.each(Object.entries(places))('registers %s', (_name, place) => {
    const result = runModule(`
      const extension = ${importOf(place())};
      const context = {
        servicesManager: { services: {} },
        extensionManager: {},
        commandsManager: { runCommand: () => undefined },
      };
      const commands = extension.getCommandsModule(context);
      const panels = extension.getPanelModule(context);
      const protocols = extension.getHangingProtocolModule(context);
      const customizations = extension.getCustomizationModule(context);
      console.log(JSON.stringify({
        id: extension.id,
        hooks: [typeof extension.preRegistration, typeof extension.onModeEnter, typeof extension.onModeExit],
        commands: Object.entries(commands.definitions).map(([name, { commandFn }]) => [name, typeof commandFn]),
        context: commands.defaultContext,
        panels: panels.map(({ name, label, iconName, component }) => ({ name, label, iconName, component: typeof component })),
        protocols: protocols.map(({ name, protocol }) => [name, protocol.id, protocol.stages.map((s) => s.viewports.length)]),
        customizations,
      }));
    `);
    expect(result).toEqual({
      id: extensionName,
      hooks: ['function', 'function', 'function'],
      commands: [
        ['autoContourKidneys', 'function'],
        ['cancelAutoContourKidneys', 'function'],
        ['selectKidneyDoseMap', 'function'],
        ['storeKidneyRtStruct', 'function'],
        ['saveKidneyRtStruct', 'function'],
        ['exportKidneyReport', 'function'],
        ['storeKidneyDoseReport', 'function'],
        ['setKidneyContourConvention', 'function'],
        ['setKidneyDoseWash', 'function'],
        ['findKidneyStructures', 'function'],
        ['findKidneyTimePoints', 'function'],
        ['setKidneyTimePoints', 'function'],
        ['computeKidneySerialDose', 'function'],
        ['cancelKidneySerialDose', 'function'],
        ['storeKidneySerialDose', 'function'],
        ['setKidneySerialChoices', 'function'],
        ['compareKidneyContours', 'function'],
        ['discardKidneyWork', 'function'],
        ['exchangeKidneyContours', 'function'],
        ['findKidneyCycles', 'function'],
        ['findKidneyContourObjects', 'function'],
        ['flagKidneyCase', 'function'],
        ['giveKidneyVerdict', 'function'],
        ['openKidneyContours', 'function'],
        ['restartKidneyContours', 'function'],
        ['restoreKidneyWork', 'function'],
        ['setKidneySecondReading', 'function'],
        ['showKidneySlice', 'function'],
        ['startKidneys', 'function'],
        ['stateKidney', 'function'],
        ['setKidneyBrush', 'function'],
        ['setKidneyDoseEntries', 'function'],
        ['commissionKidneys', 'function'],
      ],
      context: 'KIDNEY_DOSIMETRY',
      panels: [
        {
          name: 'kidneyDose',
          label: 'Kidney dose',
          iconName: 'tab-segmentation',
          component: 'function',
        },
      ],
      protocols: [
        ['kidneyDosimetryWithDose', 'kidneyDosimetryWithDose', [4]],
        ['kidneyDosimetry', 'kidneyDosimetry', [3]],
      ],
      customizations: [
        {
          name: 'default',
          value: {
            'kidneyDosimetry.toolbarButtons': [
              expect.objectContaining({
                id: 'AutoContourKidneys',
                props: expect.objectContaining({
                  label: 'Auto-contour kidneys',
                  commands: [{ commandName: 'autoContourKidneys', context: 'KIDNEY_DOSIMETRY' }],
                }) as unknown,
              }),
            ],
          },
        },
      ],
    });
  });

  it('has the id that its package has, as run-time descriptors ask for', () => {
    for (const [workspace, name, keyword] of [
      ['extension', extensionName, 'ohif-extension'],
      ['mode', modeName, 'ohif-mode'],
    ]) {
      const json = JSON.parse(
        fs.readFileSync(path.join(root, workspace, 'package.json'), 'utf8'),
      ) as { name: string; keywords: string[]; main: string; module: string };
      expect(json.name).toBe(name);
      expect(json.keywords).toContain(keyword);
      expect(fs.existsSync(path.join(root, workspace, json.main))).toBe(true);
      expect(json.module).toBe(json.main);
    }
  });
});

/** What the host reads structured reports with; its segmentation mode does without. */
const reportExtension = '@ohif/extension-cornerstone-dicom-sr';
const reportHandlers = ['dicom-sr-3d', 'dicom-sr'].map(
  (name) => `${reportExtension}.sopClassHandlerModule.${name}`,
);

/** The host's segmentation mode, as far as ours builds on it, and what ours then gives. */
const modeProbe = (mode: string, offer: 'modeInstance' | 'modeFactory'): string => `
  const mode = ${mode};
  const seen = [];
  const base = {
    id: '@ohif/mode-segmentation',
    flag: 'base',
    extensions: { '@ohif/extension-default': '^3.0.0' },
    toolbarButtons: ['base button'],
    toolbarSections: [{ primary: ['Zoom'] }],
    sopClassHandlers: ['ct'],
    routes: [{
      path: 'segmentation',
      name: 'route',
      layoutTemplate() {
        seen.push('layout of ' + this.name);
        return { id: 'viewer', props: {
          leftPanels: ['studies'],
          rightPanels: ['labelmap', 'contour'],
          rightPanelClosed: true,
          viewports: [{ namespace: 'images', displaySetsToDisplay: ['ct'] }],
        } };
      },
    }],
    onModeEnter() { seen.push('enter ' + this.flag); },
    onModeExit() { seen.push('exit ' + this.flag); },
  };
  const names = [];
  const instance = await mode.modeFactory({
    loadModules: async (wanted) => {
      names.push(...wanted);
      return [${offer === 'modeInstance' ? '{ modeInstance: base }' : '{ modeFactory: async () => base }'}];
    },
  });
  const toolbar = [];
  const context = {
    servicesManager: { services: { toolbarService: {
      register: (buttons) => toolbar.push(...buttons.map((b) => b.id)),
      getButtonSection: () => [{ id: 'Zoom' }],
      updateSection: (section, ids) => toolbar.push(section, ...ids),
    } } },
    commandsManager: { runCommand: (...args) => seen.push(args) },
    extensionManager: { getModuleEntry: () => undefined },
  };
  instance.onModeEnter(context);
  instance.onSetupRouteComplete(context);
  instance.onModeExit(context);
  const layout = await instance.routes[0].layoutTemplate({});
  const applies = (modalities) => instance.isValidMode({ modalities }).valid;
  const launched = [];
  const workflow = (id) => ({ id, launchWithStudy: (study) => launched.push(id + ' ' + study) });
  const { launchKidneyDosimetry: { commandFn } } = mode.getCommandsModule().definitions;
  commandFn({ study: 'a', workflows: [workflow('other'), workflow('${modeName}')], defaultWorkflow: workflow('other') });
  commandFn({ study: 'b', workflows: [workflow('x')], defaultWorkflow: workflow('default') });
  commandFn({ study: 'c', workflows: [workflow('first')] });
  commandFn({ study: 'd' });
  console.log(JSON.stringify({
    id: mode.id, names, seen, toolbar, layout, launched,
    instance: { ...instance, routes: instance.routes.map(({ path }) => path) },
    applies: ['CT', 'CT\\\\PT', 'RTDOSE\\\\CT', 'MR', 'CTPROTOCOL', ''].map(applies),
  }));
`;

describe('the mode', () => {
  const place = () =>
    path.join(
      copyScripts(`mode-${fs.readdirSync(folder).length}`, scriptsOf(plugins)),
      'kidney-dosimetry-mode.js',
    );
  interface Probe {
    id: string;
    names: string[];
    seen: unknown[];
    toolbar: string[];
    launched: string[];
    applies: boolean[];
    layout: unknown;
    instance: Record<string, unknown>;
  }

  it('builds on the segmentation mode of the host (3.13 and later)', () => {
    const file = place();
    const probe = runModule(modeProbe(importOf(file), 'modeInstance')) as Probe;
    expect(probe.id).toBe(modeName);
    expect(probe.names).toEqual(['@ohif/mode-segmentation']);
    expect(probe.instance).toMatchObject({
      id: modeName,
      routeName: 'kidney-dosimetry',
      displayName: 'Auto-contour kidneys',
      hide: false,
      hangingProtocol: ['kidneyDosimetryWithDose', 'kidneyDosimetry'],
      sopClassHandlers: ['ct', ...reportHandlers],
      routes: ['kidney-dosimetry'],
      toolbarButtons: ['base button', { $reference: 'kidneyDosimetry.toolbarButtons' }],
      extensions: {
        '@ohif/extension-default': '^3.0.0',
        [reportExtension]: '^3.0.0',
        [pathToFileURL(path.join(path.dirname(file), 'kidney-dosimetry-extension.js')).href]: '*',
      },
    });
    const sections = probe.instance.toolbarSections as { primary: string[] }[];
    expect(sections.at(-1)!.primary).toContain('AutoContourKidneys');
    expect(probe.layout).toEqual({
      id: 'viewer',
      props: {
        leftPanels: ['studies'],
        viewports: [
          { namespace: 'images', displaySetsToDisplay: ['ct'] },
          {
            namespace: `${reportExtension}.viewportModule.dicom-sr`,
            displaySetsToDisplay: reportHandlers,
          },
        ],
        rightPanels: [[`${extensionName}.panelModule.kidneyDose`, 'labelmap'], 'contour'],
        rightPanelClosed: false,
        rightPanelInitialExpandedWidth: 340,
        rightPanelMinimumExpandedWidth: 340,
      },
    });
    expect(probe.seen).toEqual([
      'enter base',
      ['startKidneys', {}, 'KIDNEY_DOSIMETRY'],
      'exit base',
      'layout of route',
    ]);
    expect(probe.toolbar).toEqual([]);
    expect(probe.applies).toEqual([true, true, true, false, false, false]);
  });

  it('adds its button by hand where the host has a mode factory (3.12 and before)', () => {
    const probe = runModule(modeProbe(importOf(place()), 'modeFactory')) as Probe;
    expect(probe.toolbar).toEqual(['AutoContourKidneys', 'primary', 'Zoom', 'AutoContourKidneys']);
    expect(probe.instance.toolbarButtons).toEqual(['base button']);
  });

  it('opens from the study list where it applies, else what the host would have opened', () => {
    const probe = runModule(modeProbe(importOf(place()), 'modeInstance')) as Probe;
    expect(probe.launched).toEqual([`${modeName} a`, 'default b', 'first c']);
  });

  it('names the extension by its package where both are packages', () => {
    const scripts = copyScripts('mode-package', scriptsOf(path.join(root, 'mode/dist')));
    const probe = runModule(
      modeProbe(importOf(path.join(scripts, 'kidney-dosimetry-mode.js')), 'modeInstance'),
    ) as Probe;
    expect(probe.id).toBe(modeName);
    expect(probe.instance.extensions).toEqual({
      '@ohif/extension-default': '^3.0.0',
      [reportExtension]: '^3.0.0',
      [extensionName]: '*',
    });
  });
});

describe('the guards', () => {
  /** Enough of a page to put a note on it. */
  const page = `
    const notes = [];
    globalThis.document = {
      getElementById: (id) => notes.find((note) => note.id === id) ?? null,
      createElement: () => ({ style: {}, setAttribute() {}, append() {} }),
      body: { append: (note) => notes.push(note) },
    };
  `;
  const guard = (name: string) => path.join(plugins, `kidney-dosimetry-${name}.js`);

  it.each([
    ['is missing', undefined],
    ['is damaged', 'export default {;'],
    ['throws', 'throw new Error("boom");'],
  ])('stand in where the bundle %s, and say so once', (name, content) => {
    const target = copyScripts(`guards ${name}`, [guard('extension'), guard('mode')]);
    if (content !== undefined) {
      for (const part of ['extension', 'mode']) {
        fs.writeFileSync(path.join(target, `kidney-dosimetry-${part}.bundle.js`), content);
      }
    }
    const result = runModule(`
      ${page}
      const extension = ${importOf(path.join(target, 'kidney-dosimetry-extension.js'))};
      const mode = ${importOf(path.join(target, 'kidney-dosimetry-mode.js'))};
      const instance = await mode.modeFactory({ loadModules: async () => [] });
      instance.onModeEnter();
      instance.onModeExit();
      const before = notes.length;
      extension.getCommandsModule().definitions.autoContourKidneys.commandFn();
      console.log(JSON.stringify({
        extension, mode: mode.id, instance,
        valid: instance.isValidMode({ modalities: 'CT' }).valid,
        modules: Object.keys(extension).filter((key) => key.startsWith('get')).sort(),
        panel: extension.getPanelModule()[0].name,
        before,
        notes: notes.map((note) => note.textContent),
      }));
    `) as { instance: Record<string, unknown>; notes: string[] };
    expect(result).toMatchObject({
      extension: { id: extensionName },
      mode: modeName,
      valid: null,
      before: 1,
    });
    // What the mode refers to by name is still there, so that it opens with the images.
    expect(result).toMatchObject({
      modules: [
        'getCommandsModule',
        'getCustomizationModule',
        'getHangingProtocolModule',
        'getPanelModule',
        'getToolbarModule',
      ],
      panel: 'kidneyDose',
    });
    expect(result.instance).toMatchObject({ id: modeName, hide: true, routes: [], extensions: {} });
    expect(result.notes).toHaveLength(1);
    expect(result.notes[0]).toMatch(
      /could not be loaded; the viewer works without it\. Reason: .+/,
    );
  });

  it('do not need a page to fall back', () => {
    const target = copyScripts('guards without page', [guard('extension')]);
    const file = path.join(target, 'kidney-dosimetry-extension.js');
    expect(runModule(`console.log(JSON.stringify(${importOf(file)}))`)).toEqual({
      id: extensionName,
    });
  });
});

describe('a viewer that is built with the packages', () => {
  it('can be bundled, and the packages register from that bundle', () => {
    const entry = inFolder('viewer-entry.mjs');
    fs.writeFileSync(
      entry,
      `export { default as extension } from '${extensionName}';\nexport { default as mode } from '${modeName}';\n`,
    );
    const outfile = inFolder('viewer.mjs');
    esbuild([entry, `--outfile=${outfile}`]);
    const ids = runModule(`
      const { extension, mode } = await import(${JSON.stringify(pathToFileURL(outfile).href)});
      console.log(JSON.stringify([extension.id, mode.id]));
    `);
    expect(ids).toEqual([extensionName, modeName]);
  });
});
