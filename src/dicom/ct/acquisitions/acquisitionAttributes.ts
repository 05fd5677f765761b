import { getStrings } from '../../attributes/getStrings';
import type { NaturalDataset } from '../../types';

/**
 * What to do if an attribute differs between images that follow each other along the stack without
 * overlap, like the stations of a long scan. Images with different values that lie *between* each
 * other are never one acquisition, whatever the attribute.
 */
type WhenStacked = 'refuse' | 'warn' | 'pass';

export interface AcquisitionAttribute {
  keyword: string;
  isNumber?: boolean;
  whenStacked: WhenStacked;
}

/**
 * Attributes that distinguish acquisitions, reconstructions and phases (PS3.3 C.7.3.1, C.7.6.1,
 * C.8.2.1, C.7.6.16.2.2, C.8.15.3), the most reliable first. Values that scanners change from image
 * to image (tube current, table position) are not included. Times are included, but groups by time
 * must be larger (acquisitionGroups); their order is judged in sweepsOf.
 */
export const acquisitionAttributes: readonly AcquisitionAttribute[] = [
  { keyword: 'AcquisitionNumber', isNumber: true, whenStacked: 'pass' },
  { keyword: 'FrameAcquisitionNumber', isNumber: true, whenStacked: 'pass' },
  { keyword: 'AcquisitionUID', whenStacked: 'pass' },
  { keyword: 'IrradiationEventUID', whenStacked: 'pass' },
  { keyword: 'ConvolutionKernel', whenStacked: 'refuse' },
  { keyword: 'ConvolutionKernelGroup', whenStacked: 'refuse' },
  { keyword: 'ReconstructionAlgorithm', whenStacked: 'refuse' },
  { keyword: 'FilterType', whenStacked: 'refuse' },
  { keyword: 'KVP', isNumber: true, whenStacked: 'refuse' },
  { keyword: 'ImageType', whenStacked: 'refuse' },
  { keyword: 'MonochromaticEnergyEquivalent', isNumber: true, whenStacked: 'refuse' },
  { keyword: 'PatientPosition', whenStacked: 'refuse' },
  { keyword: 'SliceThickness', isNumber: true, whenStacked: 'warn' },
  { keyword: 'ReconstructionDiameter', isNumber: true, whenStacked: 'warn' },
  { keyword: 'ContrastBolusAgent', whenStacked: 'warn' },
  { keyword: 'TemporalPositionIndex', isNumber: true, whenStacked: 'pass' },
  { keyword: 'TemporalPositionIdentifier', isNumber: true, whenStacked: 'pass' },
  { keyword: 'NominalPercentageOfCardiacPhase', isNumber: true, whenStacked: 'pass' },
  { keyword: 'StackID', whenStacked: 'pass' },
  { keyword: 'AcquisitionDate', whenStacked: 'pass' },
  { keyword: 'AcquisitionTime', whenStacked: 'pass' },
  { keyword: 'AcquisitionDateTime', whenStacked: 'pass' },
  { keyword: 'FrameAcquisitionDateTime', whenStacked: 'pass' },
  { keyword: 'SeriesDate', whenStacked: 'warn' },
  { keyword: 'SeriesTime', whenStacked: 'warn' },
  { keyword: 'SeriesNumber', isNumber: true, whenStacked: 'warn' },
  { keyword: 'SeriesDescription', whenStacked: 'warn' },
  { keyword: 'ProtocolName', whenStacked: 'warn' },
  { keyword: 'Manufacturer', whenStacked: 'warn' },
  { keyword: 'ManufacturerModelName', whenStacked: 'warn' },
  { keyword: 'DeviceSerialNumber', whenStacked: 'warn' },
];

/**
 * "Missing" counts as a value of its own only if at least this many images lack the attribute and
 * at least this many have it.
 */
const fewestWithout = 3;

/**
 * The value of an attribute for each image, in a uniform spelling and with numbers rounded to three
 * digits, so that rounding makes no difference. Missing values are undefined if few images lack the
 * attribute, which does not indicate another acquisition; if many do, they are "(missing)".
 */
export function valuesOf(
  images: readonly NaturalDataset[],
  { keyword, isNumber }: AcquisitionAttribute,
): (string | undefined)[] {
  const values = images.map((image) => {
    const text = getStrings(image, keyword)
      .map((part) => part.replace(/\s+/g, ' '))
      .join('\\');
    return text === '' ? undefined : isNumber ? rounded(text) : text.toUpperCase();
  });
  const without = values.filter((value) => value === undefined).length;
  return without >= fewestWithout && values.length - without >= fewestWithout
    ? values.map((value) => value ?? '(missing)')
    : values;
}

function rounded(text: string): string {
  const value = Number(text);
  return Number.isInteger(value) || !Number.isFinite(value)
    ? text.replace(/\.0*$/, '')
    : String(Number(value.toPrecision(3)));
}
