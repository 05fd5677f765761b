import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { createNodeEngine } from '../cli/createNodeEngine';
import { loadModel, modelsFolder } from '../cli/loadModel';
import { contourKidneys } from '../src/contouring';
import type { Vec3, Volume } from '../src/volume/types';
import { startEnginePage } from './browser/startEnginePage';
import type { EnginePage } from './browser/startEnginePage';
import { benchPatient } from './engineParts/benchPatient';
import { firstRunScripts } from './engineParts/firstRunScripts';
import { openBenchBrowser } from './engineParts/openBenchBrowser';
import type { BenchBrowser } from './engineParts/openBenchBrowser';
import { matrixNetwork } from './engineParts/matrixNetwork';
import { paperNetwork } from './engineParts/paperNetwork';
import type { BenchNetwork } from './engineParts/paperNetwork';
import { markdownTable } from './markdownTable';

interface Timing {
  /** Median of the repetitions, ms. */
  ms: number;
}

type NetworkTimings = Record<string, Timing>;

const places = ['Node, 1 thread', 'Node, 2 threads', 'wasm, 1 thread', 'wasm, 2 threads'] as const;
/** Box for a kidney of usual size, where the network takes boxes of several sizes. */
const usualBox: Vec3 = [64, 64, 48];
const stages = ['align', 'network', 'refine', 'post'] as const;

export interface EngineBenchOptions {
  /** Prints JSON instead of tables. */
  json: boolean;
  /** Leaves out the network of 2018 and the memory. */
  quick: boolean;
}

/**
 * Compares our pipeline, stage by stage, with the 2018 network on plain onnxruntime and with the
 * machine's own speed, on the same inputs in one run, in Node and in Chromium; also measures the
 * download and the memory.
 */
export async function benchEngine({ json, quick }: EngineBenchOptions): Promise<void> {
  const print = (text: string) => void (json || process.stdout.write(`${text}\n`));
  const page = await startEnginePage();
  const results: Record<string, unknown> = {
    machine: `${os.cpus()[0].model}, ${os.cpus().length} cores, Node ${process.version}`,
  };
  try {
    print(`# Engine\n\n${String(results.machine)}\n`);
    results.downloads = downloads(page, print);
    const networks = await benchNetworks(page, quick, print);
    results.networks = networks;
    results.pipeline = await benchPipelines(page, networks, print);
    results.memory = quick ? undefined : await benchMemory(page, print);
    if (json) {
      process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
    }
  } finally {
    await page.close();
  }
}

/** Files that a first run loads, compressed as web servers do. */
function downloads(page: EnginePage, print: (text: string) => void): Record<string, number> {
  const megabytes = (files: string[]) =>
    files.reduce(
      (sum, file) =>
        sum + gzipSync(fs.readFileSync(path.join(page.folder, file)), { level: 6 }).length,
      0,
    ) / 1e6;
  const models = fs
    .readdirSync(path.join(page.folder, 'models'))
    .filter((file) => !file.endsWith('.md'))
    .map((file) => `models/${file}`);
  const scripts = firstRunScripts(page.folder);
  const sizes = Object.fromEntries(
    [
      ['wasm', 'kidney-dosimetry-engine-wasm.js', 'ort-wasm-simd-threaded.wasm'],
      ['WebGPU', 'kidney-dosimetry-engine-jspi.js', 'ort-wasm-simd-threaded.jspi.wasm'],
      [
        'WebGPU without JSPI (only if the site wants it)',
        'kidney-dosimetry-engine-asyncify.js',
        'ort-wasm-simd-threaded.asyncify.wasm',
      ],
    ].map(([name, script, runtime]) => [
      name,
      megabytes([...scripts, script, `runtime/${runtime}`, ...models]),
    ]),
  );
  print('First run, downloaded (gzip; target 8 MB; the models are part of each):\n');
  print(
    markdownTable(
      ['back end', 'MB', 'of these models'],
      Object.entries(sizes).map(([name, mb]) => [
        name,
        mb.toFixed(2),
        megabytes(models).toFixed(2),
      ]),
    ),
  );
  return sizes;
}

/** One pass each of the shipped networks, of the 2018 network and of matrix products. */
async function benchNetworks(
  page: EnginePage,
  quick: boolean,
  print: (text: string) => void,
): Promise<Record<string, NetworkTimings>> {
  const { manifest } = await loadModel();
  const shipped = (['coarse', 'refine'] as const).flatMap((role): BenchNetwork[] => {
    const spec = manifest[role];
    const model = spec && Uint8Array.from(fs.readFileSync(path.join(modelsFolder, spec.file)));
    if (!spec || !model) {
      return [];
    }
    const own = { name: `ours, ${role}`, model, spec, gigaMacs: NaN };
    const input = { ...spec.input, dimensions: usualBox };
    return spec.input.dimensionStep
      ? [own, { ...own, name: `ours, ${role}, usual box`, spec: { ...spec, input } }]
      : [own];
  });
  const networks = [matrixNetwork(), ...shipped, ...(quick ? [] : [paperNetwork()])];
  const timings: Record<string, NetworkTimings> = {};
  for (const network of networks) {
    timings[network.name] = {
      'Node, 1 thread': await timeInNode(network, 1),
      'Node, 2 threads': await timeInNode(network, 2),
    };
  }
  const browser = await openBenchBrowser(page);
  try {
    for (const network of networks) {
      for (const threads of [1, 2]) {
        timings[network.name][`wasm, ${threads} ${threads === 1 ? 'thread' : 'threads'}`] =
          await timeInBrowser(browser, network, threads);
      }
    }
  } finally {
    await browser.close();
  }
  const paper = timings['2018 network'];
  print('One pass, ms (in brackets: times the 2018 network’s speed on the same back end):\n');
  print(
    markdownTable(
      ['network', 'GMAC', ...places],
      networks.map(({ name, gigaMacs }) => [
        name,
        Number.isNaN(gigaMacs) ? '' : gigaMacs.toFixed(1),
        ...places.map((place) => {
          const { ms } = timings[name][place];
          const ratio = paper ? ` (${(paper[place].ms / ms).toFixed(1)}x)` : '';
          return `${ms.toFixed(0)}${ratio}`;
        }),
      ]),
    ),
  );
  print(
    'Speed reached, GFLOP/s (in brackets: share of the matrix products’, the practical peak):\n',
  );
  const speed = ({ name, gigaMacs }: BenchNetwork, place: string) =>
    (2000 * gigaMacs) / timings[name][place].ms;
  print(
    markdownTable(
      ['network', ...places],
      networks
        .filter(({ gigaMacs }) => !Number.isNaN(gigaMacs))
        .map((network) => [
          network.name,
          ...places.map((place) => {
            const share = speed(network, place) / speed(networks[0], place);
            return `${speed(network, place).toFixed(0)} (${(100 * share).toFixed(0)} %)`;
          }),
        ]),
    ),
  );
  return timings;
}

async function timeInNode(network: BenchNetwork, threads: number): Promise<Timing> {
  const engine = await createNodeEngine(network.model, network.spec, { threads });
  const input = benchInput(network);
  const times: number[] = [];
  for (let n = 0; n < passes(network); n++) {
    const started = performance.now();
    await engine.run(input);
    times.push(performance.now() - started);
  }
  await engine.dispose();
  return { ms: medianAfterFirst(times) };
}

async function timeInBrowser(
  browser: BenchBrowser,
  network: BenchNetwork,
  threads: number,
): Promise<Timing> {
  const times = await browser.timeNetwork(network, benchInput(network), threads, passes(network));
  return { ms: medianAfterFirst(times) };
}

function benchInput({ spec }: BenchNetwork): Float32Array<ArrayBuffer> {
  const [nx, ny, nz] = spec.input.dimensions;
  return Float32Array.from({ length: nx * ny * nz }, (_, n) => Math.sin(n * 0.37));
}

/** The 2018 network takes many seconds per pass. */
function passes({ gigaMacs }: BenchNetwork): number {
  return gigaMacs > 100 ? 2 : 4;
}

/** The first pass also allocates memory. */
function medianAfterFirst([, ...rest]: number[]): number {
  return rest.sort((a, b) => a - b)[Math.floor((rest.length - 1) / 2)];
}

/** The whole pipeline on a CT of 512 x 512 x 200. */
async function benchPipelines(
  page: EnginePage,
  networks: Record<string, NetworkTimings>,
  print: (text: string) => void,
): Promise<Record<string, Record<string, number>>> {
  const patient = benchPatient(200);
  const timings: Record<string, Record<string, number>> = {
    'Node, 1 thread': await pipelineInNode(patient, 1),
    'Node, 2 threads': await pipelineInNode(patient, 2),
  };
  page.put('ct.bin', new Uint8Array(patient.data.buffer));
  for (const threads of [1, 2]) {
    const browser = await openBenchBrowser(page);
    try {
      // The first run loads and compiles; the second shows what users experience from then on.
      const [first, second] = await browser.runPipeline(patient, threads, 2);
      const place = `wasm, ${threads} ${threads === 1 ? 'thread' : 'threads'}`;
      timings[place] = { ...second.timingsMs, total: second.totalMs, 'first run': first.totalMs };
    } finally {
      await browser.close();
    }
  }
  const paper = networks['2018 network'];
  const text = (place: string, name: string) => timings[place][name]?.toFixed(0) ?? '';
  print('Pipeline on 512 x 512 x 200, ms; network: locating both kidneys, refine: each kidney:\n');
  print(
    markdownTable(
      ['stage', ...places],
      [
        ...stages.map((stage) => [stage, ...places.map((place) => text(place, stage))]),
        ['total', ...places.map((place) => text(place, 'total'))],
        ['first run in a page', ...places.map((place) => text(place, 'first run'))],
        [
          'total / one pass of the 2018 network',
          ...places.map((place) =>
            paper ? (timings[place].total / paper[place].ms).toFixed(2) : '',
          ),
        ],
      ],
    ),
  );
  print('Targets on 2 cores: 2000 ms in Node, 3000 ms in wasm.\n');
  return timings;
}

async function pipelineInNode(ct: Volume, threads: number): Promise<Record<string, number>> {
  const { manifest, networks, ...rest } = await loadModel(undefined, { threads });
  let timings: Record<string, number> = {};
  for (let n = 0; n < 2; n++) {
    const started = performance.now();
    const result = await contourKidneys(ct, { manifest, networks, ...rest });
    timings = { ...result.timingsMs, total: performance.now() - started };
  }
  await networks.coarse.dispose();
  await networks.refine?.dispose();
  return timings;
}

/** Peak memory of a run above what the page held before, which is the CT. */
async function benchMemory(
  page: EnginePage,
  print: (text: string) => void,
): Promise<Record<string, number | undefined>> {
  const patient = benchPatient(400);
  page.put('ct.bin', new Uint8Array(patient.data.buffer));
  const browser = await openBenchBrowser(page);
  try {
    const { beforeMb, peakMb } = await browser.runForMemory(patient);
    if (beforeMb === undefined || peakMb === undefined) {
      print('Memory: measured on Linux only.\n');
      return {};
    }
    print('Memory of the browser on 512 x 512 x 400 (CT: 210 MB), all its processes, MB:\n');
    print(
      markdownTable(
        ['', 'MB'],
        [
          ['with the CT loaded, before the run', beforeMb.toFixed(0)],
          ['highest during the run', peakMb.toFixed(0)],
          ['the run’s own (target 1000)', (peakMb - beforeMb).toFixed(0)],
        ],
      ),
    );
    return { beforeMb, peakMb };
  } finally {
    await browser.close();
  }
}
