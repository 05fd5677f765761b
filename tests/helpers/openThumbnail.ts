import type { Page } from 'playwright-core';
import { thumbnailOf } from './kidneyPage';

/**
 * Opens an object from the viewer's list by a double click. Firefox makes two single clicks of the
 * driver's; there the event itself is sent after them.
 */
export async function openThumbnail(page: Page, modality: string): Promise<void> {
  const thumbnail = thumbnailOf(page, modality);
  const isFirefox = await page.evaluate(() => navigator.userAgent.includes('Firefox'));
  await thumbnail.dblclick();
  if (isFirefox) {
    await thumbnail.dispatchEvent('dblclick');
  }
}
