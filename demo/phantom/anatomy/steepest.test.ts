import { presets } from '../presets';
import type { Cut, Painter } from '../render/Painter';
import { buildAnatomy } from './buildAnatomy';

const stepMm = 1;
const edgeMm = 0.65;

/** Pixels inside an organ that a row passes over, going by the distances before them. */
function missedInRow(cut: Cut, y: number): number {
  const missed: number[] = [];
  let passUntil = -Infinity;
  for (let x = cut.xMin; x <= cut.xMax; x += stepMm) {
    const distance = cut.distance(x, y, x, y);
    if (distance < edgeMm && x < passUntil) {
      missed.push(x);
    }
    if (distance > edgeMm && x >= passUntil) {
      passUntil = x + (distance - edgeMm) / cut.steepest;
    }
  }
  return missed.length;
}

function missedAt(painter: Painter, z: number): number {
  const cut = z >= painter.zMin && z <= painter.zMax ? painter.cut(z) : undefined;
  let missed = 0;
  for (let y = cut?.yMin ?? 0; cut && y <= cut.yMax; y += 5) {
    missed += missedInRow(cut, y);
  }
  return missed;
}

describe('steepest', () => {
  it.each([-150, -76, 2, 66])('leaves no gap in any organ at %i mm', (z) => {
    const { painters } = buildAnatomy(presets[1], 2);
    const gaps = painters.filter((painter) => missedAt(painter, z) > 0).map(({ name }) => name);
    expect(gaps).toEqual([]);
  });
});
