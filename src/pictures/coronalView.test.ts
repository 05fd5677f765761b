import { testGeometry } from '../../tests/helpers/testCt';
import type { CoronalImage } from './projection/coronalImage';
import { coronalView } from './coronalView';
import { createSilhouettes } from './projection/createSilhouettes';

// Coronal picture of 8 x 4 pixels of 2 x 3 mm.
const geometry = testGeometry({ dimensions: [8, 2, 4], spacingMm: [2, 2, 3] });
const crop = { firstColumn: 0, endColumn: 8, firstRow: 0, endRow: 4 };
const image: CoronalImage = { kind: 'ct', columns: 8, rows: 4, values: new Float32Array(32) };

/** Right kidney at i 1..2 and, unless left out, left kidney at i 5..6, in slice 1. */
function silhouettes({ depth = 0, hasLeft = true, width = 2 } = {}) {
  const labels = new Uint8Array(16);
  labels.fill(1, 1 + 8 * depth, 1 + width + 8 * depth);
  labels.fill(hasLeft ? 2 : 0, 5, 7);
  const made = createSilhouettes(geometry);
  made.replaceSlice(1, null, labels);
  return made;
}
const drawn = (view: ReturnType<typeof coronalView>) =>
  view.outlines.map(
    ({ side, contours, isDashed }) => `${side} ${contours}${isDashed ? ' --' : ''}`,
  );

describe('coronalView', () => {
  it('has the size of the crop and an outline for each kidney there is', () => {
    const view = coronalView({ crop, image }, silhouettes());
    expect([view.widthMm, view.heightMm]).toEqual([16, 12]);
    expect(drawn(view)).toEqual(['right current', 'left current']);
    expect(drawn(coronalView({ crop, image }, silhouettes({ hasLeft: false })))).toEqual([
      'right current',
    ]);
  });

  it('shows the automatic outline, dashed, where it differs', () => {
    const edited = silhouettes({ width: 3 });
    expect(drawn(coronalView({ crop, image }, edited, silhouettes()))).toEqual([
      'right current',
      'right automatic --',
      'left current',
    ]);
    // An edit along the line of sight is not seen from the front.
    const deeper = silhouettes({ depth: 1 });
    expect(drawn(coronalView({ crop, image }, deeper, silhouettes()))).toEqual([
      'right current',
      'left current',
    ]);
  });

  it('shows the automatic outline of a kidney that was erased', () => {
    const erased = silhouettes({ hasLeft: false });
    expect(drawn(coronalView({ crop, image }, erased, silhouettes()))).toEqual([
      'right current',
      'left automatic --',
    ]);
  });
});
