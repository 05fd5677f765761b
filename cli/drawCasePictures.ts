import path from 'node:path';
import { coronalFrame, coronalProjection, coronalSvg } from '../src/evaluation';
import type { Labelmap, Volume } from '../src/volume/types';
import { encodePng } from './encodePng';
import type { EvaluationCase } from './readEvaluationCase';
import type { OutputFile } from './writeOutputs';

export interface CasePictures {
  files: OutputFile[];
  /** Markdown lines that show them. */
  lines: string[];
}

interface View {
  name: 'ct' | 'dose';
  subtitle: string;
  volume: Volume;
  kind: 'mean' | 'maximum';
}

/** Shown from black to white in the CT's projection, and in each voxel counted. */
const ctWindowHu = { lower: -200, upper: 300 };

/**
 * Coronal projections of one case, with both contours, as files to write.
 * @param out folder of the results
 * @param automatic the labels of this run
 */
export function drawCasePictures(
  out: string,
  patient: string,
  { ct, dose, reference }: EvaluationCase,
  automatic: Labelmap,
): CasePictures {
  const frame = coronalFrame(ct);
  const pictures = viewsOf(ct, dose).map(({ name, subtitle, volume, kind }) => {
    const clip = name === 'ct' ? ctWindowHu : undefined;
    const { values } = coronalProjection(volume, frame, { kind, clip });
    const png = encodePng(toGrey(values), frame.width, frame.height);
    const file = `${patient}-${name}.svg`;
    const imageUrl = `data:image/png;base64,${png.toString('base64')}`;
    return {
      file: path.join(out, file),
      content: coronalSvg({ title: patient, subtitle, frame, imageUrl, automatic, reference }),
      line: `![${patient}, ${subtitle}](${encodeURIComponent(file)})`,
    };
  });
  return {
    files: pictures.map(({ file, content }) => ({ file, content })),
    lines: pictures.flatMap(({ line }) => [line, '']),
  };
}

function viewsOf(ct: Volume, dose: Volume | undefined): View[] {
  const views: View[] = [
    { name: 'ct', subtitle: 'CT, mean from front to back', volume: ct, kind: 'mean' },
  ];
  if (dose) {
    views.push({ name: 'dose', subtitle: 'Dose, maximum', volume: dose, kind: 'maximum' });
  }
  return views;
}

/** From the lowest to the highest value; black where there is none. */
function toGrey(values: Float32Array): Uint8Array {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (Number.isFinite(value)) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  const scale = high > low ? 255 / (high - low) : 0;
  return Uint8Array.from(values, (v) => (Number.isFinite(v) ? Math.round((v - low) * scale) : 0));
}
