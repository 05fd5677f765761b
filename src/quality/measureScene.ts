import { kidneySides, labelBounds } from '../labels';
import type { IndexBounds, KidneySide } from '../labels';
import { judgeHounsfield, measureBodyLayout } from '../plausibility';
import { indexToPatient } from '../volume';
import type { Vec3, VolumeGeometry } from '../volume/types';
import type { EditedAssessmentInput } from './assessmentInput';
import type { AssessmentScene, KidneyMeasures } from './assessmentScene';
import { denseMaterial } from './measures/denseMaterial';
import { expectedKidneyCentre } from './measures/expectedKidneyCentre';
import { interiorBlocks } from './measures/interiorBlocks';
import { kidneyBlocks } from './measures/kidneyBlocks';
import { kidneyGapMm } from './measures/kidneyGapMm';
import { kidneyShape } from './measures/kidneyShape';
import { kidneyTissue } from './measures/kidneyTissue';
import { openBorder } from './measures/openBorder';
import { shareBeyondX } from './measures/shareBeyondX';
import { shareInsideScan } from './measures/shareInsideScan';
import { spineX } from './measures/spineX';
import { touchedScanEdges } from './measures/touchedScanEdges';
import { waterPools } from './measures/waterPools';

/** Distances of the contours beyond this are not measured, mm. */
const gapLimitMm = 30;

/**
 * Makes all measurements that the findings use. Only boxes around the kidneys are read, once each.
 */
export function measureScene(input: EditedAssessmentInput): AssessmentScene {
  const { ct, labelmap, labelledRegion, alignment, contourConvention } = input;
  const bounds: Partial<Record<KidneySide, IndexBounds>> = {};
  for (const { side, label } of kidneySides) {
    bounds[side] = labelBounds(labelmap, label, labelledRegion);
  }
  const all = Object.values(bounds).filter((b) => b !== undefined);
  const spineXMm = all.length > 0 ? spineX(ct, labelmap, zRange(labelmap, all)) : undefined;
  const scene: AssessmentScene = {
    contourConvention,
    spacingMm: ct.spacingMm,
    kidneys: {},
    expected: {},
    gapMm: Infinity,
    alignment,
    ...(all.length > 0 && { dense: denseMaterial(ct, all) }),
    hounsfield: input.hounsfield ?? judgeHounsfield(ct.data),
  };
  for (const { side } of kidneySides) {
    const own = bounds[side];
    if (own) {
      scene.kidneys[side] = measureKidney(input, side, own, spineXMm);
    }
  }
  const centres = Object.values(scene.kidneys).map(({ shape }) => shape.centroidMm);
  if (centres.length > 0) {
    const kidneysMm = [0, 1, 2].map(
      (axis) => centres.reduce((sum, centre) => sum + centre[axis], 0) / centres.length,
    ) as Vec3;
    scene.layout = measureBodyLayout(ct, { kidneysMm, midlineX: spineXMm, blocks: input.blocks });
  }
  if (bounds.right && bounds.left) {
    const pair = { right: bounds.right, left: bounds.left };
    scene.gapMm = kidneyGapMm(labelmap, pair, gapLimitMm);
  }
  for (const { side } of kidneySides) {
    const other = scene.kidneys[side === 'right' ? 'left' : 'right'];
    const otherCentreMm = other?.shape.centroidMm;
    const centreMm = expectedKidneyCentre(side, { alignment, otherCentreMm, spineXMm });
    if (centreMm) {
      scene.expected[side] = { centreMm, shareInScan: shareInsideScan(ct, centreMm) };
    }
  }
  return scene;
}

function measureKidney(
  { ct, labelmap }: EditedAssessmentInput,
  side: KidneySide,
  bounds: IndexBounds,
  spineXMm: number | undefined,
): KidneyMeasures {
  const definition = kidneySides.find((kidney) => kidney.side === side)!;
  const { label } = definition;
  const shape = kidneyShape(labelmap, label, bounds);
  const blocks = kidneyBlocks(ct, labelmap, label, bounds);
  const tissue = kidneyTissue(blocks, interiorBlocks(blocks));
  const leftOfSpine = spineXMm === undefined ? undefined : shareBeyondX(blocks, ct, spineXMm);
  return {
    ...definition,
    bounds,
    shape,
    scanEdges: touchedScanEdges(labelmap, bounds),
    tissue,
    waterPools: tissue ? waterPools(blocks, shape, tissue.medianHu) : [],
    openBorder: tissue && openBorder(blocks, tissue.medianHu),
    shareAcrossSpine: leftOfSpine === undefined || side === 'right' ? leftOfSpine : 1 - leftOfSpine,
  };
}

/** Lowest and highest patient z of the contours' bounds, mm. */
function zRange(grid: VolumeGeometry, bounds: IndexBounds[]): [number, number] {
  const zs = bounds.flatMap(({ min, max }) =>
    [0, 1, 2, 3, 4, 5, 6, 7].map((corner) => {
      const index = [0, 1, 2].map((a) => ((corner >> a) & 1 ? max[a] : min[a])) as Vec3;
      return indexToPatient(grid, index)[2];
    }),
  );
  return [Math.min(...zs), Math.max(...zs)];
}
