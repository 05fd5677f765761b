import type { NaturalDataset } from '../types';

/** Scheme of the concepts that PS3.16 has no code for; the report names it in CodingSchemeIdentificationSequence (0008,0110). */
export const privateScheme = '99KDOSE';

export function srCode(scheme: string, value: string, meaning: string): NaturalDataset {
  return { CodeValue: value, CodingSchemeDesignator: scheme, CodeMeaning: meaning };
}

/** Concepts of TID 1500 and the templates it includes, as named in PS3.16 Annex D and its context groups. */
export const srCodes = {
  imagingMeasurementReport: srCode('DCM', '126000', 'Imaging Measurement Report'),
  languageOfContent: srCode('DCM', '121049', 'Language of Content Item and Descendants'),
  english: srCode('RFC5646', 'en', 'English'),
  observerType: srCode('DCM', '121005', 'Observer Type'),
  device: srCode('DCM', '121007', 'Device'),
  person: srCode('DCM', '121006', 'Person'),
  deviceObserverUid: srCode('DCM', '121012', 'Device Observer UID'),
  deviceObserverName: srCode('DCM', '121013', 'Device Observer Name'),
  deviceObserverManufacturer: srCode('DCM', '121014', 'Device Observer Manufacturer'),
  deviceObserverModel: srCode('DCM', '121015', 'Device Observer Model Name'),
  personObserverName: srCode('DCM', '121008', 'Person Observer Name'),
  procedureReported: srCode('DCM', '121058', 'Procedure reported'),
  nuclearMedicineProcedure: srCode('SCT', '371572003', 'Nuclear medicine procedure'),
  imagingMeasurements: srCode('DCM', '126010', 'Imaging Measurements'),
  measurementGroup: srCode('DCM', '125007', 'Measurement Group'),
  trackingIdentifier: srCode('DCM', '112039', 'Tracking Identifier'),
  trackingUniqueIdentifier: srCode('DCM', '112040', 'Tracking Unique Identifier'),
  finding: srCode('DCM', '121071', 'Finding'),
  findingSite: srCode('SCT', '363698007', 'Finding Site'),
  laterality: srCode('SCT', '272741003', 'Laterality'),
  referencedSegment: srCode('DCM', '121191', 'Referenced Segment'),
  sourceSeries: srCode('DCM', '121232', 'Source series for segmentation'),
  algorithmName: srCode('DCM', '111001', 'Algorithm Name'),
  algorithmVersion: srCode('DCM', '111003', 'Algorithm Version'),
  algorithmParameters: srCode('DCM', '111002', 'Algorithm Parameters'),
  derivation: srCode('DCM', '121401', 'Derivation'),
  measurementMethod: srCode('SCT', '370129005', 'Measurement Method'),
  sourceOfMeasurement: srCode('DCM', '121112', 'Source of Measurement'),
  comment: srCode('DCM', '121106', 'Comment'),
  volume: srCode('SCT', '118565006', 'Volume'),
  mass: srCode('SCT', '118538004', 'Mass'),
  /** CID 218, Quantitative Image Features. */
  absorbedDose: srCode('DCM', '128513', 'Absorbed Dose'),
  administeredActivity: srCode('DCM', '113507', 'Administered activity'),
  mean: srCode('SCT', '373098007', 'Mean'),
  median: srCode('SCT', '373099004', 'Median'),
  standardDeviation: srCode('SCT', '386136009', 'Standard Deviation'),
  minimum: srCode('SCT', '255605001', 'Minimum'),
  maximum: srCode('SCT', '56851009', 'Maximum'),
  gray: srCode('UCUM', 'Gy', 'Gray'),
  millilitre: srCode('UCUM', 'ml', 'milliliter'),
  gram: srCode('UCUM', 'g', 'gram'),
  grayPerGigabecquerel: srCode('UCUM', 'Gy/GBq', 'Gray per gigabecquerel'),
  megabecquerel: srCode('UCUM', 'MBq', 'megabecquerel'),
  percent: srCode('UCUM', '%', 'percent'),
  bed: srCode(privateScheme, 'BED', 'Biologically effective dose'),
  eqd2: srCode(privateScheme, 'EQD2', 'Equivalent dose in 2 Gy fractions'),
  dosePerActivity: srCode(privateScheme, 'DPA', 'Absorbed dose per administered activity'),
  coverage: srCode(privateScheme, 'COV', 'Share of the volume inside the dose map'),
  uncertainty: srCode(privateScheme, 'UMD', 'Standard uncertainty of the mean absorbed dose'),
} as const;
