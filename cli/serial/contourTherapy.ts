import type { SpectSession } from '../../src/sessions';
import { loadModel } from '../loadModel';
import type { LoadedModel } from '../loadModel';
import { contourSession } from './contourSession';
import { drawSession } from './drawSession';
import { filesOfSeries } from './filesOfSeries';
import { matchStructureSets } from './matchStructureSets';
import type { TherapyFiles } from './readTherapy';
import type { SessionContours } from './sessionContours';

/**
 * The kidneys on every CT: as given where a structure set is, else by the network. A CT that
 * several sessions share is contoured once.
 * @param structureSets RTSTRUCT files
 * @param told what is being done, as a sentence
 * @returns by SeriesInstanceUID of the CT
 * @throws DosimetryError as the functions of this folder
 */
export async function contourTherapy(
  therapy: TherapyFiles,
  sessions: readonly SpectSession[],
  structureSets: readonly string[],
  told: (text: string) => void,
): Promise<Map<string, SessionContours>> {
  const matched = await matchStructureSets(structureSets, sessions);
  const contours = new Map<string, SessionContours>();
  const networks: { model?: LoadedModel } = {};
  try {
    for (const { id, ct } of sessions) {
      if (!ct || contours.has(ct.seriesInstanceUID)) {
        continue;
      }
      const files = filesOfSeries(therapy, ct);
      const given = matched.find((set) => set.sessions.includes(id));
      if (!given) {
        told(`contouring ${ct.description || ct.seriesInstanceUID}`);
        networks.model ??= await loadModel();
      }
      contours.set(
        ct.seriesInstanceUID,
        given
          ? drawSession(
              files.map(({ dataset }) => dataset),
              given.rtStruct,
            )
          : await contourSession(
              files.map(({ path }) => path),
              networks.model!,
            ),
      );
    }
  } finally {
    await networks.model?.networks.coarse.dispose();
    await networks.model?.networks.refine?.dispose();
  }
  return contours;
}
