import type { Moment } from '../../dicom/attributes/times/moment';
import type { NaturalDataset } from '../../dicom/types';
import type { NuclideName } from '../../nuclides';
import type { VolumeGeometry } from '../../volume';
import type { Camera, SessionFinding, SessionSeries } from '../types';

/** A reconstructed SPECT while sessions are being found: an NM object, or PT images of a series. */
export interface SpectSeries extends SessionSeries {
  datasets: NaturalDataset[];
  quantity: 'activity-concentration' | 'counts';
  /** The attribute that says so. */
  basis: string;
  camera: Camera;
  /** Undefined where the images do not tell it. */
  radionuclide?: NuclideName;
  /** When the acquisition began. */
  moment?: Moment;
  /** Undefined where the images make no volume; a finding then says why. */
  geometry?: VolumeGeometry;
  isAttenuationCorrected: boolean;
  findings: SessionFinding[];
}
