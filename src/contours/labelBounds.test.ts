import { testGeometry, testLabelmap } from '../../tests/helpers/testCt';
import { labelBounds } from './labelBounds';

describe('labelBounds', () => {
  const labelmap = testLabelmap(testGeometry({ dimensions: [6, 5, 2] }));
  const set = (i: number, j: number, k: number, label: number) => {
    labelmap.data[i + 6 * (j + 5 * k)] = label;
  };
  set(4, 1, 1, 1);
  set(2, 2, 1, 1);
  set(5, 3, 1, 1);
  set(0, 0, 1, 2);

  it('is the smallest rectangle around the label', () => {
    expect(labelBounds(labelmap, 1, 1)).toEqual({ i0: 2, i1: 5, j0: 1, j1: 3 });
    expect(labelBounds(labelmap, 2, 1)).toEqual({ i0: 0, i1: 0, j0: 0, j1: 0 });
  });

  it('is null where the label is not', () => {
    expect(labelBounds(labelmap, 1, 0)).toBeNull();
    expect(labelBounds(labelmap, 3, 1)).toBeNull();
  });
});
