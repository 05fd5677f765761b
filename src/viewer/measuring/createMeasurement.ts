import { kidneySides } from '../../labels';
import type { KidneySide } from '../../labels';
import { hasNoLabel } from '../../labels/hasNoLabel';
import { sameLabels } from '../../labels/sameLabels';
import { changesLabel } from '../../measure/changesLabel';
import { createSilhouettes } from '../../pictures/projection/createSilhouettes';
import type { Silhouettes } from '../../pictures/projection/createSilhouettes';
import { voxelVolumeMl } from '../../volume';
import type { VolumeGeometry } from '../../volume/types';
import type { KidneyRow } from './kidneyRow';

/** Labels of one slice; null where there is none. */
export type SliceLabels = Uint8Array | null;

export interface Measurement {
  /**
   * Reads the labelmap again.
   *
   * @param sliceLabels labels of slice k, row by row
   */
  update(sliceLabels: (k: number) => Uint8Array): void;
  /**
   * update for a thread that must not be held up.
   *
   * @param pause waits if it is time to; also the place to stop, by throwing
   */
  updateInSteps(
    sliceLabels: (k: number) => Uint8Array,
    pause: () => Promise<void> | undefined,
  ): Promise<void>;
  /**
   * The slices that changed since they were last taken, ascending; at first all that are not empty.
   */
  takeChanged(): number[];
  /** Our copy of slice k at the last update. */
  labels(k: number): SliceLabels;
  /** Our copy of slice k at the first update: the automatic contours. */
  automaticLabels(k: number): SliceLabels;
  /** Volume of each kidney, right then left. */
  rows(): KidneyRow[];
  /** True where the labelmap differs from the first one seen. */
  isEdited(): boolean;
  /** Kidneys whose contour differs from the first one seen. */
  editedSides(): KidneySide[];
  /** Grows with every change, undo too; 0 as first seen. */
  revision(): number;
  /** Seen from the front, as they are now and as they were at the first update. */
  silhouettes: Silhouettes;
  automaticSilhouettes: Silhouettes;
}

/**
 * Follows a labelmap while the user edits it: which slices changed, volumes, silhouettes, and
 * whether it still is what the network drew. The host's events do not say which slices a stroke or
 * an undo touched, so all are compared.
 */
export function createMeasurement(geometry: VolumeGeometry): Measurement {
  const slices = geometry.dimensions[2];
  const voxelMl = voxelVolumeMl(geometry);
  // Empty slices, the great majority, are kept as null.
  const first: SliceLabels[] = [];
  const latest: SliceLabels[] = new Array<SliceLabels>(slices).fill(null);
  const edited = new Uint8Array(slices);
  const editedOf = kidneySides.map(() => new Uint8Array(slices));
  const changed = new Set<number>();
  let revision = 0;
  const voxels = kidneySides.map(() => new Uint32Array(slices));
  const silhouettes = createSilhouettes(geometry);
  const automaticSilhouettes = createSilhouettes(geometry);

  const take = (k: number, labels: Uint8Array) => {
    const before = latest[k];
    latest[k] = hasNoLabel(labels) ? null : labels.slice();
    silhouettes.replaceSlice(k, before, latest[k]);
    kidneySides.forEach(({ label }, n) => {
      voxels[n][k] = countLabel(latest[k], label);
    });
  };
  const look = (k: number, labels: Uint8Array, isFirst: boolean): void => {
    const isChanged = !isSame(latest[k], labels);
    if (isChanged) {
      take(k, labels);
      changed.add(k);
    }
    if (isFirst) {
      first.push(latest[k]);
      automaticSilhouettes.replaceSlice(k, null, latest[k]);
    } else if (isChanged) {
      edited[k] = isSame(first[k], labels) ? 0 : 1;
      kidneySides.forEach(({ label }, n) => {
        const differs = edited[k] === 1 && changesLabel(label, first[k] ?? undefined, labels);
        editedOf[n][k] = differs ? 1 : 0;
      });
      revision++;
    }
  };
  return {
    silhouettes,
    automaticSilhouettes,
    labels: (k) => latest[k],
    automaticLabels: (k) => first[k] ?? null,
    update(sliceLabels) {
      const isFirst = first.length === 0;
      for (let k = 0; k < slices; k++) {
        look(k, sliceLabels(k), isFirst);
      }
    },
    async updateInSteps(sliceLabels, pause) {
      const isFirst = first.length === 0;
      for (let k = 0; k < slices; k++) {
        look(k, sliceLabels(k), isFirst);
        const pausing = pause();
        if (pausing) {
          await pausing;
        }
      }
    },
    takeChanged() {
      const taken = [...changed].sort((a, b) => a - b);
      changed.clear();
      return taken;
    },
    rows: () =>
      kidneySides.map(({ side, displayName, color }, n) => ({
        side,
        displayName,
        color,
        volumeMl: voxelMl * voxels[n].reduce((a, b) => a + b, 0),
      })),
    isEdited: () => edited.includes(1),
    editedSides: () =>
      kidneySides.filter((_, n) => editedOf[n].includes(1)).map(({ side }) => side),
    revision: () => revision,
  };
}

function isSame(known: SliceLabels, labels: Uint8Array): boolean {
  return known ? sameLabels(known, labels) : hasNoLabel(labels);
}

function countLabel(labels: SliceLabels, label: number): number {
  if (!labels) {
    return 0;
  }
  let sum = 0;
  const last = labels.lastIndexOf(label);
  for (let n = labels.indexOf(label); n >= 0 && n <= last; n++) {
    sum += labels[n] === label ? 1 : 0;
  }
  return sum;
}
