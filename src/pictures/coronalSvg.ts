import { labelmapToContours } from '../contours';
import { kidneySides } from '../labels';
import type { Labelmap } from '../volume/types';
import type { CoronalFrame } from '../evaluation/coronalFrame';
import { coronalSilhouette } from '../evaluation/coronalSilhouette';
import { escapeXml } from './escapeXml';

export interface CoronalSvgInput {
  title: string;
  /** What the picture shows, for example "CT, mean". */
  subtitle: string;
  frame: CoronalFrame;
  /** The projection as a picture of the frame's size, for example data:image/png;base64,... */
  imageUrl: string;
  automatic: Labelmap;
  reference: Labelmap;
}

const scale = 2;
const captionHeight = 58;
const legendWidth = 160;
const dashes = ' stroke-dasharray="3 2"';
const referenceColor = 'rgb(255,255,255)';

/**
 * Coronal projection with the outlines of both kidneys' projections: automatic in the side's colour,
 * manual white and dashed.
 */
export function coronalSvg(input: CoronalSvgInput): string {
  const { title, subtitle, frame, imageUrl, automatic, reference } = input;
  const width = frame.width * scale;
  const height = frame.height * scale;
  const path = (labelmap: Labelmap, label: number, color: string, dash = '') =>
    `<path d="${outline(labelmap, label, frame)}" stroke="${color}"${dash} vector-effect="non-scaling-stroke"/>`;
  const entries = kidneySides.map(({ label, displayName, color }) => ({
    label,
    text: `${displayName}, automatic`,
    color: `rgb(${color.join(',')})`,
  }));
  const outlines = entries.flatMap(({ label, color }) => [
    path(automatic, label, color),
    path(reference, label, referenceColor, dashes),
  ]);
  const legend = [...entries, { text: 'Manual', color: referenceColor }].map(
    ({ text, color }, n) =>
      `<path d="M${8 + n * legendWidth} ${height + 36}h20" stroke="${color}" stroke-width="2"${n === entries.length ? dashes : ''}/>` +
      `<text x="${34 + n * legendWidth}" y="${height + 40}">${escapeXml(text)}</text>`,
  );
  const total = Math.max(width, 3 * legendWidth);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${total}" height="${height + captionHeight}" viewBox="0 0 ${total} ${height + captionHeight}" font-family="sans-serif" font-size="12" fill="#eee">`,
    `<rect width="100%" height="100%" fill="#111"/>`,
    `<image href="${imageUrl}" width="${width}" height="${height}"/>`,
    `<g fill="none" stroke-width="1.5" transform="translate(${scale / 2} ${scale / 2}) scale(${scale})">`,
    ...outlines,
    '</g>',
    `<text x="8" y="${height + 18}" font-weight="bold">${escapeXml(title)}</text>`,
    `<text x="${total - 8}" y="${height + 18}" text-anchor="end">${escapeXml(subtitle)}; patient's right is on the left</text>`,
    ...legend,
    '</svg>',
    '',
  ].join('\n');
}

/** Path along the pixel edges of a label's projection, in pixels of the frame. */
function outline(labelmap: Labelmap, label: number, frame: CoronalFrame): string {
  const slice: Labelmap = {
    dimensions: [frame.width, frame.height, 1],
    spacingMm: [1, 1, 1],
    imagePositionPatient: [0, 0, 0],
    direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    data: coronalSilhouette(labelmap, label, frame),
  };
  return labelmapToContours(slice, 1)
    .flatMap(({ loops }) => loops)
    .map(({ points }) => {
      const corners = Array.from(
        { length: points.length / 2 },
        (_, n) => `${points[2 * n]} ${points[2 * n + 1]}`,
      );
      return `M${corners.join('L')}Z`;
    })
    .join('');
}
