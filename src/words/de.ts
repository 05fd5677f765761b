import { contourFindings } from './de/contourFindings';
import { curveSentences } from './de/curveSentences';
import { doseFindings } from './de/doseFindings';
import { errorSentences } from './de/errorSentences';
import { errorTexts } from './de/errorTexts';
import { imageRemarks } from './de/imageRemarks';
import { kidneyNames } from './de/kidneyNames';
import { panelTexts } from './de/panelTexts';
import { quantityNames } from './de/quantityNames';
import { reviewSentences } from './de/reviewSentences';
import { serialFindings } from './de/serialFindings';
import { sessionSentences } from './de/sessionSentences';
import { structureSentences } from './de/structureSentences';
import { systemSentences } from './de/systemSentences';
import { uncertaintySentences } from './de/uncertaintySentences';
import { viewerSentences } from './de/viewerSentences';
import type { Language } from './language';

/** German, as a nuclear medicine department writes it. */
export const de: Language = {
  texts: panelTexts,
  // In this order: of two templates that fit, the first is taken.
  sentences: {
    ...kidneyNames,
    ...contourFindings,
    ...reviewSentences,
    ...viewerSentences,
    ...quantityNames,
    ...uncertaintySentences,
    ...doseFindings,
    ...serialFindings,
    ...curveSentences,
    ...sessionSentences,
    ...imageRemarks,
    ...errorSentences,
    ...structureSentences,
    ...systemSentences,
  },
  errors: errorTexts,
};
