import { createMemoryHost } from '../../../tests/helpers/memoryHost';
import { hounsfieldSlice } from './hounsfieldSlice';

/** An image as the viewer caches it, with what it knows of the Modality LUT. */
function hostWith(preScale: { scaled?: boolean } | undefined, modalityLut?: object) {
  const host = createMemoryHost();
  host.cache.set('ct', {
    imageId: 'ct',
    ...(preScale && { preScale }),
    voxelManager: { getScalarData: () => Int16Array.of(-1000, 0, 40) },
  });
  if (modalityLut) {
    host.metadata.set('modalityLutModule ct', { ...modalityLut });
  }
  return host.context;
}
const valuesOf = (context: ReturnType<typeof hostWith>) => {
  const slice = hounsfieldSlice(context, 'ct');
  return slice && Array.from(slice);
};

describe('hounsfieldSlice', () => {
  it('takes images that the viewer has scaled', () => {
    const lut = { rescaleSlope: 2, rescaleIntercept: -1024 };
    expect(valuesOf(hostWith({ scaled: true }, lut))).toEqual([-1000, 0, 40]);
  });

  it.each([[undefined], [{}], [{ scaled: false }]])(
    'takes values with slope 1 and intercept 0 as HU though marked %j',
    (preScale) => {
      const lut = { rescaleSlope: 1, rescaleIntercept: 0 };
      expect(valuesOf(hostWith(preScale, lut))).toEqual([-1000, 0, 40]);
    },
  );

  it('reads numbers that came as text or as a list', () => {
    const lut = { rescaleSlope: '1', rescaleIntercept: [0] };
    expect(valuesOf(hostWith({}, lut))).toEqual([-1000, 0, 40]);
  });

  it('scales what the viewer has not', () => {
    const lut = { rescaleSlope: 0.5, rescaleIntercept: -10 };
    expect(valuesOf(hostWith({}, lut))).toEqual([-510, -10, 10]);
  });

  it.each([
    ['nothing known', undefined],
    ['no slope', { rescaleIntercept: 0 }],
    ['no intercept', { rescaleSlope: 1 }],
    ['empty texts', { rescaleSlope: '', rescaleIntercept: null }],
    ['two slopes', { rescaleSlope: [1, 2], rescaleIntercept: 0 }],
    ['slope 0', { rescaleSlope: 0, rescaleIntercept: 0 }],
    ['slope not a number', { rescaleSlope: Number.NaN, rescaleIntercept: 0 }],
  ])('gives nothing where the values may be anything: %s', (_name, lut) => {
    expect(valuesOf(hostWith({}, lut))).toBeUndefined();
  });

  it('gives nothing where the image is not in the cache', () => {
    expect(hounsfieldSlice(createMemoryHost().context, 'ct')).toBeUndefined();
  });
});
