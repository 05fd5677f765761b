import path from 'node:path';

/** Names below --out that belong to the batch itself. */
const reserved = /^(summary\.(csv|html)|failures\.json|batch\.json|dose-.*|\..*)$/i;

export interface NamedSeries {
  seriesInstanceUID: string;
  /** Deepest folder that holds all files of the series, relative to the folder of the cohort. */
  folder: string;
}

/**
 * Names of cases: the folder of a CT series where it is the only one there, else the folder and the
 * SeriesInstanceUID. They do not depend on the order of the series.
 * @returns one for each series, all different; usable as folders below --out
 */
export function caseNames(series: readonly NamedSeries[]): string[] {
  const taken = new Set<string>();
  const order = series
    .map((_, n) => n)
    .sort((a, b) => (series[a].seriesInstanceUID < series[b].seriesInstanceUID ? -1 : 1));
  const names = new Array<string>(series.length);
  for (const n of order) {
    const { folder, seriesInstanceUID } = series[n];
    const isAlone = series.filter((other) => other.folder === folder).length === 1;
    const uid = uidName(seriesInstanceUID);
    const parts = folder.split(path.sep).filter((part) => part !== '');
    const name = (isAlone && parts.length > 0 ? parts : [...parts, uid]).join('/');
    names[n] = unused(reserved.test(name.split('/')[0]) ? `case-${name}` : name, taken);
  }
  return names;
}

/** A UID of a hostile file as one plain name. */
function uidName(uid: string): string {
  return uid.replace(/[^0-9A-Za-z]+/g, '.').replace(/^\.+|\.+$/g, '') || 'series';
}

function unused(name: string, taken: Set<string>): string {
  let free = name;
  for (let n = 2; taken.has(free); n++) {
    free = `${name}-${n}`;
  }
  taken.add(free);
  return free;
}
