import { addCt, createMemoryHost } from '../../../tests/helpers/memoryHost';
import { syntheticCtSlices, syntheticStoredValue } from '../../../tests/helpers/syntheticCtSlices';
import { loadCt } from './loadCt';

const ignore = (): void => undefined;
const signal = new AbortController().signal;
/** Places of five slices out of their order. */
const shuffled = [3, 0, 4, 1, 2];

describe('loadCt', () => {
  it.each([
    ['stored values', false],
    ['Hounsfield units', true],
  ])('orders slices by geometry and takes %s as they come', async (_name, isHounsfield) => {
    const slices = syntheticCtSlices({ slices: 5 });
    const host = createMemoryHost();
    const ct = addCt(
      host,
      shuffled.map((k) => ({
        ...slices[k],
        isHounsfield,
        pixels: isHounsfield ? slices[k].pixels.map((v) => v - 1024) : slices[k].pixels,
      })),
    );
    const { series, imageIds } = await loadCt(host.context, ct, ignore, signal);
    expect(imageIds).toEqual([0, 1, 2, 3, 4].map((k) => `ct/${shuffled.indexOf(k)}/0`));
    const [nx, ny] = series.volume.dimensions;
    for (const [i, j, k] of [
      [0, 0, 0],
      [7, 5, 4],
      [3, 2, 1],
    ]) {
      expect(series.volume.data[i + nx * (j + ny * k)]).toBe(syntheticStoredValue(i, j, k) - 1024);
    }
    expect(series.sliceReferences.map((r) => r.ReferencedSOPInstanceUID)).toEqual(
      slices.map(({ dataset }) => dataset.SOPInstanceUID),
    );
  });

  it('tells the share of images read', async () => {
    const host = createMemoryHost();
    const ct = addCt(host, syntheticCtSlices({ slices: 10 }));
    const fractions: number[] = [];
    await loadCt(host.context, ct, (fraction) => fractions.push(fraction), signal);
    expect(fractions).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
  });

  it('leaves out a localizer without loading it, and says so', async () => {
    const slices = syntheticCtSlices({ slices: 5 });
    const scout = {
      ...slices[0],
      dataset: {
        ...slices[0].dataset,
        ImageType: ['ORIGINAL', 'PRIMARY', 'LOCALIZER'],
        ImageOrientationPatient: [1, 0, 0, 0, 0, -1],
        SOPInstanceUID: '1.9',
      },
    };
    const host = createMemoryHost();
    const ct = addCt(host, [slices[0], scout, ...slices.slice(1)]);
    const { series, imageIds } = await loadCt(host.context, ct, ignore, signal);
    expect(imageIds).toEqual(['ct/0/0', 'ct/2/0', 'ct/3/0', 'ct/4/0', 'ct/5/0']);
    expect(host.loaded).not.toContain('ct/1/0');
    expect(series.notes).toEqual([expect.stringContaining('localizer')]);
    expect(series.volume.dimensions[2]).toBe(5);
  });

  it('names several acquisitions in one series before it asks for a pixel', async () => {
    const host = createMemoryHost();
    const ct = addCt(
      host,
      syntheticCtSlices({ slices: 8 }).map((slice, k) => ({
        ...slice,
        dataset: { ...slice.dataset, ConvolutionKernel: k % 2 ? 'B80f' : 'B30f' },
      })),
    );
    await expect(loadCt(host.context, ct, ignore, signal)).rejects.toMatchObject({
      code: 'SEVERAL_ACQUISITIONS',
      why: expect.stringMatching(/4 images.*B30f.*4 images.*B80f/) as string,
    });
    expect(host.loaded).toEqual([]);
  });

  it('leaves out a structure set in the series, and passes warnings on', async () => {
    const slices = syntheticCtSlices({ slices: 5 }).map((slice) => ({
      ...slice,
      dataset: { ...slice.dataset, ImagesInAcquisition: 9 },
    }));
    const structures = {
      ...slices[0],
      dataset: { SOPClassUID: '1.2.840.10008.5.1.4.1.1.481.3', Modality: 'RTSTRUCT' },
    };
    const host = createMemoryHost();
    const ct = addCt(host, [structures, ...slices]);
    const { series, imageIds } = await loadCt(host.context, ct, ignore, signal);
    expect(imageIds).toEqual([1, 2, 3, 4, 5].map((n) => `ct/${n}/0`));
    expect(series.notes!.join()).toMatch(/1 of modality RTSTRUCT/);
    expect(series.warnings!.join()).toMatch(/ImagesInAcquisition says 9/);
  });

  it('checks the geometry before it asks for a pixel', async () => {
    const slices = syntheticCtSlices({ slices: 8 });
    const host = createMemoryHost();
    const ct = addCt(
      host,
      slices.filter((_, k) => k !== 4),
    );
    await expect(loadCt(host.context, ct, ignore, signal)).rejects.toMatchObject({
      code: 'MISSING_SLICE',
    });
    expect(host.loaded).toEqual([]);
  });

  it.each([
    ['an Error', new Error('bad JPEG'), /loader reports: bad JPEG/],
    ['no connection', Object.assign(new Error('x'), { status: 0 }), /could not be reached/],
    ['an HTTP status', Object.assign(new Error('x'), { status: 404 }), /HTTP status 404/],
    [
      'a request with a status',
      Object.assign(new Error('x'), { request: { status: 500 } }),
      /HTTP status 500/,
    ],
  ])('names the image that could not be read: %s', async (_name, error, why) => {
    const host = createMemoryHost();
    const ct = addCt(host, syntheticCtSlices({ slices: 5 }));
    host.images.set('ct/2/0', error);
    const loading = loadCt(host.context, ct, ignore, signal);
    await expect(loading).rejects.toMatchObject({
      code: 'IMAGE_NOT_LOADED',
      what: 'The CT image number 3 could not be read.',
      why: expect.stringMatching(why) as string,
    });
  });

  it.each([
    [401, /log in/],
    [403, /administrator/],
    [0, /connection/],
    [500, /^Try again/],
  ])('says what helps against the status %d', async (status, next) => {
    const host = createMemoryHost();
    const ct = addCt(host, syntheticCtSlices({ slices: 5 }));
    host.images.set('ct/2/0', Object.assign(new Error('x'), { status }));
    await expect(loadCt(host.context, ct, ignore, signal)).rejects.toMatchObject({
      code: 'IMAGE_NOT_LOADED',
      next: expect.stringMatching(next) as string,
    });
  });

  it('stops loading and telling of progress once an image is lost', async () => {
    const host = createMemoryHost();
    const ct = addCt(host, syntheticCtSlices({ slices: 60 }));
    host.images.set('ct/1/0', new Error('lost'));
    // Every other image takes longer than the lost one.
    host.beforeLoad = (id) =>
      id === 'ct/1/0' ? undefined : new Promise((resolve) => setImmediate(resolve));
    const fractions: number[] = [];
    await expect(
      loadCt(host.context, ct, (fraction) => fractions.push(fraction), signal),
    ).rejects.toMatchObject({ code: 'IMAGE_NOT_LOADED' });
    const seen = fractions.length;
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(fractions).toHaveLength(seen);
    expect(host.loaded.length).toBeLessThan(10);
  });

  it('can be cancelled', async () => {
    const host = createMemoryHost();
    const ct = addCt(host, syntheticCtSlices({ slices: 60 }));
    const controller = new AbortController();
    const loading = loadCt(
      host.context,
      ct,
      (fraction) => {
        if (fraction > 0.2) controller.abort();
      },
      controller.signal,
    );
    await expect(loading).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(host.loaded.length).toBeLessThan(30);
  });

  it('refuses a display set without images', async () => {
    const host = createMemoryHost();
    const ct = addCt(host, [], { images: undefined });
    await expect(loadCt(host.context, ct, ignore, signal)).rejects.toMatchObject({ code: 'NO_CT' });
  });
});
