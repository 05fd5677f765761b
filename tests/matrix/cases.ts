import type { MatrixCase } from './types';

const usual = { setup: 'by address', archive: 'embedded', browser: 'Chromium' } as const;

/** Every release by address, and what a site may have otherwise in the newest ones. */
export const cases: readonly MatrixCase[] = [
  { ...usual, viewer: '3.11.1' },
  { ...usual, viewer: '3.12.10' },
  { ...usual, viewer: '3.13.2' },
  { ...usual, viewer: '3.14.0-beta.6' },
  { ...usual, viewer: '3.14.0-beta.6', archive: 'Orthanc' },
  { ...usual, viewer: '3.13.2', archive: 'Orthanc', setup: 'npm packages' },
  { ...usual, viewer: '3.14.0-beta.6', setup: 'descriptor, other server' },
  { ...usual, viewer: '3.13.2', setup: 'below /ohif/' },
  { ...usual, viewer: '3.13.2', setup: 'nginx, ?token=' },
  { ...usual, viewer: '3.13.2', browser: 'Firefox' },
];
