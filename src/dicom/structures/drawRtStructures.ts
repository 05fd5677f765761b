import { DosimetryError } from '../../errors';
import { cropToLabel, structureKind } from '../../labels';
import type { IndexBounds } from '../../labels';
import { partOfGrid, patientToIndexMatrix, transformPoint } from '../../volume';
import type { Vec3, VolumeGeometry } from '../../volume';
import { findKidneyRois, rtStructToLabelmap } from '../rtstruct';
import type { RtStruct, RtStructure } from '../rtstruct';
import type { StructureContour, StructureContours } from './structureSet';
import { uniqueNames } from './uniqueNames';

/** Around the contours, voxels. */
const margin = 2;
const label = 1;

/**
 * Every structure of a structure set on the grid of a CT, each by itself.
 * @param geometry of the CT; its slices are parallel to the contours
 * @throws as rtStructToLabelmap, where no structure at all can be drawn
 */
export function drawRtStructures(
  { structures, notes }: RtStruct,
  geometry: VolumeGeometry,
): StructureContours {
  const names = uniqueNames(
    structures.map(({ name }) => name),
    'ROI without a name',
  );
  const { right, left, ambiguous, contradictory } = findKidneyRois(structures);
  const kidneys = new Set([right, left, ...ambiguous, ...contradictory]);
  const result: StructureContours = { structures: [], leftOut: [], notes: [...notes] };
  const errors: DosimetryError[] = [];
  structures.forEach((structure, n) => {
    const name = names[n];
    try {
      const drawn = drawStructure(structure, geometry);
      result.notes.push(...drawn.notes);
      if (drawn.contour) {
        result.structures.push({
          ...identity(name, structure),
          isKidney: kidneys.has(structure),
          contour: drawn.contour,
        });
      } else {
        result.leftOut.push({ name, why: structure.damage ?? 'It encloses no voxel.' });
      }
    } catch (error) {
      if (!(error instanceof DosimetryError)) {
        throw error;
      }
      errors.push(error);
      result.leftOut.push({ name, why: `${error.what} ${error.why}` });
    }
  });
  if (result.structures.length === 0 && errors.length > 0) {
    throw errors[0];
  }
  return result;
}

function identity(
  name: string,
  { code }: RtStructure,
): Pick<StructureContour, 'name' | 'kind' | 'code'> {
  return { name, kind: structureKind(name, code), ...(code && { code }) };
}

function drawStructure(
  structure: RtStructure,
  geometry: VolumeGeometry,
): { contour: StructureContour['contour'] | undefined; notes: string[] } {
  if (structure.contours.length === 0) {
    return { contour: undefined, notes: [] };
  }
  const bounds = boundsOf(structure, geometry);
  // Outside the image altogether: drawn on the whole grid, it is refused or empty as it should be.
  const grid = bounds ? partOfGrid(geometry, bounds) : geometry;
  const { labelmap, notes } = rtStructToLabelmap([{ structure, label }], grid, {
    ignoreFrameOfReference: !geometry.frameOfReferenceUID,
  });
  return { contour: cropToLabel(labelmap, label), notes };
}

/** The part of the grid around the contours. */
function boundsOf({ contours }: RtStructure, geometry: VolumeGeometry): IndexBounds | undefined {
  const toIndex = patientToIndexMatrix(geometry);
  const min: Vec3 = [Infinity, Infinity, Infinity];
  const max: Vec3 = [-Infinity, -Infinity, -Infinity];
  for (const { points } of contours) {
    for (let n = 0; n < points.length; n += 3) {
      const index = transformPoint(toIndex, [points[n], points[n + 1], points[n + 2]]);
      index.forEach((value, axis) => {
        min[axis] = Math.min(min[axis], value);
        max[axis] = Math.max(max[axis], value);
      });
    }
  }
  const from = min.map((v) => Math.max(0, Math.floor(v) - margin)) as Vec3;
  const to = max.map((v, axis) =>
    Math.min(geometry.dimensions[axis] - 1, Math.ceil(v) + margin),
  ) as Vec3;
  return from.every((v, axis) => v <= to[axis]) ? { min: from, max: to } : undefined;
}
