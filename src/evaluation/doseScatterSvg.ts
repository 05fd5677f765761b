import { kidneySides } from '../labels';
import { escapeXml } from '../pictures/escapeXml';
import { niceTicks } from '../pictures/niceTicks';
import type { KidneyEvaluation } from './evaluationCase';

const size = 420;
const margin = { left: 56, right: 16, top: 34, bottom: 48 };

/** Mean dose by the automatic contour against that by the manual one, with the line of equality. */
export function doseScatterSvg(kidneys: readonly KidneyEvaluation[]): string {
  const points = kidneys.flatMap(({ patient, side, automaticDoseGy, referenceDoseGy }) =>
    automaticDoseGy === undefined || referenceDoseGy === undefined
      ? []
      : [{ patient, side, automatic: automaticDoseGy, reference: referenceDoseGy }],
  );
  const highest = points.reduce((max, p) => Math.max(max, p.automatic, p.reference), 0);
  const step = highest > 0 ? niceTicks(highest, 5)[1] : 1;
  const top = Math.max(step, Math.ceil((highest * 1.05) / step) * step);
  const width = size - margin.left - margin.right;
  const height = size - margin.top - margin.bottom;
  const x = (gy: number) => round(margin.left + (gy / top) * width);
  const y = (gy: number) => round(margin.top + height - (gy / top) * height);
  const ticks = Array.from({ length: Math.round(top / step) + 1 }, (_, n) => n * step);
  const label = (gy: number) => String(Number(gy.toPrecision(6)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}" font-family="sans-serif" font-size="11" fill="#222">`,
    '<rect width="100%" height="100%" fill="white"/>',
    `<text x="${margin.left}" y="20" font-size="13" font-weight="bold">Mean kidney dose, automatic against manual (N = ${points.length})</text>`,
    ...ticks.flatMap((gy) => [
      `<path d="M${x(gy)} ${y(0)}V${y(top)}M${x(0)} ${y(gy)}H${x(top)}" stroke="#ddd"/>`,
      `<text x="${x(gy)}" y="${y(0) + 16}" text-anchor="middle">${label(gy)}</text>`,
      `<text x="${x(0) - 6}" y="${y(gy) + 4}" text-anchor="end">${label(gy)}</text>`,
    ]),
    `<path d="M${x(0)} ${y(0)}L${x(top)} ${y(top)}" stroke="#555" stroke-dasharray="4 3"/>`,
    ...points.map(({ patient, side, automatic, reference }) => {
      const { color, displayName } = kidneySides.find((entry) => entry.side === side)!;
      return `<circle cx="${x(reference)}" cy="${y(automatic)}" r="4" fill="rgb(${color.join(',')})" stroke="#333"><title>${escapeXml(`${patient}, ${displayName}: ${automatic.toFixed(3)} Gy automatic, ${reference.toFixed(3)} Gy manual`)}</title></circle>`;
    }),
    ...kidneySides.map(
      ({ displayName, color }, n) =>
        `<circle cx="${margin.left + 12}" cy="${margin.top + 14 + 16 * n}" r="4" fill="rgb(${color.join(',')})" stroke="#333"/><text x="${margin.left + 22}" y="${margin.top + 18 + 16 * n}">${displayName}</text>`,
    ),
    `<text x="${x(top / 2)}" y="${size - 12}" text-anchor="middle">Manual contour, Gy</text>`,
    `<text transform="translate(16 ${y(top / 2)}) rotate(-90)" text-anchor="middle">Automatic contour, Gy</text>`,
    '</svg>',
    '',
  ].join('\n');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
