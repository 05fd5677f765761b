import type { VolumeGeometry } from '../../../src/volume/types';
import { tissues } from '../types';
import { ellipsoid } from './ellipsoid';
import type { Painter } from './Painter';
import { renderVolume } from './renderVolume';

const geometry: VolumeGeometry = {
  dimensions: [96, 96, 16],
  spacingMm: [1, 1, 5],
  imagePositionPatient: [-47.5 + 10, -47.5 + 20, -37.5 + 30],
  direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
};
const origin = [10, 20, 30] as const;
const ball = (name: string, radius: number, hu: number, centreX = 0): Painter => ({
  name,
  tissue: tissues.cortexRight,
  soft: false,
  ...ellipsoid([centreX, 0, 0], [radius, radius, radius]),
  hu,
});

describe('renderVolume', () => {
  it('gives a ball its volume, in HU and as a label', () => {
    const painters: Painter[] = [{ ...ball('right parenchyma', 30, 0), kidneyLabel: 1 }];
    const { hu, kidneys } = renderVolume({ painters, kidneys: [] }, geometry, origin, 1);
    const expected = (4 / 3) * Math.PI * 30 ** 3;
    const fromHu = hu.reduce((sum, value) => sum + (value + 1000) / 1000, 0) * 5;
    const fromLabel = kidneys.reduce((sum, value) => sum + (value === 1 ? 5 : 0), 0);
    expect(fromHu / expected).toBeCloseTo(1, 2);
    expect(Math.abs(fromLabel / expected - 1)).toBeLessThan(0.015);
  });

  it('mixes tissues where a slice holds both', () => {
    // A ball whose top cuts through the slice at z = 27.5 +- 2.5 near its axis: partly ball, partly
    // air.
    const painters = [ball('liver', 27.5, 0)];
    const { hu } = renderVolume({ painters, kidneys: [] }, geometry, origin, 1);
    const top = hu[47 + 96 * (47 + 96 * 13)];
    expect(top).toBeGreaterThan(-850);
    expect(top).toBeLessThan(-150);
  });

  it('lets later painters cover earlier ones and takes them out of the kidney', () => {
    const painters: Painter[] = [
      { ...ball('left parenchyma', 30, 30), kidneyLabel: 2 },
      { ...ball('cyst', 12, 5), tissue: tissues.cyst },
    ];
    const { hu, kidneys, tissue } = renderVolume({ painters, kidneys: [] }, geometry, origin, 1);
    const centre = 47 + 96 * (47 + 96 * 8);
    expect(hu[centre]).toBeCloseTo(5, 3);
    expect(kidneys[centre]).toBe(0);
    expect(tissue[centre]).toBe(tissues.cyst);
    const volume = kidneys.reduce((sum, value) => sum + (value === 2 ? 5 : 0), 0);
    const expected = (4 / 3) * Math.PI * (30 ** 3 - 12 ** 3);
    expect(Math.abs(volume / expected - 1)).toBeLessThan(0.02);
  });
});
