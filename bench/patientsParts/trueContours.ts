import type { SyntheticSession } from '../../demo/phantom/therapy/types';
import { readSessionCt } from '../../cli/serial/readSessionCt';
import { sessionContours } from '../../cli/serial/sessionContours';
import type { SessionContours } from '../../cli/serial/sessionContours';
import type { SessionFiles } from './sessionFiles';

/** The phantom's own kidneys as given contours, by SeriesInstanceUID of the CT. */
export async function trueContours(
  sessions: readonly SyntheticSession[],
  files: readonly SessionFiles[],
): Promise<Map<string, SessionContours>> {
  const contours = new Map<string, SessionContours>();
  for (const [n, { kidneys }] of sessions.entries()) {
    const ct = await readSessionCt(files[n].ct);
    contours.set(
      files[n].ctSeriesInstanceUID,
      sessionContours({ ct, labelmap: kidneys, contour: 'given', findings: [] }),
    );
  }
  return contours;
}
