import type { SiteConfiguration } from '../../configuration';
import { initialSessionState } from './sessionState';
import type { SessionState } from './sessionState';

/** What the panel begins with: nothing contoured, the site's settings taken over. */
export function stateOnEntry({
  configuration,
  configurationError,
}: {
  configuration: SiteConfiguration;
  configurationError?: SessionState['configurationError'];
}): SessionState {
  const { doseWash, contourConvention, kernels, radiobiology, uncertainty } = configuration;
  const { calibrationRelative = 0, recoveryRelative = 0 } = uncertainty;
  return {
    ...initialSessionState,
    contourConvention,
    configurationError,
    flagArchive: configuration.flaggedCases?.dataSource,
    kernelNames: kernels.map(({ name }) => name),
    siteEffectiveHalfLifeHours: radiobiology.effectiveHalfLifeHours,
    activityUncertainty: Math.hypot(calibrationRelative, recoveryRelative) || undefined,
    wash: {
      ...initialSessionState.wash,
      thresholdGy: doseWash.thresholdGy,
      opacity: doseWash.opacity,
      isodosesGy: [...doseWash.isodosesGy],
    },
  };
}
