/**
 * Identifies this writer in file meta information (PS3.10 7.1); changes with incompatible versions.
 */
export const implementationClassUID = '2.25.169355794570293730423537645692529852558';
export const implementationVersionName = 'KIDNEYDOSE_0_1';
