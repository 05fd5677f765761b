import { isodosePaths } from '../../pictures/lines/isodosePaths';
import { isodoseColor } from '../../pictures/tones/isodoseColor';
import type { HostContext, HostViewport } from '../host/hostTypes';

export interface IsodoseOptions {
  /** Dose in Gy at a point in patient coordinates (LPS mm), NaN where not known. */
  doseAt: (x: number, y: number, z: number) => number;
  /** Ascending. */
  dosesGy: readonly number[];
  /** Lines are drawn in viewports for which this holds. */
  isWanted: (displaySetInstanceUIDs: readonly string[]) => boolean;
}

export interface IsodoseLayer {
  /** Draws these lines from now on; undefined: none. */
  show(options: IsodoseOptions | undefined): void;
  dispose(): void;
}

/**
 * After each of its renderings a viewport tells its element; the name is the same in 3.11 to 3.14.
 */
const renderedEvent = 'CORNERSTONE_IMAGE_RENDERED';
const layerClass = 'kidney-isodose-layer';
const namespace = 'http://www.w3.org/2000/svg';

/**
 * Isodose lines over the viewer's own viewports, as an SVG layer that is drawn anew whenever a
 * viewport has moved: the viewer has no isodose tool, and its contour segmentations would put the
 * lines into the user's list of segmentations and into exports.
 */
export function createIsodoseLayer(context: HostContext): IsodoseLayer {
  const { viewportGridService, cornerstoneViewportService } = context.servicesManager.services;
  const drawn = new Map<Element, { svg: SVGSVGElement; key: string }>();
  let options: IsodoseOptions | undefined;
  let generation = 0;

  const clear = (element: Element) => {
    drawn.get(element)?.svg.remove();
    drawn.delete(element);
  };
  const draw = (viewportId: string) => {
    const viewport = cornerstoneViewportService.getCornerstoneViewport(viewportId);
    const element = viewport?.element;
    const shown = viewportGridService.getState().viewports.get(viewportId);
    if (!viewport || !element) {
      return;
    }
    if (
      !options ||
      !viewport.canvasToWorld ||
      !options.isWanted(shown?.displaySetInstanceUIDs ?? [])
    ) {
      clear(element);
      return;
    }
    const key = `${generation} ${planeKey(viewport, element)}`;
    const known = drawn.get(element);
    if (known?.key === key && known.svg.isConnected) {
      return;
    }
    const svg = known?.svg ?? createLayer();
    drawLines(svg, viewport, element, options);
    if (!svg.isConnected) {
      (element.querySelector('.viewport-element') ?? element).append(svg);
    }
    drawn.set(element, { svg, key });
  };
  // The event does not bubble, but every event passes the document on its way down.
  const onRendered = (event: Event) => {
    const { viewportId } = (event as CustomEvent<{ viewportId?: string }>).detail ?? {};
    if (viewportId) {
      draw(viewportId);
    }
  };
  document.addEventListener(renderedEvent, onRendered, true);

  return {
    show(next) {
      options = next;
      generation++;
      for (const viewportId of viewportGridService.getState().viewports.keys()) {
        draw(viewportId);
      }
    },
    dispose() {
      document.removeEventListener(renderedEvent, onRendered, true);
      [...drawn.keys()].forEach(clear);
      options = undefined;
    },
  };
}

function planeKey(viewport: HostViewport, element: HTMLElement): string {
  const { clientWidth: width, clientHeight: height } = element;
  const corners = [
    [0, 0],
    [width, 0],
    [0, height],
  ].map((point) => Array.from(viewport.canvasToWorld!(point as [number, number])));
  return corners
    .flat()
    .concat(width, height)
    .map((v) => v.toFixed(3))
    .join();
}

function createLayer(): SVGSVGElement {
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('class', layerClass);
  svg.setAttribute('aria-hidden', 'true');
  svg.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;pointer-events:none';
  return svg;
}

function drawLines(
  svg: SVGSVGElement,
  viewport: HostViewport,
  element: HTMLElement,
  { doseAt, dosesGy }: IsodoseOptions,
): void {
  const plane = {
    widthPixels: element.clientWidth,
    heightPixels: element.clientHeight,
    canvasToPatient: (point: [number, number]) => viewport.canvasToWorld!(point),
  };
  svg.replaceChildren();
  isodosePaths(plane, doseAt, dosesGy).forEach(({ doseGy, path, labelAt }, n) => {
    if (!labelAt) {
      return;
    }
    const color = isodoseColor(n, dosesGy.length);
    const line = document.createElementNS(namespace, 'path');
    line.setAttribute('d', path);
    line.setAttribute('fill', 'none');
    line.setAttribute('stroke', color);
    line.setAttribute('stroke-width', '1.3');
    line.dataset.doseGy = String(doseGy);
    const label = document.createElementNS(namespace, 'text');
    label.textContent = `${doseGy} Gy`;
    label.setAttribute('x', String(labelAt[0]));
    label.setAttribute('y', String(labelAt[1] - 3));
    label.setAttribute('text-anchor', 'middle');
    label.setAttribute('fill', color);
    label.style.cssText = 'font:11px sans-serif;paint-order:stroke;stroke:#000;stroke-width:3px';
    svg.append(line, label);
  });
}
