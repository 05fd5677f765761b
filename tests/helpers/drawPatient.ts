import { buildAnatomy } from '../../demo/phantom/anatomy';
import { createRandom } from '../../demo/phantom/createRandom';
import { presets } from '../../demo/phantom/presets';
import type { Painter } from '../../demo/phantom/render/Painter';
import { renderVolume } from '../../demo/phantom/render/renderVolume';
import type { KidneySpec } from '../../demo/phantom/types';
import type { Labelmap, Volume, VolumeGeometry } from '../../src/volume/types';

/** A CT and what is truly kidney in it: 1 right, 2 left, whichever side of the body it lies on. */
export interface DrawnPatient {
  ct: Volume<Int16Array>;
  truth: Labelmap;
}

export interface PatientChanges {
  /** Drawn over the rest of the body, in this order. */
  over?: Painter[];
  /** Drawn over the organs, but under the kidneys and the fat around them. */
  under?: Painter[];
  /** Standard deviation of the noise, HU. */
  noiseHounsfield?: number;
}

const [man] = presets;
const seed = 3;
/** Middle of the body at the disc L1/L2, LPS mm. */
const originMm = [4, -148, -612] as const;
const grid: VolumeGeometry = {
  dimensions: [128, 128, 76],
  spacingMm: [3.92, 3.92, 5],
  imagePositionPatient: [-249, -391, -800],
  direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
};

/** The demo's man with other kidneys on a SPECT/CT's grid. Same bytes each time. */
export function drawPatient(
  kidneys: KidneySpec[],
  { over = [], under = [], noiseHounsfield = 15 }: PatientChanges = {},
): DrawnPatient {
  const anatomy = buildAnatomy({ ...man, kidneys }, seed);
  const fat = anatomy.painters.findIndex(({ name }) => /perirenal/.test(name));
  anatomy.painters.splice(fat, 0, ...under);
  anatomy.painters.push(...over);
  const rendered = renderVolume(anatomy, grid, originMm, seed);
  const random = createRandom(seed, 'unusual patient');
  const data = Int16Array.from(rendered.hu, (hu) =>
    Math.round(hu + noiseHounsfield * random.normal()),
  );
  return { ct: { ...grid, data }, truth: { ...grid, data: rendered.kidneys } };
}
