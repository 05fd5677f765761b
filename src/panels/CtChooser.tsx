import type { SeriesChoice } from '../viewer/session/slices/runSlice';
import { useWords } from '../viewer/words/useWords';

export interface CtChooserProps {
  choices: SeriesChoice[];
  onChoose: (displaySetInstanceUID: string) => void;
}

/** Asks which CT to contour where a study has several. */
export function CtChooser({ choices, onChoose }: CtChooserProps) {
  const { t, say } = useWords();
  return (
    <div className="kd-section" data-cy="kidney-ct-chooser">
      <h3>{t('chooser.title')}</h3>
      <p className="kd-hint">{t('chooser.hint')}</p>
      {choices.map(({ displaySetInstanceUID, title }) => (
        <button
          key={displaySetInstanceUID}
          className="kd-button kd-choice"
          onClick={() => onChoose(displaySetInstanceUID)}
        >
          {say(title)}
        </button>
      ))}
    </div>
  );
}
