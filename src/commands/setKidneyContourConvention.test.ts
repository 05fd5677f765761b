import { contouredSession } from '../../tests/helpers/contouredSession';
import type { Finding } from '../quality';
import type { KidneyContours } from '../viewer/session/slices/contoursSlice';
import { setKidneyContourConvention } from './setKidneyContourConvention';

const finding = (what: string): Finding => ({
  code: 'VOLUME_UNUSUAL',
  severity: 'warning',
  what,
  next: 'Look.',
});

/**
 * Contours without the sinus, of which two voxels of the right kidney in slice 3 are known; a dose
 * of 5 Gy.
 */
function setUp() {
  const contoured = contouredSession();
  const { host, session, labelmap, size } = contoured;
  // Of both conventions: probability 1 over the whole CT, and over one voxel less.
  const band = (dimension: number) => ({
    right: {
      geometry: { ...labelmap, dimensions: [dimension, 4, 4] as [number, number, number] },
      probability: new Uint8Array(dimension * 16).fill(255),
    },
  });
  const contours: KidneyContours = {
    ...contoured.contours,
    // Voxels 20 and 21 of slice 3 lie in the sinus.
    sinusVoxels: {
      right: Uint32Array.of(3 * size + 20, 3 * size + 21),
      left: new Uint32Array(),
    },
    bands: band(6),
    findings: [finding('Without sinus.')],
    otherConvention: { bands: band(7), findings: [finding('With sinus.')] },
  };
  session.contours.show(contours, session.store.get().result!, {
    contourConvention: 'parenchyma',
    conventionChoices: ['parenchyma', 'solid'],
  });
  const set = (contourConvention: 'parenchyma' | 'solid') =>
    setKidneyContourConvention(host.context, session, { contourConvention });
  const shown = () => ({
    voxels: labelmap.data.filter((label) => label === 1).length,
    findings: session.store.get().result!.findings.map(({ what }) => what),
    ofReport: session.store.get().report!.findings.map(({ what }) => what),
    bandWidth: session.store.get().contours!.bands.right?.geometry.dimensions[0],
  });
  return { ...contoured, set, shown };
}

describe('setKidneyContourConvention', () => {
  it('takes contours, findings and probability band of the other convention, and back', async () => {
    const { set, shown } = setUp();
    await set('solid');
    expect(shown()).toEqual({
      voxels: 32,
      findings: ['With sinus.'],
      ofReport: ['With sinus.'],
      bandWidth: 7,
    });
    await set('parenchyma');
    expect(shown()).toEqual({
      voxels: 30,
      findings: ['Without sinus.'],
      ofReport: ['Without sinus.'],
      bandWidth: 6,
    });
  });

  it('calls the redrawn contours automatic, not edited', async () => {
    const { set, session } = setUp();
    await set('solid');
    expect(session.store.get().result).toMatchObject({ edited: false });
    expect(session.store.get().report!.provenance.contours).toMatchObject({
      convention: 'solid',
      status: 'automatic',
    });
  });

  it('leaves edited contours alone', async () => {
    const { set, session, contours, labelmap, size } = setUp();
    labelmap.data[3 * size] = 1;
    contours.measurement.update((k) => labelmap.data.subarray(k * size, (k + 1) * size));
    await set('solid');
    expect(labelmap.data[3 * size + 20]).toBe(0);
    expect(session.store.get().contourConvention).toBe('parenchyma');
    expect(session.store.get().contours!.findings).toEqual([finding('Without sinus.')]);
  });
});
