import type { ComparisonImages } from '../../viewer/serial/comparisonImages';
import type { ComparisonPlane } from './nudgeOfKey';
import { useWords } from '../../viewer/words/useWords';

export type ShownMode = 'checkerboard' | 'flicker' | 'first' | 'second';

export interface ComparisonChoicesProps {
  plane: ComparisonPlane;
  kind: ComparisonImages['kind'];
  shown: ShownMode;
  /** Of the two time points. */
  firstName: string;
  secondName: string;
  hasCt: boolean;
  onPlane: (plane: ComparisonPlane) => void;
  onKind: (kind: ComparisonImages['kind']) => void;
  onShown: (shown: ShownMode) => void;
}

/** Which plane of which images, and how the two are shown. */
export function ComparisonChoices({
  plane,
  kind,
  shown,
  firstName,
  secondName,
  hasCt,
  onPlane,
  onKind,
  onShown,
}: ComparisonChoicesProps) {
  const { t } = useWords();
  return (
    <div className="kd-actions">
      <Choice
        name="plane"
        label={t('view.plane')}
        value={plane}
        options={{ coronal: t('view.coronal'), axial: t('view.axial') }}
        onChange={onPlane}
      />
      {hasCt && (
        <Choice
          name="image"
          label={t('view.image')}
          value={kind}
          options={{ activity: t('view.activity'), ct: t('view.ct'), body: t('view.body') }}
          onChange={onKind}
        />
      )}
      <Choice
        name="show"
        label={t('view.show')}
        value={shown}
        options={{
          checkerboard: t('view.checkerboard'),
          flicker: t('view.flicker'),
          first: firstName,
          second: secondName,
        }}
        onChange={onShown}
      />
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  /** Test hook. */
  name: string;
  label: string;
  value: Value;
  options: Record<Value, string>;
  onChange: (value: Value) => void;
}

function Choice<Value extends string>({
  name,
  label,
  value,
  options,
  onChange,
}: ChoiceProps<Value>) {
  return (
    <label>
      <span className="kd-unseen">{label}</span>
      <select
        value={value}
        data-cy={`kidney-comparison-${name}`}
        onChange={({ target }) => onChange(target.value as Value)}
      >
        {Object.entries<string>(options).map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
