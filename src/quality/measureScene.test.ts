import { ellipsoidPatient } from '../../tests/helpers/ellipsoidPatient';
import { orientations } from '../../tests/helpers/testGrids';
import { measureScene } from './measureScene';

describe('measureScene', () => {
  it.each(['axial, head first', 'axial, feet first', 'oblique'])('measures a pair: %s', (name) => {
    const scene = measureScene(ellipsoidPatient(orientations[name]));
    const { right, left } = scene.kidneys;
    // 4/3 pi 30 28 50 mm3.
    expect(right!.shape.volumeMl / 175.9).toBeCloseTo(1, 1);
    expect(Math.abs(right!.shape.centroidMm[0] + 60)).toBeLessThan(2);
    expect(Math.abs(left!.shape.centroidMm[0] - 70)).toBeLessThan(2);
    expect(left!.tissue).toMatchObject({ medianHu: 33, noiseHu: 0 });
    expect([right!.shareAcrossSpine, left!.shareAcrossSpine]).toEqual([0, 0]);
    expect([right!.scanEdges, left!.waterPools, scene.gapMm]).toEqual([[], [], Infinity]);
    expect(left!.openBorder!.share).toBe(0);
    // The left kidney mirrored at the spine: 2 * 5 - 70.
    expect(Math.abs(scene.expected.right!.centreMm[0] + 60)).toBeLessThan(8);
  });

  it('tells how much of a missing kidney’s place the scan shows', () => {
    const scene = measureScene(ellipsoidPatient(undefined, [1]));
    expect(scene.kidneys.left).toBeUndefined();
    expect(scene.expected.left!.shareInScan).toBe(1);
    expect(scene.expected.right).toBeUndefined();
  });

  it('measures nothing where there is no kidney, and does not fail', () => {
    const scene = measureScene(ellipsoidPatient(undefined, []));
    expect(scene).toMatchObject({ kidneys: {}, expected: {}, gapMm: Infinity });
    expect(scene.dense).toBeUndefined();
  });
});
