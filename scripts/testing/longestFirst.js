const path = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

const root = path.resolve(__dirname, '../..');

/** Seconds that the longest suites take, three at a time on two cores; only their order matters. */
const longSuites = {
  'tests/integration/serialTruth.test.ts': 150,
  'tests/browser/serialDosimetry.test.ts': 130,
  'tests/browser/journey.test.ts': 124,
  'tests/browser/failures.test.ts': 78,
  'tests/integration/doseSessions.test.ts': 70,
  'tests/browser/review.test.ts': 68,
  'tests/browser/deployment.test.ts': 63,
  'tests/browser/engine.test.ts': 60,
  'tests/integration/phantomDicom.test.ts': 45,
  'tests/integration/coverage.test.ts': 38,
  'tests/integration/node.test.ts': 37,
  'tests/integration/alignment.test.ts': 35,
  'tests/integration/headerFacts.test.ts': 32,
  'demo/phantom/therapy/makeTherapy.test.ts': 12,
  'demo/phantom/makePatient.test.ts': 9,
  'src/serial/computeSerialDose.test.ts': 9,
  'demo/phantom/therapy/makeMotionSet.test.ts': 7,
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
