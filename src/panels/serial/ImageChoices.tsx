import type { Reconstruction, SessionCt, SessionEntry, SpectSession } from '../../sessions';
import { useWords } from '../../viewer/words/useWords';
import type { Words } from '../../words';

export interface ImageChoicesProps {
  session: SpectSession;
  onEnter: (change: SessionEntry) => void;
  /** @param sopInstanceUID of its first image */
  onReconstruction: (sopInstanceUID: string) => void;
}

const noCt = 'none';
const current = 'current';

/** Which reconstruction of a scan is read, and which CT belongs to it. */
export function ImageChoices({ session, onEnter, onReconstruction }: ImageChoicesProps) {
  const words = useWords();
  const { t } = words;
  const { beds, ct, otherCts, otherReconstructions } = session;
  const [bed] = beds;
  const cts = [...(ct ? [ct] : []), ...otherCts];
  const own = reconstructionText({ ...bed, ...session }, words);
  return (
    <>
      <label className="kd-field">
        {t('images.spect')}
        <select
          value={current}
          data-cy="kidney-time-point-reconstruction"
          onChange={({ target }) => onReconstruction(target.value)}
        >
          <option value={current}>
            {beds.length > 1 ? t('images.beds', { name: own, count: beds.length }) : own}
          </option>
          {otherReconstructions.map((other) => (
            <option key={other.sopInstanceUIDs[0]} value={other.sopInstanceUIDs[0]}>
              {reconstructionText(other, words)}
            </option>
          ))}
        </select>
      </label>
      {!session.isAttenuationCorrected && (
        <label className="kd-check">
          <input
            type="checkbox"
            checked={session.isUncorrectedAccepted ?? false}
            data-cy="kidney-time-point-uncorrected"
            onChange={({ target }) => onEnter({ acceptUncorrected: target.checked })}
          />
          {t('images.accept')}
        </label>
      )}
      <label className="kd-field">
        {t('images.ct')}
        <select
          value={ct?.seriesInstanceUID ?? noCt}
          data-cy="kidney-time-point-ct"
          onChange={({ target }) => onEnter({ ct: target.value })}
        >
          {cts.map((one) => (
            <option key={one.seriesInstanceUID} value={one.seriesInstanceUID}>
              {ctText(one, session, words)}
            </option>
          ))}
          <option value={noCt}>{t('images.noCt')}</option>
        </select>
      </label>
    </>
  );
}

type ShownReconstruction = Pick<
  Reconstruction,
  'description' | 'modality' | 'quantity' | 'isAttenuationCorrected'
>;

function reconstructionText(
  { description, modality, quantity, isAttenuationCorrected }: ShownReconstruction,
  { t }: Words,
): string {
  return t(isAttenuationCorrected ? 'images.corrected' : 'images.uncorrected', {
    name: description || modality,
    unit: t(quantity === 'counts' ? 'point.counts' : 'point.activity'),
  });
}

function ctText(
  ct: SessionCt,
  { frameOfReferenceUID }: SpectSession,
  { t, number }: Words,
): string {
  const isOfFrame = ct.frameOfReferenceUID === frameOfReferenceUID;
  return [
    ct.description || t('images.unnamedCt'),
    t('images.slices', { count: ct.sopInstanceUIDs.length }),
    ct.coverage !== undefined && t('images.covers', { percent: number(100 * ct.coverage, 0) }),
    !isOfFrame && t('images.otherFrame'),
    ct.isOfOtherStudy && t('images.otherStudy'),
  ]
    .filter(Boolean)
    .join(', ');
}
