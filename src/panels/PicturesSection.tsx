import type { KidneyDoseResult } from '../report/kidneyDoseReport';
import type { SessionState } from '../viewer/session/sessionState';
import { useWords } from '../viewer/words/useWords';
import { CoronalPicture } from './CoronalPicture';
import { DvhPlot } from './DvhPlot';
import type { PlottedDvh } from './DvhPlot';
import { PanelSection } from './PanelSection';

/** How the dose is spread in both kidneys, and the kidneys from the front. */
export function PicturesSection({ state }: { state: SessionState }) {
  const { report, coronal, wash } = state;
  const { t } = useWords();
  const curves = report?.kidneys.flatMap(curvesOf) ?? [];
  if (curves.length === 0 && !coronal) {
    return null;
  }
  return (
    <PanelSection
      title={t(curves.length > 0 ? 'panel.pictures' : 'panel.picture')}
      dataCy="kidney-pictures"
    >
      {curves.length > 0 && (
        <section>
          <h3>{t('dose.histogram')}</h3>
          <DvhPlot curves={curves} />
        </section>
      )}
      {coronal && (
        <section className="kd-section">
          <h3>{t('dose.fromTheFront')}</h3>
          <CoronalPicture view={coronal} maximumGy={wash.maximumGy} />
        </section>
      )}
    </PanelSection>
  );
}

function curvesOf({ side, color, dose, automatic }: KidneyDoseResult): PlottedDvh[] {
  return [
    ...(dose ? [{ side, color, contours: 'current' as const, ...dose.dvh }] : []),
    ...(automatic?.dose
      ? [{ side, color, contours: 'automatic' as const, ...automatic.dose.dvh }]
      : []),
  ];
}
