import { testGeometry } from '../../../tests/helpers/testCt';
import type { Direction } from '../../volume/types';
import { slicePlane } from './slicePlane';

const plane = (direction: Direction) =>
  slicePlane(testGeometry({ dimensions: [5, 4, 3], spacingMm: [1, 2, 3], direction }));

describe('slicePlane', () => {
  it('shows an axial slice with the right on the left and the front at the top', () => {
    expect(plane([1, 0, 0, 0, 1, 0, 0, 0, 1])).toEqual({
      columns: 5,
      rows: 4,
      pixelMm: [1, 2],
      axes: { across: 0, down: 1, depth: 2 },
      isReversed: { across: false, down: false },
    });
    const prone = plane([-1, 0, 0, 0, -1, 0, 0, 0, 1]);
    expect(prone.isReversed).toEqual({ across: true, down: true });
  });

  it('shows a coronal slice with the head at the top', () => {
    const downwards = plane([1, 0, 0, 0, 0, -1, 0, 1, 0]);
    expect(downwards.isReversed).toEqual({ across: false, down: false });
    const upwards = plane([1, 0, 0, 0, 0, 1, 0, -1, 0]);
    expect(upwards.isReversed).toEqual({ across: false, down: true });
  });

  it('takes the axis nearer to patient x across', () => {
    const turned = plane([0, 1, 0, -1, 0, 0, 0, 0, 1]);
    expect(turned).toMatchObject({ columns: 4, rows: 5, pixelMm: [2, 1] });
    expect(turned.axes).toEqual({ across: 1, down: 0, depth: 2 });
    expect(turned.isReversed).toEqual({ across: true, down: false });
  });
});
