import { nuclides } from '../nuclides';
import type { NuclideName } from '../nuclides';
import { useWords } from '../viewer/words/useWords';

export interface NuclideFieldProps {
  value: NuclideName | undefined;
  hint: string;
  onChange: (nuclide: NuclideName | undefined) => void;
}

/** Which nuclide a dose is of, among those that there are data of. */
export function NuclideField({ value, hint, onChange }: NuclideFieldProps) {
  const { t } = useWords();
  return (
    <label className="kd-field">
      {t('nuclide.label')}
      <select
        data-cy="kidney-nuclide"
        value={value ?? ''}
        onChange={({ target }) =>
          onChange(nuclides.find(({ name }) => name === target.value)?.name)
        }
      >
        <option value="">{t('nuclide.unknown')}</option>
        {nuclides.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      <span className="kd-hint">{hint}</span>
    </label>
  );
}
