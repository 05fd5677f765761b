import { DosimetryError } from '../../../errors';
import { checkImageSize, type Volume } from '../../../volume';
import { checkSingleTexts } from '../../attributes/checkSingleTexts';
import { describeInstance } from '../../messages/describeInstance';
import { getString } from '../../attributes/getString';
import { imageStackGeometry } from '../../geometry/imageStackGeometry';
import type { ImageStackGeometry } from '../../geometry/imageStackGeometry';
import { nmReconGeometry } from '../../nm';
import type { NaturalDataset } from '../../types';
import type { StoredImage } from '../storedImage';

const decidingTexts = [
  'Modality',
  'Units',
  'DecayCorrection',
  'FrameOfReferenceUID',
  'AcquisitionDateTime',
  'AcquisitionDate',
  'AcquisitionTime',
];

/**
 * One volume from an NM (RECON TOMO) or a series of PT images.
 * @param valuesOf returns the conversion of an image's stored values; called for each image,
 *   because PT slopes differ
 * @throws NOT_PATIENT_GEOMETRY for several NM objects; PIXEL_DATA_DAMAGED; IMPLAUSIBLE_GEOMETRY,
 *   TOO_LARGE; and as `nmReconGeometry`, `imageStackGeometry`
 */
export function stackStoredValues(
  images: readonly StoredImage[],
  valuesOf: (dataset: NaturalDataset) => (stored: number) => number,
): Volume<Float32Array> {
  for (const { dataset } of images) {
    checkSingleTexts(dataset, decidingTexts);
  }
  const { geometry, order } = geometryOf(images);
  checkImageSize(geometry, `The series of ${describeInstance(images[0].dataset)}`);
  const [nx, ny, nz] = geometry.dimensions;
  const frameSize = nx * ny;
  const data = new Float32Array(frameSize * nz);
  order.forEach((from, k) => {
    const image = images.length === 1 ? images[0] : images[from];
    const start = images.length === 1 ? from * frameSize : 0;
    const expected = images.length === 1 ? frameSize * nz : frameSize;
    if (image.storedValues.length !== expected) {
      throw new DosimetryError('PIXEL_DATA_DAMAGED', {
        what: `The ${describeInstance(image.dataset)} is incomplete.`,
        why: `It has ${image.storedValues.length} values where ${expected} are needed.`,
        next: 'Send the images to the archive again.',
      });
    }
    const toValue = valuesOf(image.dataset);
    for (let n = 0; n < frameSize; n++) {
      data[k * frameSize + n] = toValue(image.storedValues[start + n]);
    }
  });
  return { ...geometry, data };
}

function geometryOf(images: readonly StoredImage[]): ImageStackGeometry {
  const isNm = getString(images[0].dataset, 'Modality') === 'NM';
  if (isNm && images.length > 1) {
    throw new DosimetryError('NOT_PATIENT_GEOMETRY', {
      what: 'The NM series is not one volume.',
      why: `It has ${images.length} objects; a reconstructed SPECT is one.`,
      next: 'Choose a series with a single reconstruction.',
    });
  }
  return isNm
    ? nmReconGeometry(images[0].dataset)
    : imageStackGeometry(images.map(({ dataset }) => dataset));
}
