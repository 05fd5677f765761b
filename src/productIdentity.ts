/** Name and version that files, reports and the panel carry; the version is the packages'. */
export const productIdentity = { name: 'Kidney dosimetry for OHIF', version: '0.1.0' } as const;
