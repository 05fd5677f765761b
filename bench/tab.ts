import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { CDPSession } from 'playwright-core';
import { startViewer } from '../demo/startViewer';
import { writePatient } from '../demo/writePatient';
import { contourAgain } from './browser/contourAgain';
import { openBrowser } from './browser/openBrowser';
import { openStudy } from './browser/openStudy';
import { waitForPhase } from './browser/waitForPhase';
import { markdownTable } from './markdownTable';

const runs = Number(process.env.RUNS ?? 50);
const mega = 1024 * 1024;

interface TabMemory {
  heapMb: number;
  /** Memory of ArrayBuffers and the like, outside the heap. */
  backingMb: number;
  rendererMb: number;
  nodes: number;
  listeners: number;
  /** Images and volumes in the viewer's cache. */
  cached: string;
}

/**
 * Contours one small patient repeatedly in one tab and prints the memory after each run (RUNS=50).
 */
export async function benchTab(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tab-'));
  const viewer = await startViewer();
  const browser = await openBrowser({ imageScale: 1 });
  try {
    const patient = writePatient(folder, { small: true });
    await viewer.store(patient.files);
    const { page, context } = browser;
    await openStudy(page, viewer.url, patient.truth.studyInstanceUID);
    await waitForPhase(page, 'done');
    const session = await context.newCDPSession(page);
    const measured: TabMemory[] = [];
    for (let run = 1; run <= runs; run++) {
      if (run > 1) {
        await contourAgain(page);
        await waitForPhase(page, 'done');
      }
      // The dose is measured after the contours have been drawn.
      await page.locator('[data-cy="kidney-report"]').waitFor({ timeout: 60_000 });
      const memory = await measureTab(session);
      measured.push(memory);
      process.stderr.write(`${run} ${JSON.stringify(memory)}\n`);
    }
    const head = ['run', 'heap, MB', 'buffers, MB', 'renderer, MB', 'nodes', 'listeners', 'cached'];
    const rows = measured.map((memory, n) => [n + 1, ...Object.values(memory)].map(String));
    process.stdout.write(`${markdownTable(head, rows)}\n${growth(measured)}\n`);
  } finally {
    await browser.close();
    await viewer.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Compares the medians of the last five runs with those of runs 3 to 8, because the first two still
 * load and compile.
 */
function growth(measured: TabMemory[]): string {
  const median = (some: TabMemory[], of: (memory: TabMemory) => number) =>
    some.map(of).sort((a, b) => a - b)[Math.floor(some.length / 2)];
  const compare = (name: string, of: (memory: TabMemory) => number) => {
    const [before, after] = [measured.slice(2, 8), measured.slice(-5)].map((s) => median(s, of));
    return `${name}: ${before} -> ${after} MB, ${(100 * (after / before - 1)).toFixed(1)} %`;
  };
  if (measured.length < 13) {
    return 'Growth is told from 13 runs on.';
  }
  return [
    compare('heap', ({ heapMb }) => heapMb),
    compare('heap and buffers', ({ heapMb, backingMb }) => heapMb + backingMb),
    compare('renderer', ({ rendererMb }) => rendererMb),
  ].join('\n');
}

async function measureTab(session: CDPSession): Promise<TabMemory> {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, ...more } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const { result } = await session.send('Runtime.evaluate', {
    expression: `(() => {
      const cache = window.cornerstone?.cache;
      return cache ? Math.round(cache.getCacheSize() / 1048576) + ' MB, '
        + (cache._imageCache?.size ?? '?') + ' images, ' + (cache._volumeCache?.size ?? '?') + ' volumes' : '?';
    })()`,
    returnByValue: true,
  });
  return {
    heapMb: Math.round(usedSize / mega),
    backingMb: Math.round(
      ((more as { backingStorageSize?: number }).backingStorageSize ?? 0) / mega,
    ),
    rendererMb: Math.round(largestRendererBytes() / mega),
    nodes,
    listeners: jsEventListeners,
    cached: String(result.value),
  };
}

/**
 * Resident memory of the largest renderer among the descendants of this process (Linux; 0
 * elsewhere).
 */
function largestRendererBytes(): number {
  const parents = new Map<number, number>();
  const renderers: { pid: number; bytes: number }[] = [];
  for (const name of fs.existsSync('/proc') ? fs.readdirSync('/proc') : []) {
    try {
      const status = fs.readFileSync(`/proc/${name}/status`, 'utf8');
      const field = (key: string) =>
        Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1]);
      parents.set(Number(name), field('PPid'));
      if (fs.readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('--type=renderer')) {
        renderers.push({ pid: Number(name), bytes: field('VmRSS') * 1024 });
      }
    } catch {
      // Not a process, or one that has ended in the meantime.
    }
  }
  const isOurs = (pid: number): boolean =>
    pid === process.pid || (pid > 1 && isOurs(parents.get(pid) ?? 0));
  return renderers.reduce(
    (most, { pid, bytes }) => (isOurs(pid) ? Math.max(most, bytes) : most),
    0,
  );
}
