import { samplePlane } from '../../pictures/plane/samplePlane';
import type { DoseWash } from '../../pictures/tones/washPixels';
import type { HostContext, HostViewport } from '../host/hostTypes';
import { drawDoseWash } from './drawDoseWash';
import { drawIsodoses } from './drawIsodoses';

export interface DoseLayerOptions {
  /** Dose in Gy at a point in patient coordinates (LPS mm), NaN where not known. */
  doseAt: (x: number, y: number, z: number) => number;
  /** Of isodose lines, ascending. */
  dosesGy: readonly number[];
  /** Colours, where the viewer has no image of the dose that it could colour itself. */
  wash?: DoseWash;
  /** Drawn in viewports for which this holds. */
  isWanted: (displaySetInstanceUIDs: readonly string[]) => boolean;
}

export interface DoseLayer {
  /** Draws this from now on; undefined: nothing. */
  show(options: DoseLayerOptions | undefined): void;
  dispose(): void;
}

interface DrawnLayer {
  root: HTMLDivElement;
  canvas: HTMLCanvasElement;
  svg: SVGSVGElement;
  key: string;
}

/**
 * After each of its renderings a viewport tells its element; the name is the same in 3.11 to 3.14.
 */
const renderedEvent = 'CORNERSTONE_IMAGE_RENDERED';
const layerClass = 'kidney-dose-layer';
/** Smaller than the width of any dose voxel on the screen. */
const samplePixels = 4;

/**
 * Dose over the viewer's own viewports, as a layer that is drawn anew whenever a viewport has
 * moved: isodose lines, since the viewer has no tool for them and its contour segmentations would
 * put the lines into the user's list of segmentations and into exports; and the colour wash of a
 * dose that was computed here and is no image of the study yet.
 */
export function createDoseLayer(context: HostContext): DoseLayer {
  const { viewportGridService, cornerstoneViewportService } = context.servicesManager.services;
  const drawn = new Map<Element, DrawnLayer>();
  let options: DoseLayerOptions | undefined;
  let generation = 0;

  const clear = (element: Element) => {
    drawn.get(element)?.root.remove();
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
    if (known?.key === key && known.root.isConnected) {
      return;
    }
    const layer = { ...(known ?? createLayer()), key };
    drawOn(layer, viewport, element, options);
    if (!layer.root.isConnected) {
      (element.querySelector('.viewport-element') ?? element).append(layer.root);
    }
    drawn.set(element, layer);
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

function createLayer(): Omit<DrawnLayer, 'key'> {
  const root = document.createElement('div');
  root.className = layerClass;
  root.setAttribute('aria-hidden', 'true');
  root.style.cssText = 'position:absolute;inset:0;overflow:hidden;pointer-events:none';
  const canvas = document.createElement('canvas');
  canvas.style.position = 'absolute';
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.style.cssText = 'position:absolute;inset:0;width:100%;height:100%';
  root.append(canvas, svg);
  return { root, canvas, svg };
}

function drawOn(
  { root, canvas, svg }: DrawnLayer,
  viewport: HostViewport,
  element: HTMLElement,
  { doseAt, dosesGy, wash }: DoseLayerOptions,
): void {
  const plane = {
    widthPixels: element.clientWidth,
    heightPixels: element.clientHeight,
    canvasToPatient: (point: [number, number]) => viewport.canvasToWorld!(point),
  };
  const samples = samplePlane(plane, doseAt, samplePixels);
  root.dataset.wash = String(wash !== undefined);
  drawDoseWash(canvas, samples, wash);
  drawIsodoses(svg, samples, dosesGy);
}
