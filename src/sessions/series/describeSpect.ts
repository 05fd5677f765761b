import { describeInstance, getSequence, getString, getStrings } from '../../dicom';
import { scanMoment } from '../../dicom/dosemap/times/scanMoment';
import { classifyDoseSource } from '../../dicom/dosemap';
import { checkCompleteness } from '../../dicom/dosemap/checks/checkCompleteness';
import { checkCorrections } from '../../dicom/dosemap/checks/checkCorrections';
import type { NuclideName } from '../../nuclides';
import { readRadionuclide } from '../../dicom/dosemap/nuclide/readRadionuclide';
import { checkInstanceUids } from '../../dicom/ct/checks/checkInstanceUids';
import { imageStackGeometry } from '../../dicom/geometry/imageStackGeometry';
import { nmReconGeometry } from '../../dicom/nm';
import { DosimetryError } from '../../errors';
import { checkImageSize } from '../../volume';
import type { VolumeGeometry } from '../../volume';
import { isoOfMoment } from '../times/isoOfMoment';
import type { NaturalDataset } from '../../dicom/types';
import type { SessionFinding } from '../types';
import { heightsOf } from './heightsOf';
import { seriesReference } from './seriesReference';
import type { SpectSeries } from './spectSeries';

/** Kinds of NM images (ImageType value 3, PS3.3 C.8.4.9.1.1) that are no volume at one time. */
const noReconstruction: Record<string, string> = {
  TOMO: 'projections of a SPECT, not yet reconstructed',
  'GATED TOMO': 'projections of a gated SPECT',
  STATIC: 'a planar image',
  'WHOLE BODY': 'a planar image of the whole body',
  DYNAMIC: 'a planar image over time',
  GATED: 'a gated planar image',
  'RECON GATED TOMO': 'a gated SPECT',
};

/** Of the kinds above, those without slices: no time point of a dose is made of them. */
const planar = /^(STATIC|WHOLE BODY|DYNAMIC|GATED)$/;

/** Why images are no SPECT that a dose can be computed of. */
export interface NoSpect {
  why: string;
  /** They show the patient in slices, or would once they are reconstructed. */
  isTomographic: boolean;
}

/** Errors that say of which kind images are; others are faults of a SPECT. */
const otherKind = new Set([
  'SEVERAL_ACQUISITIONS',
  'NOT_PATIENT_GEOMETRY',
  'RADIONUCLIDE_MISMATCH',
]);

/**
 * What NM or PT images of one series are: a SPECT of 177Lu in Bq/ml or counts, or why they are no
 * time point of it (projections, another nuclide, SUV, dose ...). What is wrong with a SPECT that
 * is one is a finding: a time point must not vanish unseen.
 * @param datasets one NM object, or the PT images of a series
 */
export function describeSpect(datasets: NaturalDataset[]): SpectSeries | NoSpect {
  const isTomographic = !isPlanarOrTransmission(datasets[0]);
  try {
    const other = otherThanSpect(datasets);
    return other === undefined ? spectOf(datasets) : { why: other, isTomographic };
  } catch (error) {
    if (error instanceof DosimetryError) {
      return { why: `${error.what} ${error.why}`, isTomographic };
    }
    throw error;
  }
}

function isPlanarOrTransmission(dataset: NaturalDataset): boolean {
  const [, , kind = '', source = ''] = getStrings(dataset, 'ImageType');
  return planar.test(kind.toUpperCase()) || source.toUpperCase() === 'TRANSMISSION';
}

function otherThanSpect(datasets: NaturalDataset[]): string | undefined {
  const [first] = datasets;
  const kind = getStrings(first, 'ImageType')[2]?.toUpperCase() ?? '';
  if (getString(first, 'Modality') === 'NM' && kind in noReconstruction) {
    return `It is ${noReconstruction[kind]}.`;
  }
  if (getStrings(first, 'ImageType')[3]?.toUpperCase() === 'TRANSMISSION') {
    return 'It is a transmission image, as used for attenuation correction.';
  }
  if (datasets.some((one) => getSequence(one, 'PerFrameFunctionalGroupsSequence').length > 0)) {
    return 'It is an enhanced multi-frame object, whose decay correction is not read here.';
  }
  const { quantity, basis } = classifyDoseSource(first);
  return quantity === 'activity-concentration' || quantity === 'counts'
    ? undefined
    : `Its values are ${quantity === 'dose' ? 'absorbed dose' : 'no activity'} (${basis}).`;
}

function spectOf(datasets: NaturalDataset[]): SpectSeries {
  const [first] = datasets;
  const { quantity, basis } = classifyDoseSource(first);
  const findings: SessionFinding[] = [];
  let radionuclide: NuclideName | undefined;
  note(findings, 'HEADER_REMARK', () => {
    const read = readRadionuclide(datasets);
    radionuclide = read.radionuclide;
    return read.notes;
  });
  note(findings, 'SERIES_UNREADABLE', () => checkCompleteness(datasets));
  const isAttenuationCorrected = note(findings, 'ATTENUATION_UNCORRECTED', () =>
    checkCorrections(datasets, { radionuclide }),
  );
  note(findings, 'SERIES_UNREADABLE', () => {
    checkInstanceUids(datasets);
    checkOneQuantity(datasets, quantity);
    return [];
  });
  const geometry = geometryOf(datasets, findings);
  const scan = scanMoment(datasets);
  if (scan.contradiction) {
    findings.push({ code: 'TIME_CONTRADICTORY', text: scan.contradiction });
  }
  findings.push(...scan.notes.map((text) => ({ code: 'HEADER_REMARK', text }) as const));
  return {
    ...seriesReference(datasets),
    datasets,
    quantity: quantity === 'counts' ? 'counts' : 'activity-concentration',
    basis,
    camera: {
      ...named('manufacturer', getString(first, 'Manufacturer')),
      ...named('model', getString(first, 'ManufacturerModelName')),
      ...named('station', getString(first, 'StationName')),
    },
    ...(radionuclide && { radionuclide }),
    ...(scan.moment && { moment: scan.moment, acquisitionDateTime: isoOfMoment(scan.moment) }),
    ...(geometry && { geometry, heightsMm: heightsOf(geometry) }),
    isAttenuationCorrected,
    findings,
  };
}

/**
 * Adds what a check says; an error under the given code, unless it says that this is another kind
 * of images.
 * @returns whether it passed
 */
function note(
  findings: SessionFinding[],
  code: SessionFinding['code'],
  check: () => string[],
): boolean {
  try {
    findings.push(...check().map((text) => ({ code: 'HEADER_REMARK', text }) as const));
    return true;
  } catch (error) {
    if (!(error instanceof DosimetryError) || otherKind.has(error.code)) {
      throw error;
    }
    findings.push({ code, text: `${error.what} ${error.why}` });
    return false;
  }
}

function checkOneQuantity(datasets: readonly NaturalDataset[], quantity: string): void {
  const other = datasets.map(classifyDoseSource).find((source) => source.quantity !== quantity);
  if (other) {
    throw new DosimetryError('DOSE_UNITS', {
      what: 'The images of the series are in different units.',
      why: `Some are ${quantity}, others ${other.quantity} (${other.basis}).`,
      next: 'Export one quantity as a series of its own.',
    });
  }
}

function geometryOf(
  datasets: NaturalDataset[],
  findings: SessionFinding[],
): VolumeGeometry | undefined {
  try {
    const isNm = getString(datasets[0], 'Modality') === 'NM';
    const { geometry } = isNm ? nmReconGeometry(datasets[0]) : imageStackGeometry(datasets);
    checkImageSize(geometry, `The ${describeInstance(datasets[0])}`);
    return geometry;
  } catch (error) {
    if (!(error instanceof DosimetryError) || otherKind.has(error.code)) {
      throw error;
    }
    findings.push({ code: 'SERIES_UNREADABLE', text: `${error.what} ${error.why}` });
    return undefined;
  }
}

function named(field: 'manufacturer' | 'model' | 'station', text: string | undefined) {
  return text?.trim() ? { [field]: text.trim() } : {};
}
