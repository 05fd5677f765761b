import { describeSeries } from '../series/describeSeries';
import type { KidneySession } from '../session/kidneySession';
import type { ContoursState, KidneyContours, SessionResult } from '../session/slices/contoursSlice';
import { predecessorOf } from './predecessorOf';

/** Where contours come from, as the panel shows it. */
export type ResultSource = Pick<
  SessionResult,
  'model' | 'engine' | 'enginePlace' | 'backEnds' | 'totalSeconds'
>;

/** Makes contours those of the session: nothing measured, seen or stored before is of them. */
export function takeOver(
  session: KidneySession,
  contours: KidneyContours,
  source: ResultSource,
  convention: Pick<ContoursState, 'contourConvention' | 'conventionChoices'>,
): void {
  const { segmentationId, displaySet, measurement, findings, openedFrom } = contours;
  session.exporting.clear();
  session.dose.clear();
  session.picture.clear();
  session.comparison.clear();
  session.review.beginAnew(openedFrom && predecessorOf(openedFrom.reference));
  session.contours.show(
    contours,
    {
      ...source,
      segmentationId,
      ctTitle: describeSeries(displaySet),
      rows: measurement.rows(),
      findings,
      edited: measurement.isEdited(),
    },
    convention,
  );
  session.run.succeed();
}
