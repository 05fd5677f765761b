import { isodosePaths } from '../../pictures/lines/isodosePaths';
import type { PlaneSamples } from '../../pictures/plane/samplePlane';
import { isodoseColor } from '../../pictures/tones/isodoseColor';
import { hostWords } from '../words/hostWords';

const namespace = 'http://www.w3.org/2000/svg';

/**
 * Draws isodose lines, each with its dose, in place of those that were there.
 * @param samples dose in Gy, NaN where unknown
 * @param dosesGy ascending
 */
export function drawIsodoses(
  svg: SVGSVGElement,
  samples: PlaneSamples,
  dosesGy: readonly number[],
): void {
  svg.replaceChildren();
  isodosePaths(samples, dosesGy).forEach(({ doseGy, path, labelAt }, n) => {
    if (path === '') {
      return;
    }
    const color = isodoseColor(n, dosesGy.length);
    const line = document.createElementNS(namespace, 'path');
    line.setAttribute('d', path);
    line.setAttribute('fill', 'none');
    line.setAttribute('stroke', color);
    line.setAttribute('stroke-width', '1.3');
    line.dataset.doseGy = String(doseGy);
    svg.append(line);
    if (!labelAt) {
      return;
    }
    const label = document.createElementNS(namespace, 'text');
    label.textContent = `${hostWords().plainNumber(doseGy)} Gy`;
    label.setAttribute('x', String(labelAt[0]));
    label.setAttribute('y', String(labelAt[1] - 3));
    label.setAttribute('text-anchor', 'middle');
    label.setAttribute('fill', color);
    label.style.cssText = 'font:11px sans-serif;paint-order:stroke;stroke:#000;stroke-width:3px';
    svg.append(label);
  });
}
