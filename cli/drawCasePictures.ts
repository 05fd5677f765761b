import path from 'node:path';
import { evaluationPictures } from '../src/evaluation';
import { coronalSvg } from '../src/pictures/coronalSvg';
import type { Labelmap } from '../src/volume/types';
import { encodePng } from './encodePng';
import type { EvaluationCase } from './readEvaluationCase';
import type { OutputFile } from './writeOutputs';

export interface CasePictures {
  files: OutputFile[];
  /** Markdown lines that show the pictures. */
  lines: string[];
}

/**
 * Draws views of one case from the front, with both contours, as files to write.
 * @param out folder of the results
 * @param automatic the labels of this run
 */
export async function drawCasePictures(
  out: string,
  patient: string,
  { ct, dose, reference }: EvaluationCase,
  automatic: Labelmap,
): Promise<CasePictures> {
  const drawn = await evaluationPictures({ ct, dose, automatic, reference });
  const pictures = drawn.map(({ name, grey, columns, rows, ...picture }) => {
    const png = encodePng(grey, columns, rows);
    const file = `${patient}-${name}.svg`;
    const content = coronalSvg({
      ...picture,
      title: patient,
      imageUrl: `data:image/png;base64,${png.toString('base64')}`,
    });
    const line = `![${patient}, ${picture.subtitle}](${encodeURIComponent(file)})`;
    return { file: path.join(out, file), content, line };
  });
  return {
    files: pictures.map(({ file, content }) => ({ file, content })),
    lines: pictures.flatMap(({ line }) => [line, '']),
  };
}
