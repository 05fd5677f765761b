/**
 * Attributes whose values reach a number or a decision of the product, as paths through sequences:
 * what the product reads there must be what pydicom reads.
 */
export const comparedAttributes = [
  'SOPClassUID SOPInstanceUID SeriesInstanceUID StudyInstanceUID FrameOfReferenceUID PatientID Modality',
  'Rows Columns NumberOfFrames BitsAllocated BitsStored HighBit PixelRepresentation SamplesPerPixel',
  'PhotometricInterpretation ImageType ImagePositionPatient ImageOrientationPatient PixelSpacing',
  'SliceThickness SpacingBetweenSlices RescaleSlope RescaleIntercept RescaleType DoseGridScaling',
  'GridFrameOffsetVector SliceVector InstanceNumber NumberOfSlices PixelPaddingValue Units DoseUnits DoseType',
  'DoseSummationType DecayCorrection AcquisitionDate AcquisitionTime AcquisitionDateTime SeriesDate SeriesTime',
  'SegmentationType GantryDetectorTilt TimezoneOffsetFromUTC',
  'ROIContourSequence.ReferencedROINumber ROIContourSequence.ContourSequence.ContourData',
  'ROIContourSequence.ContourSequence.NumberOfContourPoints ROIContourSequence.ContourSequence.ContourGeometricType',
  'StructureSetROISequence.ROINumber StructureSetROISequence.ROIName',
  'StructureSetROISequence.ReferencedFrameOfReferenceUID',
  'RadiopharmaceuticalInformationSequence.RadionuclideTotalDose',
  'RadiopharmaceuticalInformationSequence.RadionuclideHalfLife',
  'RadiopharmaceuticalInformationSequence.RadiopharmaceuticalStartDateTime',
  'RadiopharmaceuticalInformationSequence.RadiopharmaceuticalStartTime',
  'RealWorldValueMappingSequence.RealWorldValueSlope RealWorldValueMappingSequence.RealWorldValueIntercept',
  'RealWorldValueMappingSequence.MeasurementUnitsCodeSequence.CodeValue',
  'DetectorInformationSequence.ImagePositionPatient DetectorInformationSequence.ImageOrientationPatient',
  'RegistrationSequence.FrameOfReferenceUID',
  'RegistrationSequence.MatrixRegistrationSequence.MatrixSequence.FrameOfReferenceTransformationMatrix',
  'SegmentSequence.SegmentNumber SegmentSequence.SegmentLabel',
  'PerFrameFunctionalGroupsSequence.PlanePositionSequence.ImagePositionPatient',
  'PerFrameFunctionalGroupsSequence.SegmentIdentificationSequence.ReferencedSegmentNumber',
  'SharedFunctionalGroupsSequence.PlaneOrientationSequence.ImageOrientationPatient',
  'SharedFunctionalGroupsSequence.PixelMeasuresSequence.PixelSpacing',
].flatMap((line) => line.split(' '));
