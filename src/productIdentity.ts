import { version } from '../package.json';

/** Name and version of this program, as its files, reports and the panel carry them. */
export const productIdentity = { name: 'Kidney dosimetry for OHIF', version } as const;
