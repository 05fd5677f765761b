import { escapeXml } from './escapeXml';
import type { Outline } from './lines/outline';
import { svgPath } from './lines/svgPath';

/** An outline with its entry in the legend; outlines of the same name share one entry. */
export interface NamedOutline extends Outline {
  name: string;
}

export interface CoronalSvgInput {
  title: string;
  /** Caption of the picture, for example "Dose, maximum". */
  subtitle: string;
  /**
   * The picture without outlines, for example data:image/png;base64,... It is stretched to the size
   * of the plane.
   */
  imageUrl: string;
  widthMm: number;
  heightMm: number;
  outlines: readonly NamedOutline[];
}

const pixelsPerMm = 3;
const captionHeight = 58;
const legendWidth = 180;
const dashes = ' stroke-dasharray="6 4"';

/**
 * The view from the front as an SVG drawing: the picture, the outlines over it, title and legend
 * below.
 */
export function coronalSvg(input: CoronalSvgInput): string {
  const { title, subtitle, imageUrl, widthMm, heightMm, outlines } = input;
  const width = Math.round(widthMm * pixelsPerMm);
  const height = Math.round(heightMm * pixelsPerMm);
  const legend = outlines.filter(
    ({ name }, n) => outlines.findIndex((other) => other.name === name) === n,
  );
  const total = Math.max(width, 3 * legendWidth);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${total}" height="${height + captionHeight}" viewBox="0 0 ${total} ${height + captionHeight}" font-family="sans-serif" font-size="12" fill="#eee">`,
    `<rect width="100%" height="100%" fill="#111"/>`,
    `<image href="${imageUrl}" width="${width}" height="${height}" preserveAspectRatio="none"/>`,
    `<g fill="none" stroke-width="1.5" transform="scale(${pixelsPerMm})">`,
    ...outlines.map(
      (outline) =>
        `<path d="${svgPath(outline.lines)}" ${strokeOf(outline)} vector-effect="non-scaling-stroke"/>`,
    ),
    '</g>',
    `<text x="8" y="${height + 18}" font-weight="bold">${escapeXml(title)}</text>`,
    `<text x="${total - 8}" y="${height + 18}" text-anchor="end">${escapeXml(subtitle)}; patient's right is on the left</text>`,
    ...legend.map(
      (outline, n) =>
        `<path d="M${8 + n * legendWidth} ${height + 36}h20" ${strokeOf(outline)} stroke-width="2"/>` +
        `<text x="${34 + n * legendWidth}" y="${height + 40}">${escapeXml(outline.name)}</text>`,
    ),
    '</svg>',
    '',
  ].join('\n');
}

function strokeOf({ color, isDashed }: Outline): string {
  return `stroke="rgb(${color.join(',')})"${isDashed ? dashes : ''}`;
}
