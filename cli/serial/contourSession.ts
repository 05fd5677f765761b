import { contourKidneys } from '../../src/contouring';
import { modelIdentity } from '../../src/network';
import { inputFindings } from '../../src/quality';
import type { LoadedModel } from '../loadModel';
import { readSessionCt } from './readSessionCt';
import { sessionContours } from './sessionContours';
import type { SessionContours } from './sessionContours';

/**
 * Contours the kidneys on the CT of one session, as `npm run contour` does.
 * @param files of the CT
 * @throws DosimetryError as readSessionCt and contourKidneys
 */
export async function contourSession(
  files: readonly string[],
  { manifest, networks, referenceAnatomy }: LoadedModel,
): Promise<SessionContours> {
  const ct = await readSessionCt(files);
  const { labelmap, findings, bands } = await contourKidneys(ct.volume, {
    manifest,
    networks,
    referenceAnatomy,
  });
  return sessionContours({
    ct,
    labelmap,
    contour: 'own-ct',
    bands,
    findings: [...findings, ...inputFindings(ct)],
    model: modelIdentity(manifest),
  });
}
