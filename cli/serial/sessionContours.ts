import type { ContouringResult } from '../../src/contouring';
import type { CtReference, NaturalDataset } from '../../src/dicom/types';
import { writeRtStruct } from '../../src/dicom/rtstruct';
import { kidneySides } from '../../src/labels';
import type { ModelIdentity } from '../../src/network';
import { productIdentity } from '../../src/productIdentity';
import type { Finding } from '../../src/quality';
import { countWarnings } from '../../src/quality/countWarnings';
import { cropToKidneys } from '../../src/serial';
import type { Labelmap } from '../../src/volume';
import { describeKidneySeries } from '../../src/worklist';

/** The kidneys on one CT. */
export interface SessionContours {
  /** The part of the CT's grid that holds them; undefined where there are none. */
  kidneys?: Labelmap;
  contour: 'own-ct' | 'given';
  /** Probability around the contours that the network drew. */
  bands?: ContouringResult['bands'];
  /** The CT's first image. */
  ct: NaturalDataset;
  /** To be written; undefined where there is no kidney. */
  rtStruct?: NaturalDataset;
  findings: Finding[];
}

export interface DrawnSession {
  ct: CtReference;
  labelmap: Labelmap;
  contour: SessionContours['contour'];
  bands?: SessionContours['bands'];
  findings: Finding[];
  /** Of the network that drew them. */
  model?: ModelIdentity;
}

/** What is kept of a session's contours: a small labelmap and the structure set to be written. */
export function sessionContours({
  ct,
  labelmap,
  contour,
  bands,
  findings,
  model,
}: DrawnSession): SessionContours {
  const kidneys = cropToKidneys(labelmap);
  return {
    kidneys,
    contour,
    ...(bands && { bands }),
    ct: ct.dataset,
    findings,
    ...(kidneys && {
      rtStruct: writeRtStruct({
        ct,
        labelmap,
        model,
        software: productIdentity,
        now: new Date(),
        rois: kidneySides.map(({ label, roiName, color }) => ({
          label,
          name: roiName,
          algorithm: contour === 'given' ? 'SEMIAUTOMATIC' : 'AUTOMATIC',
          displayColor: color,
        })),
        findings,
        structureSetLabel: 'KIDNEYS',
        seriesDescription: describeKidneySeries('contours', {
          origin: contour === 'given' ? 'manual' : 'automatic',
          warnings: countWarnings(findings),
        }),
      }),
    }),
  };
}
