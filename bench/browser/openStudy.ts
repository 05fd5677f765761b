import type { Page } from 'playwright-core';

/** Opens a study in our mode by its address, as links from other systems do. */
export async function openStudy(page: Page, url: string, studyInstanceUID: string): Promise<void> {
  await page.goto(`${url}/kidney-dosimetry?StudyInstanceUIDs=${studyInstanceUID}`);
}
