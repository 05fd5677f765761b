import { addEllipsoid, testGeometry, testLabelmap } from '../../tests/helpers/testCt';
import type { Labelmap } from '../volume';
import { createKidneyMeter } from './createKidneyMeter';
import type { KidneyMeter } from './createKidneyMeter';
import { measureKidneyContours } from './measureKidneyContours';
import { measureSurroundings } from './measureSurroundings';

const geometry = testGeometry({ dimensions: [24, 16, 8], spacingMm: [2, 2, 5] });
const size = 24 * 16;
const setup = {
  geometry,
  density: { method: 'fixed' as const, densityGPerMl: 1.05 },
  doses: [{ ...geometry, data: Float32Array.from({ length: size * 8 }, (_, n) => 1 + (n % 24)) }],
  treatAsRegistered: false,
};
const both = ['right', 'left'] as const;

function kidneys(): Labelmap {
  const labelmap = testLabelmap(geometry);
  addEllipsoid(labelmap, 1, [6, 8, 3], [4, 5, 2.6]);
  addEllipsoid(labelmap, 2, [17, 8, 4], [4, 4, 2.2]);
  return labelmap;
}

function meterOf({ data }: Labelmap, meter = createKidneyMeter()): KidneyMeter {
  meter.prepare(setup);
  meter.update(Array.from({ length: 8 }, (_, k) => slice(data, k)));
  return meter;
}

const slice = (data: Labelmap['data'], k: number) => ({
  k,
  labels: Uint8Array.from(data.subarray(k * size, (k + 1) * size)),
});

describe('createKidneyMeter', () => {
  it('has contours and surroundings of the whole labelmap, before and after an edited slice', () => {
    const labelmap = kidneys();
    const meter = meterOf(labelmap);
    const untouched = meter.measureContours();
    expect(untouched).toEqual(measureKidneyContours(labelmap, both, setup));

    labelmap.data.fill(1, 3 * size + 100, 3 * size + 110);
    meter.update([slice(labelmap.data, 3)]);
    const edited = meter.measureContours();
    expect(edited).toEqual(measureKidneyContours(labelmap, both, setup));
    expect(edited.right).not.toEqual(untouched.right);
    // The kidney that nobody touched is not measured again.
    expect(edited.left).toBe(untouched.left);
    const surroundings = meter.measureSurroundings({});
    expect(surroundings.right?.shiftLosses?.[0]).toBeDefined();
    expect(surroundings).toEqual(measureSurroundings(labelmap, {}, setup));
  });

  it('knows no contour of a kidney that was erased, and nothing of the CT before', () => {
    const labelmap = kidneys();
    const meter = meterOf(labelmap);
    meter.measureContours();
    labelmap.data.forEach((label, n) => (labelmap.data[n] = label === 1 ? 0 : label));
    meter.update(Array.from({ length: 8 }, (_, k) => slice(labelmap.data, k)));
    expect(meter.measureContours().right).toBeUndefined();
    expect(meter.measureContours().left).toBeDefined();

    meterOf(testLabelmap(geometry), meter);
    expect(meter.measureContours()).toEqual({});
    expect(meter.measureSurroundings({})).toEqual({});
    expect(meter.measure().map(({ voxels }) => voxels)).toEqual([0, 0]);
  });

  it('refuses slices before it knows their grid', () => {
    const meter = createKidneyMeter();
    expect(meter.measureContours()).toEqual({});
    expect(() => meter.update([slice(kidneys().data, 3)])).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGUMENT' }),
    );
  });
});
