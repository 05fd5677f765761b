import type { Page } from 'playwright-core';
import { eventually } from './kidneyPage';
import { openThumbnail } from './openThumbnail';

/** The viewer's globals, in the page. */
interface ViewerWithReports {
  services: {
    displaySetService: {
      getActiveDisplaySets(): {
        Modality: string;
        displaySetInstanceUID: string;
        isRehydratable?: boolean;
      }[];
    };
    measurementService: { getMeasurements(): { toolName: string }[] };
  };
  commandsManager: { runCommand(name: string, options: Record<string, unknown>): unknown };
}

export interface TakenOver {
  /** Else the viewer shows the report with a triangle. */
  isUsable?: boolean;
  /** The viewer's tool for each measurement that it took over. */
  tools: string[];
}

/** Opens the stored dose report (SR) in the viewer, and has it take over the measurements. */
export async function takeOverReport(page: Page): Promise<TakenOver> {
  await openThumbnail(page, 'SR');
  const { uid } = await eventually(
    () => page.evaluate(readReport),
    ({ isUsable }) => isUsable !== undefined,
  );
  await page.evaluate(
    (displaySetInstanceUID) =>
      (globalThis as unknown as ViewerWithReports).commandsManager.runCommand(
        'hydrateStructuredReport',
        { displaySetInstanceUID },
      ),
    uid,
  );
  return eventually(
    () => page.evaluate(readReport),
    ({ tools }) => tools.length === 2,
  );
}

/** Runs in the page. */
function readReport(): { uid: string; isUsable?: boolean; tools: string[] } {
  const { displaySetService, measurementService } = (globalThis as unknown as ViewerWithReports)
    .services;
  const report = displaySetService.getActiveDisplaySets().find(({ Modality }) => Modality === 'SR');
  return {
    uid: report?.displaySetInstanceUID ?? '',
    isUsable: report?.isRehydratable,
    tools: measurementService.getMeasurements().map(({ toolName }) => toolName),
  };
}
