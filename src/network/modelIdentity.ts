import type { ModelIdentity, ModelManifest } from './modelManifest';

/** The identity of a model for reports and DICOM objects, taken from its manifest. */
export function modelIdentity({
  name,
  version,
  stage,
  coarse,
  refine,
}: ModelManifest): ModelIdentity {
  return {
    name,
    version,
    sha256: coarse.sha256,
    ...(refine && { refineSha256: refine.sha256 }),
    stage,
  };
}
