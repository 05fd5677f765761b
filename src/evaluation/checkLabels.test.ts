import { addEllipsoid, testCt, testGeometry, testLabelmap } from '../../tests/helpers/testCt';
import { checkLabels } from './checkLabels';

const grid = testGeometry({
  dimensions: [64, 48, 40],
  spacingMm: [5, 5, 5],
  imagePositionPatient: [-160, -120, 0],
});
const { volume } = testCt(grid);
const body = testLabelmap(grid);
addEllipsoid(body, 1, [32, 24, 20], [28, 20, 60]);
body.data.forEach((value, n) => (volume.data[n] = value ? 40 : -1000));

function check(right?: number[], left?: number[], radii = [5, 5, 11]) {
  const labelmap = testLabelmap(grid);
  if (right) addEllipsoid(labelmap, 1, right, radii);
  if (left) addEllipsoid(labelmap, 2, left, radii);
  return checkLabels(labelmap, volume);
}

const atRight = [18, 24, 20];
const atLeft = [46, 24, 20];

describe('checkLabels', () => {
  it('passes kidneys in their places, also a single one, which it says', () => {
    expect(check(atRight, atLeft)).toEqual({ problems: [], notes: [] });
    expect(check(atRight).problems).toEqual([]);
    expect(check(atRight).notes.join()).toContain('no left kidney');
  });

  it.each<[string, ReturnType<typeof check>, RegExp]>([
    ['exchanged sides', check(atLeft, atRight), /sides may be exchanged/],
    ['one label on the other side (a spleen as 1)', check(atLeft), /other side/],
    ['both on one side', check(atRight, [25, 24, 20]), /left kidney would lie \d+ mm on the other/],
    ['pieces of 1 ml', check(atRight, atLeft, [1, 1, 2]), /would have/],
    ['a liver', check(atRight, atLeft, [12, 15, 15]), /would have \d{4}/],
    ['air', check([1, 2, 20], atLeft, [2, 3, 12]), /HU/],
    ['nothing', check(), /neither/],
  ])('tells %s', (_, { problems }, text) => {
    expect(problems.join(' ')).toMatch(text);
  });
});
