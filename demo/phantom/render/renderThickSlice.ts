import { renderSlice, type RenderOptions } from './renderSlice';
import type { ThinSlice } from './ThinSlice';

/** Cuts averaged for one thick slice. */
const cutsPerSlice = 3;

/** The pixels of one slice. */
export interface ThickSlice {
  hu: Float32Array;
  /** Of the middle cut. */
  tissue: Uint8Array;
  /** Parenchyma in all cuts together, 0..3; to be filled in. */
  kidneyShare: Float32Array;
  /** 0 background, 1 right, 2 left: pixels at least half filled by parenchyma. */
  kidneys: Uint8Array;
}

/**
 * Draws a slice as the mean of three cuts spread evenly over its thickness, so that it mixes
 * tissues as a scanner does. Where the middle cut lies so deep in one organ that the others show
 * the same, it stands for all three; only the rest is drawn in the others.
 *
 * @param z of the middle, in the room, anatomical mm
 * @param thin buffers, overwritten
 */
export function renderThickSlice(
  z: number,
  thicknessMm: number,
  { thin, thick, options }: { thin: ThinSlice; thick: ThickSlice; options: RenderOptions },
): void {
  const apartMm = thicknessMm / cutsPerSlice;
  const { next, differs } = thin;
  for (let index = 0; index < next.length; index += 1) {
    next[index] = index;
  }
  differs.fill(0);
  renderSlice(z, thin, options, apartMm);
  thick.tissue.set(thin.tissue);
  thick.kidneys.set(thin.kidneyLabel);
  for (let index = 0; index < differs.length; index += 1) {
    const cuts = differs[index] ? 1 : cutsPerSlice;
    thick.hu[index] = (cuts / cutsPerSlice) * thin.hu[index];
    thick.kidneyShare[index] = cuts * thin.kidneyShare[index];
  }
  for (const offset of [-apartMm, apartMm]) {
    passOverSettled(thin);
    renderSlice(z + offset, thin, options);
    addCut(thin, thick);
  }
  const { kidneys, kidneyShare } = thick;
  for (let index = 0; index < kidneys.length; index += 1) {
    if (kidneyShare[index] < cutsPerSlice / 2) {
      kidneys[index] = 0;
    }
  }
}

/** Only pixels that differ are visible in the next cut. */
function passOverSettled({ next, differs }: ThinSlice): void {
  next[differs.length] = differs.length;
  for (let index = differs.length - 1; index >= 0; index -= 1) {
    next[index] = differs[index] ? index : next[index + 1];
  }
}

function addCut(
  { hu, kidneyShare, kidneyLabel, differs }: ThinSlice,
  thick: ThickSlice,
): void {
  for (let index = 0; index < differs.length; index += 1) {
    if (differs[index]) {
      thick.hu[index] += hu[index] / cutsPerSlice;
      if (kidneyLabel[index] > 0) {
        thick.kidneyShare[index] += kidneyShare[index];
        thick.kidneys[index] = kidneyLabel[index];
      }
    }
  }
}
