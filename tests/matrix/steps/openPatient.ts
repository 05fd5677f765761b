import { launchFromStudyList } from '../../helpers/kidneyPage';
import type { OpenedCase } from '../types';

/** The user's one click in the study list; with a token, the portal's link. */
export async function openPatient({
  page,
  url,
  link,
  needsToken,
  truth,
}: OpenedCase): Promise<void> {
  if (needsToken) {
    await page.goto(link);
  } else {
    await launchFromStudyList(page, url, truth.patientId);
  }
  await page.locator('[data-cy="kidney-panel"]').waitFor();
}
