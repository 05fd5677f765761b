const path = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

const root = path.resolve(__dirname, '../..');

/** Seconds that the longest suites take on one of two busy cores; only their order matters. */
const longSuites = {
  'tests/integration/serialTruth.test.ts': 123,
  'tests/browser/serialDosimetry.test.ts': 91,
  'tests/browser/failures.test.ts': 75,
  'tests/browser/journey.test.ts': 67,
  'tests/integration/doseSessions.test.ts': 64,
  'tests/browser/review.test.ts': 51,
  'tests/integration/phantomDicom.test.ts': 50,
  'tests/browser/engine.test.ts': 46,
  'tests/integration/coverage.test.ts': 38,
  'tests/integration/node.test.ts': 37,
  'tests/integration/alignment.test.ts': 35,
  'tests/integration/headerFacts.test.ts': 32,
  'src/serial/computeSerialDose.test.ts': 20,
  'demo/phantom/therapy/makeTherapy.test.ts': 20,
};
/** Of a suite that is not listed. */
const usualSeconds = { browser: 40, integration: 15, unit: 1 };

/**
 * The longest suites first, so that all processes have work to the end: the long ones one beside
 * the other, then the short ones in what is left. Jest itself knows how long a suite takes only
 * where it has run before.
 */
class LongestFirst extends Sequencer {
  /** Suites that are listed, relative to the root. */
  static listed = Object.keys(longSuites);

  sort(tests) {
    const seconds = new Map(tests.map((test) => [test, secondsOf(test)]));
    return [...tests].sort((a, b) => seconds.get(b) - seconds.get(a));
  }
}

function secondsOf({ path: file, context }) {
  const name = path.relative(root, file);
  return longSuites[name] ?? usualSeconds[context.config.displayName.name];
}

module.exports = LongestFirst;
