import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseContourRequest } from '../../../backend/parseContourRequest';
import { parseSite } from '../../../backend/site/parseSite';
import { exampleSiteFile } from '../../../backend/site/readSite';
import { readNiftiFile } from '../../../cli/nifti/readNiftiFile';
import { defaultSiteConfiguration, parseSiteConfiguration } from '../../../src/configuration';
import { encodeFrame } from '../../../src/engine/frame';
import { parseModelManifest } from '../../../src/network';
import { testManifest } from '../../helpers/testManifest';
import { mutateBytes } from '../mutate/mutateBytes';
import { mutateJson } from '../mutate/mutateJson';
import type { Seeds } from '../seeds';
import type { Target } from '../types';
import { geometryProblems } from './numberProblems';

/**
 * Readers of the site's settings, the node's file, model manifests, frames sent to the backend and
 * NIfTI files.
 */
export function settingsTargets(seeds: Seeds): Target[] {
  const nodeSite: unknown = JSON.parse(fs.readFileSync(exampleSiteFile, 'utf8'));
  const site = {
    ...structuredClone(defaultSiteConfiguration),
    institution: 'Hospital',
    backend: { url: 'https://backend.example/contour', token: 'x' },
    engine: { backEnds: ['wasm'], maxThreads: 2 },
    uncertainty: { calibrationRelative: 0.05 },
    kernels: [{ name: 'kernel', source: 'fuzz', spacingMm: 4.8, values: [[[1]]] }],
  };
  return [
    treeTarget('configuration', site, (tree) => numberProblem(parseSiteConfiguration(tree))),
    treeTarget('site', nodeSite, (tree) => numberProblem(parseSite(tree).node)),
    treeTarget('manifest', testManifest(), (tree) => numberProblem(parseModelManifest(tree))),
    frameTarget(seeds),
    niftiTarget(),
  ];
}

function treeTarget(name: string, seed: unknown, parse: (tree: unknown) => string[]): Target {
  return {
    name,
    weight: 1,
    make(dice) {
      const tree = [structuredClone(seed)];
      const trail = Array.from({ length: 1 + dice.below(2) }, () => mutateJson(tree, dice).what);
      return {
        trail,
        files: () => ({ 'value.json': Buffer.from(JSON.stringify(tree[0]) ?? '') }),
        run: () => ({ problems: parse(tree[0]) }),
      };
    },
  };
}

function numberProblem(value: unknown): string[] {
  let isFinite = true;
  JSON.stringify(value, (_key, one: unknown) => {
    isFinite &&= typeof one !== 'number' || Number.isFinite(one);
    return one;
  });
  return isFinite ? [] : ['a setting that is not finite is accepted'];
}

function frameTarget({ own }: Seeds): Target {
  const { dimensions, spacingMm, imagePositionPatient, direction, data } = own.series.volume;
  const ct = { dimensions, spacingMm, imagePositionPatient, direction, data };
  return {
    name: 'frame',
    weight: 2,
    make(dice) {
      const tree = {
        ct: { ...structuredClone({ ...ct, data: null }), data },
        contourConvention: 'solid',
      };
      const trail: string[] = [];
      if (dice.chance(0.5)) {
        trail.push(mutateJson(tree, dice).what);
      }
      let bytes: Uint8Array = Buffer.concat(encodeFrame(tree));
      if (trail.length === 0 || dice.chance(0.5)) {
        const mutated = mutateBytes(bytes, own.rle, dice);
        bytes = mutated.bytes;
        trail.push(mutated.what);
      }
      const body = Uint8Array.from(bytes);
      return {
        trail,
        files: () => ({ 'frame.bin': body }),
        run: () => ({ problems: geometryProblems(parseContourRequest(body).ct) }),
      };
    },
  };
}

function niftiTarget(): Target {
  const seed = niftiSeed();
  const file = path.join(os.tmpdir(), `kidney-fuzz-${process.pid}.nii`);
  process.on('exit', () => fs.rmSync(file, { force: true }));
  return {
    name: 'nifti',
    weight: 1,
    make(dice) {
      let bytes: Uint8Array = seed;
      const trail = Array.from({ length: 1 + dice.below(2) }, () => {
        const mutated = mutateBytes(bytes.length > 0 ? bytes : seed, seed, dice);
        bytes = mutated.bytes;
        return mutated.what;
      });
      return {
        trail,
        files: () => ({ 'case.nii': bytes }),
        async run() {
          fs.writeFileSync(file, bytes);
          const volume = await readNiftiFile(file);
          const [nx, ny, nz] = volume.dimensions;
          const isWhole = volume.data.length === nx * ny * nz;
          return {
            problems: [...geometryProblems(volume), ...(isWhole ? [] : ['voxels are missing'])],
          };
        },
      };
    },
  };
}

/** A NIfTI-1 file of 4 x 3 x 2 16-bit voxels, by the byte offsets of nifti1.h. */
function niftiSeed(): Buffer {
  const header = Buffer.alloc(352);
  header.writeInt32LE(348, 0);
  [3, 4, 3, 2, 1, 1, 1, 1].forEach((v, n) => header.writeInt16LE(v, 40 + 2 * n));
  header.writeInt16LE(4, 70);
  header.writeInt16LE(16, 72);
  [1, 2, 3, 4].forEach((v, n) => header.writeFloatLE(v, 76 + 4 * n));
  header.writeFloatLE(352, 108);
  header.writeFloatLE(1, 112);
  header.writeInt16LE(1, 254);
  [2, 0, 0, 5, 0, 3, 0, -7, 0, 0, 4, 11].forEach((v, n) => header.writeFloatLE(v, 280 + 4 * n));
  header.write('n+1\0', 344, 'latin1');
  return Buffer.concat([
    header,
    Buffer.from(Int16Array.from({ length: 24 }, (_, n) => n * 7).buffer),
  ]);
}
