import { listUpTo, meaning, numberBetween, objectOf, oneOf, textUpTo } from '../../schema';
import { positiveDoseRange } from './ranges';

/** Values the site wants to see its doses against: shown as a scale and never as a verdict. */
export const limitsSchema = listUpTo(
  10,
  objectOf({
    name: meaning('Shown beside the gauge.', textUpTo(64)),
    quantity: meaning(
      'Which number of a kidney it is compared with.',
      oneOf(['absorbed-dose', 'biologically-effective-dose', 'equivalent-dose-2gy']),
    ),
    valueGy: meaning('The limit, Gy.', numberBetween(positiveDoseRange)),
    source: meaning(
      "Where the value comes from: a paper, a protocol, the site's own policy.",
      textUpTo(200),
    ),
  }),
);
