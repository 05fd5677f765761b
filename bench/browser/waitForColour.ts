import type { Page } from 'playwright-core';

/**
 * Waits for the frame in which a viewport shows something coloured: CT is grey, so that is the
 * first contours.
 *
 * @returns ms after navigation
 */
export async function waitForColour(page: Page): Promise<number> {
  const found = await page.waitForFunction(frameTimeIfColoured, undefined, {
    polling: 'raf',
    timeout: 600_000,
  });
  return found.jsonValue() as Promise<number>;
}

/** Runs in the page. */
function frameTimeIfColoured(): number | false {
  for (const canvas of document.querySelectorAll<HTMLCanvasElement>('canvas')) {
    const { width, height } = canvas;
    const context = width > 0 && height > 0 ? canvas.getContext('2d') : null;
    const pixels = context?.getImageData(0, 0, width, height).data ?? [];
    let coloured = 0;
    for (let n = 0; n < pixels.length; n += 4) {
      const [r, g, b] = [pixels[n], pixels[n + 1], pixels[n + 2]];
      coloured += Math.max(r, g, b) - Math.min(r, g, b) > 50 ? 1 : 0;
    }
    if (coloured > 100) {
      return performance.now();
    }
  }
  return false;
}
