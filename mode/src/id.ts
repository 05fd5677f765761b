/** Equal to the package's name, as run-time descriptors of OHIF 3.14 ask for. */
export const id = 'ohif-mode-kidney-dosimetry';
export const extensionId = 'ohif-extension-kidney-dosimetry';
