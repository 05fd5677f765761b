export { nmReconGeometry } from './nmReconGeometry';
