import * as v from 'valibot';
import { allowedIn } from './allowedIn';
import { nearestName } from './nearestName';

/**
 * An object with these entries and no others: a misspelt entry would otherwise be passed over in
 * silence, so it is named, with the nearest known one.
 */
export function objectOf<T extends v.ObjectEntries>(entries: T) {
  const known = Object.keys(entries);
  const schema = v.strictObject(entries, ({ expected, path }) => {
    const name = String(path?.at(-1)?.key);
    if (expected === 'never') {
      return unknownSetting(name, known);
    }
    const isMissing = expected?.startsWith('"');
    const ofEntry = isMissing ? allowedIn(entries[name] as v.GenericSchema) : undefined;
    return ofEntry ?? `an object with ${known.join(', ')}`;
  });
  return {
    ...schema,
    // For valibot a list is an object too.
    '~run': (dataset: v.UnknownDataset, config: v.Config<v.BaseIssue<unknown>>) =>
      schema['~run'](Array.isArray(dataset.value) ? { value: null } : dataset, config),
  };
}

function unknownSetting(name: string, known: readonly string[]): string {
  const nearest = nearestName(name, known);
  const hint = nearest === undefined ? '' : ` Did you mean ${nearest}?`;
  return `There is no such setting.${hint} Allowed is only ${known.join(', ')}.`;
}
