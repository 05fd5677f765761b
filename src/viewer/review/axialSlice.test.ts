import { testGeometry } from '../../../tests/helpers/testCt';
import { indexToPatient } from '../../volume';
import type { HostViewport } from '../host/hostTypes';
import type { Vec3 } from '../../volume/types';
import { axialSlice } from './axialSlice';

const geometry = testGeometry({ dimensions: [20, 10, 8], spacingMm: [1, 1, 3] });

function viewport(viewPlaneNormal: Vec3, focalPoint?: Vec3): HostViewport {
  return { getCamera: () => ({ viewPlaneNormal, focalPoint }), render: () => undefined };
}

describe('axialSlice', () => {
  it('is the slice through the point that the view looks at, from either side', () => {
    const point = indexToPatient(geometry, [3, 2, 5]);
    expect(axialSlice(viewport([0, 0, -1], point), geometry)).toBe(5);
    expect(
      axialSlice(viewport([0, 0, 1], [point[0] + 90, point[1], point[2] + 1.4]), geometry),
    ).toBe(5);
  });

  it('is none in other planes, outside the CT and where the host does not say', () => {
    const inside = indexToPatient(geometry, [3, 2, 5]);
    expect(axialSlice(viewport([0, -1, 0], inside), geometry)).toBeUndefined();
    expect(axialSlice(viewport([0, 0.1, 0.995], inside), geometry)).toBeUndefined();
    expect(
      axialSlice(viewport([0, 0, -1], indexToPatient(geometry, [3, 2, 9])), geometry),
    ).toBeUndefined();
    expect(axialSlice(viewport([0, 0, -1]), geometry)).toBeUndefined();
  });
});
