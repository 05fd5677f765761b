/** Debian packages that tests use, with a file whose presence shows that each is installed. */
export const debianTools = {
  chromium: '/usr/bin/chromium',
  orthanc: '/usr/sbin/Orthanc',
  'orthanc-dicomweb': '/usr/share/orthanc/plugins/libOrthancDicomWeb.so',
  dcmtk: '/usr/bin/dcmdump',
  dicom3tools: '/usr/bin/dciodvfy',
  plastimatch: '/usr/bin/plastimatch',
  'poppler-utils': '/usr/bin/pdftoppm',
  'python3-numpy': '/usr/lib/python3/dist-packages/numpy',
  'python3-pydicom': '/usr/lib/python3/dist-packages/pydicom',
};

/** The tests that are skipped without a package. */
const uses = {
  chromium: 'all browser tests',
  orthanc: 'tests with a real archive',
  'orthanc-dicomweb': 'tests with a real archive',
  dcmtk: 'reading our files with dcmtk',
  dicom3tools: 'checking our files with dciodvfy',
  plastimatch: 'reading our RTSTRUCT with plastimatch',
  'poppler-utils': 'looking at the PDF',
  'python3-numpy': 'comparing with pydicom',
  'python3-pydicom': 'comparing with pydicom',
};

/** Which tests are skipped, and how to install what they need; one sentence per line. */
export function missingToolsText(missing) {
  const lines = missing.map((name) => `SKIPPED without ${name}: ${uses[name]}`);
  return [
    ...lines,
    'To run them too, on Debian as root: npm test -- --install-tools',
    `or: apt-get install ${missing.join(' ')}`,
    '',
  ].join('\n');
}
