import { DosimetryError } from '../../../errors';
import { countOf } from '../../../numbers';
import { describeInstance } from '../../messages/describeInstance';
import { getNumbers } from '../../attributes/getNumbers';
import { getSequence } from '../../attributes/getSequence';
import { getString } from '../../attributes/getString';
import { requiredString } from '../../attributes/requiredString';
import type { NaturalDataset } from '../../types';

/**
 * Slopes with which values of 8 to 32 bits span the HU of a body: scanners write 1, conversions
 * anything in this range.
 */
const slopes = { smallest: 1e-7, largest: 1000 };
const largestIntercept = 1e5;

/**
 * Checks by its tags that an image is a CT image in Hounsfield units. RescaleType may be missing or
 * US (unspecified), which older scanners write for HU (PS3.3 C.11.1.1.2).
 * @throws NOT_CT, UNSUPPORTED_PHOTOMETRIC, NOT_HOUNSFIELD, MISSING_TAG, INVALID_TAG
 */
export function checkCtImage(dataset: NaturalDataset): void {
  const image = describeInstance(dataset);
  requiredString(dataset, 'SOPInstanceUID');
  requiredString(dataset, 'SOPClassUID');
  const modality = requiredString(dataset, 'Modality');
  if (modality !== 'CT') {
    throw new DosimetryError('NOT_CT', {
      what: 'The series is not a CT.',
      why: `The ${image} has the modality ${modality}.`,
      next: 'Choose the CT series of the study.',
    });
  }
  const photometric = requiredString(dataset, 'PhotometricInterpretation');
  const [samples] = getNumbers(dataset, 'SamplesPerPixel');
  if (photometric !== 'MONOCHROME2' || (samples ?? 1) !== 1) {
    throw new DosimetryError('UNSUPPORTED_PHOTOMETRIC', {
      what:
        photometric === 'MONOCHROME1'
          ? `The ${image} has inverted grey values.`
          : `The ${image} is not a grey-value image.`,
      why: `Its PhotometricInterpretation is ${photometric} with ${countOf(samples ?? 1, 'sample')} per pixel; a CT has MONOCHROME2 with 1 (PS3.3 C.8.2.1).`,
      next: 'Choose the original images from the scanner, not converted ones or screenshots.',
    });
  }
  checkRescale(dataset, image);
}

function checkRescale(dataset: NaturalDataset, image: string): void {
  const notHounsfield = (why: string): DosimetryError =>
    new DosimetryError('NOT_HOUNSFIELD', {
      what: `The values of ${image} are not Hounsfield units.`,
      why,
      next: 'Choose the original CT images from the scanner, with all tags.',
    });
  const [slope] = getNumbers(dataset, 'RescaleSlope');
  const [intercept] = getNumbers(dataset, 'RescaleIntercept');
  if (slope === undefined || intercept === undefined) {
    const lacking = slope === undefined ? 'RescaleSlope' : 'RescaleIntercept';
    const why =
      getSequence(dataset, 'ModalityLUTSequence').length > 0
        ? 'They are given by a Modality LUT, which a CT does not have.'
        : `${lacking} is missing, so that the stored values cannot be converted.`;
    throw notHounsfield(why);
  }
  if (
    !(slope === 0) &&
    !(
      slope >= slopes.smallest &&
      slope <= slopes.largest &&
      Math.abs(intercept) <= largestIntercept
    )
  ) {
    throw notHounsfield(
      `RescaleSlope is ${slope} and RescaleIntercept ${intercept}: with these no stored value gives a Hounsfield unit of a body.`,
    );
  }
  if (slope === 0) {
    throw new DosimetryError('INVALID_TAG', {
      what: `RescaleSlope of ${image} cannot be used.`,
      why: 'It is 0: every pixel would have the same value.',
      next: 'Export the images again from the archive or the scanner.',
    });
  }
  const type = getString(dataset, 'RescaleType') ?? 'HU';
  if (type !== 'HU' && type !== 'US') {
    throw notHounsfield(`Their RescaleType is ${type}.`);
  }
}
