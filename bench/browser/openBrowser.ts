import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { BrowserContext, Page } from 'playwright-core';
import { findChromium } from './findChromium';

export interface OpenedBrowser {
  page: Page;
  context: BrowserContext;
  /** Console messages and page errors, one per line. */
  log: string[];
  close(): Promise<void>;
}

export interface OpenBrowserOptions {
  /** WebGPU emulated on the processor: correct, and some hundred times slower than a GPU. */
  webGpu?: boolean;
  /**
   * Pixels of the viewer's pictures to a pixel of the page, along a side; default 0.5: a software
   * renderer then has a quarter of the work, and text stays sharp. All viewports share one WebGL
   * context then, too: each context compiles the viewer's shaders anew, some 4 s of a core for each
   * study. 1 is what a user sees.
   */
  imageScale?: number;
}

/** A busy machine, with software rendering, takes long for what otherwise takes a second. */
const patienceMs = 300_000;

/**
 * The page itself is drawn without OpenGL, which Debian asks for and which here is software too:
 * a third of the processor time goes. WebGL in the page is not touched.
 */
const plainPageFlags = ['--disable-gpu-rasterization', '--disable-gpu-compositing'];
/** Room for short-lived objects: their collection takes a twelfth of opening a study otherwise. */
const youngObjectsFlag = '--js-flags=--max-semi-space-size=64';
/**
 * Features of the browser's own window that are off: those that Playwright turns off itself, which
 * this list replaces, and the pages behind its address bar: loading them, unseen, takes half a
 * second of a core.
 */
const featuresOff = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'PreloadTopChromeWebUI',
];
const webGpuFlags = ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader'];

/** A new profile with software WebGL; the viewer needs no GPU then. */
export async function openBrowser({
  webGpu = false,
  imageScale = 0.5,
}: OpenBrowserOptions = {}): Promise<OpenedBrowser> {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless: true,
    viewport: { width: 1500, height: 950 },
    acceptDownloads: true,
    args: [
      '--no-sandbox',
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
      youngObjectsFlag,
      `--disable-features=${featuresOff.join(',')}`,
      ...(webGpu ? webGpuFlags : plainPageFlags),
    ],
  });
  // The viewer sizes its canvases by this number; the page itself is laid out as before.
  await context.addInitScript((scale) => {
    Object.defineProperty(window, 'devicePixelRatio', { value: scale });
  }, imageScale);
  if (imageScale !== 1) {
    await context.addInitScript(shareContext);
  }
  context.setDefaultTimeout(patienceMs);
  const page = context.pages()[0] ?? (await context.newPage());
  const log: string[] = [];
  page.on('console', (message) => log.push(`[${message.type()}] ${message.text()}`));
  page.on('pageerror', (error) => log.push(`[pageerror] ${error.message}`));
  return {
    page,
    context,
    log,
    async close() {
      await context.close();
      fs.rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Runs in the page: between the viewer's start and its first viewport it changes the setting. */
function shareContext(): void {
  const timer = setInterval(() => {
    const { cornerstone } = window as unknown as {
      cornerstone?: {
        isCornerstoneInitialized(): boolean;
        getConfiguration(): { rendering: { webGlContextCount: number } };
      };
    };
    if (cornerstone?.isCornerstoneInitialized()) {
      clearInterval(timer);
      cornerstone.getConfiguration().rendering.webGlContextCount = 1;
    }
  }, 10);
}
