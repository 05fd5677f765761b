const { checkSelectedProjects } = require('./scripts/testing/checkSelectedProjects');

/** Of the language alone: none that a test replaces, as `Date` and `fetch`. */
const languageGlobals = [
  'Math',
  'Number',
  'BigInt',
  'Infinity',
  'parseInt',
  'parseFloat',
  'isFinite',
  'isNaN',
  'Array',
  'Object',
  'Map',
  'Set',
  'WeakMap',
  'WeakSet',
  'String',
  'Boolean',
  'Symbol',
  'RegExp',
  'JSON',
  'Promise',
  'Proxy',
  'Reflect',
  'Error',
  'TypeError',
  'RangeError',
  'ArrayBuffer',
  'DataView',
  'Int8Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'Int16Array',
  'Uint16Array',
  'Int32Array',
  'Uint32Array',
  'Float32Array',
  'Float64Array',
];

const base = {
  testEnvironment: 'node',
  runtime: '<rootDir>/scripts/testing/jestRuntime.js',
  // Every use of a global goes through the sandbox otherwise, which makes numeric code two to ten
  // times slower.
  sandboxInjectedGlobals: languageGlobals,
  transform: { '^.+\\.[jt]sx?$': '<rootDir>/scripts/testing/jestTransform.js' },
  // nifti-reader-js is published as ES modules only.
  setupFilesAfterEnv: ['<rootDir>/scripts/testing/compareTypedArrays.js'],
  moduleNameMapper: {
    '^nifti-reader-js$': '<rootDir>/node_modules/nifti-reader-js/dist/nifti.js',
    '^fast-check$': '<rootDir>/scripts/testing/seededFastCheck.js',
  },
  transformIgnorePatterns: ['/node_modules/(?!(nifti-reader-js|fflate)/)'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.cache', '/dist/'],
};

const projects = [
  {
    ...base,
    displayName: 'unit',
    testMatch: [
      '<rootDir>/{src,demo,cli,backend,extension,mode,scripts}/**/*.test.{ts,tsx}',
      '<rootDir>/tests/{fuzz,helpers,oracles}/**/*.test.ts',
    ],
  },
  {
    ...base,
    displayName: 'integration',
    testMatch: ['<rootDir>/tests/integration/**/*.test.ts'],
  },
  {
    ...base,
    displayName: 'browser',
    testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
  },
];

// Tests that load onnxruntime here change the environment of their sandbox alone, which the library
// does not see: it would report every run to Microsoft.
process.env.ORT_DISABLE_TELEMETRY = '1';

checkSelectedProjects(
  process.argv,
  projects.map(({ displayName }) => displayName),
);
// The time is for what hangs only: a machine may be slow, and others use it, too.
module.exports = {
  projects,
  testTimeout: 600_000,
  testSequencer: '<rootDir>/scripts/testing/longestFirst.js',
};
