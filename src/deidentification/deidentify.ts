import { data } from 'dcmjs';
import { getSequence, getStrings } from '../dicom';
import type { NaturalDataset } from '../dicom';
import { copyElements } from '../dicom/write';
import { confidentialityProfile } from './confidentialityProfile';
import { repeatsPatient } from './repeatsPatient';
import { replaceUid } from './replaceUid';
import type { ReplacedUids } from './replaceUid';

export interface DeidentifyOptions {
  /** Of the case; filled as UIDs are met. */
  replacedUids: ReplacedUids;
  /**
   * Descriptions and names of structures: removed; or kept, in objects of which this program wrote
   * every text itself.
   */
  descriptors: 'remove' | 'keep';
}

/** What the profile lets pass under its Clean Descriptors Option, as this program words it. */
const ownDescriptors = new Set([
  'SeriesDescription',
  'StructureSetLabel',
  'StructureSetName',
  'StructureSetDescription',
  'ROIName',
  'ROIDescription',
  'ROIGenerationDescription',
  'ROIObservationLabel',
  'ROIObservationDescription',
  'ContributionDescription',
]);

/** Texts that name a product, a reconstruction or a code, and no person or place. */
const technicalTexts = new Set([
  'Manufacturer',
  'ManufacturerModelName',
  'SoftwareVersions',
  'ConvolutionKernel',
  'FilterType',
  'RescaleType',
  'AlgorithmName',
  'AlgorithmVersion',
  'AlgorithmSource',
  'CodeValue',
  'CodingSchemeDesignator',
  'CodingSchemeVersion',
  'CodeMeaning',
]);

/** UIDs of the standard itself: SOP classes, transfer syntaxes, coding schemes (PS3.6 annex A). */
const rootOfTheStandard = '1.2.840.10008.';

/** Representations of numbers, which hold no text of a person's. */
const plainNumbers = new Set(['US', 'SS', 'UL', 'SL', 'FL', 'FD', 'DS', 'IS', 'AT', 'xs', 'up']);

/**
 * A data set by the Basic Application Confidentiality Profile (PS3.15 E.2), stricter than the
 * profile asks: what its table does not name stays only where it is a number, an enumerated value,
 * a UID or a technical text, and repeats no name or number of the patient. Private elements, dates,
 * pixels, overlays and whatever the dictionary does not know are removed, at any depth. UIDs are
 * replaced.
 */
export function deidentify(dataset: NaturalDataset, options: DeidentifyOptions): NaturalDataset {
  const left: NaturalDataset = {};
  for (const keyword of Object.keys(dataset)) {
    const value = deidentified(dataset, keyword, options);
    if (value !== undefined) {
      left[keyword] = value;
    }
  }
  return left;
}

/** The element's new value; null: empty; undefined: removed. */
function deidentified(
  dataset: NaturalDataset,
  keyword: string,
  options: DeidentifyOptions,
): unknown {
  const vr = data.DicomMetaDictionary.nameMap[keyword]?.vr;
  if (vr === undefined || dataset[keyword] === undefined) {
    return undefined;
  }
  if (ownDescriptors.has(keyword) && options.descriptors === 'keep') {
    return copyElements(dataset, [keyword])[keyword];
  }
  const action = confidentialityProfile[keyword];
  if (action !== undefined && !action.includes('U')) {
    return action.includes('Z') ? null : undefined;
  }
  if (vr === 'UI') {
    return getStrings(dataset, keyword).map((uid) =>
      action === undefined && uid.startsWith(rootOfTheStandard)
        ? uid
        : replaceUid(options.replacedUids, uid),
    );
  }
  if (vr === 'SQ') {
    return action === undefined
      ? getSequence(dataset, keyword).map((item) => deidentify(item, options))
      : undefined;
  }
  const isText = vr === 'CS' || technicalTexts.has(keyword);
  const isTelling =
    isText && getStrings(dataset, keyword).some((text) => repeatsPatient(text, dataset));
  // What is empty tells nothing, and may have to be present.
  const stays = dataset[keyword] === null || plainNumbers.has(vr) || (isText && !isTelling);
  return stays ? copyElements(dataset, [keyword])[keyword] : undefined;
}
