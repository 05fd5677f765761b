/** Equal to the package's name, as required by run-time descriptors of OHIF 3.14. */
export const id = 'ohif-extension-kidney-dosimetry';
