const path = require('node:path');

// By its path: the name leads here.
const fastCheck = require(
  path.resolve(__dirname, '../../node_modules/fast-check/lib/cjs/fast-check.js'),
);

/**
 * Properties are tested on the same values in every run, so that a change is never refused for what
 * chance has found elsewhere. FAST_CHECK_SEED=2 npm run test:fast looks at others.
 */
fastCheck.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 1) });

module.exports = fastCheck;
