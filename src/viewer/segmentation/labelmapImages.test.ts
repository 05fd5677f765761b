import { addCt, createMemoryHost } from '../../../tests/helpers/memoryHost';
import { syntheticCtSlices } from '../../../tests/helpers/syntheticCtSlices';
import { labelmapImages } from './labelmapImages';

async function hostWithSegmentation() {
  const host = createMemoryHost();
  const ct = addCt(host, syntheticCtSlices({ slices: 5 }));
  const { segmentationService } = host.context.servicesManager.services;
  await segmentationService.createLabelmapForDisplaySet(ct, {
    segmentationId: 'kidneys',
    label: 'Kidneys',
    segments: {},
  });
  return { host, imageIds: host.dataSource.getImageIdsForDisplaySet(ct) };
}

describe('labelmapImages', () => {
  it('matches images by the CT image they refer to, though the viewer keeps them reversed', async () => {
    const { host, imageIds } = await hostWithSegmentation();
    const labelmapIds = host.segmentations.get('kidneys')!.representationData.Labelmap!.imageIds!;
    expect(labelmapIds[0]).toBe(`kidneys:${imageIds[4]}`);
    const images = labelmapImages(host.context, 'kidneys', imageIds);
    expect(images.map(({ referencedImageId }) => referencedImageId)).toEqual(imageIds);
    const mixed = [imageIds[3], imageIds[0], imageIds[2]];
    expect(
      labelmapImages(host.context, 'kidneys', mixed).map((image) => image.referencedImageId),
    ).toEqual(mixed);
  });

  it('fails with LABELMAP_MISMATCH where a slice has no labelmap image', async () => {
    const { host, imageIds } = await hostWithSegmentation();
    expect(() => labelmapImages(host.context, 'kidneys', [...imageIds, 'other'])).toThrow(
      expect.objectContaining({
        code: 'LABELMAP_MISMATCH',
        why: expect.stringContaining('some CT slices') as string,
      }),
    );
  });

  it('says so where the segmentation was removed', async () => {
    const { host, imageIds } = await hostWithSegmentation();
    host.context.servicesManager.services.segmentationService.remove('kidneys');
    expect(() => labelmapImages(host.context, 'kidneys', imageIds)).toThrow(/removed/);
  });
});
