import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../helpers/describeInBrowser';
import type { PageRun, PageRunOptions } from '../../bench/browser/enginePage';
import { eventually } from '../helpers/kidneyPage';
import { openBrowser } from '../../bench/browser/openBrowser';
import type { OpenedBrowser } from '../../bench/browser/openBrowser';
import { reportFixture } from '../helpers/reportFixture';
import { startEnginePage } from '../../bench/browser/startEnginePage';
import type { EnginePage, EnginePageOptions } from '../../bench/browser/startEnginePage';
import { ruleKidneyHu, writeRuleModel } from '../helpers/writeRuleModel';

/** What docs/engine.md says a site needs, and nothing more. */
const strictPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; img-src data:";
/** The same for a site whose users work without a network: workers from copies of their scripts. */
const offlinePolicy = strictPolicy.replace("worker-src 'self'", "worker-src 'self' blob:");
const small: PageRunOptions = {
  trunk: { dimensions: [112, 112, 70], spacingMm: [3.66, 3.66, 5], kidneyHu: ruleKidneyHu },
};
const assetPaths = /^\/(models|runtime)\//;

describeInBrowser()('the engine in the browser', () => {
  let folder: string;
  let models: string;
  let server: EnginePage;
  let browser: OpenedBrowser;
  let expected: PageRun;

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'engine-'));
    models = path.join(folder, 'models');
    writeRuleModel(models);
    server = await startEnginePage({
      modelsFolder: models,
      contentSecurityPolicy: strictPolicy,
    });
    browser = await openBrowser();
    await open(browser.page, server);
    expected = await run(browser.page, small);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  async function open(page: Page, at: EnginePage): Promise<void> {
    await page.goto(at.url);
    await page.waitForFunction(() => 'engine' in window);
  }

  function run(page: Page, options: PageRunOptions): Promise<PageRun> {
    return page.evaluate((o) => window.engine.run(o), options);
  }

  /** In a page of its own from a server of its own, with files of the plug-in changed first. */
  async function runChanged(
    options: EnginePageOptions,
    change: (page: EnginePage) => void,
    runOptions: PageRunOptions = small,
  ): Promise<PageRun> {
    const changed = await startEnginePage({ modelsFolder: models, ...options });
    const own = await browser.context.newPage();
    try {
      change(changed);
      await open(own, changed);
      return await run(own, runOptions);
    } finally {
      await own.close();
      await changed.close();
    }
  }

  /** Puts code before that of an engine's worker. */
  function breakEngine(page: EnginePage, code: string): void {
    const script = path.join(page.folder, 'kidney-dosimetry-engine-wasm.js');
    fs.writeFileSync(script, code + fs.readFileSync(script, 'utf8'));
  }

  test('runs under a strict content security policy, with threads, and says why not WebGPU', () => {
    expect(expected.error).toBeUndefined();
    expect(expected.engine).toBe('wasm, 2 threads');
    expect(expected.backEnds).toEqual([
      { title: 'WebGPU', outcome: 'passed over', reason: expect.stringMatching(/graphics|WebGPU/) },
      expect.objectContaining({ title: 'wasm, 2 threads', outcome: 'used' }),
    ]);
    expect(Math.min(...expected.voxels!)).toBeGreaterThan(2000);
    expect(browser.log.filter((line) => /policy|refused/i.test(line))).toEqual([]);
  });

  test('tells the bytes while files are loaded, and its stages in order', () => {
    expect(expected.bytes!.received).toBe(expected.bytes!.total);
    // The wasm engine alone has 14 MB unpacked.
    expect(expected.bytes!.total).toBeGreaterThan(14e6);
    expect(expected.stages.map(({ name }) => name)).toEqual([
      'weights',
      'align',
      'network',
      'refine',
      'post',
    ]);
  });

  test('gives the CT’s buffer back, so that the viewer need not copy it', () => {
    expect(expected.ctVoxels).toBe(112 * 112 * 70);
  });

  test.each(['weights', 'align', 'network', 'refine'])(
    'cancelling in "%s" ends at once, frees the workers, and the next run is as the first',
    async (cancelAt) => {
      const { page } = browser;
      const { error, stages } = await run(page, { ...small, cancelAt });
      expect(error).toMatch(/^Auto-contouring was cancelled/);
      // At once: no later stage has begun.
      expect(stages.at(-1)!.name).toBe(cancelAt);
      expect(
        await eventually(
          async () => page.workers().length,
          (count) => count === 0,
        ),
      ).toBe(0);
      const again = await run(page, small);
      expect(again.sha256).toBe(expected.sha256);
    },
  );

  test('works again after a reload although the server gives none of its files any more', async () => {
    const { page } = browser;
    const before = server.requests.length;
    server.cutOff(assetPaths);
    await open(page, server);
    const offline = await run(page, small);
    expect(offline.error).toBeUndefined();
    expect(offline.sha256).toBe(expected.sha256);
    expect(server.requests.slice(before).filter((name) => assetPaths.test(name))).toEqual([]);
  });

  describe('without a network at all', () => {
    const hasPdfWriter = (files: string[]) => files.some((file) => file.includes('toPdf'));

    /** It is kept after the run has been answered. */
    function keptScripts(page: Page): Promise<string[]> {
      return page.evaluate(async () => {
        const [name] = await caches.keys();
        const requests = await (await caches.open(name)).keys();
        return requests.map(({ url }) => url);
      });
    }

    /** A page that was open before, after a run in another one has filled the cache. */
    async function runCutOff<T>(policy: string, act: (page: Page) => Promise<T>): Promise<T> {
      const own = await startEnginePage({ modelsFolder: models, contentSecurityPolicy: policy });
      const page = await browser.context.newPage();
      try {
        await open(page, own);
        expect((await run(page, small)).sha256).toBe(expected.sha256);
        expect(hasPdfWriter(await eventually(() => keptScripts(page), hasPdfWriter))).toBe(true);
        await open(page, own);
        const before = own.requests.length;
        own.cutOff(/./);
        const result = await act(page);
        expect(own.requests.slice(before)).toEqual([]);
        return result;
      } finally {
        await page.close();
        await own.close();
      }
    }

    test('works from its own copies, scripts and threads included', async () => {
      await runCutOff(offlinePolicy, async (page) => {
        const result = await run(page, small);
        expect(result.error).toBeUndefined();
        expect(result.engine).toBe('wasm, 2 threads');
        expect(result.sha256).toBe(expected.sha256);
        // Workers of several modules: contours and files, measurement.
        const ask = (script: string, question: unknown) =>
          page.evaluate(([s, q]) => window.engine.ask(s as string, q), [script, question]);
        expect(
          await ask('kidney-dosimetry-jobs.js', { id: 3, name: 'keepCt', input: {} }),
        ).toMatchObject({ id: 3, type: 'done' });
        expect(await ask('kidney-dosimetry-measure.js', { id: 4, name: 'measure' })).toMatchObject({
          id: 4,
        });
        // Its writer is a module that the worker loads with the first report.
        const report = reportFixture();
        expect(
          await ask('kidney-dosimetry-jobs.js', {
            id: 5,
            name: 'writePdf',
            input: { report, keyImages: [] },
          }),
        ).toMatchObject({ id: 5, type: 'done', output: expect.anything() });
      });
    });

    test('says so where the policy does not allow copies and the browser has none', async () => {
      const result = await runCutOff(strictPolicy, (page) => run(page, small));
      expect(result.error).toMatch(/^The background worker stopped/);
    });
  });

  test('keeps one version in the cache', async () => {
    const names = await browser.page.evaluate(() => caches.keys());
    expect(names).toEqual([expect.stringMatching(/^kidney-dosimetry-assets-[0-9a-f]{12}$/)]);
  });

  test('without isolation there is one thread; the labels are the same', async () => {
    const single = await runChanged({ isolation: false }, () => undefined);
    expect(single.engine).toBe('wasm, 1 thread');
    expect(single.backEnds).toContainEqual({
      title: 'wasm with threads',
      outcome: 'passed over',
      reason: expect.stringContaining('COOP and COEP'),
    });
    expect(single.sha256).toBe(expected.sha256);
  });

  test('an engine that fails in the middle of a run is replaced, and nothing is lost', async () => {
    const result = await runChanged({}, (page) =>
      breakEngine(
        page,
        `let threads, runs = 0;
         self.addEventListener('message', (event) => {
           const { id, name, input } = event.data;
           if (name === 'load') threads = input.backEnd.threads;
           if (name === 'run' && threads > 1 && ++runs > 1) {
             event.stopImmediatePropagation();
             self.postMessage({ type: 'failed', id, error: {
               code: 'ENGINE_FAILED', what: 'Broken.', why: 'By the test.', next: '-' } });
           }
         });`,
      ),
    );
    expect(result.error).toBeUndefined();
    expect(result.engine).toBe('wasm, 1 thread');
    expect(result.backEnds).toContainEqual({
      title: 'wasm, 2 threads',
      outcome: 'failed',
      reason: 'Broken. By the test.',
    });
    expect(result.sha256).toBe(expected.sha256);
    expect(result.ctVoxels).toBe(expected.ctVoxels);
  });

  test('an engine that computes wrongly is not trusted', async () => {
    const result = await runChanged({}, (page) =>
      // One side of the comparison is off by 1 %; which one is the same to it.
      breakEngine(page, 'Math.exp = ((exp) => (v) => exp(v) * 1.01)(Math.exp);'),
    );
    expect(result.error).toMatch(/^This back end computes wrongly/);
  });

  test('a damaged file is named', async () => {
    const result = await runChanged({}, (page) =>
      page.put('runtime/ort-wasm-simd-threaded.wasm', new Uint8Array(1000)),
    );
    expect(result.error).toMatch(/ort-wasm-simd-threaded\.wasm is not the one .*1000 of \d+ bytes/);
  });

  test('missing files are named', async () => {
    const result = await runChanged({}, (page) =>
      fs.rmSync(path.join(page.folder, 'models/rule-refine.onnx')),
    );
    expect(result.error).toMatch(/rule-refine\.onnx answered with HTTP status 404/);
  });
});
