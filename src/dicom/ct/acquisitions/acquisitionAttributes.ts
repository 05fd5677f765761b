import { getStrings } from '../../attributes/getStrings';
import type { NaturalDataset } from '../../types';

/**
 * What it means if an attribute differs between images that follow each other along the stack
 * without overlap, as the stations of a long scan do. Images with other values that lie *between*
 * each other are never one acquisition, whatever the attribute.
 */
type WhenStacked = 'refuse' | 'warn' | 'pass';

export interface AcquisitionAttribute {
  keyword: string;
  isNumber?: boolean;
  whenStacked: WhenStacked;
}

/**
 * Attributes that tell acquisitions, reconstructions and phases apart (PS3.3 C.7.3.1, C.7.6.1,
 * C.8.2.1, C.7.6.16.2.2, C.8.15.3), most telling first. Values that scanners change from image to
 * image (times, tube current, table position) are not among them; times are judged in sweepsOf.
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
 * An attribute must be missing in, and present in, so many images before "missing" counts as a
 * value.
 */
const fewestWithout = 3;

/**
 * The value of an attribute of each image, in one spelling and with numbers of three digits, so
 * that roundings make no difference. undefined where it is missing: in a few images that is no sign
 * of another acquisition, in many it counts as a value of its own, "(missing)".
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
