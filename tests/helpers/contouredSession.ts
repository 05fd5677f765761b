import { assembleCtSeries } from '../../src/dicom';
import { createLocalMeter } from './createLocalMeter';
import { createLocalSerial } from './createLocalSerial';
import type { KidneyContours, SessionResult } from '../../src/viewer/session/slices/contoursSlice';
import type { SavedWorkStore } from '../../src/saved';
import { createMeasurement } from '../../src/viewer/measuring/createMeasurement';
import type { LoadedDoseMap } from '../../src/viewer/session/slices/doseSlice';
import { createKidneySession } from '../../src/viewer/session/kidneySession';
import type { KidneySession } from '../../src/viewer/session/kidneySession';
import { volumeGeometry } from '../../src/volume';
import type { Labelmap } from '../../src/volume';
import type { PipelineClient } from '../../src/worker/createPipelineClient';
import { addCt, createMemoryHost } from './memoryHost';
import type { MemoryHost } from './memoryHost';
import { syntheticCtSlices } from './syntheticCtSlices';

const contouredSlices = syntheticCtSlices({ slices: 9 });

export interface ContouredSession {
  host: MemoryHost;
  session: KidneySession;
  contours: KidneyContours;
  /** What the viewer shows; change its data to edit. */
  labelmap: Labelmap;
  /** Voxels of a slice. */
  size: number;
}

/**
 * A viewer that shows a CT of nine slices with both kidneys contoured in slices 2 to 6: 6 voxels a
 * slice right, 3 left.
 */
export function contouredSession(
  client: PipelineClient = {} as PipelineClient,
  doseMaps: LoadedDoseMap[] = [],
  savedWorkStore?: SavedWorkStore,
): ContouredSession {
  const host = createMemoryHost();
  const displaySet = addCt(host, contouredSlices);
  const { volume, ...rest } = assembleCtSeries(contouredSlices);
  const geometry = volumeGeometry(volume);
  const [nx, ny, nz] = geometry.dimensions;
  const size = nx * ny;
  const data = new Uint8Array(size * nz);
  for (let k = 2; k < 7; k++) {
    data.fill(1, k * size + 2, k * size + 8);
    data.fill(2, k * size + nx + 9, k * size + nx + 12);
  }
  const slice = (k: number) => data.subarray(k * size, (k + 1) * size);
  const imageIds = contouredSlices.map((_, n) => `ct/${n}/0`);
  imageIds.forEach((id, k) => {
    host.cache.set(`seg:${id}`, {
      imageId: `seg:${id}`,
      referencedImageId: id,
      voxelManager: { getScalarData: () => slice(k) },
    });
    host.cache.set(id, {
      imageId: id,
      preScale: { scaled: true },
      voxelManager: { getScalarData: () => contouredSlices[k].pixels },
    });
  });
  host.segmentations.set('seg', {
    segmentationId: 'seg',
    representationData: { Labelmap: { imageIds: imageIds.map((id) => `seg:${id}`) } },
  });
  const measurement = createMeasurement(geometry);
  measurement.update(slice);
  const session = createKidneySession(
    client,
    createLocalMeter(),
    createLocalSerial(),
    savedWorkStore,
  );
  const contours: KidneyContours = {
    displaySet,
    ct: { ...rest, volume: geometry },
    imageIds,
    segmentationId: 'seg',
    measurement,
    bands: {},
    findings: [],
  };
  session.contours.show(contours, shownResult(contours), {
    contourConvention: 'parenchyma',
    conventionChoices: [],
  });
  session.dose.use(doseMaps);
  session.run.succeed();
  return { host, session, contours, labelmap: { ...geometry, data }, size };
}

/** What the panel shows of the contours after a run. */
function shownResult({ segmentationId, measurement }: KidneyContours): SessionResult {
  return {
    segmentationId,
    ctTitle: 'CT',
    rows: measurement.rows(),
    findings: [],
    edited: false,
    model: { name: 'n', version: '1', sha256: 'f', stage: 'release' },
    engine: 'wasm',
    enginePlace: 'browser',
    backEnds: [],
    totalSeconds: 1,
  };
}
