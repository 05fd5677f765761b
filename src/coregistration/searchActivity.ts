import { indexToPatient, transformPoint, patientToIndexMatrix } from '../volume';
import type { Vec3, Volume, VolumeGeometry } from '../volume';
import type { KidneySession } from './kidneySession';
import { sampleSlice } from './sampleSlice';
import { smoothGaussian } from './smoothGaussian';
