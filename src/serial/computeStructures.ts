import { cropVolume } from '../coregistration/cropVolume';
import { kidneyGPerMl } from '../dose/energyDose';
import type { DoseMethod, DoseVolume, TissueDensity } from '../dose';
import type { IndexBounds } from '../labels';
import type { NuclideName } from '../nuclides';
import type { Labelmap, Vec3, Volume } from '../volume';
import { absorbEnergy } from './absorbEnergy';
import type { FollowedStructure } from './followStructures';
import { meanInContour } from './meanInContour';
import { otherEnergyDose } from './otherEnergyDose';
import type { SerialTimePoint } from './serialDoseInput';
import type { SerialStructure } from './serialDoseSummary';
import { summariseKidney } from './summariseKidney';
import { timeIntegratedMap } from './timeIntegratedMap';

/** The dose of one structure on a map of its own. */
export interface StructureDoseMap {
  /** `SerialStructure.name`. */
  name: string;
  /** 1 inside. */
  contour: Labelmap;
  /** Around the contour, Gy. */
  dose: DoseVolume;
}

export interface ComputeStructuresOptions {
  radionuclide: NuclideName;
  method: DoseMethod;
  /** A map lies on the image of `reference`. */
  density: TissueDensity;
  reference: SerialTimePoint;
  /** Hours of the image's activity that the rest of the body has, of a time point. */
  bodyHoursAt: (point: SerialTimePoint) => number | undefined;
  administeredMBq?: number;
}

/** Photons of 177Lu beyond it add less than 1 %. */
const marginMm = 60;

/**
 * The numbers of every structure. Each has a map of its own, in which its voxels share out the
 * integral of its curve: structures may overlap, a liver and a lesion in it, and each is told by
 * its own measurements.
 */
export function computeStructures(
  followed: readonly FollowedStructure[],
  options: ComputeStructuresOptions,
): { structures: SerialStructure[]; maps: StructureDoseMap[] } {
  const results = followed.map((one) => computeStructure(one, options));
  return {
    structures: results.map(({ structure }) => structure),
    maps: results.map(({ map }) => map),
  };
}

function computeStructure(
  one: FollowedStructure,
  {
    radionuclide,
    method,
    density,
    reference,
    bodyHoursAt,
    administeredMBq,
  }: ComputeStructuresOptions,
): { structure: SerialStructure; map: StructureDoseMap } {
  const { drawn, course, mapped } = one;
  const { activity } = one.reference;
  const bounds = boundsOf(mapped.region, activity.dimensions, activity.spacingMm, marginMm);
  const image = cropVolume(activity, bounds);
  const from = mapped.region.from.map((v, axis) => v - bounds.min[axis]) as Vec3;
  const map = timeIntegratedMap(image, bodyHoursAt(one.reference), [
    { ...mapped, region: { ...mapped.region, from } },
  ]);
  const tissue = densityIn(density, one.reference === reference ? activity : undefined, bounds);
  const { dose } = absorbEnergy(map, method, tissue, () => undefined);
  const placed = { ...dose, frameOfReferenceUID: drawn.contour.frameOfReferenceUID };
  const gPerMl =
    tissue.method === 'fixed'
      ? tissue.gPerMl
      : meanInContour({ ...image, data: tissue.gPerMl }, course.contour, course.kidney.label).mean!;
  const numbers = summariseKidney(course, mapped, placed, {
    gPerMl,
    administeredMBq,
    otherEnergy: otherEnergyDose({ map, density: tissue }, [course], {
      radionuclide,
      chosen: method,
    }),
  });
  return {
    structure: {
      name: drawn.name,
      kind: drawn.kind,
      ...(drawn.code && { code: drawn.code }),
      referenceTimePoint: one.reference.about.id,
      ...numbers,
    },
    map: { name: drawn.name, contour: drawn.contour, dose: placed },
  };
}

function boundsOf(
  { grid, from }: FollowedStructure['mapped']['region'],
  dimensions: Vec3,
  spacingMm: Vec3,
  marginMm: number,
): IndexBounds {
  const margin = spacingMm.map((mm) => Math.ceil(marginMm / mm));
  return {
    min: from.map((v, axis) => Math.max(0, v - margin[axis])) as Vec3,
    max: from.map((v, axis) =>
      Math.min(dimensions[axis] - 1, v + grid.dimensions[axis] - 1 + margin[axis]),
    ) as Vec3,
  };
}

/** @param grid that a map of densities lies on; undefined where the structure lies on another */
function densityIn(
  density: TissueDensity,
  grid: Volume<Float32Array> | undefined,
  bounds: IndexBounds,
): TissueDensity {
  if (density.method === 'fixed') {
    return density;
  }
  return grid
    ? { ...density, gPerMl: cropVolume({ ...grid, data: density.gPerMl }, bounds).data }
    : { method: 'fixed', gPerMl: kidneyGPerMl };
}
