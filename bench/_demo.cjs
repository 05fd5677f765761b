"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// cli/loadModel.ts
var import_node_fs = require("node:fs");
var import_promises = __toESM(require("node:fs/promises"));
var import_node_path = __toESM(require("node:path"));

// src/alignment/encodeReferenceAnatomy.ts
var import_sha2 = require("@noble/hashes/sha2");
var import_utils = require("@noble/hashes/utils");

// src/alignment/referenceAnatomyFormat.ts
var magic = "KDRA";
var formatVersion = 1;
var levels = 63;

// src/alignment/kidneysAgreeMm.ts
var kidneysAgreeMm = 45;

// src/alignment/parseReferenceAnatomy.ts
var import_sha22 = require("@noble/hashes/sha2");
var import_utils2 = require("@noble/hashes/utils");

// src/errors/DosimetryError.ts
var DosimetryError = class extends Error {
  code;
  what;
  why;
  next;
  constructor(code, details) {
    super(`${details.what} ${details.why} ${details.next}`.replace(/\s+/g, " ").trim(), {
      cause: details.cause
    });
    this.name = "DosimetryError";
    this.code = code;
    this.what = details.what;
    this.why = details.why;
    this.next = details.next;
  }
};

// src/errors/cancelledError.ts
function cancelledError() {
  return new DosimetryError("CANCELLED", {
    what: "Auto-contouring was cancelled.",
    why: "The user stopped it.",
    next: "Nothing was changed; start it again at any time."
  });
}

// src/alignment/parseReferenceAnatomy.ts
function parseReferenceAnatomy(bytes) {
  if (bytes.length < 8 || new TextDecoder().decode(bytes.subarray(0, 4)) !== magic) {
    throw mismatch("It does not begin as such a file does.");
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = 8 + view.getUint32(4, true);
  const header = readHeader(bytes.subarray(8, start));
  const payload = bytes.subarray(start);
  if ((0, import_utils2.bytesToHex)((0, import_sha22.sha256)(payload)) !== header.sha256) {
    throw mismatch(`Its content does not have the SHA-256 its header names.`);
  }
  const { dimensions, spacingMm: spacingMm2, firstCellMm, mapBytes, name, source, licence } = header;
  const count = dimensions.reduce((a, b) => a * b);
  let from = 0;
  const [bone, lung, covered] = mapBytes.map((length) => {
    const values = expand(payload.subarray(from, from + length), count);
    from += length;
    return values;
  });
  return {
    name,
    source,
    licence,
    maps: {
      geometry: {
        dimensions,
        spacingMm: [spacingMm2, spacingMm2, spacingMm2],
        imagePositionPatient: firstCellMm,
        direction: [1, 0, 0, 0, 1, 0, 0, 0, 1]
      },
      bone,
      lung,
      covered
    }
  };
}
function readHeader(text2) {
  let header;
  try {
    header = JSON.parse(new TextDecoder().decode(text2));
  } catch {
    throw mismatch("Its header cannot be read.");
  }
  if (header?.formatVersion !== formatVersion) {
    throw mismatch(`Its format version is ${header?.formatVersion}, not ${formatVersion}.`);
  }
  const isTriple = (value) => Array.isArray(value) && value.length === 3 && value.every(Number.isFinite);
  const isWhole = isTriple(header.dimensions) && header.dimensions.every((n) => Number.isInteger(n) && n > 1) && isTriple(header.firstCellMm) && isTriple(header.mapBytes) && header.spacingMm > 0;
  if (!isWhole) {
    throw mismatch("Its header is not complete.");
  }
  return header;
}
function expand(pairs, count) {
  const values = new Float32Array(count);
  let n = 0;
  for (let p = 0; p + 1 < pairs.length; p += 2) {
    values.fill(pairs[p + 1] / levels, n, n + pairs[p]);
    n += pairs[p];
  }
  if (n !== count) {
    throw mismatch(`It holds ${n} of ${count} cells.`);
  }
  return values;
}
function mismatch(why) {
  return new DosimetryError("MODEL_MISMATCH", {
    what: "The reference anatomy cannot be used.",
    why,
    next: "Copy the models folder of this release to the server again, then reload the page."
  });
}

// src/volume/indexToPatientMatrix.ts
function indexToPatientMatrix(geometry) {
  const d = geometry.direction;
  const [si, sj, sk] = geometry.spacingMm;
  const [x, y, z] = geometry.imagePositionPatient;
  return [
    d[0] * si,
    d[3] * sj,
    d[6] * sk,
    x,
    d[1] * si,
    d[4] * sj,
    d[7] * sk,
    y,
    d[2] * si,
    d[5] * sj,
    d[8] * sk,
    z
  ];
}

// src/volume/transformPoint.ts
function transformPoint(m, [x, y, z]) {
  return [
    m[0] * x + m[1] * y + m[2] * z + m[3],
    m[4] * x + m[5] * y + m[6] * z + m[7],
    m[8] * x + m[9] * y + m[10] * z + m[11]
  ];
}

// src/volume/indexToPatient.ts
function indexToPatient(geometry, index) {
  return transformPoint(indexToPatientMatrix(geometry), index);
}

// src/volume/blockMeans.ts
var lowest = -1024;
var highest = 2e3;
function blockMeans(ct, targetMm, pitchMm = 0) {
  const factors = ct.spacingMm.map(
    (s, axis) => Math.min(ct.dimensions[axis], Math.max(1, Math.floor(targetMm / s + 1e-6)))
  );
  const [fi, fj, fk] = factors;
  const pitch = Math.max(fk, Math.floor(pitchMm / ct.spacingMm[2] + 1e-6));
  const dimensions = [
    Math.floor(ct.dimensions[0] / fi),
    Math.floor(ct.dimensions[1] / fj),
    Math.floor((ct.dimensions[2] - fk) / pitch) + 1
  ];
  const [ox, oy, oz] = dimensions;
  const result = new Int16Array(ox * oy * oz);
  const sums = new Int32Array(ox * oy);
  const voxels = fi * fj * fk;
  for (let k = 0; k < oz; k++) {
    sums.fill(0);
    for (let dk = 0; dk < fk; dk++) {
      addSlice(ct.data, ct.dimensions, k * pitch + dk, factors, dimensions, sums);
    }
    const offset = k * ox * oy;
    for (let n = 0; n < sums.length; n++) {
      result[offset + n] = (sums[n] / voxels + 32768.5 | 0) - 32768;
    }
  }
  return {
    dimensions,
    spacingMm: [fi * ct.spacingMm[0], fj * ct.spacingMm[1], pitch * ct.spacingMm[2]],
    imagePositionPatient: indexToPatient(ct, factors.map((f) => (f - 1) / 2)),
    direction: ct.direction,
    frameOfReferenceUID: ct.frameOfReferenceUID,
    data: result
  };
}
function addSlice(data2, [nx, ny], slice, [fi, fj], [ox, oy], sums) {
  for (let j = 0; j < oy; j++) {
    for (let dj = 0; dj < fj; dj++) {
      addRow(data2, nx * (j * fj + dj + ny * slice), fi, sums, j * ox, (j + 1) * ox);
    }
  }
}
function addRow(data2, p, width, sums, from, to) {
  let column = 0;
  for (; column + 4 <= width; column += 4) {
    addFour(data2, p + column, width, sums, from, to);
  }
  if (column + 3 === width) {
    addThree(data2, p + column, width, sums, from, to);
  } else {
    for (; column < width; column++) {
      addOne(data2, p + column, width, sums, from, to);
    }
  }
}
function addFour(data2, p, step, sums, from, to) {
  for (let n = from; n < to; n++, p += step) {
    const first = clipped(data2[p]) + clipped(data2[p + 1]);
    sums[n] += first + clipped(data2[p + 2]) + clipped(data2[p + 3]);
  }
}
function addThree(data2, p, step, sums, from, to) {
  for (let n = from; n < to; n++, p += step) {
    sums[n] += clipped(data2[p]) + clipped(data2[p + 1]) + clipped(data2[p + 2]);
  }
}
function addOne(data2, p, step, sums, from, to) {
  for (let n = from; n < to; n++, p += step) {
    sums[n] += clipped(data2[p]);
  }
}
function clipped(value) {
  return value < lowest ? lowest : value > highest ? highest : value;
}

// src/volume/composeAffine.ts
function composeAffine(first, second) {
  const result = [];
  for (let row = 0; row < 3; row++) {
    const [p, q, r, t] = second.slice(4 * row, 4 * row + 4);
    for (let column = 0; column < 4; column++) {
      const sum2 = p * first[column] + q * first[4 + column] + r * first[8 + column];
      result.push(column === 3 ? sum2 + t : sum2);
    }
  }
  return result;
}

// src/volume/invertAffine.ts
function invertAffine(m) {
  const [a, b, c, tx, d, e, f, ty, g, h, i, tz] = m;
  const ei = e * i - f * h;
  const fg = f * g - d * i;
  const dh = d * h - e * g;
  const determinant2 = a * ei + b * fg + c * dh;
  const scale = Math.hypot(a, d, g) * Math.hypot(b, e, h) * Math.hypot(c, f, i);
  if (!(Math.abs(determinant2) > 1e-6 * scale) || !Number.isFinite(determinant2)) {
    throw new DosimetryError("INVALID_ARGUMENT", {
      what: "The image grid has no volume.",
      why: `The three axes of its voxels do not span space (determinant ${determinant2}).`,
      next: "Check the spacing and orientation of the image."
    });
  }
  const s = 1 / determinant2;
  const r00 = ei * s;
  const r01 = (c * h - b * i) * s;
  const r02 = (b * f - c * e) * s;
  const r10 = fg * s;
  const r11 = (a * i - c * g) * s;
  const r12 = (c * d - a * f) * s;
  const r20 = dh * s;
  const r21 = (b * g - a * h) * s;
  const r22 = (a * e - b * d) * s;
  return [
    r00,
    r01,
    r02,
    -(r00 * tx + r01 * ty + r02 * tz),
    r10,
    r11,
    r12,
    -(r10 * tx + r11 * ty + r12 * tz),
    r20,
    r21,
    r22,
    -(r20 * tx + r21 * ty + r22 * tz)
  ];
}

// src/volume/patientToIndexMatrix.ts
function patientToIndexMatrix(geometry) {
  return invertAffine(indexToPatientMatrix(geometry));
}

// src/volume/indexToIndexMatrix.ts
function indexToIndexMatrix(from, to) {
  return composeAffine(indexToPatientMatrix(from), patientToIndexMatrix(to));
}

// src/numbers/solveSymmetric.ts
var leastPivot = 1e-13;
function solveSymmetric(matrix, vector) {
  const n = vector.length;
  for (let row = 0; row < n; row++) {
    for (let column = 0; column <= row; column++) {
      const element = matrix[row * n + column];
      let sum2 = element;
      for (let k = 0; k < column; k++) {
        sum2 -= matrix[row * n + k] * matrix[column * n + k];
      }
      if (row !== column) {
        matrix[row * n + column] = sum2 / matrix[column * n + column];
      } else if (sum2 > leastPivot * element) {
        matrix[row * n + row] = Math.sqrt(sum2);
      } else {
        return void 0;
      }
    }
  }
  const solution = Float64Array.from(vector);
  for (let row = 0; row < n; row++) {
    for (let k = 0; k < row; k++) {
      solution[row] -= matrix[row * n + k] * solution[k];
    }
    solution[row] /= matrix[row * n + row];
  }
  for (let row = n - 1; row >= 0; row--) {
    for (let k = row + 1; k < n; k++) {
      solution[row] -= matrix[k * n + row] * solution[k];
    }
    solution[row] /= matrix[row * n + row];
  }
  return solution;
}

// src/volume/partOfGrid.ts
function partOfGrid(grid, { min: min18, max: max30 }) {
  return {
    ...grid,
    dimensions: min18.map((v, axis) => max30[axis] - v + 1),
    imagePositionPatient: indexToPatient(grid, min18)
  };
}

// src/volume/rotateBy.ts
function rotateBy(rotation, turn) {
  const angle = Math.hypot(...turn);
  if (angle === 0) {
    return [...rotation];
  }
  const [x, y, z] = turn.map((v) => v / angle);
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  const q = 1 - c;
  const m = [
    c + x * x * q,
    x * y * q - z * s,
    x * z * q + y * s,
    y * x * q + z * s,
    c + y * y * q,
    y * z * q - x * s,
    z * x * q - y * s,
    z * y * q + x * s,
    c + z * z * q
  ];
  return [0, 1, 2].flatMap(
    (row) => [0, 1, 2].map(
      (column) => m[3 * row] * rotation[column] + m[3 * row + 1] * rotation[3 + column] + m[3 * row + 2] * rotation[6 + column]
    )
  );
}

// src/volume/voxelVolumeMl.ts
function voxelVolumeMl(geometry) {
  const [si, sj, sk] = geometry.spacingMm;
  return si * sj * sk / 1e3;
}

// src/volume/volumeGeometry.ts
function volumeGeometry(volume) {
  const { dimensions, spacingMm: spacingMm2, imagePositionPatient, direction, frameOfReferenceUID } = volume;
  return { dimensions, spacingMm: spacingMm2, imagePositionPatient, direction, frameOfReferenceUID };
}

// src/alignment/patientExtent.ts
function patientExtent(geometry) {
  const min18 = [Infinity, Infinity, Infinity];
  const max30 = [-Infinity, -Infinity, -Infinity];
  for (let corner = 0; corner < 8; corner++) {
    const index = geometry.dimensions.map((n, axis) => (corner >> axis & 1) * (n - 1));
    const point = indexToPatient(geometry, index);
    for (let axis = 0; axis < 3; axis++) {
      min18[axis] = Math.min(min18[axis], point[axis]);
      max30[axis] = Math.max(max30[axis], point[axis]);
    }
  }
  return { min: min18, max: max30 };
}

// src/labels/kidneySides.ts
var kidneySides = [
  {
    side: "right",
    label: 1,
    roiName: "Kidney_R",
    displayName: "Right kidney",
    color: [255, 140, 60]
  },
  {
    side: "left",
    label: 2,
    roiName: "Kidney_L",
    displayName: "Left kidney",
    color: [70, 190, 255]
  }
];

// src/labels/applyContourConvention.ts
function applyContourConvention(labelmap, sinusVoxels, convention) {
  const { data: data2 } = labelmap;
  for (const { side, label: label3 } of kidneySides) {
    const [from, to] = convention === "parenchyma" ? [label3, 0] : [0, label3];
    for (const voxel of sinusVoxels[side]) {
      if (data2[voxel] === from) {
        data2[voxel] = to;
      }
    }
  }
}

// src/labels/clearLabel.ts
function clearLabel({ data: data2 }, label3) {
  let voxels = 0;
  for (let n = 0; n < data2.length; n++) {
    if (data2[n] === label3) {
      data2[n] = 0;
      voxels++;
    }
  }
  return voxels;
}

// src/labels/wordsOf.ts
function wordsOf({ buffer, byteOffset, byteLength }) {
  return byteOffset % 4 === 0 && byteLength % 4 === 0 ? new Uint32Array(buffer, byteOffset, byteLength / 4) : void 0;
}

// src/labels/hasNoLabel.ts
function hasNoLabel(labels) {
  const values = wordsOf(labels) ?? labels;
  for (let n = 0; n < values.length; n++) {
    if (values[n] !== 0) {
      return false;
    }
  }
  return true;
}

// src/labels/labelBounds.ts
function labelBounds(labelmap, label3, within) {
  const [nx, ny, nz] = labelmap.dimensions;
  const [, fromRow, fromSlice] = within?.min ?? [0, 0, 0];
  const [, toRow, toSlice] = within?.max ?? [nx - 1, ny - 1, nz - 1];
  const min18 = [nx, ny, nz];
  const max30 = [-1, -1, -1];
  for (let k = fromSlice; k <= toSlice; k++) {
    const start = nx * (fromRow + ny * k);
    const voxels = labelmap.data.subarray(start, start + nx * (toRow - fromRow + 1));
    const index = hasNoLabel(voxels) ? -1 : voxels.indexOf(label3);
    if (index < 0) {
      continue;
    }
    const firstRow = Math.floor(index / nx);
    const lastRow = Math.floor(voxels.lastIndexOf(label3) / nx);
    min18[2] = Math.min(min18[2], k);
    max30[2] = k;
    min18[1] = Math.min(min18[1], fromRow + firstRow);
    max30[1] = Math.max(max30[1], fromRow + lastRow);
    for (let j = firstRow; j <= lastRow; j++) {
      const row = voxels.subarray(j * nx, (j + 1) * nx);
      const left = row.indexOf(label3);
      if (left >= 0) {
        min18[0] = Math.min(min18[0], left);
        max30[0] = Math.max(max30[0], row.lastIndexOf(label3));
      }
    }
  }
  return max30[2] < 0 ? void 0 : { min: min18, max: max30 };
}

// src/labels/labelComponents.ts
function labelComponents(mask2, dimensions) {
  const [nx, ny, nz] = dimensions;
  const components = new Int32Array(mask2.length);
  let parents = new Int32Array(1024);
  let used = 0;
  for (let k = 0, n = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++, n++) {
        if (mask2[n] === 0) {
          continue;
        }
        const left = i > 0 ? components[n - 1] : 0;
        const before = j > 0 ? components[n - nx] : 0;
        const below = k > 0 ? components[n - nx * ny] : 0;
        let number = left || before || below;
        if (number === 0) {
          number = ++used;
          if (number === parents.length) {
            const larger = new Int32Array(2 * parents.length);
            larger.set(parents);
            parents = larger;
          }
          parents[number] = number;
        } else {
          if (before !== 0 && before !== number) number = join(parents, number, before);
          if (below !== 0 && below !== number) number = join(parents, number, below);
        }
        components[n] = number;
      }
    }
  }
  const final = new Int32Array(used + 1);
  let count = 0;
  for (let number = 1; number <= used; number++) {
    final[number] = parents[number] === number ? ++count : final[parents[number]];
  }
  const sizes = new Array(count).fill(0);
  for (let n = 0; n < components.length; n++) {
    if (components[n] !== 0) {
      components[n] = final[components[n]];
      sizes[components[n] - 1]++;
    }
  }
  return { components, sizes };
}
function join(parents, a, b) {
  const rootA = rootOf(parents, a);
  const rootB = rootOf(parents, b);
  const root = rootA < rootB ? rootA : rootB;
  parents[rootA] = root;
  parents[rootB] = root;
  return root;
}
function rootOf(parents, number) {
  while (parents[number] !== number) {
    parents[number] = parents[parents[number]];
    number = parents[number];
  }
  return number;
}

// src/labels/fillCavities.ts
function fillCavities(labelmap, label3, mostMl, region) {
  const bounds = labelBounds(labelmap, label3, region);
  if (!bounds) {
    return 0;
  }
  const { min: min18, max: max30 } = bounds;
  const size2 = min18.map((v, axis) => max30[axis] - v + 1);
  const voxels = voxelsWithin(labelmap, bounds);
  const empty = new Uint8Array(voxels.length);
  for (let n = 0; n < voxels.length; n++) {
    empty[n] = labelmap.data[voxels[n]] === label3 ? 0 : 1;
  }
  const { components, sizes } = labelComponents(empty, size2);
  const most = mostMl / voxelVolumeMl(labelmap);
  const isCavity = Uint8Array.from([0, ...sizes.map((count) => count <= most ? 1 : 0)]);
  excludeOpen(isCavity, components, { size: size2, voxels, labels: labelmap.data });
  let filled = 0;
  for (let n = 0; n < voxels.length; n++) {
    if (isCavity[components[n]] === 1) {
      labelmap.data[voxels[n]] = label3;
      filled++;
    }
  }
  return filled;
}
function excludeOpen(isCavity, components, { size: size2, voxels, labels }) {
  const [width, height, depth] = size2;
  for (let k = 0, n = 0; k < depth; k++) {
    for (let j = 0; j < height; j++) {
      for (let i = 0; i < width; i++, n++) {
        if (isCavity[components[n]] === 0) {
          continue;
        }
        const isAtFace = i === 0 || j === 0 || k === 0 || i === width - 1 || j === height - 1 || k === depth - 1;
        if (isAtFace || labels[voxels[n]] !== 0) {
          isCavity[components[n]] = 0;
        }
      }
    }
  }
}
function voxelsWithin({ dimensions: [nx, ny] }, { min: min18, max: max30 }) {
  const [width, height, depth] = min18.map((v, axis) => max30[axis] - v + 1);
  const voxels = new Uint32Array(width * height * depth);
  for (let k = 0, n = 0; k < depth; k++) {
    for (let j = 0; j < height; j++) {
      const row = min18[0] + nx * (min18[1] + j + ny * (min18[2] + k));
      for (let i = 0; i < width; i++, n++) {
        voxels[n] = row + i;
      }
    }
  }
  return voxels;
}

// src/labels/largestComponent.ts
function largestComponent(sizes) {
  let largest2 = 0;
  for (let n = 1; n <= sizes.length; n++) {
    if (largest2 === 0 || sizes[n - 1] > sizes[largest2 - 1]) {
      largest2 = n;
    }
  }
  return largest2;
}

// src/labels/keepLargestComponent.ts
function keepLargestComponent(labelmap, label3, within) {
  const bounds = labelBounds(labelmap, label3, within);
  if (!bounds) {
    return { count: 0, voxels: 0 };
  }
  const [nx, ny] = labelmap.dimensions;
  const size2 = [
    bounds.max[0] - bounds.min[0] + 1,
    bounds.max[1] - bounds.min[1] + 1,
    bounds.max[2] - bounds.min[2] + 1
  ];
  const mask2 = new Uint8Array(size2[0] * size2[1] * size2[2]);
  const forEachVoxel = (visit) => {
    let inBox = 0;
    for (let k = 0; k < size2[2]; k++) {
      for (let j = 0; j < size2[1]; j++) {
        let inVolume = bounds.min[0] + nx * (bounds.min[1] + j + ny * (bounds.min[2] + k));
        for (let i = 0; i < size2[0]; i++) {
          visit(inBox++, inVolume++);
        }
      }
    }
  };
  forEachVoxel((inBox, inVolume) => {
    mask2[inBox] = labelmap.data[inVolume] === label3 ? 1 : 0;
  });
  const { components, sizes } = labelComponents(mask2, size2);
  if (sizes.length === 1) {
    return { count: 0, voxels: 0 };
  }
  const largest2 = largestComponent(sizes);
  let voxels = 0;
  forEachVoxel((inBox, inVolume) => {
    if (components[inBox] !== 0 && components[inBox] !== largest2) {
      labelmap.data[inVolume] = 0;
      voxels++;
    }
  });
  return { count: sizes.length - 1, voxels };
}

// src/labels/labelCentroid.ts
function labelCentroid(labels, label3) {
  const [nx, ny, nz] = labels.dimensions;
  const sums = [0, 0, 0];
  let count = 0;
  for (let k = 0; k < nz; k++) {
    const slice = labels.data.subarray(nx * ny * k, nx * ny * (k + 1));
    for (let n = slice.indexOf(label3); n >= 0 && n < slice.length; n++) {
      if (slice[n] === label3) {
        count++;
        sums[0] += n % nx;
        sums[1] += Math.floor(n / nx);
        sums[2] += k;
      }
    }
  }
  return count === 0 ? void 0 : indexToPatient(labels, sums.map((sum2) => sum2 / count));
}

// src/labels/unionBounds.ts
function unionBounds(a, b) {
  if (!a || !b) {
    return a ?? b;
  }
  return {
    min: a.min.map((v, axis) => Math.min(v, b.min[axis])),
    max: a.max.map((v, axis) => Math.max(v, b.max[axis]))
  };
}

// src/alignment/enclosedAir.ts
var airHounsfield = -500;
var minLungMl = 150;
function enclosedAir(meanHounsfield, covered, dimensions, cellMl2) {
  const [nx, ny, nz] = dimensions;
  const area = nx * ny;
  const open = new Uint8Array(meanHounsfield.length);
  for (let n = 0; n < open.length; n++) {
    open[n] = covered[n] === 0 || meanHounsfield[n] < airHounsfield ? 1 : 0;
  }
  const stack = new Int32Array(area);
  for (let k = 0; k < nz; k++) {
    const start = k * area;
    let depth = 0;
    const visit = (n) => {
      if (open[start + n] === 1) {
        open[start + n] = 0;
        stack[depth++] = n;
      }
    };
    for (let i = 0; i < nx; i++) {
      visit(i);
      visit(i + nx * (ny - 1));
    }
    for (let j = 0; j < ny; j++) {
      visit(nx * j);
      visit(nx * j + nx - 1);
    }
    while (depth > 0) {
      const n = stack[--depth];
      const i = n % nx;
      if (i > 0) visit(n - 1);
      if (i < nx - 1) visit(n + 1);
      if (n >= nx) visit(n - nx);
      if (n < area - nx) visit(n + nx);
    }
  }
  const { components, sizes } = labelComponents(open, dimensions);
  for (let n = 0; n < open.length; n++) {
    open[n] = components[n] > 0 && sizes[components[n] - 1] * cellMl2 >= minLungMl ? 1 : 0;
  }
  return open;
}

// src/alignment/removeSolid.ts
function removeSolid(values, dimensions) {
  const widened = values.slice();
  const spare = new Float32Array(values.length);
  negate(widened);
  largest3(widened, dimensions, spare);
  negate(widened);
  largest3(widened, dimensions, spare);
  largest3(widened, dimensions, spare);
  for (let n = 0; n < values.length; n++) {
    spare[n] = values[n] > widened[n] ? values[n] - widened[n] : 0;
  }
  return spare;
}
function negate(values) {
  for (let n = 0; n < values.length; n++) {
    values[n] = -values[n];
  }
}
function largest3(values, [nx, ny, nz], spare) {
  const area = nx * ny;
  for (let row = 0; row < values.length; row += nx) {
    const last = row + nx - 1;
    spare[row] = Math.max(values[row], values[Math.min(row + 1, last)]);
    spare[last] = Math.max(values[last], values[Math.max(last - 1, row)]);
    largestOf(values, row, row + 1, row + 2, nx - 2, spare);
  }
  for (let slice = 0; slice < values.length; slice += area) {
    largestAcross(spare, slice, nx, ny, values);
  }
  largestAcross(values, 0, area, nz, spare);
  values.set(spare);
}
function largestAcross(from, start, width, rows, to) {
  for (let row = 0; row < rows; row++) {
    const own = start + row * width;
    const before = row > 0 ? own - width : own;
    const after = row < rows - 1 ? own + width : own;
    largestOf(from, before, own, after, width, to);
  }
}
function largestOf(from, before, own, after, count, to) {
  for (let n = 0; n < count; n++) {
    let largest2 = from[before + n];
    const second = from[own + n];
    const third = from[after + n];
    if (second > largest2) largest2 = second;
    if (third > largest2) largest2 = third;
    to[own + n] = largest2;
  }
}

// src/alignment/tissueBlockMm.ts
var tissueBlockMm = 3;

// src/alignment/extractAnatomyMaps.ts
var boneFromHounsfield = 180;
var boneFullHounsfield = 450;
var emptyHounsfield = -950;
var mostCells = 2e7;
var slicePitchMm = 4;
var mapSpacingMm = 6;
function extractAnatomyMaps(ct) {
  const blocks = blockMeans(ct, tissueBlockMm, slicePitchMm);
  const extent = patientExtent(blocks);
  const geometry = {
    dimensions: extent.min.map(
      (v, axis) => Math.ceil((extent.max[axis] - v) / mapSpacingMm - 1e-9) + 2
    ),
    spacingMm: [mapSpacingMm, mapSpacingMm, mapSpacingMm],
    imagePositionPatient: extent.min.map((v) => v - mapSpacingMm / 2),
    direction: [1, 0, 0, 0, 1, 0, 0, 0, 1]
  };
  const [nx, ny, nz] = geometry.dimensions;
  const count = nx * ny * nz;
  if (!(count <= mostCells)) {
    throw new DosimetryError("IMPLAUSIBLE_GEOMETRY", {
      what: "The size of the images cannot be that of a CT of a person.",
      why: `The scan measures ${geometry.dimensions.map((n) => (n * mapSpacingMm / 1e3).toFixed(1)).join(" x ")} m.`,
      next: "Export the original images again: the voxel size was probably written in another unit or altered by a conversion."
    });
  }
  const covered = new Float32Array(count);
  const bone = new Float32Array(count);
  const mean = new Float32Array(count);
  spread(blocks, geometry, covered, bone, mean);
  const whole = mapSpacingMm ** 3 / blocks.spacingMm.reduce((a, b) => a * b);
  for (let n = 0; n < count; n++) {
    const weight = covered[n];
    if (weight < 0.02 * whole) {
      covered[n] = bone[n] = mean[n] = 0;
      continue;
    }
    bone[n] /= weight;
    mean[n] = mean[n] / weight + emptyHounsfield;
    covered[n] = 1;
  }
  const lung = new Float32Array(
    enclosedAir(mean, covered, geometry.dimensions, mapSpacingMm ** 3 / 1e3)
  );
  return { geometry, bone: removeSolid(bone, geometry.dimensions), lung, covered };
}
function spread(blocks, grid, covered, bone, mean) {
  const m = indexToPatientMatrix(blocks);
  if ([1, 2, 4, 6, 8, 9].every((entry) => Math.abs(m[entry]) < 1e-9)) {
    spreadCoverage(blocks, m, grid, covered);
    spreadParallel(blocks, m, grid, bone, mean);
  } else {
    spreadTurned(blocks, m, grid, covered, bone, mean);
  }
}
function boneShare(hu) {
  const share2 = (hu - boneFromHounsfield) / (boneFullHounsfield - boneFromHounsfield);
  return share2 > 1 ? 1 : share2;
}
function spreadParallel({ data: data2, dimensions: [bx, by, bz] }, m, grid, bone, mean) {
  const [nx, ny] = grid.dimensions;
  const [x, y, z] = [bx, by, bz].map(
    (count, axis) => cellsAlong(count, m[5 * axis], m[4 * axis + 3] - grid.imagePositionPatient[axis])
  );
  const rowMean = new Float32Array(nx);
  const rowBone = new Float32Array(nx);
  let n = 0;
  for (let k = 0; k < bz; k++) {
    for (let j = 0; j < by; j++) {
      rowMean.fill(0);
      rowBone.fill(0);
      let hasBone = false;
      for (let i = 0; i < bx; i++, n++) {
        const hu = data2[n];
        if (hu > emptyHounsfield) {
          const cell = x.cell[i];
          const above = hu - emptyHounsfield;
          const further = above * x.share[i];
          rowMean[cell] += above - further;
          rowMean[cell + 1] += further;
          if (hu > boneFromHounsfield) {
            const dense = boneShare(hu);
            const denseFurther = dense * x.share[i];
            rowBone[cell] += dense - denseFurther;
            rowBone[cell + 1] += denseFurther;
            hasBone = true;
          }
        }
      }
      const corner = nx * (y.cell[j] + ny * z.cell[k]);
      addRow2(mean, corner, nx, ny, rowMean, y.share[j], z.share[k]);
      if (hasBone) {
        addRow2(bone, corner, nx, ny, rowBone, y.share[j], z.share[k]);
      }
    }
  }
}
function cellsAlong(count, stepMm3, startMm) {
  const at2 = Float64Array.from({ length: count }, (_, n) => (stepMm3 * n + startMm) / mapSpacingMm);
  const cell = Int32Array.from(at2, Math.floor);
  return { cell, share: at2.map((position, n) => position - cell[n]) };
}
function addRow2(cells, corner, nx, ny, row, shareY, shareZ) {
  const above = nx * ny;
  const w00 = (1 - shareY) * (1 - shareZ);
  const w10 = shareY * (1 - shareZ);
  const w01 = (1 - shareY) * shareZ;
  const w11 = shareY * shareZ;
  for (let i = 0; i < nx; i++) {
    const value = row[i];
    if (value !== 0) {
      const p = corner + i;
      cells[p] += w00 * value;
      cells[p + nx] += w10 * value;
      cells[p + above] += w01 * value;
      cells[p + above + nx] += w11 * value;
    }
  }
}
function spreadTurned({ data: data2, dimensions: [bx, by, bz] }, m, grid, covered, bone, mean) {
  const [nx, ny] = grid.dimensions;
  const area = nx * ny;
  const [ox, oy, oz] = grid.imagePositionPatient;
  const stepX = m[0] / mapSpacingMm;
  const stepY = m[4] / mapSpacingMm;
  const stepZ = m[8] / mapSpacingMm;
  let n = 0;
  for (let k = 0; k < bz; k++) {
    for (let j = 0; j < by; j++) {
      let u = (m[1] * j + m[2] * k + m[3] - ox) / mapSpacingMm;
      let v = (m[5] * j + m[6] * k + m[7] - oy) / mapSpacingMm;
      let w = (m[9] * j + m[10] * k + m[11] - oz) / mapSpacingMm;
      for (let i = 0; i < bx; i++, n++, u += stepX, v += stepY, w += stepZ) {
        const hu = data2[n];
        const i0 = u | 0;
        const j0 = v | 0;
        const k0 = w | 0;
        const p = i0 + nx * j0 + area * k0;
        const fu = u - i0;
        const fv = v - j0;
        const fw = w - k0;
        const a00 = (1 - fu) * (1 - fv);
        const a10 = fu * (1 - fv);
        const a01 = (1 - fu) * fv;
        const a11 = fu * fv;
        const low = 1 - fw;
        add(covered, p, nx, area, a00, a10, a01, a11, low, fw);
        if (hu > emptyHounsfield) {
          const above = hu - emptyHounsfield;
          add(mean, p, nx, area, a00 * above, a10 * above, a01 * above, a11 * above, low, fw);
          if (hu > boneFromHounsfield) {
            const share2 = boneShare(hu);
            add(bone, p, nx, area, a00 * share2, a10 * share2, a01 * share2, a11 * share2, low, fw);
          }
        }
      }
    }
  }
}
function spreadCoverage({ dimensions }, blocksToPatient, grid, covered) {
  const [x, y, z] = dimensions.map((count, axis) => {
    const sums = new Float64Array(grid.dimensions[axis]);
    const startMm = blocksToPatient[4 * axis + 3] - grid.imagePositionPatient[axis];
    const { cell, share: share2 } = cellsAlong(count, blocksToPatient[5 * axis], startMm);
    for (let n2 = 0; n2 < count; n2++) {
      sums[cell[n2]] += 1 - share2[n2];
      sums[cell[n2] + 1] += share2[n2];
    }
    return sums;
  });
  let n = 0;
  for (let k = 0; k < z.length; k++) {
    for (let j = 0; j < y.length; j++) {
      for (let i = 0; i < x.length; i++, n++) {
        covered[n] = x[i] * y[j] * z[k];
      }
    }
  }
}
function add(cells, p, nx, area, v00, v10, v01, v11, low, high) {
  cells[p] += v00 * low;
  cells[p + 1] += v10 * low;
  cells[p + nx] += v01 * low;
  cells[p + nx + 1] += v11 * low;
  const q = p + area;
  cells[q] += v00 * high;
  cells[q + 1] += v10 * high;
  cells[q + nx] += v01 * high;
  cells[q + nx + 1] += v11 * high;
}

// src/alignment/judgeAlignment.ts
var minLikeness = 0.6;
var minOverlap = 0.45;
var minMargin = 0.02;
var minNeighbourMargin = 0.01;
var minCoveredShare = 0.28;
var sizeLimits = [0.72, 1.35];
var maxTurn = 0.6;
function judgeAlignment({ placements: [best, second], rankTurnedOver, neighbour }, maps) {
  if (!best) {
    return void 0;
  }
  const { rotation: r, scale, translation: t } = best.similarity;
  const marginToSecond = second ? best.rank - second.rank : 1;
  const turn = Math.acos(Math.min(1, (r[0] + r[4] + r[8] - 1) / 2));
  const isSure = best.score >= minLikeness && isInside(maps, t) && best.boneOverlap >= minOverlap && best.coveredShare >= minCoveredShare && marginToSecond >= minMargin && rankTurnedOver < best.rank && scale > sizeLimits[0] && scale < sizeLimits[1] && turn < maxTurn;
  return {
    referenceToPatient: [
      ...[r[0], r[1], r[2], t[0]],
      ...[r[3], r[4], r[5], t[1]],
      ...[r[6], r[7], r[8], t[2]],
      ...[0, 0, 0, 1]
    ],
    boneOverlap: best.boneOverlap,
    likeness: best.score,
    marginToSecond,
    secondOffsetMm: second ? second.similarity.translation.map((v, axis) => v - t[axis]) : [0, 0, 0],
    marginToNeighbour: neighbour.margin,
    neighbourOffsetMm: neighbour.offsetMm,
    confidence: !isSure ? "low" : neighbour.margin < minNeighbourMargin ? "medium" : "high",
    sizeRatio: scale,
    coveredShare: best.coveredShare
  };
}
function isInside({ geometry }, point) {
  const { dimensions, spacingMm: spacingMm2, imagePositionPatient } = geometry;
  return point.every((v, axis) => {
    const index = (v - imagePositionPatient[axis]) / spacingMm2[axis];
    return index >= 0 && index <= dimensions[axis] - 1;
  });
}

// src/alignment/cropMaps.ts
function cropMaps(maps, lowMm, highMm) {
  const { geometry, bone, lung, covered } = maps;
  const [nx, ny, nz] = geometry.dimensions;
  const [ox, oy, oz] = geometry.imagePositionPatient;
  const spacing = geometry.spacingMm[2];
  const first = Math.min(nz - 1, Math.max(0, Math.floor((lowMm - oz) / spacing)));
  const last = Math.min(nz - 1, Math.max(first, Math.ceil((highMm - oz) / spacing)));
  const cut = (values) => values.subarray(first * nx * ny, (last + 1) * nx * ny);
  return {
    geometry: {
      ...geometry,
      dimensions: [nx, ny, last - first + 1],
      imagePositionPatient: [ox, oy, oz + first * spacing]
    },
    bone: cut(bone),
    lung: cut(lung),
    covered: cut(covered)
  };
}

// src/alignment/halveMaps.ts
function halveMaps({ geometry, bone, lung, covered }) {
  const [nx, ny, nz] = geometry.dimensions;
  const dimensions = geometry.dimensions.map((n2) => Math.ceil(n2 / 2));
  const [hx, hy] = dimensions;
  const count = hx * hy * dimensions[2];
  const half = {
    geometry: halved(geometry, dimensions),
    bone: new Float32Array(count),
    lung: new Float32Array(count),
    covered: new Float32Array(count)
  };
  let n = 0;
  for (let k = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++, n++) {
        if (covered[n] > 0) {
          const h = (i >> 1) + hx * ((j >> 1) + hy * (k >> 1));
          half.bone[h] += bone[n] * covered[n];
          half.lung[h] += lung[n] * covered[n];
          half.covered[h] += covered[n];
        }
      }
    }
  }
  for (let h = 0; h < count; h++) {
    if (half.covered[h] > 0) {
      half.bone[h] /= half.covered[h];
      half.lung[h] /= half.covered[h];
      half.covered[h] /= 8;
    }
  }
  return half;
}
function halved(geometry, dimensions) {
  return {
    ...geometry,
    dimensions,
    spacingMm: geometry.spacingMm.map((s) => 2 * s),
    imagePositionPatient: geometry.imagePositionPatient.map(
      (v, axis) => v + geometry.spacingMm[axis] / 2
    )
  };
}

// src/alignment/search/distinctPlacements.ts
function distinctPlacements(placements, apartMm) {
  const kept2 = [];
  for (const placement of [...placements].sort((a, b) => b.rank - a.rank)) {
    if (kept2.every((other) => distance(placement.similarity, other.similarity) > apartMm)) {
      kept2.push(placement);
    }
  }
  return kept2;
}
function distance(a, b) {
  return Math.hypot(...a.translation.map((v, axis) => v - b.translation[axis]));
}

// src/alignment/search/levelMm.ts
var levelMm = 27;

// src/alignment/nearestCells.ts
function nearestCells({ geometry, covered }, samples2, { rotation: r, scale, translation: t }) {
  const [nx, ny, nz] = geometry.dimensions;
  const [ox, oy, oz] = geometry.imagePositionPatient;
  const inverse = 1 / geometry.spacingMm[0];
  const cells = new Int32Array(samples2.count).fill(-1);
  for (let s = 0; s < samples2.count; s++) {
    const x = samples2.x[s];
    const y = samples2.y[s];
    const z = samples2.z[s];
    const i = Math.round((scale * (r[0] * x + r[1] * y + r[2] * z) + t[0] - ox) * inverse);
    const j = Math.round((scale * (r[3] * x + r[4] * y + r[5] * z) + t[1] - oy) * inverse);
    const k = Math.round((scale * (r[6] * x + r[7] * y + r[8] * z) + t[2] - oz) * inverse);
    if (i >= 0 && j >= 0 && k >= 0 && i < nx && j < ny && k < nz) {
      const n = i + nx * (j + ny * k);
      if (covered[n] >= 0.5) {
        cells[s] = n;
      }
    }
  }
  return cells;
}

// src/alignment/likeness.ts
var boundedAt = 2.25;
function likeness(patient, samples2, similarity, lungWeight2) {
  const { bone, lung } = patient;
  const boneUnit = 1 / samples2.boneRms;
  const lungUnit = samples2.lungRms > 0 ? lungWeight2 / samples2.lungRms : 0;
  const cells = nearestCells(patient, samples2, similarity);
  let inside2 = 0;
  let boneProduct = 0;
  let boneSquares = 0;
  for (let s = 0; s < samples2.count; s++) {
    if (cells[s] >= 0) {
      const weight = samples2.weight[s];
      const value = bone[cells[s]];
      inside2 += weight;
      boneProduct += weight * samples2.bone[s] * value;
      boneSquares += weight * value * value;
    }
  }
  const gain = boneSquares > 0 ? boneProduct / boneSquares : 0;
  let common = 0;
  let sum2 = 0;
  let difference = 0;
  let apart = 0;
  for (let s = 0; s < samples2.count; s++) {
    if (cells[s] < 0) {
      continue;
    }
    const weight = samples2.weight[s];
    const scaled = gain * bone[cells[s]];
    common += weight * Math.min(scaled, samples2.bone[s]);
    sum2 += weight * (scaled + samples2.bone[s]);
    const b = samples2.bone[s] * boneUnit;
    const l = samples2.lung[s] * lungUnit;
    const pb = scaled * boneUnit;
    const pl = lung[cells[s]] * lungUnit;
    difference += weight * (bounded(pb - b) + bounded(pl - l));
    apart += weight * (bounded(b) + bounded(pb) + bounded(l) + bounded(pl));
  }
  return {
    score: apart > 0 ? 1 - difference / apart : 0,
    boneOverlap: sum2 > 0 ? 2 * common / sum2 : 0,
    coveredShare: inside2 / samples2.weightSum
  };
}
function bounded(difference) {
  const square = difference * difference;
  return square / (boundedAt + square);
}

// src/alignment/search/lungWeights.ts
var lungWeights = { coarse: 0.5, medium: 0.35, fine: 0 };

// src/alignment/halfShare.ts
var halfShare = 0.08;

// src/alignment/search/ratedPlacement.ts
function ratedPlacement(similarity, like) {
  const rank = like.score * like.coveredShare / (like.coveredShare + halfShare);
  return { similarity, ...like, rank };
}

// src/alignment/normalEquations.ts
var unknowns = 7;
var robustResidual = 1.5;
function normalEquations({ geometry, covered }, samples2, { rotation: r, scale, translation: t }, channels) {
  const [nx, ny, nz] = geometry.dimensions;
  const [ox, oy, oz] = geometry.imagePositionPatient;
  const inverse = 1 / geometry.spacingMm[0];
  const area = nx * ny;
  const matrix = new Float64Array(unknowns * unknowns);
  const triangle = new Float64Array(unknowns * (unknowns + 1) / 2);
  const vector = new Float64Array(unknowns);
  const row = new Float64Array(unknowns + 2);
  const k2 = robustResidual * robustResidual;
  let cost = 0;
  let inside2 = 0;
  for (let s = 0; s < samples2.count; s++) {
    const x = samples2.x[s];
    const y = samples2.y[s];
    const z = samples2.z[s];
    const ax = scale * (r[0] * x + r[1] * y + r[2] * z);
    const ay = scale * (r[3] * x + r[4] * y + r[5] * z);
    const az = scale * (r[6] * x + r[7] * y + r[8] * z);
    const u = (ax + t[0] - ox) * inverse;
    const v = (ay + t[1] - oy) * inverse;
    const w = (az + t[2] - oz) * inverse;
    if (!(u >= 0 && v >= 0 && w >= 0 && u < nx - 1 && v < ny - 1 && w < nz - 1)) {
      continue;
    }
    const i = u | 0;
    const j = v | 0;
    const k = w | 0;
    const p = i + nx * j + area * k;
    if (covered[p] < 0.5 || covered[p + 1 + nx + area] < 0.5) {
      continue;
    }
    inside2 += samples2.weight[s];
    const fu = u - i;
    const fv = v - j;
    const fw = w - k;
    for (let c = 0; c < channels.length; c++) {
      const { values, wanted, unit, gain, weight } = channels[c];
      const c000 = values[p];
      const c100 = values[p + 1];
      const c010 = values[p + nx];
      const c110 = values[p + nx + 1];
      const c001 = values[p + area];
      const c101 = values[p + area + 1];
      const c011 = values[p + area + nx];
      const c111 = values[p + area + nx + 1];
      const c00 = c000 + (c100 - c000) * fu;
      const c10 = c010 + (c110 - c010) * fu;
      const c01 = c001 + (c101 - c001) * fu;
      const c11 = c011 + (c111 - c011) * fu;
      const c0 = c00 + (c10 - c00) * fv;
      const c1 = c01 + (c11 - c01) * fv;
      const residual = (gain * (c0 + (c1 - c0) * fw) - wanted[s]) * unit;
      const relative = k2 / (k2 + residual * residual);
      const strength = weight * samples2.weight[s];
      cost += 0.5 * strength * residual * residual * relative;
      const slope = gain * unit * inverse;
      const gz = (c1 - c0) * slope;
      const gy = (c10 - c00 + (c11 - c01 - c10 + c00) * fw) * slope;
      const d0 = c100 - c000 + (c110 - c010 - c100 + c000) * fv;
      const d1 = c101 - c001 + (c111 - c011 - c101 + c001) * fv;
      const gx = (d0 + (d1 - d0) * fw) * slope;
      if (gx === 0 && gy === 0 && gz === 0) {
        continue;
      }
      row[0] = ay * gz - az * gy;
      row[1] = az * gx - ax * gz;
      row[2] = ax * gy - ay * gx;
      row[3] = gx;
      row[4] = gy;
      row[5] = gz;
      row[6] = ax * gx + ay * gy + az * gz;
      row[7] = residual;
      row[8] = strength * relative * relative;
      addRow3(triangle, vector, row);
    }
  }
  if (inside2 === 0) {
    return { cost: Infinity, matrix, vector };
  }
  for (let a = 0, at2 = 0; a < unknowns; a++) {
    vector[a] /= inside2;
    for (let b = a; b < unknowns; b++) {
      matrix[a * unknowns + b] = triangle[at2++] / inside2;
      matrix[b * unknowns + a] = matrix[a * unknowns + b];
    }
  }
  return { cost: cost / inside2, matrix, vector };
}
function addRow3(triangle, vector, row) {
  const a = row[0];
  const b = row[1];
  const c = row[2];
  const d = row[3];
  const e = row[4];
  const f = row[5];
  const g = row[6];
  const residual = row[7];
  const trust = row[8];
  const ta = trust * a;
  const tb = trust * b;
  const tc = trust * c;
  const td = trust * d;
  const te = trust * e;
  const tf = trust * f;
  const tg = trust * g;
  vector[0] -= ta * residual;
  vector[1] -= tb * residual;
  vector[2] -= tc * residual;
  vector[3] -= td * residual;
  vector[4] -= te * residual;
  vector[5] -= tf * residual;
  vector[6] -= tg * residual;
  triangle[0] += ta * a;
  triangle[1] += ta * b;
  triangle[2] += ta * c;
  triangle[3] += ta * d;
  triangle[4] += ta * e;
  triangle[5] += ta * f;
  triangle[6] += ta * g;
  triangle[7] += tb * b;
  triangle[8] += tb * c;
  triangle[9] += tb * d;
  triangle[10] += tb * e;
  triangle[11] += tb * f;
  triangle[12] += tb * g;
  triangle[13] += tc * c;
  triangle[14] += tc * d;
  triangle[15] += tc * e;
  triangle[16] += tc * f;
  triangle[17] += tc * g;
  triangle[18] += td * d;
  triangle[19] += td * e;
  triangle[20] += td * f;
  triangle[21] += td * g;
  triangle[22] += te * e;
  triangle[23] += te * f;
  triangle[24] += te * g;
  triangle[25] += tf * f;
  triangle[26] += tf * g;
  triangle[27] += tg * g;
}

// src/alignment/refineSimilarity.ts
var rotationSpread = 0.2;
var scaleSpread = 0.1;
var priorStrength = 0.01;
var leverMm = 150;
var stretchGrowth = 1.6;
var mostStretch = 4;
var arrivedMm = 8;
function refineSimilarity(patient, samples2, start, options) {
  const channels = makeChannels(patient, samples2, start, options.lungWeight);
  const linearise = (at2) => withLimits(normalEquations(patient, samples2, at2, channels), at2);
  let current = start;
  let damping = 0.01;
  let stretch = 1;
  let system = linearise(current);
  for (let step = 0; step < options.iterations; step++) {
    const delta = dampedStep(system, damping);
    if (!delta) {
      break;
    }
    const next = moved(
      current,
      delta.map((v) => stretch * v)
    );
    const nextSystem = linearise(next);
    if (nextSystem.cost < system.cost) {
      current = next;
      system = nextSystem;
      damping = Math.max(1e-4, damping / 5);
      stretch = Math.min(mostStretch, stretchGrowth * stretch);
    } else if (stretch > 1) {
      stretch = 1;
      continue;
    } else {
      damping *= 10;
    }
    if (longestWay(delta) < options.settledMm || hasArrived(current, options.known)) {
      break;
    }
  }
  return current;
}
function dampedStep({ matrix, vector }, damping) {
  const damped = Float64Array.from(matrix);
  for (let d = 0; d < unknowns; d++) {
    damped[d * unknowns + d] *= 1 + damping;
  }
  return solveSymmetric(damped, vector);
}
function longestWay(delta) {
  return Math.max(
    Math.hypot(delta[3], delta[4], delta[5]),
    leverMm * Math.hypot(delta[0], delta[1], delta[2]),
    leverMm * Math.abs(delta[6])
  );
}
function hasArrived({ translation }, known2 = []) {
  return known2.some(
    (place) => Math.hypot(...place.translation.map((v, axis) => v - translation[axis])) < arrivedMm
  );
}
function moved({ rotation, scale, translation }, delta) {
  return {
    rotation: rotateBy(rotation, [delta[0], delta[1], delta[2]]),
    scale: scale * Math.exp(delta[6]),
    translation: translation.map((v, axis) => v + delta[3 + axis])
  };
}
function withLimits(system, { rotation: r, scale }) {
  const limits = [
    [0, (r[7] - r[5]) / 2, rotationSpread],
    [1, (r[2] - r[6]) / 2, rotationSpread],
    [2, (r[3] - r[1]) / 2, rotationSpread],
    [6, Math.log(scale), scaleSpread]
  ];
  const { matrix, vector } = system;
  let { cost } = system;
  for (const [a, value, spread2] of limits) {
    const strength = priorStrength / (spread2 * spread2);
    cost += 0.5 * strength * value * value;
    vector[a] -= strength * value;
    matrix[a * unknowns + a] += strength;
  }
  return { cost, matrix, vector };
}
function makeChannels(patient, samples2, start, lungWeight2) {
  const bone = {
    values: patient.bone,
    wanted: samples2.bone,
    gain: boneGain(patient, samples2, start),
    unit: 1 / samples2.boneRms,
    weight: 1
  };
  if (lungWeight2 === 0 || samples2.lungRms === 0) {
    return [bone];
  }
  const lung = {
    values: patient.lung,
    wanted: samples2.lung,
    gain: 1,
    unit: 1 / samples2.lungRms,
    weight: lungWeight2
  };
  return [bone, lung];
}
function boneGain(patient, samples2, at2) {
  const cells = nearestCells(patient, samples2, at2);
  let own = 0;
  let other = 0;
  for (let s = 0; s < samples2.count; s++) {
    if (cells[s] >= 0) {
      own += samples2.bone[s];
      other += patient.bone[cells[s]];
    }
  }
  return other > 0 ? Math.min(3, Math.max(1 / 3, own / other)) : 1;
}

// src/alignment/search/placeOnMedium.ts
function placeOnMedium(medium, samples2, start, known2) {
  const similarity = refineSimilarity(medium, samples2, start, {
    iterations: 6,
    lungWeight: lungWeights.medium,
    settledMm: 1,
    known: known2
  });
  return ratedPlacement(similarity, likeness(medium, samples2, similarity, lungWeights.medium));
}

// src/alignment/search/shiftedAlong.ts
function shiftedAlong(similarity, axis, mm) {
  const { rotation, scale, translation } = similarity;
  return {
    ...similarity,
    translation: translation.map((v, row) => v + mm * scale * rotation[3 * row + axis])
  };
}

// src/alignment/shiftSearch.ts
var lungWeight = 0.7;
var beyondMm = 30;
var roughStep = 4;
var closelyCount = 12;
var nothingInCommon = -1;
function shiftSearch(patient, reference, samples2) {
  const [nx, ny, nz] = patient.geometry.dimensions;
  const [rx, ry, rz] = reference.geometry.dimensions;
  const cell = patient.geometry.spacingMm[0];
  const { count, bone, lung, index } = samples2;
  const boneUnit = 1 / samples2.boneRms;
  const lungUnit = samples2.lungRms > 0 ? lungWeight / samples2.lungRms : 0;
  const ownBone = new Float64Array(count);
  const ownLung = new Float64Array(count);
  const ownSquare = new Float64Array(count);
  let energy = 0;
  for (let s = 0; s < count; s++) {
    ownBone[s] = bone[s] * boneUnit;
    ownLung[s] = lung[s] * lungUnit;
    ownSquare[s] = ownBone[s] ** 2 + ownLung[s] ** 2;
    energy += ownSquare[s];
  }
  const origin = reference.geometry.imagePositionPatient.map((v) => -v / cell);
  const low = patient.geometry.imagePositionPatient;
  const levels2 = [];
  const reach2 = Math.ceil(beyondMm / cell);
  const firstZ = Math.round(-origin[2]) - reach2;
  const lastZ = Math.round(nz - 1 - origin[2]) + reach2;
  const middle = [(nx - 1) / 2 - origin[0], (ny - 1) / 2 - origin[1]];
  const spanX = Math.ceil(Math.min(nx / 2, 120 / cell));
  const spanY = Math.ceil(Math.min(ny / 2, 140 / cell));
  const lowest2 = [
    Math.round(middle[0] - spanX),
    Math.round(middle[1] - spanY),
    Math.max(firstZ, -rz)
  ];
  const highest2 = [
    Math.floor(middle[0] + spanX),
    Math.floor(middle[1] + spanY),
    Math.min(lastZ, nz)
  ];
  const padded = padMaps(patient, lowest2, highest2, reference.geometry.dimensions);
  const [px, py] = padded.dimensions;
  const otherBone = padded.bone.map((v) => v * boneUnit);
  const otherLung = padded.lung.map((v) => v * lungUnit);
  const offsets = index.map(
    (n) => n % rx + px * (Math.floor(n / rx) % ry + py * Math.floor(n / (rx * ry)))
  );
  const compared = { ownBone, ownLung, ownSquare, energy, offsets, padded, otherBone, otherLung };
  for (let dz = lowest2[2]; dz <= highest2[2]; dz++) {
    const rough = [];
    for (let dy = lowest2[1]; dy <= highest2[1]; dy++) {
      for (let dx = lowest2[0]; dx <= highest2[0]; dx++) {
        const shift = dx - lowest2[0] + px * (dy - lowest2[1] + py * (dz - lowest2[2]));
        rough.push({ dx, dy, shift, score: scoreAt(compared, shift, roughStep) });
      }
    }
    const best = rough.sort((a, b) => b.score - a.score).slice(0, closelyCount).map((place) => ({ ...place, score: scoreAt(compared, place.shift, 1) })).sort((a, b) => b.score - a.score)[0];
    if (best && best.score !== nothingInCommon) {
      levels2.push({
        score: best.score,
        translation: [
          low[0] + cell * (best.dx + origin[0]),
          low[1] + cell * (best.dy + origin[1]),
          low[2] + cell * (dz + origin[2])
        ]
      });
    }
  }
  return levels2.sort((a, b) => b.score - a.score);
}
function scoreAt(compared, shift, step) {
  const { ownBone, ownLung, ownSquare, offsets, otherBone, otherLung } = compared;
  const { isCovered } = compared.padded;
  let product = 0;
  let own = 0;
  let other = 0;
  for (let s = 0; s < offsets.length; s += step) {
    const n = offsets[s] + shift;
    if (isCovered[n] === 0) {
      continue;
    }
    const pb = otherBone[n];
    const pl = otherLung[n];
    product += ownBone[s] * pb + ownLung[s] * pl;
    own += ownSquare[s];
    other += pb * pb + pl * pl;
  }
  if (own === 0 || other === 0) {
    return nothingInCommon;
  }
  const share2 = step * own / compared.energy;
  return product / Math.sqrt(own * other) * (share2 / (share2 + halfShare));
}
function padMaps({ geometry, bone, lung, covered }, lowest2, highest2, reference) {
  const [nx, ny, nz] = geometry.dimensions;
  const dimensions = reference.map(
    (n, axis) => Math.max(0, n + highest2[axis] - lowest2[axis])
  );
  const [px, py, pz] = dimensions;
  const padded = {
    dimensions,
    bone: new Float32Array(px * py * pz),
    lung: new Float32Array(px * py * pz),
    isCovered: new Uint8Array(px * py * pz)
  };
  for (let k = Math.max(0, lowest2[2]); k < Math.min(nz, lowest2[2] + pz); k++) {
    for (let j = Math.max(0, lowest2[1]); j < Math.min(ny, lowest2[1] + py); j++) {
      for (let i = Math.max(0, lowest2[0]); i < Math.min(nx, lowest2[0] + px); i++) {
        const from = i + nx * (j + ny * k);
        const to = i - lowest2[0] + px * (j - lowest2[1] + py * (k - lowest2[2]));
        padded.bone[to] = bone[from];
        padded.lung[to] = lung[from];
        padded.isCovered[to] = covered[from] < 0.5 ? 0 : 1;
      }
    }
  }
  return padded;
}

// src/alignment/search/bestLevels.ts
var startCount = 6;
var turnedCount = 3;
var mediumCount = 4;
var sameMm = 20;
var vertebraMm = 35;
var sidewaysMm = 45;
var turns = [
  [0.2, 0, 0],
  [-0.2, 0, 0],
  [0, 0.2, 0],
  [0, -0.2, 0],
  [0, 0, 0.2],
  [0, 0, -0.2]
];
var upright = [1, 0, 0, 0, 1, 0, 0, 0, 1];
function bestLevels(coarse2, medium, reference) {
  const heights2 = shiftSearch(coarse2, reference.coarseMaps, reference.coarse).slice(0, startCount).map(({ translation }) => {
    const start = { rotation: upright, scale: 1, translation };
    return { start, placement: placeOnCoarse(coarse2, reference.coarse, start) };
  }).sort((a, b) => b.placement.rank - a.placement.rank);
  const straight = heights2.map(({ placement }) => placement);
  const turned = heights2.slice(0, turnedCount).flatMap(({ start }) => turns.map((turn) => turnedBy(start, turn))).map((start) => placeOnCoarse(coarse2, reference.coarse, start));
  const placed = distinctPlacements([...straight, ...turned], sameMm).slice(0, mediumCount).map(({ similarity }) => placeOnMedium(medium, reference.medium, similarity));
  const first = distinctPlacements(placed, sameMm)[0];
  if (!first) {
    return [];
  }
  const known2 = placed.map(({ similarity }) => similarity);
  const beside = neighbours(first.similarity).map(
    (start) => placeOnMedium(medium, reference.medium, start, known2)
  );
  return distinctPlacements([...placed, ...beside], levelMm).slice(0, 2);
}
function placeOnCoarse(coarse2, samples2, start) {
  const similarity = refineSimilarity(coarse2, samples2, start, {
    iterations: 6,
    lungWeight: lungWeights.coarse,
    settledMm: 3
  });
  return ratedPlacement(similarity, likeness(coarse2, samples2, similarity, lungWeights.coarse));
}
function turnedBy(similarity, turn) {
  return { ...similarity, rotation: rotateBy(similarity.rotation, turn) };
}
function neighbours(similarity) {
  const steps2 = [
    [2, vertebraMm],
    [2, -vertebraMm],
    [2, 2 * vertebraMm],
    [2, -2 * vertebraMm],
    [0, sidewaysMm],
    [0, -sidewaysMm]
  ];
  return steps2.map(([axis, mm]) => shiftedAlong(similarity, axis, mm));
}

// src/alignment/search/neighbourLevel.ts
var noNeighbour = { margin: 1, offsetMm: 0 };
var nudgeMm = 30;
var iterations = 10;
var backMm = 12;
function neighbourLevel(fine, reference, place) {
  const samples2 = reference.fineNearKidneys;
  const own = likeness(fine, samples2, place, lungWeights.fine).score;
  const options = { iterations, lungWeight: lungWeights.fine, settledMm: 0.2, known: [place] };
  const elsewhere = [nudgeMm, -nudgeMm].map((mm) => refineSimilarity(fine, samples2, shiftedAlong(place, 2, mm), options)).map((there) => ({
    margin: own - likeness(fine, samples2, there, lungWeights.fine).score,
    offsetMm: heightAbove(place, there)
  })).filter(({ offsetMm }) => Math.abs(offsetMm) >= backMm).sort((a, b) => a.margin - b.margin);
  return elsewhere[0] ?? noNeighbour;
}
function heightAbove({ rotation, translation }, other) {
  return other.translation.reduce(
    (sum2, v, row) => sum2 + rotation[3 * row + 2] * (v - translation[row]),
    0
  );
}

// src/alignment/anatomySamples.ts
var nearBone = 0.01;
var nearLung = 0.05;
var localReach = 2.5;
function anatomySamples(smoothed, { stride = 1, localMm: localMm2 = Infinity } = {}) {
  const { geometry, bone, lung, covered } = smoothed;
  const [nx, ny, nz] = geometry.dimensions;
  const [ox, oy, oz] = geometry.imagePositionPatient;
  const [sx, sy, sz] = geometry.spacingMm;
  const chosen = [];
  let n = 0;
  for (let k = 0; k < nz; k++) {
    if (Math.abs(oz + sz * k) >= localReach * localMm2) {
      n += nx * ny;
      continue;
    }
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++, n++) {
        const isNear = bone[n] > nearBone || lung[n] > nearLung;
        if (isNear && covered[n] > 0.3 && (i + 2 * j + 3 * k) % stride === 0) {
          chosen.push(n);
        }
      }
    }
  }
  const samples2 = {
    count: chosen.length,
    x: new Float32Array(chosen.length),
    y: new Float32Array(chosen.length),
    z: new Float32Array(chosen.length),
    bone: new Float32Array(chosen.length),
    lung: new Float32Array(chosen.length),
    weight: new Float32Array(chosen.length),
    weightSum: 0,
    index: Int32Array.from(chosen),
    boneRms: 0,
    lungRms: 0
  };
  chosen.forEach((cell, s) => {
    samples2.x[s] = ox + sx * (cell % nx);
    samples2.y[s] = oy + sy * (Math.floor(cell / nx) % ny);
    samples2.z[s] = oz + sz * Math.floor(cell / (nx * ny));
    samples2.weight[s] = Math.exp(-0.5 * (samples2.z[s] / localMm2) ** 2);
    samples2.weightSum += samples2.weight[s];
    samples2.bone[s] = bone[cell];
    samples2.lung[s] = lung[cell];
  });
  samples2.boneRms = rms(samples2.bone);
  samples2.lungRms = rms(samples2.lung);
  return samples2;
}
function rms(values) {
  let sum2 = 0;
  for (let n = 0; n < values.length; n++) {
    sum2 += values[n] * values[n];
  }
  return Math.sqrt(sum2 / Math.max(1, values.length));
}

// src/alignment/smoothMaps.ts
function smoothMaps(maps, passes) {
  const { geometry, covered } = maps;
  const weight = covered.slice();
  binomial(weight, geometry.dimensions, passes);
  return {
    geometry,
    bone: smoothKnown(maps.bone, covered, weight, geometry.dimensions, passes),
    lung: smoothKnown(maps.lung, covered, weight, geometry.dimensions, passes),
    covered: weight
  };
}
function smoothKnown(values, covered, weight, dimensions, passes) {
  const result = new Float32Array(values.length);
  let isEmpty2 = true;
  for (let n = 0; n < result.length; n++) {
    result[n] = values[n] * covered[n];
    if (result[n] !== 0) isEmpty2 = false;
  }
  if (isEmpty2) {
    return result;
  }
  binomial(result, dimensions, passes);
  for (let n = 0; n < result.length; n++) {
    result[n] = weight[n] > 1e-3 ? result[n] / weight[n] : 0;
  }
  return result;
}
function binomial(values, [nx, ny, nz], passes) {
  const area = nx * ny;
  const before = new Float32Array(area);
  for (let pass = 0; pass < passes; pass++) {
    for (let row = 0; row < values.length; row += nx) {
      binomialAlong(values, row, nx);
    }
    for (let slice = 0; slice < values.length; slice += area) {
      binomialAcross(values, slice, nx, ny, before);
    }
    binomialAcross(values, 0, area, nz, before);
  }
}
function binomialAlong(values, start, count) {
  const last = start + count - 1;
  let before = 0;
  let value = values[start];
  for (let n = start; n < last; n++) {
    const after = values[n + 1];
    values[n] = 0.5 * value + 0.25 * (before + after);
    before = value;
    value = after;
  }
  values[last] = 0.5 * value + 0.25 * before;
}
function binomialAcross(values, start, width, rows, before) {
  before.fill(0);
  const last = start + (rows - 1) * width;
  for (let row = start; row < last; row += width) {
    for (let n = 0; n < width; n++) {
      const value = values[row + n];
      values[row + n] = 0.5 * value + 0.25 * (before[n] + values[row + n + width]);
      before[n] = value;
    }
  }
  for (let n = 0; n < width; n++) {
    values[last + n] = 0.5 * values[last + n] + 0.25 * before[n];
  }
}

// src/alignment/search/referenceSamples.ts
var localMm = 75;
var known = /* @__PURE__ */ new WeakMap();
function referenceSamples(reference) {
  let samples2 = known.get(reference);
  if (!samples2) {
    samples2 = samplesOf(reference.maps);
    known.set(reference, samples2);
  }
  return samples2;
}
function samplesOf(maps) {
  const smooth = smoothMaps(maps, 2);
  const half = halveMaps(maps);
  const medium = smoothMaps(half, 2);
  const coarse2 = smoothMaps(halveMaps(half), 1);
  return {
    coarseMaps: coarse2,
    coarse: anatomySamples(coarse2),
    medium: anatomySamples(medium, { stride: 2 }),
    mediumNearKidneys: anatomySamples(medium, { localMm }),
    fine: anatomySamples(smooth, { stride: 5 }),
    fineNearKidneys: anatomySamples(smooth, { stride: 5, localMm })
  };
}

// src/alignment/search/refineOnFine.ts
function refineOnFine(fine, samples2, start) {
  return refineSimilarity(fine, samples2, start, {
    iterations: 6,
    lungWeight: lungWeights.fine,
    settledMm: 0.2
  });
}

// src/alignment/search/refinePlacement.ts
function refinePlacement(medium, fine, reference, start) {
  const near = refineSimilarity(medium, reference.mediumNearKidneys, start, {
    iterations: 6,
    lungWeight: lungWeights.fine,
    settledMm: 1
  });
  let similarity = refineOnFine(fine, reference.fineNearKidneys, near);
  let close = likeness(fine, reference.fineNearKidneys, similarity, lungWeights.fine);
  const { score: scoreBefore } = likeness(fine, reference.fineNearKidneys, start, lungWeights.fine);
  const changedLevel = Math.abs(similarity.translation[2] - start.translation[2]) >= levelMm;
  if (changedLevel || close.score < scoreBefore) {
    similarity = refineOnFine(fine, reference.fine, start);
    close = likeness(fine, reference.fineNearKidneys, similarity, lungWeights.fine);
  }
  const whole = likeness(medium, reference.medium, similarity, lungWeights.medium);
  return ratedPlacement(similarity, { ...whole, boneOverlap: close.boneOverlap });
}

// src/alignment/registerMaps.ts
var minBoneMl = 15;
var reachMm = 330;
var nowhere = {
  placements: [],
  rankTurnedOver: 0,
  neighbour: noNeighbour
};
function registerMaps(maps, reference) {
  if (boneMl(maps) < minBoneMl) {
    return nowhere;
  }
  const samples2 = referenceSamples(reference);
  const half = halveMaps(maps);
  const medium = smoothMaps(half, 2);
  const coarse2 = smoothMaps(halveMaps(half), 1);
  const levels2 = bestLevels(coarse2, medium, samples2);
  if (levels2.length === 0) {
    return nowhere;
  }
  const turnedOver = placeOnMedium(medium, samples2.medium, backToFront(levels2[0].similarity));
  const fine = smoothMaps(withoutLung(cropAround(maps, levels2)), 2);
  const placements = distinctPlacements(
    levels2.map(({ similarity }) => refinePlacement(medium, fine, samples2, similarity)),
    levelMm
  );
  return {
    placements,
    rankTurnedOver: turnedOver.rank,
    neighbour: neighbourLevel(fine, samples2, placements[0].similarity)
  };
}
function boneMl({ geometry, bone }) {
  let cells = 0;
  for (let n = 0; n < bone.length; n++) {
    cells += bone[n];
  }
  return cells * geometry.spacingMm.reduce((a, b) => a * b) / 1e3;
}
function backToFront(similarity) {
  return { ...similarity, rotation: rotateBy(similarity.rotation, [0, 0, Math.PI]) };
}
function withoutLung(maps) {
  return { ...maps, lung: new Float32Array(maps.lung.length) };
}
function cropAround(maps, placements) {
  const heights2 = placements.map(({ similarity }) => similarity.translation[2]);
  return cropMaps(maps, Math.min(...heights2) - reachMm, Math.max(...heights2) + reachMm);
}

// src/alignment/registerToReference.ts
function registerToReference(ct, reference, options = {}) {
  const now = options.now ?? (() => performance.now());
  const start = now();
  const maps = extractAnatomyMaps(ct);
  const mapped = now();
  const alignment = judgeAlignment(registerMaps(maps, reference), maps);
  const end = now();
  return alignment && {
    ...alignment,
    timingsMs: { maps: mapped - start, search: end - mapped, total: end - start }
  };
}

// src/network/createBoxGeometry.ts
function createBoxGeometry(centre, spec, isMirrored = false, size2 = spec.input.dimensions) {
  const { spacingMm: spacingMm2 } = spec.input;
  const signs = [isMirrored ? -1 : 1, 1, 1];
  return {
    dimensions: [...size2],
    spacingMm: [...spacingMm2],
    imagePositionPatient: centre.map(
      (c, axis) => c - signs[axis] * ((size2[axis] - 1) / 2) * spacingMm2[axis]
    ),
    direction: [signs[0], 0, 0, 0, 1, 0, 0, 0, 1]
  };
}

// src/network/parseModelManifest.ts
var expectedClasses = {
  coarse: ["background", "Kidney_R", "Kidney_L"],
  refine: ["background", "parenchyma", "sinus"]
};
var defaultThreshold = 0.5;
function parseModelManifest(json) {
  const manifest = json;
  const decision = {
    threshold: manifest?.decision?.threshold ?? defaultThreshold,
    sinusThreshold: manifest?.decision?.sinusThreshold ?? defaultThreshold
  };
  const isShare = (value) => typeof value === "number" && value > 0 && value < 1;
  const checks = [
    [manifest?.formatVersion === 2, "formatVersion"],
    [typeof manifest?.name === "string" && manifest.name !== "", "name"],
    [typeof manifest?.version === "string", "version"],
    [manifest?.stage === "interim" || manifest?.stage === "release", "stage"],
    [typeof manifest?.licence === "string", "licence"],
    ...networkChecks(manifest?.coarse, "coarse"),
    ...manifest?.refine === void 0 ? [] : networkChecks(manifest.refine, "refine"),
    [
      manifest?.decision === void 0 || typeof manifest.decision === "object" && manifest.decision !== null,
      "decision"
    ],
    [isShare(decision.threshold), "decision.threshold"],
    [isShare(decision.sinusThreshold), "decision.sinusThreshold"]
  ];
  const failed = checks.find(([ok]) => !ok);
  if (failed) {
    throw new DosimetryError("MODEL_MISMATCH", {
      what: "The model manifest does not fit this version of the program.",
      why: `Its field "${failed[1]}" is missing or has a value this version cannot use.`,
      next: "Install the models folder that came with this version."
    });
  }
  return { ...manifest, decision };
}
function networkChecks(spec, role) {
  const input = spec?.input;
  const isTriple = (value) => Array.isArray(value) && value.length === 3 && value.every((n) => Number.isFinite(n) && n > 0);
  const checks = [
    [typeof spec === "object" && spec !== null, ""],
    [typeof spec?.file === "string" && /^\w[\w.-]*$/.test(spec.file), ".file"],
    [Number.isInteger(spec?.bytes) && spec.bytes > 0, ".bytes"],
    [typeof spec?.sha256 === "string" && /^[0-9a-f]{64}$/.test(spec.sha256), ".sha256"],
    [typeof input?.name === "string", ".input.name"],
    [
      // Interpolation needs two voxels along every axis.
      isTriple(input?.dimensions) && input.dimensions.every((n) => Number.isInteger(n) && n >= 2),
      ".input.dimensions"
    ],
    [
      input?.dimensionStep === void 0 || isTriple(input.dimensionStep) && input.dimensionStep.every(
        (n, axis) => Number.isInteger(n) && input.dimensions?.[axis] % n === 0
      ),
      ".input.dimensionStep"
    ],
    [isTriple(input?.spacingMm), ".input.spacingMm"],
    [
      Number.isFinite(input?.hounsfieldWindow?.lower) && Number.isFinite(input?.hounsfieldWindow.upper) && input.hounsfieldWindow.upper > input.hounsfieldWindow.lower,
      ".input.hounsfieldWindow"
    ],
    [Number.isFinite(input?.paddingHounsfield), ".input.paddingHounsfield"],
    [
      input?.repeatedEndMm === void 0 || Number.isFinite(input.repeatedEndMm) && input.repeatedEndMm >= 0,
      ".input.repeatedEndMm"
    ],
    [
      Number.isFinite(input?.antialiasSigmaFactor) && input.antialiasSigmaFactor >= 0,
      ".input.antialiasSigmaFactor"
    ],
    [typeof spec?.output?.name === "string", ".output.name"],
    [
      spec?.output?.classes?.length === expectedClasses[role].length && expectedClasses[role].every((name, n) => spec.output.classes[n] === name),
      ".output.classes"
    ]
  ];
  return checks.map(([ok, field]) => [ok, `${role}${field}`]);
}

// src/network/clearBeyondScan.ts
function clearBeyondScan(probabilities, ct, box2) {
  const [nx, ny, nz] = box2.dimensions;
  const [alongI, alongJ, alongK, start] = indexToIndexMatrix(box2, ct).slice(8, 12);
  const oneVoxel = Math.abs(alongI) + Math.abs(alongJ) + Math.abs(alongK);
  const lowest2 = -oneVoxel;
  const highest2 = ct.dimensions[2] - 1 + oneVoxel;
  const count = nx * ny * nz;
  for (let k = 0, n = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      const row = alongJ * j + alongK * k + start;
      for (let i = 0; i < nx; i++, n++) {
        const slice = alongI * i + row;
        if (slice > lowest2 && slice < highest2) {
          continue;
        }
        probabilities[n] = 1;
        for (let other = n + count; other < probabilities.length; other += count) {
          probabilities[other] = 0;
        }
      }
    }
  }
}

// src/network/normaliseHounsfield.ts
function normaliseHounsfield(hu, spec) {
  const { lower, upper } = spec.input.hounsfieldWindow;
  const centre = (lower + upper) / 2;
  const scale = 2 / (upper - lower);
  for (let n = 0; n < hu.length; n++) {
    const clipped2 = hu[n] < lower ? lower : hu[n] > upper ? upper : hu[n];
    hu[n] = (clipped2 - centre) * scale;
  }
  return hu;
}

// src/network/axisWeights.ts
var truncate = 4;
var tolerance = 1e-6;
function axisWeights(size2, sigma, count, start, step, reach2 = 0) {
  const gaussian = gaussianWeights(sigma);
  const radius = (gaussian.length - 1) / 2;
  const taps = Math.min(2 * radius + 2, size2);
  const first = new Int32Array(count).fill(-1);
  const weights = new Float64Array(count * taps);
  for (let output = 0; output < count; output++) {
    const position = start + step * output;
    if (position < -reach2 - tolerance || position > size2 - 1 + reach2 + tolerance) {
      continue;
    }
    const inside2 = Math.min(Math.max(position, 0), size2 - 1);
    const lower = Math.floor(inside2);
    const fraction = inside2 - lower;
    const begin = Math.min(Math.max(lower - radius, 0), size2 - taps);
    first[output] = begin;
    for (let n = -radius; n <= radius; n++) {
      const weight = gaussian[n + radius];
      weights[output * taps + mirror(lower + n, size2) - begin] += (1 - fraction) * weight;
      if (fraction > 0) {
        weights[output * taps + mirror(lower + 1 + n, size2) - begin] += fraction * weight;
      }
    }
  }
  return { count, taps, first, weights };
}
function gaussianWeights(sigma) {
  const radius = sigma > 0 ? Math.floor(truncate * sigma + 0.5) : 0;
  const weights = new Float64Array(2 * radius + 1);
  let sum2 = 0;
  for (let n = -radius; n <= radius; n++) {
    weights[n + radius] = radius === 0 ? 1 : Math.exp(-n * n / (2 * sigma * sigma));
    sum2 += weights[n + radius];
  }
  return weights.map((w) => w / sum2);
}
function mirror(index, n) {
  const period = 2 * n;
  const wrapped = (index % period + period) % period;
  return wrapped < n ? wrapped : period - 1 - wrapped;
}

// src/network/resampleSeparable.ts
function resampleSeparable({ data: data2, dimensions: [nx, ny] }, weights, strides, outside) {
  const [x, y, z] = weights;
  const output = new Float32Array(x.count * y.count * z.count);
  const rows = usedRange(y);
  const rowSums = new Float32Array(x.count * ny);
  const size2 = x.count * y.count;
  const planes = new Float32Array(z.taps * size2);
  const held = new Int32Array(z.taps).fill(-1);
  const sum2 = new Float32Array(size2);
  const planeLines = createLines(z.taps);
  const rowLines = createLines(y.taps);
  for (const c of inOrderOfSlices(z)) {
    for (let k = z.first[c]; k < z.first[c] + z.taps; k++) {
      const place = k % z.taps;
      if (held[place] !== k) {
        sumRows(data2, nx * ny * k, nx, rows, x, rowSums);
        sumColumns(rowSums, x.count, y, rowLines, planes, place * size2);
        held[place] = k;
      }
    }
    for (let t = 0; t < z.taps; t++) {
      planeLines.offsets[t] = (z.first[c] + t) % z.taps * size2;
      planeLines.weights[t] = z.weights[c * z.taps + t];
    }
    sumLines(planes, planeLines, sum2, 0, size2);
    writePlane(sum2, output, c * strides[2], x.count, strides);
  }
  fillOutside(output, weights, strides, outside);
  return output;
}
function inOrderOfSlices({ count, first }) {
  return Array.from({ length: count }, (_, c) => c).filter((c) => first[c] >= 0).sort((a, b) => first[a] - first[b]);
}
function usedRange({ count, taps, first }) {
  let low = Infinity;
  let high = -1;
  for (let output = 0; output < count; output++) {
    if (first[output] >= 0) {
      low = Math.min(low, first[output]);
      high = Math.max(high, first[output] + taps - 1);
    }
  }
  return [low, high];
}
function sumRows(data2, slice, nx, [firstRow, lastRow], { count, taps, first, weights }, rowSums) {
  const [left, right] = usedRange({ count, taps, first, weights });
  const values = new Float64Array(4 * nx);
  for (let j = firstRow; j <= lastRow; j += 4) {
    const j1 = Math.min(j + 1, lastRow);
    const j2 = Math.min(j + 2, lastRow);
    const j3 = Math.min(j + 3, lastRow);
    for (let i = left; i <= right; i++) {
      values[4 * i] = data2[slice + nx * j + i];
      values[4 * i + 1] = data2[slice + nx * j1 + i];
      values[4 * i + 2] = data2[slice + nx * j2 + i];
      values[4 * i + 3] = data2[slice + nx * j3 + i];
    }
    for (let a = 0; a < count; a++) {
      let sum0 = 0;
      let sum1 = 0;
      let sum2 = 0;
      let sum3 = 0;
      if (first[a] >= 0) {
        let from = 4 * first[a];
        for (let w = a * taps, end = w + taps; w < end; w++, from += 4) {
          const weight = weights[w];
          sum0 += weight * values[from];
          sum1 += weight * values[from + 1];
          sum2 += weight * values[from + 2];
          sum3 += weight * values[from + 3];
        }
      }
      rowSums[a + count * j] = sum0;
      rowSums[a + count * j1] = sum1;
      rowSums[a + count * j2] = sum2;
      rowSums[a + count * j3] = sum3;
    }
  }
}
function createLines(taps) {
  const count = 6 * Math.ceil(taps / 6);
  return { offsets: new Int32Array(count), weights: new Float64Array(count) };
}
function sumColumns(rowSums, width, { count, taps, first, weights }, lines, plane, at2) {
  for (let b = 0; b < count; b++) {
    if (first[b] >= 0) {
      for (let t = 0; t < taps; t++) {
        lines.offsets[t] = width * (first[b] + t);
        lines.weights[t] = weights[b * taps + t];
      }
      sumLines(rowSums, lines, plane, at2 + width * b, width);
    }
  }
}
function sumLines(source, { offsets, weights }, target, at2, count) {
  target.fill(0, at2, at2 + count);
  for (let t = 0; t < offsets.length; t += 6) {
    const [w0, w1, w2] = [weights[t], weights[t + 1], weights[t + 2]];
    const [w3, w4, w5] = [weights[t + 3], weights[t + 4], weights[t + 5]];
    let [o0, o1, o2] = [offsets[t], offsets[t + 1], offsets[t + 2]];
    let [o3, o4, o5] = [offsets[t + 3], offsets[t + 4], offsets[t + 5]];
    for (let n = at2, end = at2 + count; n < end; n++, o0++, o1++, o2++, o3++, o4++, o5++) {
      target[n] += w0 * source[o0] + w1 * source[o1] + w2 * source[o2] + (w3 * source[o3] + w4 * source[o4] + w5 * source[o5]);
    }
  }
}
function writePlane(plane, output, offset, width, [sx, sy]) {
  for (let row = 0, start = offset; row < plane.length; row += width, start += sy) {
    for (let a = 0, to = start; a < width; a++, to += sx) {
      output[to] = plane[row + a];
    }
  }
}
function fillOutside(output, [x, y, z], [sx, sy, sz], outside) {
  if ([x, y, z].every(({ first }) => !first.includes(-1))) {
    return;
  }
  for (let c = 0; c < z.count; c++) {
    for (let b = 0; b < y.count; b++) {
      const isOutside = z.first[c] < 0 || y.first[b] < 0;
      for (let a = 0; a < x.count; a++) {
        if (isOutside || x.first[a] < 0) {
          output[a * sx + b * sy + c * sz] = outside;
        }
      }
    }
  }
}

// src/network/resampleToBox.ts
var parallelTolerance = 1e-3;
var latticePerSpacing = 1.5;
function resampleToBox(ct, box2, spec) {
  const { paddingHounsfield, repeatedEndMm = 0 } = spec.input;
  const m = indexToIndexMatrix(box2, ct);
  const ratio = [0, 1, 2].map((axis) => spacingAlong(ct, axis, box2) / ct.spacingMm[axis]);
  const sigma = ratio.map(
    (r) => spec.input.antialiasSigmaFactor * Math.sqrt(Math.max(0, r * r - 1))
  );
  const reach2 = [0, 0, repeatedEndMm / ct.spacingMm[2]];
  const boxAxes = parallelAxes(m, box2.dimensions);
  if (!boxAxes) {
    return resampleTurned(ct, box2.dimensions, m, ratio, sigma, reach2, paddingHounsfield);
  }
  const [bx, by] = box2.dimensions;
  const boxStrides = [1, bx, bx * by];
  return resampleSeparable(
    ct,
    perAxis((axis) => {
      const boxAxis = boxAxes[axis];
      return axisWeights(
        ct.dimensions[axis],
        sigma[axis],
        box2.dimensions[boxAxis],
        startAlong(m, axis, boxAxis, box2.dimensions),
        m[4 * axis + boxAxis],
        reach2[axis]
      );
    }),
    boxAxes.map((boxAxis) => boxStrides[boxAxis]),
    paddingHounsfield
  );
}
function perAxis(make) {
  return [make(0), make(1), make(2)];
}
function spacingAlong(ct, axis, box2) {
  const dots = [0, 1, 2].map(
    (b) => Math.abs(
      [0, 1, 2].reduce((sum2, c) => sum2 + ct.direction[3 * axis + c] * box2.direction[3 * b + c], 0)
    )
  );
  return box2.spacingMm[dots.indexOf(Math.max(...dots))];
}
function parallelAxes(m, dimensions) {
  const axes = [0, 1, 2].map((axis) => {
    const drift = dimensions.map((n, b) => Math.abs(m[4 * axis + b]) * (n - 1));
    const along2 = drift.indexOf(Math.max(...drift));
    return drift.every((d, b) => b === along2 || d < parallelTolerance) ? along2 : -1;
  });
  return [0, 1, 2].every((b) => axes.includes(b)) ? axes : void 0;
}
function startAlong(m, axis, boxAxis, dimensions) {
  return dimensions.reduce(
    (sum2, n, b) => sum2 + (b === boxAxis ? 0 : m[4 * axis + b] * (n - 1) / 2),
    m[4 * axis + 3]
  );
}
function resampleTurned(ct, dimensions, m, ratio, sigma, reach2, outside) {
  const [bx, by, bz] = dimensions;
  const output = new Float32Array(bx * by * bz).fill(outside);
  const bounds = boxBounds(m, dimensions, ct.dimensions);
  if (!bounds) {
    return output;
  }
  const { min: min18, max: max30 } = bounds;
  const size2 = [1, 1, 1];
  const step = [1, 1, 1];
  const weights = perAxis((axis) => {
    const extent = max30[axis] - min18[axis];
    const wanted = Math.max(1, ratio[axis] / latticePerSpacing);
    size2[axis] = Math.ceil(extent / wanted) + 1;
    step[axis] = extent > 0 ? extent / (size2[axis] - 1) : 1;
    const added = step[axis] > 1 ? step[axis] ** 2 / 6 : 0;
    const narrower = Math.sqrt(Math.max(0, sigma[axis] ** 2 - added));
    return axisWeights(ct.dimensions[axis], narrower, size2[axis], min18[axis], step[axis]);
  });
  const lattice = resampleSeparable(ct, weights, [1, size2[0], size2[0] * size2[1]], outside);
  const toLattice = m.map((v, n) => {
    const axis = Math.floor(n / 4);
    return (n % 4 === 3 ? v - min18[axis] : v) / step[axis];
  });
  const last = ct.dimensions.map((n, axis) => (n - 1 + reach2[axis] - min18[axis]) / step[axis]);
  const first = min18.map((v, axis) => (-reach2[axis] - v) / step[axis]);
  interpolate(lattice, size2, toLattice, first, last, dimensions, output);
  return output;
}
function interpolate(data2, [rx, ry, rz], m, first, last, [bx, by, bz], output) {
  const tolerance3 = 1e-6;
  const [lowX, lowY, lowZ] = first.map((v) => v - tolerance3);
  const [highX, highY, highZ] = last.map((v) => v + tolerance3);
  let n = 0;
  for (let k = 0; k < bz; k++) {
    for (let j = 0; j < by; j++) {
      for (let i = 0; i < bx; i++, n++) {
        const x = m[0] * i + m[1] * j + m[2] * k + m[3];
        const y = m[4] * i + m[5] * j + m[6] * k + m[7];
        const z = m[8] * i + m[9] * j + m[10] * k + m[11];
        if (x < lowX || y < lowY || z < lowZ || x > highX || y > highY || z > highZ) {
          continue;
        }
        const u = Math.min(Math.max(x, 0), rx - 1);
        const v = Math.min(Math.max(y, 0), ry - 1);
        const w = Math.min(Math.max(z, 0), rz - 1);
        const i0 = Math.floor(u);
        const j0 = Math.floor(v);
        const k0 = Math.floor(w);
        const stepI = i0 + 1 < rx ? 1 : 0;
        const stepJ = j0 + 1 < ry ? rx : 0;
        const stepK = k0 + 1 < rz ? rx * ry : 0;
        const fi = u - i0;
        const fj = v - j0;
        const fk = w - k0;
        const p = i0 + rx * (j0 + ry * k0);
        const q = p + stepK;
        const lower = (data2[p] * (1 - fi) + data2[p + stepI] * fi) * (1 - fj) + (data2[p + stepJ] * (1 - fi) + data2[p + stepJ + stepI] * fi) * fj;
        const upper = (data2[q] * (1 - fi) + data2[q + stepI] * fi) * (1 - fj) + (data2[q + stepJ] * (1 - fi) + data2[q + stepJ + stepI] * fi) * fj;
        output[n] = lower * (1 - fk) + upper * fk;
      }
    }
  }
}
function boxBounds(m, boxDimensions, ctDimensions) {
  const min18 = [0, 0, 0];
  const max30 = [0, 0, 0];
  for (let axis = 0; axis < 3; axis++) {
    let low = m[4 * axis + 3];
    let high = low;
    for (let b = 0; b < 3; b++) {
      const extent = m[4 * axis + b] * (boxDimensions[b] - 1);
      low += Math.min(0, extent);
      high += Math.max(0, extent);
    }
    min18[axis] = Math.max(0, Math.floor(low));
    max30[axis] = Math.min(ctDimensions[axis] - 1, Math.ceil(high));
    if (min18[axis] > max30[axis]) {
      return void 0;
    }
  }
  return { min: min18, max: max30 };
}

// src/network/runNetwork.ts
async function runNetwork(ct, box2, spec, engine) {
  const input = normaliseHounsfield(resampleToBox(ct, box2, spec), spec);
  const probabilities = await engine.run(input, box2.dimensions);
  clearBeyondScan(probabilities, ct, box2);
  return probabilities;
}

// src/network/verifyModelBytes.ts
var import_sha23 = require("@noble/hashes/sha2");
var import_utils3 = require("@noble/hashes/utils");
function verifyModelBytes(bytes, spec) {
  const digest = (0, import_utils3.bytesToHex)((0, import_sha23.sha256)(bytes));
  if (digest !== spec.sha256) {
    throw new DosimetryError("MODEL_MISMATCH", {
      what: `The file ${spec.file} is not the model this program was released with.`,
      why: `Its SHA-256 begins ${digest.slice(0, 12)}, expected ${spec.sha256.slice(0, 12)} (${bytes.length} of ${spec.bytes} bytes).`,
      next: "Copy the models folder of this release to the server again, then reload the page."
    });
  }
}

// cli/createNodeEngine.ts
var ort = __toESM(require("onnxruntime-node"));
function turnOffReports() {
  process.env.ORT_DISABLE_TELEMETRY = "1";
}
async function createNodeEngine(model, spec, { threads } = {}) {
  const { input, output } = spec;
  turnOffReports();
  const session = await attempt(
    "could not be loaded",
    () => ort.InferenceSession.create(model, {
      graphOptimizationLevel: "all",
      ...threads !== void 0 && { intraOpNumThreads: threads }
    })
  );
  return {
    description: "onnxruntime-node, CPU",
    async run(values, dimensions = input.dimensions) {
      const shape = [1, 1, ...[...dimensions].reverse()];
      const tensor = new ort.Tensor("float32", values, shape);
      const result = await attempt("stopped", () => session.run({ [input.name]: tensor }));
      return result[output.name].data;
    },
    dispose: () => session.release()
  };
}
async function attempt(whatHappened, work) {
  try {
    return await work();
  } catch (cause) {
    const text2 = cause instanceof Error ? cause.message : String(cause);
    const outOfMemory = /memory|bad_alloc/i.test(text2);
    throw new DosimetryError(outOfMemory ? "OUT_OF_MEMORY" : "ENGINE_FAILED", {
      what: `The network ${whatHappened}.`,
      why: outOfMemory ? "The machine has no memory left for it." : `onnxruntime reports: ${text2}.`,
      next: outOfMemory ? "End other programs, then try again." : "Install the packages again (npm ci) and check that the models folder is complete.",
      cause
    });
  }
}

// cli/loadModel.ts
var modelsFolder = import_node_path.default.resolve(__dirname, "../models");
async function loadModel(folder = modelsFolder, options = {}) {
  try {
    const manifest = parseModelManifest(
      JSON.parse(await import_promises.default.readFile(import_node_path.default.join(folder, "manifest.json"), "utf8"))
    );
    const load = async (spec) => {
      const bytes = await import_promises.default.readFile(import_node_path.default.join(folder, spec.file));
      verifyModelBytes(bytes, spec);
      return createNodeEngine(bytes, spec, options);
    };
    const coarse2 = await load(manifest.coarse);
    return {
      manifest,
      referenceAnatomy: await readReferenceAnatomy(),
      networks: { coarse: coarse2, ...manifest.refine && { refine: await load(manifest.refine) } }
    };
  } catch (cause) {
    if (cause instanceof DosimetryError) {
      throw cause;
    }
    throw new DosimetryError("MODEL_UNAVAILABLE", {
      what: "The network weights could not be loaded.",
      why: cause instanceof Error ? `${cause.message}.` : String(cause),
      next: `Check that ${folder} is complete, or give another folder with --model.`,
      cause
    });
  }
}
async function readReferenceAnatomy() {
  const file = import_node_path.default.join(modelsFolder, "reference-anatomy.bin");
  return (0, import_node_fs.existsSync)(file) ? parseReferenceAnatomy(await import_promises.default.readFile(file)) : void 0;
}

// src/plausibility/describePeaks.ts
function describePeaks({ airHu, fatHu, softTissueHu }) {
  const text2 = (name, hu, usual) => `${name} ${hu === void 0 ? "not found" : `at ${hu.toFixed(0)}`} (usual: ${usual})`;
  return `Peaks: ${text2("air", airHu, -1e3)}, ${text2("fat", fatHu, -100)}, ${text2("soft tissue", softTissueHu, 40)}.`;
}

// src/plausibility/sampleValues.ts
var defaultCount = 15e4;
function sampleValues(data2, count = defaultCount) {
  const step = Math.max(1, Math.floor(data2.length / count)) | 1;
  const values = new Float32Array(Math.ceil(data2.length / step));
  let taken = 0;
  for (let n = 0; n < data2.length; n += step) {
    const value = data2[n];
    if (Number.isFinite(value)) {
      values[taken++] = value;
    }
  }
  return values.subarray(0, taken).sort();
}

// src/plausibility/tissuePeaks.ts
var binHu = 8;
var leastShare = 2e-3;
var ranges = {
  airHu: [-1100, -850],
  fatHu: [-260, -40],
  softTissueHu: [-16, 200]
};
function tissuePeaks(sorted, fill) {
  const peaks = {};
  for (const name of ["airHu", "fatHu", "softTissueHu"]) {
    const [from, to] = ranges[name];
    const bins = new Float64Array((to - from) / binHu + 4);
    let total = 0;
    for (const value of sorted) {
      const bin = Math.floor((value - from) / binHu) + 2;
      if (value !== fill && bin >= 0 && bin < bins.length) {
        bins[bin]++;
        total++;
      }
    }
    const mode = smoothMode(bins);
    if (mode !== void 0 && total >= leastShare * sorted.length) {
      peaks[name] = from + (mode - 2 + 0.5) * binHu;
    }
  }
  return peaks;
}
function smoothMode(bins) {
  const smooth = (n) => bins[n - 2] + 2 * bins[n - 1] + 3 * bins[n] + 2 * bins[n + 1] + bins[n + 2];
  let best;
  for (let n = 3; n < bins.length - 3; n++) {
    const height = smooth(n);
    if (height > 0 && height >= smooth(n - 1) && height >= smooth(n + 1) && (best === void 0 || height > smooth(best))) {
      best = n;
    }
  }
  return best;
}

// src/plausibility/judgeHounsfield.ts
var leastValues = 4e3;
var airBelow = -700;
var bodyFrom = -250;
var denseFrom = 350;
var leastBodyShare = 3e-3;
var leastNegativeShare = 1e-3;
var mostDenseShare = 0.25;
var unusualDenseShare = 0.15;
var mostBetweenShare = 0.15;
var unusualBetweenShare = 0.05;
var mostBetweenOfBody = 1;
var leastFatShare = 0.06;
var cutShare = 0.01;
var cutAboveShare = 2e-3;
var leastDistinct = 40;
function judgeHounsfield(data2) {
  const sorted = sampleValues(data2);
  const range = [sorted[0], sorted[sorted.length - 1]];
  if (sorted.length < leastValues || range[0] === range[1]) {
    return { verdict: "unknown", peaks: {}, range };
  }
  const zeros = share(sorted, 0, 0);
  const peaks = tissuePeaks(sorted, zeros > 0.05 ? 0 : void 0);
  return { peaks, range, ...contradiction(sorted, range) ?? doubt(sorted, range, peaks) };
}
function contradiction(sorted, range) {
  const refused = (reason, cause) => ({
    verdict: "implausible",
    reason,
    ...cause && { cause }
  });
  const [lowest2, highest2] = range;
  const span = `Values range from ${text(lowest2)} to ${text(highest2)}`;
  const body = share(sorted, bodyFrom, Infinity);
  if (body < leastBodyShare) {
    return refused(
      `${span}, and only ${percent(body)} are above ${bodyFrom} HU: hardly anything is as dense as a body.`,
      lowest2 < -1500 || share(sorted, -1060, airBelow) > 0.01 ? "An offset of -1024 may have been added twice; or nearly all is padding." : "Nearly all may be padding or air."
    );
  }
  if (share(sorted, -Infinity, -20) < leastNegativeShare) {
    return refused(
      `${span}: without negative values there is neither air nor fat.`,
      causeOfPositive(sorted, range)
    );
  }
  const dense = share(sorted, denseFrom, Infinity) / body;
  if (dense > mostDenseShare) {
    return refused(
      `${span}, and ${percent(dense)} of what is denser than fat lies above ${denseFrom} HU, where only bone and metal are.`,
      causeOfDense(sorted)
    );
  }
  if (lowest2 > bodyFrom && sorted[Math.floor(0.998 * sorted.length)] < 130) {
    return refused(
      `${span}: there is neither air nor bone.`,
      highest2 < 20 ? "The values seem to be normalised." : "The values seem to be divided by 10."
    );
  }
  const air = share(sorted, -Infinity, airBelow);
  const between = share(sorted, airBelow, bodyFrom);
  if (air < 1e-3 && between > mostBetweenShare) {
    return refused(
      `${span}: nothing is as thin as air (-1000 HU), and ${percent(between)} lie between ${airBelow} and ${bodyFrom} HU, where hardly anything of a body is.`,
      "The values seem to be scaled or windowed."
    );
  }
  if (between > mostBetweenOfBody * body) {
    return refused(
      `${span}: more lies between ${airBelow} and ${bodyFrom} HU (${percent(between)}), where lung and borders are, than above (${percent(body)}).`,
      "Slope or offset seem to be wrong."
    );
  }
  const atBottom = share(sorted, lowest2, lowest2);
  const fat = share(sorted, -130, -70) / body;
  const noFat = fat < leastFatShare || fat < 1.4 * (share(sorted, -60, -10) / body);
  if (isCutAbove(sorted, highest2, body) && highest2 > 400 && atBottom > 0.01 && noFat && hasManyValues(sorted)) {
    return refused(
      `${span}, both cut off, and only ${percent(fat)} of the body have the density of fat.`,
      "A display window seems to have been stretched over the scale."
    );
  }
  return void 0;
}
function doubt(sorted, [lowest2, highest2], peaks) {
  const doubtful = (reason, cause) => ({
    verdict: "doubtful",
    reason,
    ...cause && { cause }
  });
  if (!hasManyValues(sorted)) {
    return { verdict: "plausible" };
  }
  const body = share(sorted, bodyFrom, Infinity);
  const dense = share(sorted, denseFrom, Infinity) / body;
  if (dense > unusualDenseShare) {
    return doubtful(`${percent(dense)} of the body lie above ${denseFrom} HU.`);
  }
  const atBottom = share(sorted, -Infinity, lowest2);
  if (lowest2 > -850 && lowest2 < -20 && atBottom > cutShare) {
    return doubtful(
      `${percent(atBottom)} of the voxels have the lowest value, ${text(lowest2)} HU.`,
      "The values seem to be cut off below: air is lost."
    );
  }
  if (isCutAbove(sorted, highest2, body)) {
    return doubtful(
      `${percent(share(sorted, highest2, highest2) / body)} of the body have the highest value, ${text(highest2)} HU.`,
      "The values seem to be cut off above: bone is lost."
    );
  }
  const between = share(sorted, airBelow, bodyFrom);
  if (share(sorted, -Infinity, airBelow) < 1e-3 && between > unusualBetweenShare) {
    return doubtful(`${percent(between)} lie between ${airBelow} and ${bodyFrom} HU, none at air.`);
  }
  const { airHu, fatHu, softTissueHu } = peaks;
  const tooLow = share(sorted, -245, -150) / body;
  if (tooLow > 0.06 && tooLow > 1.5 * (share(sorted, -130, -60) / body)) {
    return doubtful(
      `Fat seems to lie at ${text(fatHu ?? -200)} HU (usual: -120 to -80).`,
      "Slope or offset may be wrong."
    );
  }
  if (airHu !== void 0 && fatHu !== void 0 && share(sorted, -Infinity, airBelow) > 0.05 && share(sorted, 240, Infinity) < 2e-4 * body) {
    return doubtful(
      `There are air, fat and soft tissue (${text(softTissueHu ?? 0)} HU), but nothing as dense as bone: the highest value is ${text(highest2)} HU.`,
      "The values may be those of another kind of image such as MR."
    );
  }
  return { verdict: "plausible" };
}
function causeOfPositive(sorted, [lowest2, highest2]) {
  const middle = sorted[sorted.length >> 1];
  if (highest2 <= 1.5) {
    return "The values seem to be normalised to 0 to 1.";
  }
  if (highest2 <= 260) {
    return "The values seem to be grey values of 8 bits, as exported for display.";
  }
  if (highest2 > 3e4) {
    return "The sign of negative values seems to be lost.";
  }
  if (share(sorted, 850, 1250) > 0.05 || middle > 700) {
    return "The values seem to lack the offset of -1024.";
  }
  return lowest2 === 0 && share(sorted, 0, 0) > 0.2 && share(sorted, 1, 120) > 0.05 ? "The values seem to be cut off at 0, or are of another kind of image such as MR." : "The values may be those of another kind of image such as MR.";
}
function causeOfDense(sorted) {
  if (share(sorted, 3e4, Infinity) > 1e-3) {
    return "The sign of negative values seems to be lost.";
  }
  const offset = share(sorted, 800, 1200) > 0.3 * share(sorted, bodyFrom + 300, Infinity);
  if (offset) {
    return "The values seem to lack the offset of -1024.";
  }
  return sorted[0] <= -1024 || sorted[sorted.length - 1] > 5e3 ? "The values seem to be multiplied, or to be those of another kind of image such as MR." : void 0;
}
function hasManyValues(sorted) {
  let count = 1;
  for (let n = 1; n < sorted.length && count < leastDistinct; n++) {
    count += sorted[n] === sorted[n - 1] ? 0 : 1;
  }
  return count >= leastDistinct;
}
function isCutAbove(sorted, highest2, body) {
  const atTop = share(sorted, highest2, highest2) / body;
  const below = share(sorted, 0.8 * highest2, highest2) / body - atTop;
  return highest2 > 100 && highest2 < 1500 && atTop > cutAboveShare && atTop > 1.5 * below;
}
function share(sorted, from, to) {
  return (firstAbove(sorted, to) - firstFrom(sorted, from)) / sorted.length;
}
function firstFrom(sorted, value) {
  return search(sorted, (entry) => entry >= value);
}
function firstAbove(sorted, value) {
  return search(sorted, (entry) => entry > value);
}
function search(sorted, isBeyond) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (isBeyond(sorted[middle])) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}
function percent(value) {
  return `${(100 * value).toFixed(1)} %`;
}
function text(value) {
  return Number.isInteger(value) ? String(value) : value.toPrecision(3);
}

// src/plausibility/checkHounsfield.ts
function checkHounsfield(data2) {
  const { verdict, peaks, reason, cause } = judgeHounsfield(data2);
  if (verdict === "implausible") {
    throw new DosimetryError("NOT_HOUNSFIELD", {
      what: "The values of the CT are not Hounsfield units.",
      why: [reason, describePeaks(peaks), cause].filter(Boolean).join(" "),
      next: "Choose the original CT images from the scanner; an export or a conversion may have changed the values."
    });
  }
}

// src/plausibility/patientOrder.ts
function patientOrder(volume) {
  const { data: data2, dimensions, spacingMm: spacingMm2, direction, imagePositionPatient } = volume;
  const free = [0, 1, 2];
  const axes = [2, 1, 0].map((patient) => {
    const best = free.reduce(
      (a, b) => Math.abs(direction[3 * b + patient]) > Math.abs(direction[3 * a + patient]) ? b : a
    );
    free.splice(free.indexOf(best), 1);
    return best;
  });
  axes.reverse();
  const isReversed = axes.map((axis, patient) => direction[3 * axis + patient] < 0);
  const strides = [1, dimensions[0], dimensions[0] * dimensions[1]];
  const [nx, ny, nz] = axes.map((axis) => dimensions[axis]);
  const index = (patient, n) => {
    const axis = axes[patient];
    return strides[axis] * (isReversed[patient] ? dimensions[axis] - 1 - n : n);
  };
  const result = new Float32Array(data2.length);
  let at2 = 0;
  for (let k = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      const row = index(1, j) + index(2, k);
      for (let i = 0; i < nx; i++) {
        result[at2++] = data2[row + index(0, i)];
      }
    }
  }
  const originMm2 = axes.map((axis, patient) => {
    const centre = [0, 1, 2].reduce(
      (sum2, a) => sum2 + direction[3 * a + patient] * spacingMm2[a] * (dimensions[a] - 1) / 2,
      imagePositionPatient[patient]
    );
    return centre - spacingMm2[axis] * (dimensions[axis] - 1) / 2;
  });
  return {
    data: result,
    dimensions: [nx, ny, nz],
    spacingMm: axes.map((axis) => spacingMm2[axis]),
    originMm: originMm2
  };
}

// src/plausibility/measureBodyLayout.ts
var blockMm = 6;
var solidHu = [22, 240];
var solidRadiusMm = 18;
var leastSolidShare = 0.9;
var organsFromMm = -30;
var organsToMm = 110;
var bodyHu = -300;
var boneHu = 170;
var halfSpineMm = 36;
var spineReachMm = 90;
var leastBoneMl = 30;
function measureBodyLayout(ct, options = {}) {
  const grid = patientOrder(blockMeans(ct, blockMm));
  const { kidneysMm } = options;
  const middle = bodyMiddle(grid, kidneysMm?.[2]);
  const midlineX = options.midlineX ?? middle[0];
  const coarse2 = patientOrder(blockMeans(asVolume(grid), 2 * blockMm));
  return {
    solidMl: kidneysMm ? solidSides(grid, kidneysMm[2], midlineX) : { right: 0, left: 0 },
    ...spine(grid, kidneysMm?.[2], [midlineX, middle[1]]),
    ...lungHeight(coarse2, lungOf(coarse2), kidneysMm?.[2])
  };
}
function asVolume({ originMm: originMm2, ...grid }) {
  return { ...grid, imagePositionPatient: originMm2, direction: [1, 0, 0, 0, 1, 0, 0, 0, 1] };
}
function cellMl({ spacingMm: [x, y, z] }) {
  return x * y * z / 1e3;
}
function at({ originMm: originMm2, spacingMm: spacingMm2 }, axis, n) {
  return originMm2[axis] + spacingMm2[axis] * n;
}
function forEachCell(grid, fromZ, toZ, visit) {
  const [nx, ny, nz] = grid.dimensions;
  for (let k = 0; k < nz; k++) {
    const z = at(grid, 2, k);
    if (z < fromZ || z > toZ) {
      continue;
    }
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++) {
        visit(i + nx * (j + ny * k), at(grid, 0, i), at(grid, 1, j), z);
      }
    }
  }
}
function heights(kidneyZ) {
  return kidneyZ === void 0 ? [-Infinity, Infinity] : [kidneyZ - spineReachMm, kidneyZ + spineReachMm];
}
function bodyMiddle(grid, kidneyZ) {
  let count = 0;
  let [sumX, sumY] = [0, 0];
  forEachCell(grid, ...heights(kidneyZ), (n, x, y) => {
    if (grid.data[n] > bodyHu) {
      count++;
      sumX += x;
      sumY += y;
    }
  });
  return [sumX / count, sumY / count];
}
function spine(grid, kidneyZ, [midX, midY]) {
  let count = 0;
  let sum2 = 0;
  forEachCell(grid, ...heights(kidneyZ), (n, x, y) => {
    if (grid.data[n] > boneHu && Math.abs(x - midX) <= halfSpineMm) {
      count++;
      sum2 += y - midY;
    }
  });
  return count * cellMl(grid) < leastBoneMl ? {} : { spineBehindMm: sum2 / count };
}
function solidSides(whole, kidneyZ, midlineX) {
  const aroundMm = solidRadiusMm + blockMm;
  const grid = heightsOf(whole, kidneyZ + organsFromMm - aroundMm, kidneyZ + organsToMm + aroundMm);
  const { data: data2, dimensions, spacingMm: spacingMm2 } = grid;
  const clipped2 = new Float32Array(data2).map((hu) => Math.max(-200, Math.min(300, hu)));
  const smooth = boxMeans(clipped2, dimensions, [1, 1, 1]);
  const isSolid = smooth.map((hu) => hu >= solidHu[0] && hu <= solidHu[1] ? 1 : 0);
  const radii = spacingMm2.map((mm) => Math.max(1, Math.round(solidRadiusMm / mm)));
  const solidShare = boxMeans(isSolid, dimensions, radii);
  let [right, left] = [0, 0];
  forEachCell(grid, kidneyZ + organsFromMm, kidneyZ + organsToMm, (n, x) => {
    if (solidShare[n] >= leastSolidShare) {
      if (x < midlineX) {
        right++;
      } else {
        left++;
      }
    }
  });
  return { right: right * cellMl(grid), left: left * cellMl(grid) };
}
function heightsOf(grid, fromZ, toZ) {
  const [nx, ny, nz] = grid.dimensions;
  const [, , dz] = grid.spacingMm;
  const [x, y, z] = grid.originMm;
  const first = Math.min(nz, Math.max(0, Math.floor((fromZ - z) / dz)));
  const end = Math.max(first, Math.min(nz, Math.ceil((toZ - z) / dz) + 1));
  return {
    ...grid,
    data: grid.data.subarray(nx * ny * first, nx * ny * end),
    dimensions: [nx, ny, end - first],
    originMm: [x, y, z + first * dz]
  };
}
function boxMeans(values, dimensions, radii) {
  let from = values;
  for (const axis of [0, 1, 2]) {
    const stride = [1, dimensions[0], dimensions[0] * dimensions[1]][axis];
    const count = dimensions[axis];
    const radius = radii[axis];
    const to = new Float32Array(from.length);
    const lines = from.length / count;
    for (let line = 0; line < lines; line++) {
      const first = Math.floor(line / stride) * stride * count + line % stride;
      let sum2 = 0;
      let cells = 0;
      for (let n = -radius; n < count; n++) {
        if (n + radius < count) {
          sum2 += from[first + (n + radius) * stride];
          cells++;
        }
        if (n - radius - 1 >= 0) {
          sum2 -= from[first + (n - radius - 1) * stride];
          cells--;
        }
        if (n >= 0) {
          to[first + n * stride] = sum2 / cells;
        }
      }
    }
    from = to;
  }
  return from;
}
function lungOf(grid) {
  const covered = new Float32Array(grid.data.length).fill(1);
  return enclosedAir(grid.data, covered, grid.dimensions, cellMl(grid));
}
function lungHeight(grid, lung, kidneyZ) {
  let count = 0;
  let above = 0;
  forEachCell(grid, -Infinity, Infinity, (n, _x, _y, z) => {
    if (lung[n]) {
      count++;
      above += kidneyZ !== void 0 && z > kidneyZ ? 1 : 0;
    }
  });
  return {
    lungMl: count * cellMl(grid),
    ...count > 0 && kidneyZ !== void 0 && { lungAbove: above / count }
  };
}

// src/contouring/close/isolateKidney.ts
var connectedLevel = 0.3;
function isolateKidney({ box: box2, kidney: kidney2, sinus }, threshold, otherKidney) {
  const level = Math.min(connectedLevel, threshold);
  const mask2 = new Uint8Array(kidney2.length);
  for (let n = 0; n < kidney2.length; n++) {
    mask2[n] = kidney2[n] > level ? 1 : 0;
  }
  const { components, sizes } = labelComponents(mask2, box2.dimensions);
  if (sizes.length <= 1) {
    return { field: { box: box2, kidney: kidney2, sinus }, removed: { count: 0, volumeMl: 0 } };
  }
  const voxels = new Float64Array(sizes.length + 1);
  const shared = new Float64Array(sizes.length + 1);
  for (let n = 0; n < kidney2.length; n++) {
    if (components[n] > 0 && kidney2[n] > threshold) {
      voxels[components[n]]++;
      shared[components[n]] += otherKidney && otherKidney[n] > threshold ? 1 : 0;
    }
  }
  let main = 1;
  for (let c = 2; c < voxels.length; c++) {
    if (voxels[c] > voxels[main]) {
      main = c;
    }
  }
  const removed = { count: 0, volumeMl: 0 };
  for (let c = 1; c < voxels.length; c++) {
    if (c !== main && voxels[c] > 0 && shared[c] <= voxels[c] / 2) {
      removed.count++;
      removed.volumeMl += voxels[c] * voxelVolumeMl(box2);
    }
  }
  const cleaned = new Float32Array(kidney2.length);
  for (let n = 0; n < kidney2.length; n++) {
    if (components[n] === 0 || components[n] === main) {
      cleaned[n] = kidney2[n];
    }
  }
  return { field: { box: box2, kidney: cleaned, sinus }, removed };
}

// src/contouring/close/isolateBoth.ts
function isolateBoth({ right, left }, threshold) {
  return {
    right: right && isolateKidney(right.field, threshold),
    left: left && isolateKidney(left.field, threshold)
  };
}

// src/contouring/fields/interpolateOnGrid.ts
var tolerance2 = 1e-6;
function interpolateOnGrid(values, box2, grid, { min: min18, max: max30 }) {
  const [bx, by, bz] = box2.dimensions;
  const m = indexToIndexMatrix(grid, box2);
  const width = max30[0] - min18[0] + 1;
  const result = new Float32Array(width * (max30[1] - min18[1] + 1) * (max30[2] - min18[2] + 1));
  const highX = bx - 1 + tolerance2;
  const highY = by - 1 + tolerance2;
  const highZ = bz - 1 + tolerance2;
  const slice = bx * by;
  for (let k = min18[2], n = 0; k <= max30[2]; k++) {
    for (let j = min18[1]; j <= max30[1]; j++) {
      for (let i = min18[0]; i <= max30[0]; i++, n++) {
        const x = m[0] * i + m[1] * j + m[2] * k + m[3];
        const y = m[4] * i + m[5] * j + m[6] * k + m[7];
        const z = m[8] * i + m[9] * j + m[10] * k + m[11];
        if (x < -tolerance2 || y < -tolerance2 || z < -tolerance2 || x > highX || y > highY || z > highZ) {
          continue;
        }
        const i0 = Math.min(Math.max(Math.floor(x), 0), bx - 2);
        const j0 = Math.min(Math.max(Math.floor(y), 0), by - 2);
        const k0 = Math.min(Math.max(Math.floor(z), 0), bz - 2);
        const fi = x - i0;
        const fj = y - j0;
        const fk = z - k0;
        const p = i0 + bx * (j0 + by * k0);
        const q = p + slice;
        const lower = (values[p] * (1 - fi) + values[p + 1] * fi) * (1 - fj) + (values[p + bx] * (1 - fi) + values[p + bx + 1] * fi) * fj;
        const upper = (values[q] * (1 - fi) + values[q + 1] * fi) * (1 - fj) + (values[q + bx] * (1 - fi) + values[q + bx + 1] * fi) * fj;
        result[n] = lower * (1 - fk) + upper * fk;
      }
    }
  }
  return result;
}

// src/contouring/fields/largestPiece.ts
function largestPiece(mask2, box2) {
  const { components, sizes } = labelComponents(mask2, box2.dimensions);
  const number = largestComponent(sizes);
  if (number === 0) {
    return void 0;
  }
  const [nx, ny, nz] = box2.dimensions;
  const m = indexToPatientMatrix(box2);
  const min18 = [nx, ny, nz];
  const max30 = [-1, -1, -1];
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (let k = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      const row = nx * (j + ny * k);
      let first = 0;
      while (first < nx && components[row + first] !== number) {
        first++;
      }
      if (first === nx) {
        continue;
      }
      let last = nx - 1;
      while (components[row + last] !== number) {
        last--;
      }
      min18[0] = Math.min(min18[0], first);
      max30[0] = Math.max(max30[0], last);
      min18[1] = Math.min(min18[1], j);
      max30[1] = Math.max(max30[1], j);
      min18[2] = Math.min(min18[2], k);
      max30[2] = k;
      for (let axis = 0; axis < 3; axis++) {
        const rest = m[4 * axis + 1] * j + m[4 * axis + 2] * k + m[4 * axis + 3];
        const ends = [m[4 * axis] * first + rest, m[4 * axis] * last + rest];
        low[axis] = Math.min(low[axis], ends[0], ends[1]);
        high[axis] = Math.max(high[axis], ends[0], ends[1]);
      }
    }
  }
  return {
    voxels: sizes[number - 1],
    bounds: { min: min18, max: max30 },
    patientBounds: { min: low, max: high }
  };
}

// src/contouring/fields/gridBounds.ts
function gridBounds(values, box2, grid, level) {
  const { low, high } = boundsAbove(values, box2.dimensions, level);
  if (high[0] < 0) {
    return void 0;
  }
  const first = low.map((v) => Math.max(0, v - 1));
  const last = high.map((v, axis) => Math.min(box2.dimensions[axis] - 1, v + 1));
  const m = indexToIndexMatrix(box2, grid);
  const min18 = [0, 0, 0];
  const max30 = [0, 0, 0];
  for (let axis = 0; axis < 3; axis++) {
    let lower = m[4 * axis + 3];
    let upper = lower;
    for (let b = 0; b < 3; b++) {
      const ends = [m[4 * axis + b] * first[b], m[4 * axis + b] * last[b]];
      lower += Math.min(...ends);
      upper += Math.max(...ends);
    }
    min18[axis] = Math.max(0, Math.ceil(lower - 1e-6));
    max30[axis] = Math.min(grid.dimensions[axis] - 1, Math.floor(upper + 1e-6));
    if (min18[axis] > max30[axis]) {
      return void 0;
    }
  }
  return { min: min18, max: max30 };
}
function boundsAbove(values, [nx, ny, nz], level) {
  const low = [nx, ny, nz];
  const high = [-1, -1, -1];
  for (let k = 0, n = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++, n++) {
        if (values[n] > level) {
          if (i < low[0]) low[0] = i;
          if (i > high[0]) high[0] = i;
          if (j < low[1]) low[1] = j;
          if (j > high[1]) high[1] = j;
          if (k < low[2]) low[2] = k;
          high[2] = k;
        }
      }
    }
  }
  return { low, high };
}

// src/contouring/fields/pasteValues.ts
function pasteValues(part, values, [nx, ny], { min: min18, max: max30 }) {
  const width = max30[0] - min18[0] + 1;
  let from = 0;
  for (let k = min18[2]; k <= max30[2]; k++) {
    for (let j = min18[1]; j <= max30[1]; j++, from += width) {
      values.set(part.subarray(from, from + width), min18[0] + nx * (j + ny * k));
    }
  }
}

// src/contouring/close/extendField.ts
function extendField(fine, coarse2, level) {
  const { box: box2 } = fine;
  const grid = unboundedGrid(box2);
  const needed = gridBounds(coarse2.kidney, coarse2.box, grid.geometry, level);
  if (!needed) {
    return fine;
  }
  const inner = {
    min: grid.offset,
    max: grid.offset.map((v, axis) => v + box2.dimensions[axis] - 1)
  };
  const bounds = {
    min: inner.min.map((v, axis) => Math.min(v, needed.min[axis])),
    max: inner.max.map((v, axis) => Math.max(v, needed.max[axis]))
  };
  const kidney2 = interpolateOnGrid(coarse2.kidney, coarse2.box, grid.geometry, bounds);
  const sinus = fine.sinus && new Float32Array(kidney2.length);
  const extended = partOfGrid(grid.geometry, bounds);
  const place = {
    min: inner.min.map((v, axis) => v - bounds.min[axis]),
    max: inner.max.map((v, axis) => v - bounds.min[axis])
  };
  pasteValues(fine.kidney, kidney2, extended.dimensions, place);
  if (fine.sinus && sinus) {
    pasteValues(fine.sinus, sinus, extended.dimensions, place);
  }
  return {
    box: extended,
    kidney: kidney2,
    ...sinus && { sinus }
  };
}
function unboundedGrid(box2) {
  const offset = [...box2.dimensions];
  return {
    offset,
    geometry: {
      ...box2,
      dimensions: box2.dimensions.map((n) => 3 * n),
      imagePositionPatient: indexToPatient(box2, offset.map((v) => -v))
    }
  };
}

// src/contouring/close/refineBox.ts
var marginMm = 15;
var leastSize = [64, 64, 40];
var largestSize = [160, 160, 96];
function refineBox({ min: min18, max: max30 }, spec, { isMirrored, atLeast = leastSize }) {
  const { dimensions, dimensionStep, spacingMm: spacingMm2 } = spec.input;
  const middle = min18.map((v, axis) => (v + max30[axis]) / 2);
  const size2 = dimensionStep?.map((step, axis) => {
    const wanted = (max30[axis] - min18[axis] + 2 * marginMm) / spacingMm2[axis] + 1;
    const most = Math.max(largestSize[axis], dimensions[axis]);
    return Math.min(
      step * Math.ceil(Math.max(wanted, atLeast[axis]) / step),
      step * Math.floor(most / step)
    );
  });
  return createBoxGeometry(middle, spec, isMirrored, size2 ?? dimensions);
}

// src/contouring/close/refineKidney.ts
var maxPasses = 3;
var clearVoxels = 2;
var reachMm2 = 60;
var settledMm = 5;
async function refineKidney(ct, coarse2, { side, spec, engine, threshold, other, checkCancelled }) {
  const isMirrored = side === "left";
  const look = async (box2) => {
    checkCancelled?.();
    const probabilities = await runNetwork(ct, box2, spec, engine);
    const field2 = fieldOf(probabilities, box2);
    const seen2 = { field: field2, piece: pieceAbove(threshold, field2) };
    return other && comesWithin(clearVoxels, seen2) ? { field: field2, piece: pieceAbove(threshold, field2, onBox(other.field, box2)) } : seen2;
  };
  let seen = await look(refineBox(coarse2.bounds, spec, { isMirrored }));
  let passes = 1;
  while (passes < maxPasses && comesWithin(clearVoxels, seen)) {
    const atLeast = spec.input.dimensions;
    const bounds = spec.input.dimensionStep ? boundsBeyond(seen) : seen.piece.patientBounds;
    const box2 = refineBox(bounds, spec, { isMirrored, atLeast });
    if (isSettled(box2, seen.field.box)) {
      break;
    }
    const again = await look(box2);
    passes++;
    if (again.piece && again.piece.voxels < seen.piece.voxels && comesWithin(1, again)) {
      break;
    }
    seen = again;
  }
  const { field } = seen;
  const whole = comesWithin(1, seen) ? extendField(field, coarse2.field, threshold / 2) : field;
  const otherKidney = other && onBox(other.field, whole.box);
  return { ...isolateKidney(whole, threshold, otherKidney), box: field.box, passes };
}
function onBox({ kidney: kidney2, box: box2 }, grid) {
  const max30 = grid.dimensions.map((n) => n - 1);
  return interpolateOnGrid(kidney2, box2, grid, { min: [0, 0, 0], max: max30 });
}
function pieceAbove(threshold, { kidney: kidney2, box: box2 }, otherKidney) {
  const mask2 = new Uint8Array(kidney2.length);
  for (let n = 0; n < mask2.length; n++) {
    mask2[n] = kidney2[n] > threshold && !(otherKidney && otherKidney[n] > threshold) ? 1 : 0;
  }
  return largestPiece(mask2, box2);
}
function comesWithin(voxels, { field, piece }) {
  return piece !== void 0 && [0, 1, 2].some(
    (axis) => piece.bounds.min[axis] < voxels || piece.bounds.max[axis] >= field.box.dimensions[axis] - voxels
  );
}
function boundsBeyond({ field: { box: box2 }, piece }) {
  const { bounds, patientBounds } = piece;
  const min18 = [...patientBounds.min];
  const max30 = [...patientBounds.max];
  for (let axis = 0; axis < 3; axis++) {
    const isLow = bounds.min[axis] < clearVoxels;
    const isHigh = bounds.max[axis] >= box2.dimensions[axis] - clearVoxels;
    const isReversed = box2.direction[4 * axis] < 0;
    min18[axis] -= (isReversed ? isHigh : isLow) ? reachMm2 : 0;
    max30[axis] += (isReversed ? isLow : isHigh) ? reachMm2 : 0;
  }
  return { min: min18, max: max30 };
}
function isSettled(next, last) {
  return next.dimensions.every((n, axis) => {
    const moved2 = next.imagePositionPatient[axis] - last.imagePositionPatient[axis];
    return n === last.dimensions[axis] && Math.abs(moved2) < settledMm;
  });
}
function fieldOf(probabilities, box2) {
  const count = box2.dimensions[0] * box2.dimensions[1] * box2.dimensions[2];
  const kidney2 = probabilities.slice(count, 2 * count);
  const sinus = probabilities.subarray(2 * count, 3 * count);
  for (let n = 0; n < count; n++) {
    kidney2[n] += sinus[n];
  }
  return { box: box2, kidney: kidney2, sinus };
}

// src/contouring/close/refineBoth.ts
async function refineBoth(ct, coarse2, { onProgress, ...options }) {
  const looks = {};
  for (const [n, { side }] of kidneySides.entries()) {
    const kidney2 = coarse2[side];
    const other = coarse2[side === "right" ? "left" : "right"];
    if (kidney2) {
      looks[side] = await refineKidney(ct, kidney2, { ...options, side, other });
    }
    onProgress?.((n + 1) / kidneySides.length);
  }
  return looks;
}

// src/quality/findings/alignmentMissing.ts
var texts = {
  noReference: {
    what: "The place of the kidneys was not checked against the bones: the reference anatomy (reference-anatomy.bin) is missing.",
    next: "Copy the models folder of this release again and contour again; until then, check on a coronal view that both contours lie on the kidneys."
  },
  noBone: {
    what: "The place of the kidneys was not checked against the bones: the scan shows less than 15 ml of bone.",
    next: "Check that this is the right series, and on a coronal view that both contours lie on the kidneys."
  }
};
function alignmentMissing({ evidence: evidence2 }) {
  const reason = evidence2?.alignmentMissing;
  return reason ? [{ code: "ALIGNMENT_MISSING", severity: "warning", ...texts[reason] }] : [];
}

// src/quality/measures/alignedKidneyCentre.ts
var usualCentresMm = {
  right: [-75, -1.5, -3],
  left: [75, 1.5, 3]
};
function alignedKidneyCentre(side, { referenceToPatient: m }) {
  const [x, y, z] = usualCentresMm[side];
  return [0, 4, 8].map((row) => m[row] * x + m[row + 1] * y + m[row + 2] * z + m[row + 3]);
}

// src/quality/findings/alignmentUncertain.ts
function alignmentUncertain(scene) {
  const { alignment } = scene;
  if (!alignment || alignment.confidence === "high" || isConfirmed(scene, alignment)) {
    return [];
  }
  const { boneOverlap } = alignment;
  const other = otherPlace(alignment);
  return [
    {
      code: "ALIGNMENT_UNCERTAIN",
      severity: "warning",
      what: `The alignment to the reference anatomy is unsure: bones overlap by ${(100 * boneOverlap).toFixed(0)} %${other}.`,
      next: "Check on a coronal view that both contours lie on the kidneys and that nothing is cut off."
    }
  ];
}
function otherPlace(alignment) {
  const { marginToSecond, secondOffsetMm, marginToNeighbour, neighbourOffsetMm } = alignment;
  const distanceMm = Math.hypot(...secondOffsetMm);
  if (neighbourOffsetMm !== 0 && (distanceMm === 0 || marginToNeighbour < marginToSecond)) {
    const direction = neighbourOffsetMm > 0 ? "higher" : "lower";
    const fits = marginToNeighbour > 0 ? `nearly as well (${marginToNeighbour.toFixed(3)} less, of 1)` : "as well";
    return `, and near the kidneys they fit ${fits} ${Math.abs(neighbourOffsetMm).toFixed(0)} mm ${direction}`;
  }
  return distanceMm > 0 ? `, and a place ${distanceMm.toFixed(0)} mm away fits nearly as well (${marginToSecond.toFixed(2)} less, of 1)` : "";
}
function isConfirmed({ kidneys }, alignment) {
  return kidneySides.every(({ side }) => {
    const centre = kidneys[side]?.shape.centroidMm;
    const expected = alignedKidneyCentre(side, alignment);
    return centre && Math.hypot(...centre.map((v, axis) => v - expected[axis])) <= kidneysAgreeMm;
  });
}

// src/quality/assessmentScene.ts
function presentKidneys({ kidneys }) {
  return kidneySides.flatMap(({ side }) => kidneys[side] ?? []);
}

// src/quality/findings/contourUncertain.ts
var uncertainShare = 0.35;
function contourUncertain(scene) {
  return presentKidneys(scene).flatMap(({ side, displayName, shape }) => {
    const uncertainMl = scene.evidence?.[side].uncertainMl ?? 0;
    const share2 = uncertainMl / shape.volumeMl;
    if (share2 <= uncertainShare) {
      return [];
    }
    return [
      {
        code: "CONTOUR_UNCERTAIN",
        severity: "warning",
        side,
        what: `${displayName}: the network was undecided over ${uncertainMl.toFixed(0)} ml near the border, ${(100 * share2).toFixed(0)} % of the contour's volume.`,
        next: "Check the border against the images."
      }
    ];
  });
}

// src/quality/findings/contrastEnhanced.ts
var leastEnhancedHu = 70;
var corticomedullaryHu = 60;
var decileRange = 2.563;
function contrastEnhanced(scene) {
  const tissues2 = presentKidneys(scene).flatMap(({ tissue }) => tissue ?? []);
  const medianHu = Math.max(-Infinity, ...tissues2.map((tissue) => tissue.medianHu));
  if (medianHu <= leastEnhancedHu) {
    return [];
  }
  const spreadHu = Math.max(
    ...tissues2.map(
      ({ spreadHu: spread2, noiseHu }) => Math.sqrt(Math.max(0, spread2 ** 2 - (decileRange * noiseHu) ** 2))
    )
  );
  const isUneven = spreadHu > corticomedullaryHu;
  return [
    {
      code: "CONTRAST_ENHANCED",
      severity: isUneven ? "warning" : "info",
      what: `The CT is contrast-enhanced (kidney tissue ${medianHu.toFixed(0)} HU, about 30 without contrast); the phase is not known` + (isUneven ? `, and parts of a kidney differ by ${spreadHu.toFixed(0)} HU as cortex and medulla do early on.` : "."),
      next: isUneven ? "Check that the contours include the medulla and leave bright vessels and the renal pelvis out." : "Check that the contours leave vessels and a bright renal pelvis out."
    }
  ];
}

// src/quality/findings/cystLikely.ts
var leastMl = 4;
var leastContactShare = 0.1;
function cystLikely(scene) {
  return presentKidneys(scene).flatMap(({ side, displayName, waterPools: waterPools2, shape }) => {
    const large = waterPools2.filter(({ volumeMl }) => volumeMl >= leastMl);
    const inside2 = large.filter(({ place }) => place === "inside");
    const beside = large.filter(
      ({ place, contactShare }) => place === "beside" && contactShare >= leastContactShare
    );
    const findings = [];
    if (inside2.length > 0) {
      const ml = inside2.reduce((sum2, { volumeMl }) => sum2 + volumeMl, 0);
      findings.push({
        code: "CYST_LIKELY",
        severity: "warning",
        side,
        what: `${displayName}: at least ${ml.toFixed(0)} ml of water density (mean ${inside2[0].meanHu.toFixed(0)} HU) inside the contour, ${(100 * ml / shape.volumeMl).toFixed(0)} % of its volume: likely a cyst.`,
        next: "Take it out with the brush if the dose is to be that of the kidney tissue."
      });
    }
    if (beside.length > 0) {
      const ml = beside.reduce((sum2, { volumeMl }) => sum2 + volumeMl, 0);
      findings.push({
        code: "CYST_LIKELY",
        severity: "warning",
        side,
        what: `${displayName}: at least ${ml.toFixed(0)} ml of water density (mean ${beside[0].meanHu.toFixed(0)} HU) against the contour: likely a cyst, else bowel, gallbladder or free fluid.`,
        next: "Check that the contour follows the kidney tissue there."
      });
    }
    return findings;
  });
}

// src/quality/findings/heightsDiffer.ts
var usualDifferenceMm = 60;
function heightsDiffer({ kidneys: { right, left } }) {
  if (!right || !left) {
    return [];
  }
  const differenceMm = right.shape.centroidMm[2] - left.shape.centroidMm[2];
  if (Math.abs(differenceMm) <= usualDifferenceMm) {
    return [];
  }
  const lower = differenceMm < 0 ? "right" : "left";
  return [
    {
      code: "HEIGHTS_DIFFER",
      severity: "warning",
      what: `The ${lower} kidney lies ${Math.abs(differenceMm).toFixed(0)} mm lower than the other one (by their centres).`,
      next: "Check both: a low kidney, a contour in another organ or a missed pole looks like this."
    }
  ];
}

// src/quality/findings/imageMirrored.ts
var leastSolidMl = 150;
var mirroredShare = 0.35;
var frontMm = -10;
var leastLungMl = 400;
var lungsBelowShare = 0.2;
function imageMirrored({ layout }) {
  if (!layout) {
    return [];
  }
  const seen = [];
  const { right, left } = layout.solidMl;
  if (right + left >= leastSolidMl && right / (right + left) < mirroredShare) {
    seen.push(
      `the liver seems to lie on the left (solid tissue: ${left.toFixed(0)} ml left of the spine, ${right.toFixed(0)} ml right of it)`
    );
  }
  const { spineBehindMm, lungMl, lungAbove } = layout;
  if (spineBehindMm !== void 0 && spineBehindMm < frontMm) {
    seen.push(`the spine lies ${(-spineBehindMm).toFixed(0)} mm in front of the body's middle`);
  }
  if (lungMl >= leastLungMl && lungAbove !== void 0 && lungAbove < lungsBelowShare) {
    seen.push(`the lungs (${lungMl.toFixed(0)} ml in view) lie below the kidneys`);
  }
  if (seen.length === 0) {
    return [];
  }
  return [
    {
      code: "IMAGE_MIRRORED",
      severity: "warning",
      what: `The sides may be exchanged: by the image's header ${seen.join(", and ")}.`,
      next: "Confirm right and left against another image of the patient before using any number. An export may have mirrored the pixels or lost how the patient lay; situs inversus looks like this too."
    }
  ];
}

// src/quality/findings/kidneyMissing.ts
var outsideShare = 0.25;
var insideShare = 0.9;
var largeMl = 250;
function kidneyMissing({ kidneys, expected }) {
  return kidneySides.flatMap(({ side, displayName }) => {
    if (kidneys[side]) {
      return [];
    }
    const other = kidneys[side === "right" ? "left" : "right"];
    const otherText = other && other.shape.volumeMl >= largeMl ? ` The other kidney is large (${other.shape.volumeMl.toFixed(0)} ml), as a single one often is.` : "";
    return [
      {
        code: "KIDNEY_MISSING",
        severity: "warning",
        side,
        ...describe(displayName, expected[side], otherText)
      }
    ];
  });
}
function describe(displayName, expected, otherText) {
  if (!expected) {
    return {
      what: `${displayName}: not found.${otherText}`,
      next: "Confirm that it is absent (or outside the scan), or draw it with the brush."
    };
  }
  const percent2 = (100 * expected.shareInScan).toFixed(0);
  if (expected.shareInScan < outsideShare) {
    return {
      what: `${displayName}: not found; ${percent2} % of the place where it would lie is in the scan.`,
      next: "It lies outside the scan, or is absent: no dose can be given for it from this CT."
    };
  }
  if (expected.shareInScan < insideShare) {
    return {
      what: `${displayName}: not found; only ${percent2} % of the place where it would lie is in the scan.${otherText}`,
      next: "Look at the edge of the scan: what is imaged of it can be drawn with the brush, but its volume is not whole."
    };
  }
  return {
    what: `${displayName}: not found, although the scan shows the place where it would lie.${otherText}`,
    next: "Confirm that it is absent or shrunken; the pelvis was searched as far as the scan shows it. Draw it with the brush if it is there."
  };
}

// src/quality/findings/kidneysJoined.ts
var smallestGapMm = 20;
var acrossShare = 0.03;
var otherSideShare = 0.5;
function kidneysJoined(scene) {
  const findings = [];
  if (scene.gapMm < smallestGapMm) {
    findings.push({
      code: "KIDNEYS_JOINED",
      severity: "warning",
      what: `The two contours come within ${scene.gapMm.toFixed(0)} mm of each other.`,
      next: "Look for a horseshoe kidney: the bridge belongs to neither side, and the volumes and doses per side depend on where it is cut. Else correct the contours."
    });
  }
  for (const { side, displayName, shape, shareAcrossSpine = 0 } of presentKidneys(scene)) {
    if (shareAcrossSpine > acrossShare && shareAcrossSpine <= otherSideShare) {
      const ml = (shareAcrossSpine * shape.volumeMl).toFixed(0);
      findings.push({
        code: "KIDNEYS_JOINED",
        severity: "warning",
        side,
        what: `${displayName}: ${ml} ml of the contour cross the middle of the spine.`,
        next: "Look for a horseshoe kidney, or a leak into bowel or vessels in front of the spine."
      });
    }
  }
  return findings;
}

// src/quality/findings/leakSuspected.ts
var openPatchCm2 = 18;
var leastEllipsoidFill = 0.55;
var largestElongation = 2.6;
function leakSuspected(scene) {
  return presentKidneys(scene).flatMap((kidney2) => {
    const seen = unusual(kidney2);
    if (seen.length === 0) {
      return [];
    }
    return [
      {
        code: "LEAK_SUSPECTED",
        severity: "warning",
        side: kidney2.side,
        what: `${kidney2.displayName}: ${seen.join("; ")}.`,
        next: `Check the border towards ${kidney2.side === "right" ? "liver" : "spleen"}, muscle and bowel on every slice.`
      }
    ];
  });
}
function unusual({ openBorder: openBorder2, shape }) {
  const seen = [];
  if (openBorder2 && openBorder2.largestPatchCm2 > openPatchCm2) {
    seen.push(
      `over ${openBorder2.largestPatchCm2.toFixed(0)} cm2 the tissue outside the contour looks like the kidney, without fat between`
    );
  }
  if (shape.ellipsoidFill < leastEllipsoidFill) {
    seen.push(
      `its form is ragged or has arms (it fills ${(100 * shape.ellipsoidFill).toFixed(0)} % of an ellipsoid of its extent; kidneys at least ${(100 * leastEllipsoidFill).toFixed(0)} %)`
    );
  }
  const elongation = shape.axesMm[0] / shape.axesMm[1];
  if (elongation > largestElongation) {
    seen.push(
      `it is ${elongation.toFixed(1)} times as long as wide (kidneys at most ${largestElongation})`
    );
  }
  return seen;
}

// src/quality/findings/metalNear.ts
var leastMl2 = 0.01;
function metalNear({ dense }) {
  if (!dense || dense.volumeMl < leastMl2) {
    return [];
  }
  const ml = dense.volumeMl < 0.1 ? "less than 0.1" : dense.volumeMl.toFixed(1);
  return [
    {
      code: "METAL_NEAR",
      severity: "warning",
      what: `Metal or very dense contrast medium near the kidneys: ${ml} ml above 2500 HU (up to ${dense.largestHu.toFixed(0)}).`,
      next: "Check the contours where streaks cross the kidneys; the attenuation-corrected SPECT may be wrong there, too."
    }
  ];
}

// src/quality/findings/noiseHigh.ts
var largestNoiseHu = 40;
function noiseHigh(scene) {
  const noises = presentKidneys(scene).flatMap(({ tissue }) => tissue?.noiseHu ?? []);
  const noiseHu = Math.max(0, ...noises);
  if (noiseHu <= largestNoiseHu) {
    return [];
  }
  return [
    {
      code: "NOISE_HIGH",
      severity: "warning",
      what: `The CT is very noisy: ${noiseHu.toFixed(0)} HU in the kidneys after averaging over 3 mm.`,
      next: "Check the borders towards liver, spleen and muscle, which differ by less than that."
    }
  ];
}

// src/quality/findings/piecesDetached.ts
function piecesDetached({ detached }) {
  return kidneySides.flatMap(({ side, displayName }) => {
    const { count, volumeMl } = detached?.[side] ?? { count: 0, volumeMl: 0 };
    if (count === 0) {
      return [];
    }
    return [
      {
        code: "PIECES_DETACHED",
        severity: "info",
        side,
        what: `${displayName}: ${count} piece(s), ${volumeMl.toFixed(1)} ml, do not hang together with the rest.`,
        next: "Erase them if they are stray strokes; they count in volume and dose."
      }
    ];
  });
}

// src/quality/findings/piecesRemoved.ts
var noiseMl = 0.5;
function piecesRemoved({ evidence: evidence2 }) {
  return kidneySides.flatMap(({ side, displayName }) => {
    const { count, volumeMl } = evidence2?.[side].removed ?? { count: 0, volumeMl: 0 };
    if (count === 0 || volumeMl < noiseMl) {
      return [];
    }
    return [
      {
        code: "PIECES_REMOVED",
        severity: "info",
        side,
        what: `${displayName}: ${count} detached piece(s), ${volumeMl.toFixed(1)} ml, removed.`,
        next: "If the kidney is truly divided, add the piece with the brush."
      }
    ];
  });
}

// src/quality/findings/positionUnusual.ts
var usualOffsetMm = 60;
function positionUnusual(scene) {
  if (!scene.alignment || scene.alignment.confidence === "low") {
    return [];
  }
  return presentKidneys(scene).flatMap(({ side, displayName, shape }) => {
    const expected = scene.expected[side];
    const offsetMm = expected ? shape.centroidMm[2] - expected.centreMm[2] : 0;
    if (Math.abs(offsetMm) <= usualOffsetMm) {
      return [];
    }
    const isLow = offsetMm < 0;
    return [
      {
        code: "POSITION_UNUSUAL",
        severity: "warning",
        side,
        what: `${displayName}: ${Math.abs(offsetMm).toFixed(0)} mm ${isLow ? "lower" : "higher"} than its usual place.`,
        next: isLow ? "Check that it is a kidney: a low or pelvic kidney, a transplant, or bowel." : "Check that it is a kidney and not spleen, liver, stomach or adrenal gland."
      }
    ];
  });
}

// src/quality/findings/sideRatioUnusual.ts
var usualRatio = 1.5;
function sideRatioUnusual({ kidneys: { right, left } }) {
  if (!right || !left || right.scanEdges.length + left.scanEdges.length > 0) {
    return [];
  }
  const [larger, smaller] = right.shape.volumeMl > left.shape.volumeMl ? [right, left] : [left, right];
  const ratio = larger.shape.volumeMl / smaller.shape.volumeMl;
  if (ratio <= usualRatio) {
    return [];
  }
  return [
    {
      code: "SIDE_RATIO_UNUSUAL",
      severity: "warning",
      what: `The ${larger.side} kidney is ${ratio.toFixed(1)} times as large as the ${smaller.side} one (${larger.shape.volumeMl.toFixed(0)} and ${smaller.shape.volumeMl.toFixed(0)} ml).`,
      next: "Check both contours: a leak into a neighbour or a missed part looks like this."
    }
  ];
}

// src/quality/findings/sidesSwapped.ts
var acrossShare2 = 0.5;
function sidesSwapped(scene) {
  const { right, left } = scene.kidneys;
  const findings = [];
  const isReversed = right && left && right.shape.centroidMm[0] >= left.shape.centroidMm[0];
  if (isReversed) {
    findings.push({
      code: "SIDES_SWAPPED",
      severity: "warning",
      what: "The right contour lies to the left of the left one.",
      next: "Check the sides; situs inversus or a contour in the wrong organ looks like this."
    });
  } else {
    for (const { side, displayName, shareAcrossSpine = 0 } of presentKidneys(scene)) {
      if (shareAcrossSpine > acrossShare2) {
        findings.push({
          code: "SIDES_SWAPPED",
          severity: "warning",
          side,
          what: `${displayName}: ${(100 * shareAcrossSpine).toFixed(0)} % of the contour lies on the other side of the spine.`,
          next: "Check which kidney it is; crossed ectopia or a contour in the wrong organ looks like this."
        });
      }
    }
  }
  if (scene.evidence?.sidesExchanged) {
    findings.push({
      code: "SIDES_SWAPPED",
      severity: "warning",
      what: "The network took the right kidney for the left; the sides were exchanged by their position.",
      next: "Confirm which is the right kidney; situs inversus looks like this."
    });
  }
  return findings;
}

// src/quality/findings/sinusFluid.ts
var leastMl3 = 10;
function sinusFluid(scene) {
  return presentKidneys(scene).flatMap(({ side, displayName, waterPools: waterPools2 }) => {
    const pools = waterPools2.filter(({ place }) => place === "sinus");
    const ml = pools.reduce((sum2, { volumeMl }) => sum2 + volumeMl, 0);
    if (ml < leastMl3) {
      return [];
    }
    return [
      {
        code: "SINUS_FLUID",
        severity: "warning",
        side,
        what: `${displayName}: at least ${ml.toFixed(0)} ml of water density (mean ${pools[0].meanHu.toFixed(0)} HU) in the renal sinus: a wide renal pelvis or a cyst.`,
        next: scene.contourConvention === "solid" ? "The contour includes the sinus: take the fluid out, or its activity and mass count as kidney." : "Check that the contour leaves the fluid out; activity in the urine may spill into the dose."
      }
    ];
  });
}

// src/quality/findings/slicesThick.ts
var largestSpacingMm = 6;
function slicesThick({ spacingMm: spacingMm2 }) {
  const largest2 = Math.max(...spacingMm2);
  if (largest2 <= largestSpacingMm) {
    return [];
  }
  return [
    {
      code: "SLICES_THICK",
      severity: "warning",
      what: `The CT's slices are ${largest2.toFixed(1)} mm apart; the network was made for 5 mm or less.`,
      next: "Check upper and lower poles; use a thinner reconstruction if there is one."
    }
  ];
}

// src/quality/findings/stagesDisagree.ts
var usualRatio2 = { lower: 0.5, upper: 1.5 };
function stagesDisagree(scene) {
  return presentKidneys(scene).flatMap(({ side, displayName, shape }) => {
    const coarseMl = scene.evidence?.[side].coarseVolumeMl;
    if (!coarseMl) {
      return [];
    }
    const ratio = shape.volumeMl / coarseMl;
    if (ratio >= usualRatio2.lower && ratio <= usualRatio2.upper) {
      return [];
    }
    return [
      {
        code: "STAGES_DISAGREE",
        severity: "warning",
        side,
        what: `${displayName}: ${coarseMl.toFixed(0)} ml at the network's first look, ${shape.volumeMl.toFixed(0)} ml at the closer one.`,
        next: "Check the contour on every slice for missed or added parts."
      }
    ];
  });
}

// src/quality/findings/streaks.ts
var leastRatio = 1.7;
var leastHu = 25;
function streaks(scene) {
  return presentKidneys(scene).flatMap(({ side, displayName, tissue }) => {
    if (!tissue || tissue.noiseAcrossHu < leastHu || tissue.noiseAcrossHu < leastRatio * tissue.noiseAlongHu) {
      return [];
    }
    return [
      {
        code: "STREAKS",
        severity: "warning",
        side,
        what: `${displayName}: streaks across it, ${tissue.noiseAcrossHu.toFixed(0)} HU in one direction and ${tissue.noiseAlongHu.toFixed(0)} in the other.`,
        next: "Check the border where the streaks cross it (arms beside the body and metal cause them)."
      }
    ];
  });
}

// src/quality/findings/tissueUnusual.ts
var leastTissueHu = 15;
function tissueUnusual(scene) {
  return presentKidneys(scene).flatMap(({ side, displayName, tissue }) => {
    if (!tissue || tissue.medianHu >= leastTissueHu) {
      return [];
    }
    return [
      {
        code: "TISSUE_UNUSUAL",
        severity: "warning",
        side,
        what: `${displayName}: median ${tissue.medianHu.toFixed(0)} HU inside the contour; kidney tissue has about 30.`,
        next: "Look for a polycystic or water-filled kidney, or a contour in fat or bowel; check also that the CT is in HU."
      }
    ];
  });
}

// src/quality/findings/edgeText.ts
function edgeText(edges) {
  return `${edges.join(" and ")} edge${edges.length > 1 ? "s" : ""}`;
}

// src/quality/findings/touchesBoxEdge.ts
function touchesBoxEdge(scene) {
  return presentKidneys(scene).flatMap(({ side, displayName }) => {
    const edges = scene.evidence?.[side].boxEdges ?? [];
    if (edges.length === 0) {
      return [];
    }
    return [
      {
        code: "TOUCHES_BOX_EDGE",
        severity: "warning",
        side,
        what: `${displayName}: reaches the ${edgeText(edges)} of the region that the network looked at.`,
        next: "Check its poles and outer border, and complete the contour with the brush."
      }
    ];
  });
}

// src/quality/measures/patientDirection.ts
var names = [
  ["right", "left"],
  ["front", "back"],
  ["lower", "upper"]
];
function patientDirection(direction, axis, sign2) {
  const vector = direction.slice(3 * axis, 3 * axis + 3);
  const sizes = vector.map(Math.abs);
  const main = sizes.indexOf(Math.max(...sizes));
  return names[main][sign2 * vector[main] > 0 ? 1 : 0];
}

// src/quality/measures/touchedScanEdges.ts
var scanEdgeMm = 6;
function touchedScanEdges({ dimensions, direction, spacingMm: spacingMm2 }, { min: min18, max: max30 }) {
  return [0, 1, 2].flatMap((axis) => [
    ...min18[axis] * spacingMm2[axis] <= scanEdgeMm ? [patientDirection(direction, axis, -1)] : [],
    ...(dimensions[axis] - 1 - max30[axis]) * spacingMm2[axis] <= scanEdgeMm ? [patientDirection(direction, axis, 1)] : []
  ]);
}

// src/quality/findings/touchesScanEdge.ts
function touchesScanEdge(scene) {
  return presentKidneys(scene).flatMap(
    ({ side, displayName, scanEdges }) => scanEdges.length === 0 ? [] : [
      {
        code: "TOUCHES_SCAN_EDGE",
        severity: "warning",
        side,
        what: `${displayName}: reaches the ${edgeText(scanEdges)} of the scan or to within ${scanEdgeMm} mm, so part of it may not have been imaged.`,
        next: "Do not use its volume; its mean dose is that of the imaged part."
      }
    ]
  );
}

// src/quality/findings/valuesUnusual.ts
function valuesUnusual({ hounsfield }) {
  if (hounsfield?.verdict !== "doubtful") {
    return [];
  }
  const { reason, cause, peaks } = hounsfield;
  return [
    {
      code: "VALUES_UNUSUAL",
      severity: "warning",
      what: [reason, cause, describePeaks(peaks)].filter(Boolean).join(" "),
      next: "Check that the images are the original CT in Hounsfield units; mass and dose depend on it."
    }
  ];
}

// src/quality/findings/volumeUnusual.ts
var usualVolumeMl = { lower: 70, upper: 350 };
function volumeUnusual(scene) {
  const { lower, upper } = usualVolumeMl;
  return presentKidneys(scene).flatMap(({ side, displayName, shape, scanEdges }) => {
    const { volumeMl } = shape;
    const isSmall = volumeMl < lower && scanEdges.length === 0;
    if (!isSmall && volumeMl <= upper) {
      return [];
    }
    return [
      {
        code: "VOLUME_UNUSUAL",
        severity: "warning",
        side,
        what: `${displayName}: ${volumeMl.toFixed(0)} ml, outside the usual ${lower}-${upper} ml.`,
        next: isSmall ? "Check the contour on every slice: a missed part or a shrunken kidney looks like this." : "Check the contour on every slice: a leak, cysts, a wide renal pelvis or a tumour look like this."
      }
    ];
  });
}

// src/quality/allFindings.ts
var inOrder = [
  imageMirrored,
  sidesSwapped,
  valuesUnusual,
  kidneyMissing,
  kidneysJoined,
  alignmentUncertain,
  alignmentMissing,
  touchesScanEdge,
  touchesBoxEdge,
  leakSuspected,
  volumeUnusual,
  sideRatioUnusual,
  positionUnusual,
  heightsDiffer,
  stagesDisagree,
  contourUncertain,
  tissueUnusual,
  cystLikely,
  sinusFluid,
  metalNear,
  streaks,
  noiseHigh,
  contrastEnhanced,
  slicesThick,
  piecesRemoved,
  piecesDetached
];
function allFindings(scene) {
  return inOrder.flatMap((finding) => finding(scene));
}

// src/quality/measures/denseMaterial.ts
var metalHu = 2500;
var nearMm = 50;
var nearAlongPatientMm = 10;
var stepMm = 2;
function denseMaterial(ct, kidneys) {
  const { data: data2, spacingMm: spacingMm2, direction } = ct;
  const [nx, ny] = ct.dimensions;
  const reach2 = spacingMm2.map(
    (mm, a) => Math.round((Math.abs(direction[3 * a + 2]) > 0.7 ? nearAlongPatientMm : nearMm) / mm)
  );
  const step = spacingMm2.map((mm) => Math.max(1, Math.floor(stepMm / mm)));
  const first = [0, 1, 2].map(
    (a) => Math.max(0, Math.min(...kidneys.map(({ min: min18 }) => min18[a])) - reach2[a])
  );
  const last = [0, 1, 2].map(
    (a) => Math.min(ct.dimensions[a] - 1, Math.max(...kidneys.map(({ max: max30 }) => max30[a])) + reach2[a])
  );
  let voxels = 0;
  let largestHu = -Infinity;
  for (let k = first[2]; k <= last[2]; k += step[2]) {
    for (let j = first[1]; j <= last[1]; j += step[1]) {
      const row = nx * (j + ny * k);
      for (let n = row + first[0]; n <= row + last[0]; n += step[0]) {
        if (data2[n] > metalHu) {
          voxels++;
          largestHu = Math.max(largestHu, data2[n]);
        }
      }
    }
  }
  const sampleMl = [0, 1, 2].reduce((ml, a) => ml * step[a] * spacingMm2[a], 1 / 1e3);
  return voxels > 0 ? { volumeMl: voxels * sampleMl, largestHu } : void 0;
}

// src/quality/measures/expectedKidneyCentre.ts
function expectedKidneyCentre(side, { alignment, otherCentreMm, spineXMm }) {
  if (alignment && alignment.confidence !== "low") {
    return alignedKidneyCentre(side, alignment);
  }
  if (otherCentreMm && spineXMm !== void 0) {
    const usual = usualCentresMm[side];
    const other = usualCentresMm[side === "right" ? "left" : "right"];
    return [
      2 * spineXMm - otherCentreMm[0],
      otherCentreMm[1] + usual[1] - other[1],
      otherCentreMm[2] + usual[2] - other[2]
    ];
  }
  return void 0;
}

// src/quality/measures/interiorBlocks.ts
function interiorBlocks({ dimensions, kidneyShare }) {
  const [nx, ny, nz] = dimensions;
  const size2 = nx * ny;
  const interior = [];
  for (let k = 1; k < nz - 1; k++) {
    for (let j = 1; j < ny - 1; j++) {
      const row = nx * (j + ny * k);
      for (let n = row + 1; n < row + nx - 1; n++) {
        if (kidneyShare[n] === 1 && kidneyShare[n - 1] === 1 && kidneyShare[n + 1] === 1 && kidneyShare[n - nx] === 1 && kidneyShare[n + nx] === 1 && kidneyShare[n - size2] === 1 && kidneyShare[n + size2] === 1) {
          interior.push(n);
        }
      }
    }
  }
  return interior;
}

// src/quality/measures/kidneyBlocks.ts
var marginMm2 = 24;
function kidneyBlocks(ct, labelmap, label3, bounds) {
  const [nx, ny] = ct.dimensions;
  const voxelsPerBlock = ct.spacingMm.map(
    (mm) => Math.max(1, Math.round(tissueBlockMm / mm))
  );
  const margin = ct.spacingMm.map((mm) => Math.round(marginMm2 / mm));
  const first = bounds.min.map((v, a) => Math.max(0, v - margin[a]));
  const last = bounds.max.map((v, a) => Math.min(ct.dimensions[a] - 1, v + margin[a]));
  const dimensions = first.map((v, a) => Math.ceil((last[a] - v + 1) / voxelsPerBlock[a]));
  const count = dimensions[0] * dimensions[1] * dimensions[2];
  const meanHu = new Float32Array(count);
  const kidneyShare = new Float32Array(count);
  const [bi, bj, bk] = voxelsPerBlock;
  const { data: hounsfield } = ct;
  const { data: labels } = labelmap;
  for (let k = first[2]; k <= last[2]; k++) {
    const slice = dimensions[1] * Math.floor((k - first[2]) / bk);
    for (let j = first[1]; j <= last[1]; j++) {
      const row = dimensions[0] * (Math.floor((j - first[1]) / bj) + slice);
      let voxel = first[0] + nx * (j + ny * k);
      const end = voxel + last[0] - first[0];
      for (let block = row; voxel <= end; block++) {
        const next = Math.min(voxel + bi, end + 1);
        let hu = 0;
        let inKidney = 0;
        for (; voxel < next; voxel++) {
          hu += hounsfield[voxel];
          inKidney += labels[voxel] === label3 ? 1 : 0;
        }
        meanHu[block] += hu;
        kidneyShare[block] += inKidney;
      }
    }
  }
  for (let k = 0, n = 0; k < dimensions[2]; k++) {
    const nk = Math.min(bk, last[2] - first[2] + 1 - k * bk);
    for (let j = 0; j < dimensions[1]; j++) {
      const nj = Math.min(bj, last[1] - first[1] + 1 - j * bj);
      for (let i = 0; i < dimensions[0]; i++, n++) {
        const voxels = nk * nj * Math.min(bi, last[0] - first[0] + 1 - i * bi);
        meanHu[n] /= voxels;
        kidneyShare[n] /= voxels;
      }
    }
  }
  const spacingMm2 = ct.spacingMm.map((mm, a) => mm * voxelsPerBlock[a]);
  return { dimensions, spacingMm: spacingMm2, firstVoxel: first, voxelsPerBlock, meanHu, kidneyShare };
}

// src/quality/measures/kidneyGapMm.ts
var gridMm = 3;
function kidneyGapMm(labelmap, bounds, limitMm) {
  const { right, left } = bounds;
  const apart = [0, 1, 2].map(
    (a) => labelmap.spacingMm[a] * Math.max(0, left.min[a] - right.max[a], right.min[a] - left.max[a])
  );
  if (Math.hypot(...apart) > limitMm) {
    return Infinity;
  }
  const rightPoints = surfaceNear(labelmap, 1, right, left, limitMm);
  const leftPoints = surfaceNear(labelmap, 2, left, right, limitMm);
  let smallest2 = limitMm * limitMm;
  let found = false;
  for (let a = 0; a < rightPoints.length; a += 3) {
    for (let b = 0; b < leftPoints.length; b += 3) {
      const x = rightPoints[a] - leftPoints[b];
      const y = rightPoints[a + 1] - leftPoints[b + 1];
      const z = rightPoints[a + 2] - leftPoints[b + 2];
      const square = x * x + y * y + z * z;
      if (square <= smallest2) {
        smallest2 = square;
        found = true;
      }
    }
  }
  return found ? Math.sqrt(smallest2) : Infinity;
}
function surfaceNear(labelmap, label3, own, other, limitMm) {
  const { data: data2, dimensions, spacingMm: spacingMm2 } = labelmap;
  const [nx, ny] = dimensions;
  const reach2 = spacingMm2.map((mm) => Math.ceil(limitMm / mm));
  const min18 = [0, 1, 2].map((a) => Math.max(own.min[a], other.min[a] - reach2[a]));
  const max30 = [0, 1, 2].map((a) => Math.min(own.max[a], other.max[a] + reach2[a]));
  const cells = /* @__PURE__ */ new Map();
  const perRow = Math.ceil(dimensions[0] * spacingMm2[0] / gridMm) + 1;
  const perSlice = perRow * (Math.ceil(dimensions[1] * spacingMm2[1] / gridMm) + 1);
  for (let k = min18[2]; k <= max30[2]; k++) {
    for (let j = min18[1]; j <= max30[1]; j++) {
      for (let i = min18[0]; i <= max30[0]; i++) {
        const n = i + nx * (j + ny * k);
        const isSurface = data2[n] === label3 && [1, -1, nx, -nx, nx * ny, -nx * ny].some((stride) => data2[n + stride] !== label3);
        if (isSurface) {
          const point = [
            i * spacingMm2[0],
            j * spacingMm2[1],
            k * spacingMm2[2]
          ];
          const [ci, cj, ck] = point.map((mm) => Math.floor(mm / gridMm));
          cells.set(ci + perRow * cj + perSlice * ck, point);
        }
      }
    }
  }
  return Float64Array.from([...cells.values()].flat());
}

// src/quality/measures/symmetricEigenvalues.ts
function symmetricEigenvalues(matrix) {
  const [a, b, c, d, e, f] = matrix;
  const mean = (a + b + c) / 3;
  const [p, q, r] = [a - mean, b - mean, c - mean];
  const spread2 = Math.sqrt((p * p + q * q + r * r + 2 * (d * d + e * e + f * f)) / 6);
  if (spread2 === 0) {
    return [mean, mean, mean];
  }
  const determinant2 = p * (q * r - f * f) - d * (d * r - e * f) + e * (d * f - e * q);
  const cosine = determinant2 / (2 * spread2 ** 3);
  const angle = Math.acos(Math.min(1, Math.max(-1, cosine))) / 3;
  const largest2 = mean + 2 * spread2 * Math.cos(angle);
  const smallest2 = mean + 2 * spread2 * Math.cos(angle + 2 * Math.PI / 3);
  return [largest2, 3 * mean - largest2 - smallest2, smallest2];
}

// src/quality/measures/kidneyShape.ts
function kidneyShape(labelmap, label3, { min: min18, max: max30 }) {
  const [nx, ny] = labelmap.dimensions;
  const { data: data2, spacingMm: spacingMm2 } = labelmap;
  let n = 0;
  let [si, sj, sk, sii, sjj, skk, sij, sik, sjk] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let k = 0; k <= max30[2] - min18[2]; k++) {
    for (let j = 0; j <= max30[1] - min18[1]; j++) {
      const row = min18[0] + nx * (min18[1] + j + ny * (min18[2] + k));
      let inRow = 0;
      let rowI = 0;
      let rowII = 0;
      for (let i = 0; i <= max30[0] - min18[0]; i++) {
        if (data2[row + i] === label3) {
          inRow++;
          rowI += i;
          rowII += i * i;
        }
      }
      n += inRow;
      si += rowI;
      sii += rowII;
      sj += inRow * j;
      sjj += inRow * j * j;
      sij += rowI * j;
      sk += inRow * k;
      skk += inRow * k * k;
      sik += rowI * k;
      sjk += inRow * j * k;
    }
  }
  const mean = [si / n, sj / n, sk / n];
  const [di, dj, dk] = spacingMm2;
  const covarianceMm2 = [
    di * di * (sii / n - mean[0] * mean[0] + 1 / 12),
    dj * dj * (sjj / n - mean[1] * mean[1] + 1 / 12),
    dk * dk * (skk / n - mean[2] * mean[2] + 1 / 12),
    di * dj * (sij / n - mean[0] * mean[1]),
    di * dk * (sik / n - mean[0] * mean[2]),
    dj * dk * (sjk / n - mean[1] * mean[2])
  ];
  const axesMm = symmetricEigenvalues(covarianceMm2).map(
    (variance) => 2 * Math.sqrt(5 * variance)
  );
  const volumeMl = n * voxelVolumeMl(labelmap);
  const ellipsoidMl = Math.PI / 6 * axesMm[0] * axesMm[1] * axesMm[2] / 1e3;
  const centroidIndex = [min18[0] + mean[0], min18[1] + mean[1], min18[2] + mean[2]];
  return {
    volumeMl,
    centroidMm: indexToPatient(labelmap, centroidIndex),
    axesMm,
    ellipsoidFill: volumeMl / ellipsoidMl,
    covarianceMm2,
    centroidIndex
  };
}

// src/quality/measures/quantile.ts
function quantile(sorted, q) {
  const position = q * (sorted.length - 1);
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
}

// src/quality/measures/kidneyTissue.ts
var leastSamples = 30;
var madToSd = 1.4826;
var directions = [
  [2, 0],
  [0, 2],
  [2, 2],
  [2, -2]
];
function kidneyTissue(blocks, interior) {
  if (interior.length < leastSamples) {
    return void 0;
  }
  const { meanHu, dimensions } = blocks;
  const values = Float64Array.from(interior, (n) => meanHu[n]).sort();
  const inside2 = new Uint8Array(meanHu.length);
  for (const n of interior) {
    inside2[n] = 1;
  }
  const spreads = [];
  let sum2 = 0;
  let weight = 0;
  for (const [di, dj] of directions) {
    const step = di + dimensions[0] * dj;
    const differences = [];
    for (const n of interior) {
      if (inside2[n + step] === 1) {
        differences.push(Math.abs(meanHu[n + step] - meanHu[n]));
      }
    }
    if (differences.length < leastSamples) {
      continue;
    }
    const sd = madToSd / Math.SQRT2 * quantile(Float64Array.from(differences).sort(), 0.5);
    spreads.push(sd);
    sum2 += sd * differences.length;
    weight += differences.length;
  }
  return {
    medianHu: quantile(values, 0.5),
    spreadHu: quantile(values, 0.9) - quantile(values, 0.1),
    noiseHu: weight > 0 ? sum2 / weight : 0,
    noiseAcrossHu: Math.max(0, ...spreads),
    noiseAlongHu: spreads.length > 0 ? Math.min(...spreads) : 0
  };
}

// src/quality/measures/openBorder.ts
var lookMm = 6;
var likeHu = 20;
var fatDipHu = 30;
function openBorder(blocks, medianHu) {
  const { dimensions, spacingMm: spacingMm2, meanHu, kidneyShare } = blocks;
  const [nx, ny, nz] = dimensions;
  const faceCm2 = [
    spacingMm2[1] * spacingMm2[2],
    spacingMm2[0] * spacingMm2[2],
    spacingMm2[0] * spacingMm2[1]
  ].map((mm2) => mm2 / 100);
  const strides = [1, nx, nx * ny];
  const steps2 = spacingMm2.map((mm) => Math.max(1, Math.round(lookMm / mm)));
  const isPatch = new Uint8Array(meanHu.length);
  const openCm2 = new Float32Array(meanHu.length);
  let all = 0;
  let open = 0;
  for (let k = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++) {
        const n = i + nx * (j + ny * k);
        if (kidneyShare[n] < 0.5) {
          continue;
        }
        const index = [i, j, k];
        for (let axis = 0; axis < 3; axis++) {
          for (const sign2 of [-1, 1]) {
            const end = index[axis] + sign2 * steps2[axis];
            if (end < 0 || end >= dimensions[axis]) {
              continue;
            }
            const stride = sign2 * strides[axis];
            if (kidneyShare[n + stride] >= 0.5) {
              continue;
            }
            all += faceCm2[axis];
            if (isOpen(n, stride, steps2[axis])) {
              open += faceCm2[axis];
              openCm2[n] += faceCm2[axis];
              isPatch[n] = 1;
              isPatch[n + stride] = 1;
            }
          }
        }
      }
    }
  }
  const { components, sizes } = labelComponents(isPatch, dimensions);
  const patches = new Float64Array(sizes.length + 1);
  for (let n = 0; n < components.length; n++) {
    patches[components[n]] += openCm2[n];
  }
  return {
    share: all > 0 ? open / all : 0,
    areaCm2: open,
    largestPatchCm2: patches.reduce((largest2, cm2) => Math.max(largest2, cm2), 0)
  };
  function isOpen(start, stride, count) {
    for (let step = 1; step < count; step++) {
      if (meanHu[start + step * stride] < medianHu - fatDipHu) {
        return false;
      }
    }
    const end = start + count * stride;
    return kidneyShare[end] < 0.5 && Math.abs(meanHu[end] - medianHu) < likeHu;
  }
}

// src/quality/measures/shareBeyondX.ts
function shareBeyondX(blocks, grid, xMm) {
  const { dimensions, kidneyShare, firstVoxel, voxelsPerBlock } = blocks;
  const matrix = indexToPatientMatrix(grid);
  const step = [0, 1, 2].map((a) => matrix[a] * voxelsPerBlock[a]);
  const start = [0, 1, 2].reduce(
    (x, a) => x + matrix[a] * (firstVoxel[a] + (voxelsPerBlock[a] - 1) / 2),
    matrix[3]
  );
  let all = 0;
  let beyond = 0;
  let n = 0;
  for (let k = 0; k < dimensions[2]; k++) {
    for (let j = 0; j < dimensions[1]; j++) {
      let x = start + step[1] * j + step[2] * k;
      for (let i = 0; i < dimensions[0]; i++, n++, x += step[0]) {
        all += kidneyShare[n];
        beyond += x > xMm ? kidneyShare[n] : 0;
      }
    }
  }
  return all > 0 ? beyond / all : 0;
}

// src/quality/measures/shareInsideScan.ts
var kidneyRadiiMm = [30, 28, 55];
var lowestAirHu = -1100;
var samples = 9;
function shareInsideScan(ct, centreMm) {
  const toIndex = patientToIndexMatrix(ct);
  const [nx, ny, nz] = ct.dimensions;
  let all = 0;
  let inside2 = 0;
  const offsets = Array.from({ length: samples }, (_, n) => 2 * n / (samples - 1) - 1);
  for (const u of offsets) {
    for (const v of offsets) {
      for (const w of offsets) {
        if (u * u + v * v + w * w > 1) {
          continue;
        }
        all++;
        const [i, j, k] = transformPoint(toIndex, [
          centreMm[0] + u * kidneyRadiiMm[0],
          centreMm[1] + v * kidneyRadiiMm[1],
          centreMm[2] + w * kidneyRadiiMm[2]
        ]).map(Math.round);
        const isInGrid = i >= 0 && j >= 0 && k >= 0 && i < nx && j < ny && k < nz;
        inside2 += isInGrid && ct.data[i + nx * (j + ny * k)] > lowestAirHu ? 1 : 0;
      }
    }
  }
  return inside2 / all;
}

// src/quality/measures/spineX.ts
var stepMm2 = 6;
var boneHu2 = 160;
var bodyHu2 = -300;
var searchMm = 70;
var halfVertebraMm = 24;
var leastBoneMl2 = 20;
function spineX(ct, labelmap, zRangeMm) {
  const corners = cornersOf(ct);
  const [xs, ys] = [0, 1].map((axis) => corners.map((corner) => corner[axis]));
  const [firstX, lastX] = [Math.min(...xs), Math.max(...xs)];
  const columns = Math.floor((lastX - firstX) / stepMm2) + 1;
  const bone = new Float64Array(columns);
  let body = 0;
  let bodyX = 0;
  const toIndex = patientToIndexMatrix(ct);
  const [nx, ny, nz] = ct.dimensions;
  const [lastY, lastZ] = [Math.max(...ys), zRangeMm[1]];
  for (let z = zRangeMm[0]; z <= lastZ; z += stepMm2) {
    for (let y = Math.min(...ys); y <= lastY; y += stepMm2) {
      const start = transformPoint(toIndex, [firstX, y, z]);
      for (let column2 = 0; column2 < columns; column2++) {
        const i = Math.round(start[0] + column2 * stepMm2 * toIndex[0]);
        const j = Math.round(start[1] + column2 * stepMm2 * toIndex[4]);
        const k = Math.round(start[2] + column2 * stepMm2 * toIndex[8]);
        if (i < 0 || j < 0 || k < 0 || i >= nx || j >= ny || k >= nz) {
          continue;
        }
        const voxel = i + nx * (j + ny * k);
        const hu = ct.data[voxel];
        if (hu > bodyHu2) {
          body++;
          bodyX += column2;
          bone[column2] += hu > boneHu2 && labelmap.data[voxel] === 0 ? 1 : 0;
        }
      }
    }
  }
  if (body === 0) {
    return void 0;
  }
  const column = densestColumn(bone, bodyX / body);
  return column === void 0 ? void 0 : firstX + column * stepMm2;
}
function densestColumn(bone, middle) {
  const half = Math.round(halfVertebraMm / stepMm2);
  const reach2 = searchMm / stepMm2;
  let best = { count: 0, column: 0 };
  for (let c = Math.ceil(middle - reach2); c <= middle + reach2; c++) {
    let count = 0;
    let moment = 0;
    for (let n = Math.max(0, c - half); n <= Math.min(bone.length - 1, c + half); n++) {
      count += bone[n];
      moment += n * bone[n];
    }
    if (count > best.count) {
      best = { count, column: moment / count };
    }
  }
  const isSpine = best.count * stepMm2 ** 3 / 1e3 >= leastBoneMl2;
  return isSpine ? best.column : void 0;
}
function cornersOf(ct) {
  const { direction: d, spacingMm: spacingMm2, dimensions, imagePositionPatient: p } = ct;
  return [0, 1, 2, 3, 4, 5, 6, 7].map((corner) => {
    const extent = [0, 1, 2].map(
      (a) => corner >> a & 1 ? (dimensions[a] - 1) * spacingMm2[a] : 0
    );
    return [0, 1, 2].map(
      (axis) => p[axis] + d[axis] * extent[0] + d[3 + axis] * extent[1] + d[6 + axis] * extent[2]
    );
  });
}

// src/quality/measures/smoothBlocks.ts
function smoothBlocks(values, [nx, ny, nz]) {
  const alongI = smoothAxis(values, nx, 1);
  const inSlice = smoothAxis(alongI, ny, nx);
  return smoothAxis(inSlice, nz, nx * ny);
}
function smoothAxis(values, length, stride) {
  const result = new Float32Array(values.length);
  for (let group = 0; group < values.length; group += stride * length) {
    for (let index = 0; index < length; index++) {
      const start = group + index * stride;
      const before = index > 0 ? stride : 0;
      const after = index < length - 1 ? stride : 0;
      for (let n = start; n < start + stride; n++) {
        result[n] = 0.25 * values[n - before] + 0.5 * values[n] + 0.25 * values[n + after];
      }
    }
  }
  return result;
}

// src/quality/measures/waterPools.ts
var waterHu = { lower: -9, upper: 20 };
var belowTissueHu = 10;
var coreShare = 0.8;
var sinusRadius = 0.6;
var atKidney = 0.25;
function waterPools(blocks, shape, medianHu) {
  const { dimensions, kidneyShare, spacingMm: spacingMm2 } = blocks;
  const meanHu = smoothBlocks(blocks.meanHu, dimensions);
  const [nx, ny, nz] = dimensions;
  const upper = Math.min(waterHu.upper, medianHu - belowTissueHu);
  const nearKidney = smoothBlocks(kidneyShare, dimensions);
  const water = new Uint8Array(meanHu.length);
  for (let n = 0; n < water.length; n++) {
    water[n] = meanHu[n] >= waterHu.lower && meanHu[n] <= upper ? 1 : 0;
  }
  const { components, sizes } = labelComponents(coresOf(water, dimensions), dimensions);
  const blockMl = spacingMm2[0] * spacingMm2[1] * spacingMm2[2] / 1e3;
  const radius = ellipsoidRadius(blocks, shape);
  const sums = sizes.map(() => ({ n: 0, hu: 0, radius: 0, inKidney: 0, border: 0, contact: 0 }));
  for (let k = 1, size2 = nx * ny; k < nz - 1; k++) {
    for (let j = 1; j < ny - 1; j++) {
      for (let i = 1; i < nx - 1; i++) {
        const n = i + nx * (j + ny * k);
        if (water[n] === 0) {
          continue;
        }
        const faces = [n - 1, n + 1, n - nx, n + nx, n - size2, n + size2];
        const core = components[n] || Math.max(...faces.map((face) => components[face]));
        if (core === 0) {
          continue;
        }
        const sum2 = sums[core - 1];
        sum2.n++;
        sum2.hu += meanHu[n];
        sum2.radius += radius(i, j, k);
        sum2.inKidney += kidneyShare[n] >= 0.5 ? 1 : 0;
        const beyond = faces.filter((face) => water[face] === 0);
        sum2.border += beyond.length;
        sum2.contact += beyond.filter((face) => nearKidney[face] >= atKidney).length;
      }
    }
  }
  return sums.map(({ n, hu, radius: r, inKidney, border, contact }) => ({
    volumeMl: n * blockMl,
    meanHu: hu / n,
    place: r / n < sinusRadius ? "sinus" : inKidney > n / 2 ? "inside" : "beside",
    contactShare: border === 0 ? 0 : contact / border
  })).sort((a, b) => b.volumeMl - a.volumeMl);
}
function coresOf(water, [nx, ny, nz]) {
  const alongI = new Uint8Array(water.length);
  const inSlice = new Uint8Array(water.length);
  const cores = new Uint8Array(water.length);
  for (let n = 1; n < water.length - 1; n++) {
    alongI[n] = water[n - 1] + water[n] + water[n + 1];
  }
  for (let n = nx; n < water.length - nx; n++) {
    inSlice[n] = alongI[n - nx] + alongI[n] + alongI[n + nx];
  }
  const size2 = nx * ny;
  for (let k = 1; k < nz - 1; k++) {
    for (let j = 1; j < ny - 1; j++) {
      const row = nx * (j + ny * k);
      for (let n = row + 1; n < row + nx - 1; n++) {
        const count = inSlice[n - size2] + inSlice[n] + inSlice[n + size2];
        cores[n] = water[n] === 1 && count >= coreShare * 27 ? 1 : 0;
      }
    }
  }
  return cores;
}
function ellipsoidRadius({ firstVoxel, voxelsPerBlock, spacingMm: spacingMm2 }, { centroidIndex, covarianceMm2 }) {
  const [a, b, c, d, e, f] = covarianceMm2;
  const determinant2 = a * (b * c - f * f) - d * (d * c - e * f) + e * (d * f - e * b);
  const inverse = [
    b * c - f * f,
    a * c - e * e,
    a * b - d * d,
    e * f - d * c,
    d * f - e * b,
    d * e - a * f
  ];
  const at2 = (axis, block) => ((firstVoxel[axis] - centroidIndex[axis] - 0.5) / voxelsPerBlock[axis] + block + 0.5) * spacingMm2[axis];
  return (i, j, k) => {
    const [x, y, z] = [at2(0, i), at2(1, j), at2(2, k)];
    const square = inverse[0] * x * x + inverse[1] * y * y + inverse[2] * z * z + 2 * (inverse[3] * x * y + inverse[4] * x * z + inverse[5] * y * z);
    return Math.sqrt(square / determinant2 / 5);
  };
}

// src/quality/measureScene.ts
var gapLimitMm = 30;
function measureScene(input) {
  const { ct, labelmap, labelledRegion, alignment, contourConvention } = input;
  const bounds = {};
  for (const { side, label: label3 } of kidneySides) {
    bounds[side] = labelBounds(labelmap, label3, labelledRegion);
  }
  const all = Object.values(bounds).filter((b) => b !== void 0);
  const spineXMm = all.length > 0 ? spineX(ct, labelmap, zRange(labelmap, all)) : void 0;
  const scene = {
    contourConvention,
    spacingMm: ct.spacingMm,
    kidneys: {},
    expected: {},
    gapMm: Infinity,
    alignment,
    ...all.length > 0 && { dense: denseMaterial(ct, all) },
    hounsfield: judgeHounsfield(ct.data)
  };
  for (const { side } of kidneySides) {
    const own = bounds[side];
    if (own) {
      scene.kidneys[side] = measureKidney(input, side, own, spineXMm);
    }
  }
  const centres = Object.values(scene.kidneys).map(({ shape }) => shape.centroidMm);
  if (centres.length > 0) {
    const kidneysMm = [0, 1, 2].map(
      (axis) => centres.reduce((sum2, centre) => sum2 + centre[axis], 0) / centres.length
    );
    scene.layout = measureBodyLayout(ct, { kidneysMm, midlineX: spineXMm });
  }
  if (bounds.right && bounds.left) {
    const pair = { right: bounds.right, left: bounds.left };
    scene.gapMm = kidneyGapMm(labelmap, pair, gapLimitMm);
  }
  for (const { side } of kidneySides) {
    const other = scene.kidneys[side === "right" ? "left" : "right"];
    const otherCentreMm = other?.shape.centroidMm;
    const centreMm = expectedKidneyCentre(side, { alignment, otherCentreMm, spineXMm });
    if (centreMm) {
      scene.expected[side] = { centreMm, shareInScan: shareInsideScan(ct, centreMm) };
    }
  }
  return scene;
}
function measureKidney({ ct, labelmap }, side, bounds, spineXMm) {
  const definition = kidneySides.find((kidney2) => kidney2.side === side);
  const { label: label3 } = definition;
  const shape = kidneyShape(labelmap, label3, bounds);
  const blocks = kidneyBlocks(ct, labelmap, label3, bounds);
  const tissue = kidneyTissue(blocks, interiorBlocks(blocks));
  const leftOfSpine = spineXMm === void 0 ? void 0 : shareBeyondX(blocks, ct, spineXMm);
  return {
    ...definition,
    bounds,
    shape,
    scanEdges: touchedScanEdges(labelmap, bounds),
    tissue,
    waterPools: tissue ? waterPools(blocks, shape, tissue.medianHu) : [],
    openBorder: tissue && openBorder(blocks, tissue.medianHu),
    shareAcrossSpine: leftOfSpine === void 0 || side === "right" ? leftOfSpine : 1 - leftOfSpine
  };
}
function zRange(grid, bounds) {
  const zs = bounds.flatMap(
    ({ min: min18, max: max30 }) => [0, 1, 2, 3, 4, 5, 6, 7].map((corner) => {
      const index = [0, 1, 2].map((a) => corner >> a & 1 ? max30[a] : min18[a]);
      return indexToPatient(grid, index)[2];
    })
  );
  return [Math.min(...zs), Math.max(...zs)];
}

// src/quality/measures/touchedBoxEdges.ts
function touchedBoxEdges(labelmap, label3, bounds, box2) {
  const toBox = indexToIndexMatrix(labelmap, box2);
  const touched = /* @__PURE__ */ new Set();
  const look = (index) => {
    transformPoint(toBox, index).forEach((v, axis) => {
      if (v < 1) {
        touched.add(patientDirection(box2.direction, axis, -1));
      }
      if (v > box2.dimensions[axis] - 2) {
        touched.add(patientDirection(box2.direction, axis, 1));
      }
    });
  };
  for (let corner = 0; corner < 8; corner++) {
    look([0, 1, 2].map((a) => corner >> a & 1 ? bounds.max[a] : bounds.min[a]));
  }
  if (touched.size === 0) {
    return [];
  }
  touched.clear();
  const [nx, ny] = labelmap.dimensions;
  for (let k = bounds.min[2]; k <= bounds.max[2]; k++) {
    for (let j = bounds.min[1]; j <= bounds.max[1]; j++) {
      const row = nx * (j + ny * k);
      let first = bounds.min[0];
      let last = bounds.max[0];
      while (first <= last && labelmap.data[row + first] !== label3) {
        first++;
      }
      while (last > first && labelmap.data[row + last] !== label3) {
        last--;
      }
      if (first <= last) {
        look([first, j, k]);
        look([last, j, k]);
      }
    }
  }
  return [...touched];
}

// src/quality/measureEvidence.ts
function measureEvidence(input, kidneys) {
  const { labelmap, coarseBox, refineBoxes, removed, uncertainVoxels, coarseEvidence } = input;
  const voxelMl = voxelVolumeMl(labelmap);
  const evidence2 = {};
  for (const { side, label: label3 } of kidneySides) {
    const bounds = kidneys[side]?.bounds;
    evidence2[side] = {
      // Where there was a close look, the contour comes from it and cannot leave its box.
      boxEdges: bounds ? touchedBoxEdges(labelmap, label3, bounds, refineBoxes?.[side] ?? coarseBox) : [],
      removed: {
        count: removed[side].count,
        volumeMl: removed[side].voxels * voxelMl
      },
      uncertainMl: uncertainVoxels[label3] * voxelMl,
      coarseVolumeMl: coarseEvidence?.volumeMl[side]
    };
  }
  return {
    ...evidence2,
    sidesExchanged: coarseEvidence?.sidesExchanged ?? false,
    ...input.alignmentMissing && { alignmentMissing: input.alignmentMissing }
  };
}

// src/quality/assessSegmentation.ts
function assessSegmentation(input) {
  const scene = measureScene(input);
  return allFindings({ ...scene, evidence: measureEvidence(input, scene.kidneys) });
}

// src/quality/implausibleKidneys.ts
var smallestKidneyMl = 5;
var smallestUndecidedMl = 20;
function implausibleKidneys(labelmap, { alignment, uncertainVoxels, firstLookMl, labelledRegion }) {
  const boundsOf = {
    1: labelBounds(labelmap, 1, labelledRegion),
    2: labelBounds(labelmap, 2, labelledRegion)
  };
  const isLone = !boundsOf[1] || !boundsOf[2];
  return kidneySides.filter(({ side, label: label3 }) => {
    const bounds = boundsOf[label3];
    if (!bounds) {
      return false;
    }
    const { volumeMl, centroidMm } = kidneyShape(labelmap, label3, bounds);
    if (volumeMl < smallestKidneyMl) {
      return true;
    }
    if (isLone && alignment?.confidence === "low" && isCutByEnd(bounds, labelmap)) {
      return true;
    }
    const isUndecided = uncertainVoxels[label3] * voxelVolumeMl(labelmap) > uncertainShare * volumeMl;
    const isMisplaced = alignment !== void 0 && alignment.confidence !== "low" && Math.abs(centroidMm[2] - alignedKidneyCentre(side, alignment)[2]) > usualOffsetMm;
    const isHardlySeen = firstLookMl !== void 0 && firstLookMl[side] < smallestKidneyMl;
    return isMisplaced ? isUndecided || isHardlySeen : isUndecided && volumeMl < smallestUndecidedMl;
  }).map(({ side }) => side);
}
function isCutByEnd({ min: min18, max: max30 }, { dimensions }) {
  return min18[2] === 0 || max30[2] === dimensions[2] - 1;
}

// src/contouring/drawKidneys.ts
function drawKidneys({
  labelmap,
  labelledRegion,
  sinusVoxels
}, convention) {
  if (convention === "solid") {
    return labelmap;
  }
  const data2 = new Uint8Array(labelmap.data.length);
  if (labelledRegion) {
    const [nx, ny] = labelmap.dimensions;
    const first = nx * ny * labelledRegion.min[2];
    data2.set(labelmap.data.subarray(first, nx * ny * (labelledRegion.max[2] + 1)), first);
  }
  const parenchyma = { ...labelmap, data: data2 };
  applyContourConvention(parenchyma, sinusVoxels, "parenchyma");
  return parenchyma;
}

// src/contouring/fields/probabilityBand.ts
var faint = 0.05;
function probabilityBand({ box: box2, kidney: kidney2, sinus }, convention) {
  const bounds = gridBounds(kidney2, box2, box2, faint);
  if (!bounds) {
    return void 0;
  }
  const { min: min18, max: max30 } = bounds;
  const dimensions = min18.map((v, axis) => max30[axis] - v + 1);
  const [nx, ny] = box2.dimensions;
  const [width, height, depth] = dimensions;
  const isMirrored = determinant(box2) < 0;
  const probability = new Uint8Array(width * height * depth);
  for (let k = 0, n = 0; k < depth; k++) {
    for (let j = 0; j < height; j++) {
      const row = nx * (min18[1] + j + ny * (min18[2] + k));
      for (let i = 0; i < width; i++, n++) {
        const from = row + (isMirrored ? max30[0] - i : min18[0] + i);
        const p = convention === "solid" || !sinus ? kidney2[from] : kidney2[from] - sinus[from];
        probability[n] = Math.round(255 * Math.min(1, Math.max(0, p)));
      }
    }
  }
  const [dx, dy, dz, ...others] = box2.direction;
  const corner = [isMirrored ? max30[0] : min18[0], min18[1], min18[2]];
  return {
    probability,
    geometry: {
      ...box2,
      dimensions,
      imagePositionPatient: indexToPatient(box2, corner),
      direction: isMirrored ? [0 - dx, 0 - dy, 0 - dz, ...others] : box2.direction
    }
  };
}
function determinant({ direction: d }) {
  return d[0] * (d[4] * d[8] - d[5] * d[7]) - d[1] * (d[3] * d[8] - d[5] * d[6]) + d[2] * (d[3] * d[7] - d[4] * d[6]);
}

// src/contouring/drawConvention.ts
function drawConvention(ct, solid, convention, evidence2) {
  const { labelledRegion, uncertainVoxels, removed } = solid;
  const labelmap = drawKidneys(solid, convention);
  const bands = {};
  for (const { side } of kidneySides) {
    const look = solid.implausible.includes(side) ? void 0 : solid.looks[side];
    if (look) {
      bands[side] = probabilityBand(look.field, convention);
    }
  }
  const findings = assessSegmentation({
    ...evidence2,
    ct,
    labelmap,
    labelledRegion,
    contourConvention: convention,
    removed,
    uncertainVoxels
  });
  return { labelmap, bands, findings };
}

// src/volume/smoothGaussian.ts
var reach = 2.6;
function smoothGaussian(volume, sigmaMm2) {
  const { dimensions, spacingMm: spacingMm2 } = volume;
  const [nx, ny] = dimensions;
  const steps2 = [1, nx, nx * ny];
  const data2 = Float32Array.from(volume.data);
  for (let axis = 0; axis < 3; axis++) {
    const weights = gaussianWeights2(sigmaMm2 / spacingMm2[axis]);
    const count = dimensions[axis];
    const period = steps2[axis] * count;
    const line = new Float64Array(count);
    for (let block = 0; block < data2.length && weights.length > 1; block += period) {
      for (let start = block; start < block + steps2[axis]; start++) {
        smoothLine(data2, start, steps2[axis], line, weights);
      }
    }
  }
  return { ...volume, data: data2 };
}
function gaussianWeights2(sigma) {
  const count = 1 + Math.floor(reach * sigma);
  return new Float64Array(count).map(
    (_, n) => n === 0 ? 1 : Math.exp(-n * n / (2 * sigma ** 2))
  );
}
function smoothLine(data2, start, step, line, weights) {
  for (let n = 0, at2 = start; n < line.length; n++, at2 += step) {
    line[n] = data2[at2];
  }
  for (let n = 0, at2 = start; n < line.length; n++, at2 += step) {
    let sum2 = line[n];
    let whole = 1;
    for (let d = 1; d < weights.length; d++) {
      if (n >= d) {
        sum2 += weights[d] * line[n - d];
        whole += weights[d];
      }
      if (n + d < line.length) {
        sum2 += weights[d] * line[n + d];
        whole += weights[d];
      }
    }
    data2[at2] = sum2 / whole;
  }
}

// src/contouring/fields/cropValues.ts
function cropValues(values, [nx, ny], { min: min18, max: max30 }) {
  const width = max30[0] - min18[0] + 1;
  const part = new Float32Array(width * (max30[1] - min18[1] + 1) * (max30[2] - min18[2] + 1));
  let to = 0;
  for (let k = min18[2]; k <= max30[2]; k++) {
    for (let j = min18[1]; j <= max30[1]; j++, to += width) {
      const from = min18[0] + nx * (j + ny * k);
      part.set(values.subarray(from, from + width), to);
    }
  }
  return part;
}

// src/contouring/fields/smoothSinus.ts
var sigmaMm = 2.5;
var faint2 = 0.05;
function smoothSinus(field, { threshold, sinusThreshold }) {
  const { box: box2, kidney: kidney2, sinus } = field;
  const count = sinus ? countSinus(kidney2, sinus, threshold, sinusThreshold) : 0;
  if (!sinus || count === 0) {
    return field;
  }
  const bounds = gridBounds(kidney2, box2, box2, Math.min(faint2, threshold));
  const part = partOfGrid(box2, bounds);
  const inside2 = cropValues(kidney2, box2.dimensions, bounds);
  const share2 = smoothGaussian(
    { ...part, data: cropValues(sinus, box2.dimensions, bounds) },
    sigmaMm
  ).data;
  const whole = smoothGaussian({ ...part, data: inside2 }, sigmaMm).data;
  for (let n = 0; n < share2.length; n++) {
    share2[n] = whole[n] > 0 ? share2[n] / whole[n] : 0;
  }
  const ascending = share2.filter((_, n) => inside2[n] > threshold).sort();
  const first = ascending.length - count;
  const level = (ascending[first] + ascending[Math.max(0, first - 1)]) / 2;
  const scale = sinusThreshold / level;
  for (let n = 0; n < share2.length; n++) {
    share2[n] = inside2[n] * Math.min(1, scale * share2[n]);
  }
  const smooth = sinus.slice();
  pasteValues(share2, smooth, box2.dimensions, bounds);
  return { box: box2, kidney: kidney2, sinus: smooth };
}
function countSinus(kidney2, sinus, threshold, sinusThreshold) {
  let count = 0;
  for (let n = 0; n < kidney2.length; n++) {
    if (kidney2[n] > threshold && sinus[n] > sinusThreshold * kidney2[n]) {
      count++;
    }
  }
  return count;
}

// src/contouring/kidneysNotFound.ts
function kidneysNotFound({ input: { dimensions, spacingMm: spacingMm2 } }, wereImplausible) {
  const region = dimensions.map((n, axis) => Math.round(n * spacingMm2[axis]));
  return new DosimetryError("KIDNEYS_NOT_FOUND", {
    what: "No kidney was found in this CT.",
    why: wereImplausible ? "What the network marked is too small for a kidney, or far from the kidneys\u2019 place with a border that it is unsure of." : `The network saw none in the ${region.join(" x ")} mm region around the trunk.`,
    next: "Check that the scan covers the kidneys; if it does, contour them with the brush. The pelvis was searched as far as the scan shows it."
  });
}

// src/contouring/fields/probabilitiesToLabels.ts
var undecided = { lower: 0.3, upper: 0.7 };
function probabilitiesToLabels(fields, ct, { threshold, sinusThreshold }) {
  const [nx, ny, nz] = ct.dimensions;
  const data2 = new Uint8Array(nx * ny * nz);
  const level = Math.min(threshold, undecided.lower);
  const grids = {
    right: fields.right && toGrid(fields.right, ct, level),
    left: fields.left && toGrid(fields.left, ct, level)
  };
  const result = {
    labelmap: { ...volumeGeometry(ct), data: data2 },
    labelledRegion: unionBounds(grids.right?.bounds, grids.left?.bounds),
    sinusVoxels: { right: new Uint32Array(0), left: new Uint32Array(0) },
    uncertainVoxels: { 1: 0, 2: 0 },
    claimedVoxels: { 1: 0, 2: 0 },
    claimedTwice: 0
  };
  for (const { side, label: label3 } of kidneySides) {
    const grid = grids[side];
    if (!grid) {
      continue;
    }
    const other = label3 === 2 ? grids.right : void 0;
    const { min: min18, max: max30 } = grid.bounds;
    for (let k = min18[2], n = 0; k <= max30[2]; k++) {
      for (let j = min18[1]; j <= max30[1]; j++) {
        let voxel = min18[0] + nx * (j + ny * k);
        for (let i = min18[0]; i <= max30[0]; i++, n++, voxel++) {
          const p = grid.kidney[n];
          if (p > undecided.lower && p < undecided.upper) {
            result.uncertainVoxels[label3]++;
          }
          if (p <= threshold) {
            continue;
          }
          result.claimedVoxels[label3]++;
          if (data2[voxel] !== 0) {
            result.claimedTwice++;
            if (p <= valueAt(other, i, j, k)) {
              continue;
            }
          }
          data2[voxel] = label3;
        }
      }
    }
  }
  for (const { side, label: label3 } of kidneySides) {
    const grid = grids[side];
    if (grid?.sinus) {
      result.sinusVoxels[side] = findSinus(grid, grid.sinus, sinusThreshold, data2, label3, nx, ny);
    }
  }
  return result;
}
function toGrid(field, ct, level) {
  const { box: box2, kidney: kidney2, sinus } = field;
  const bounds = gridBounds(kidney2, box2, ct, level);
  return bounds && {
    bounds,
    width: bounds.max[0] - bounds.min[0] + 1,
    height: bounds.max[1] - bounds.min[1] + 1,
    kidney: interpolateOnGrid(kidney2, box2, ct, bounds),
    ...sinus && { sinus: interpolateOnGrid(sinus, box2, ct, bounds) }
  };
}
function valueAt({ bounds, width, height, kidney: kidney2 }, i, j, k) {
  const { min: min18 } = bounds;
  return kidney2[i - min18[0] + width * (j - min18[1] + height * (k - min18[2]))];
}
function findSinus({ bounds: { min: min18, max: max30 }, kidney: kidney2 }, sinus, threshold, labels, label3, nx, ny) {
  const voxels = [];
  for (let k = min18[2], n = 0; k <= max30[2]; k++) {
    for (let j = min18[1]; j <= max30[1]; j++) {
      let voxel = min18[0] + nx * (j + ny * k);
      for (let i = min18[0]; i <= max30[0]; i++, n++, voxel++) {
        if (labels[voxel] === label3 && sinus[n] > threshold * kidney2[n]) {
          voxels.push(voxel);
        }
      }
    }
  }
  return Uint32Array.from(voxels);
}

// src/contouring/fields/labelBothKidneys.ts
var sameKidneyShare = 0.5;
function labelBothKidneys(fields, ct, decision, midlineX) {
  const result = probabilitiesToLabels(fields, ct, decision);
  const { claimedVoxels, claimedTwice } = result;
  if (claimedTwice <= sameKidneyShare * Math.min(claimedVoxels[1], claimedVoxels[2])) {
    return result;
  }
  const dropped = middleX(result.labelmap) < midlineX ? "left" : "right";
  const kept2 = { ...fields, [dropped]: void 0 };
  return { ...probabilitiesToLabels(kept2, ct, decision), dropped };
}
function middleX(labelmap) {
  const bounds = [1, 2].flatMap((label3) => labelBounds(labelmap, label3) ?? []);
  const middle = [0, 1, 2].map((axis) => {
    const low = Math.min(...bounds.map(({ min: min18 }) => min18[axis]));
    const high = Math.max(...bounds.map(({ max: max30 }) => max30[axis]));
    return (low + high) / 2;
  });
  return indexToPatient(labelmap, middle)[0];
}

// src/contouring/labelSolidKidneys.ts
var noiseCavityMl = 0.1;
function labelSolidKidneys(looks, ct, { decision, midlineX, alignment, firstLookMl }) {
  const fields = { right: looks.right?.field, left: looks.left?.field };
  const labelled = labelBothKidneys(fields, ct, decision, midlineX);
  const { labelmap, labelledRegion, dropped } = labelled;
  const kept2 = dropped ? { ...looks, [dropped]: void 0 } : looks;
  const removed = removePieces(labelled, kept2);
  for (const { label: label3 } of kidneySides) {
    fillCavities(labelmap, label3, noiseCavityMl, labelledRegion);
  }
  const uncertainVoxels = { ...labelled.uncertainVoxels };
  const evidence2 = { alignment, uncertainVoxels, firstLookMl, labelledRegion };
  const implausible = implausibleKidneys(labelmap, evidence2);
  const sinusVoxels = { ...labelled.sinusVoxels };
  for (const { side, label: label3 } of kidneySides) {
    if (implausible.includes(side)) {
      removed[side].count++;
      removed[side].voxels += clearLabel(labelmap, label3);
      uncertainVoxels[label3] = 0;
    }
    sinusVoxels[side] = sinusVoxels[side].filter((voxel) => labelmap.data[voxel] === label3);
  }
  return {
    labelmap,
    labelledRegion,
    sinusVoxels,
    uncertainVoxels,
    looks: kept2,
    implausible,
    removed
  };
}
function removePieces({ labelmap, labelledRegion }, looks) {
  const removed = { right: { count: 0, voxels: 0 }, left: { count: 0, voxels: 0 } };
  for (const { side, label: label3 } of kidneySides) {
    const ofLabels = keepLargestComponent(labelmap, label3, labelledRegion);
    const ofLook = looks[side]?.removed ?? { count: 0, volumeMl: 0 };
    removed[side] = {
      count: ofLabels.count + ofLook.count,
      voxels: ofLabels.voxels + Math.round(ofLook.volumeMl / voxelVolumeMl(labelmap))
    };
  }
  return removed;
}

// src/contouring/finishContours.ts
function finishContours(ct, options) {
  const { coarse: coarse2, refine, decision } = options.manifest;
  const { midlineX, alignment, bothConventions } = options;
  const looks = smoothSinuses(options.looks, decision);
  const firstLookMl = firstLookVolumes(options.coarseLook);
  const solid = labelSolidKidneys(looks, ct, { decision, midlineX, alignment, firstLookMl });
  if (isEmpty(solid)) {
    throw kidneysNotFound(coarse2, solid.implausible.length > 0);
  }
  const evidence2 = evidenceOf(solid, options);
  const contourConvention = refine ? options.contourConvention ?? "parenchyma" : "solid";
  const drawn = drawConvention(ct, solid, contourConvention, evidence2);
  const other = refine && bothConventions ? drawConvention(ct, solid, otherThan(contourConvention), evidence2) : void 0;
  return {
    ...drawn,
    contourConvention,
    ...refine && { sinusVoxels: solid.sinusVoxels, refineBoxes: evidence2.refineBoxes },
    // The labelmap of the other convention was needed for its findings only; it can be redrawn from
    // the sinus voxels.
    ...other && { otherConvention: { bands: other.bands, findings: other.findings } }
  };
}
function smoothSinuses({ right, left }, decision) {
  return {
    right: right && { ...right, field: smoothSinus(right.field, decision) },
    left: left && { ...left, field: smoothSinus(left.field, decision) }
  };
}
function otherThan(convention) {
  return convention === "solid" ? "parenchyma" : "solid";
}
function isEmpty({ labelmap, labelledRegion }) {
  return kidneySides.every(({ label: label3 }) => !labelBounds(labelmap, label3, labelledRegion));
}
function evidenceOf({ looks: { right, left } }, { manifest, coarseLook, alignment, hasReference }) {
  return {
    alignment,
    ...!alignment && { alignmentMissing: hasReference ? "noBone" : "noReference" },
    coarseBox: coarseLook.box,
    ...manifest.refine && {
      refineBoxes: { ...right && { right: right.box }, ...left && { left: left.box } }
    },
    coarseEvidence: {
      volumeMl: firstLookVolumes(coarseLook),
      sidesExchanged: coarseLook.kidneys.sidesExchanged
    }
  };
}
function firstLookVolumes({
  kidneys: { right, left }
}) {
  return { right: right?.volumeMl ?? 0, left: left?.volumeMl ?? 0 };
}

// src/contouring/runStage.ts
async function runStage(stage, { onProgress, signal, now }, work) {
  const steps2 = {
    onProgress: (fraction) => onProgress?.({ stage, fraction }),
    checkCancelled: () => {
      if (signal?.aborted) {
        throw cancelledError();
      }
    }
  };
  steps2.checkCancelled();
  steps2.onProgress(0);
  const start = now();
  const result = await work(steps2);
  const ms = now() - start;
  steps2.onProgress(1);
  return { result, ms };
}

// src/contouring/search/candidateCentres.ts
function candidateCentres(bodyCentre, extent, boxHeightMm) {
  const [x, y] = bodyCentre;
  const bottom = extent.min[2] + 0.3 * boxHeightMm;
  const top = extent.max[2] - 0.3 * boxHeightMm;
  const middle = (extent.min[2] + extent.max[2]) / 2;
  if (extent.max[2] - extent.min[2] <= 1.03 * boxHeightMm) {
    return [[x, y, middle]];
  }
  const steps2 = Math.ceil((top - bottom) / (0.4 * boxHeightMm));
  const centres = Array.from({ length: steps2 + 1 }, (_, n) => [
    x,
    y,
    bottom + (top - bottom) * n / steps2
  ]);
  return centres.sort((a, b) => Math.abs(a[2] - middle) - Math.abs(b[2] - middle));
}

// src/contouring/search/middleOfPair.ts
function middleOfPair({ right, left }) {
  return right && left && right.map((v, axis) => (v + left[axis]) / 2);
}

// src/contouring/search/centreBox.ts
function centreBox(box2, kidneys, settledMm3) {
  const { direction: d, spacingMm: spacingMm2, dimensions, imagePositionPatient: corner } = box2;
  const pair = middleOfPair(kidneys);
  const target = pair ?? kidneys.right ?? kidneys.left;
  if (!target) {
    return void 0;
  }
  const half = dimensions.map((n, axis) => (n - 1) / 2 * spacingMm2[axis]);
  const moved2 = corner.map((v, axis) => {
    const toMiddle = [0, 1, 2].reduce((sum2, a) => sum2 + d[3 * a + axis] * half[a], 0);
    return axis === 0 && !pair ? v : target[axis] - toMiddle;
  });
  const isSettled2 = moved2.every((v, axis) => Math.abs(v - corner[axis]) < settledMm3);
  return isSettled2 ? void 0 : { ...box2, imagePositionPatient: moved2 };
}

// src/contouring/search/evidence.ts
function evidence({ right, left }) {
  return Math.min(right.voxels, left.voxels) + 0.1 * (right.voxels + left.voxels);
}

// src/contouring/search/findBodyCentre.ts
var coarseSpacingMm = [4, 4, 5];
var tissueThresholdHounsfield = -300;
function findBodyCentre(ct) {
  const extent = patientExtent(ct);
  const grid = {
    dimensions: extent.max.map(
      (v, a) => Math.floor((v - extent.min[a]) / coarseSpacingMm[a]) + 1
    ),
    spacingMm: coarseSpacingMm,
    imagePositionPatient: extent.min,
    direction: [1, 0, 0, 0, 1, 0, 0, 0, 1]
  };
  const scanCentre = extent.min.map((v, a) => (v + extent.max[a]) / 2);
  const eroded = erode(erode(tissueMask(ct, grid), grid.dimensions), grid.dimensions);
  const { components, sizes } = labelComponents(eroded, grid.dimensions);
  if (sizes.length === 0) {
    return scanCentre;
  }
  const body = largestComponent(sizes);
  const [nx, ny, nz] = grid.dimensions;
  const countsX = new Float64Array(nx);
  let firstRow = ny;
  let lastRow = -1;
  for (let k = Math.floor(nz / 4); k < Math.ceil(3 * nz / 4); k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++) {
        if (components[i + nx * (j + ny * k)] === body) {
          countsX[i]++;
          firstRow = Math.min(firstRow, j);
          lastRow = Math.max(lastRow, j);
        }
      }
    }
  }
  if (lastRow < 0) {
    return scanCentre;
  }
  return [
    extent.min[0] + medianIndex(countsX) * coarseSpacingMm[0],
    extent.min[1] + (firstRow + lastRow) / 2 * coarseSpacingMm[1],
    scanCentre[2]
  ];
}
function tissueMask(ct, grid) {
  const [nx, ny, nz] = grid.dimensions;
  const [cx, cy, cz] = ct.dimensions;
  const mask2 = new Uint8Array(nx * ny * nz);
  const m = indexToIndexMatrix(grid, ct);
  for (let k = 0, n = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++, n++) {
        const x = Math.round(m[0] * i + m[1] * j + m[2] * k + m[3]);
        const y = Math.round(m[4] * i + m[5] * j + m[6] * k + m[7]);
        const z = Math.round(m[8] * i + m[9] * j + m[10] * k + m[11]);
        const inside2 = x >= 0 && y >= 0 && z >= 0 && x < cx && y < cy && z < cz;
        if (inside2 && ct.data[x + cx * (y + cy * z)] > tissueThresholdHounsfield) {
          mask2[n] = 1;
        }
      }
    }
  }
  return mask2;
}
function erode(mask2, [nx, ny, nz]) {
  const result = new Uint8Array(mask2.length);
  for (let k = 0; k < nz; k++) {
    for (let j = 1; j < ny - 1; j++) {
      for (let i = 1; i < nx - 1; i++) {
        const n = i + nx * (j + ny * k);
        result[n] = mask2[n] & mask2[n - 1] & mask2[n + 1] & mask2[n - nx] & mask2[n + nx];
      }
    }
  }
  return result;
}
function medianIndex(counts) {
  const half = counts.reduce((a, b) => a + b, 0) / 2;
  let sum2 = 0;
  return counts.findIndex((count) => (sum2 += count) >= half);
}

// src/contouring/search/chooseSides.ts
var minMisnamedMl = 20;
var midlineToleranceMm = 15;
function chooseSides(pieces, midlineX) {
  const largest2 = (of) => of.reduce(
    (best, piece) => best && best.volumeMl >= piece.volumeMl ? best : piece,
    void 0
  );
  const right = largest2(pieces.filter(({ side }) => side === "right"));
  const left = largest2(pieces.filter(({ side }) => side === "left"));
  if (right && left) {
    return right.centre[0] <= left.centre[0] ? { chosen: { right, left }, sidesExchanged: false } : { chosen: { right: left, left: right }, sidesExchanged: true };
  }
  const only = right ?? left;
  if (!only) {
    return { chosen: {}, sidesExchanged: false };
  }
  const sideOf = ({ side, centre }) => {
    const beyond = centre[0] - midlineX;
    return beyond > midlineToleranceMm ? "left" : beyond < -midlineToleranceMm ? "right" : side;
  };
  const itsSide = sideOf(only);
  const other = largest2(
    pieces.filter(
      (piece) => piece !== only && piece.volumeMl >= minMisnamedMl && sideOf(piece) !== itsSide
    )
  );
  const chosen = { [itsSide]: only };
  if (other) {
    chosen[itsSide === "right" ? "left" : "right"] = other;
  }
  return { chosen, sidesExchanged: itsSide !== only.side || other !== void 0 };
}

// src/contouring/search/kidneyCandidates.ts
var minVolumeMl = 1.7;
var joinedShare = 0.25;
var leastApartMm = 30;
function kidneyCandidates(seen, component, threshold) {
  const { box: box2, sizes, mass } = seen;
  if (sizes[component - 1] <= minVolumeMl / voxelVolumeMl(box2)) {
    return [];
  }
  const [right, left] = [mass[1][component], mass[2][component]];
  if (Math.min(right, left) > joinedShare * (right + left)) {
    const parts = [
      candidate(seen, component, threshold, 1),
      candidate(seen, component, threshold, 2)
    ];
    const [first, second] = parts;
    if (first && second && Math.abs(first.centre[0] - second.centre[0]) > leastApartMm) {
      return [first, second];
    }
  }
  const whole = candidate(seen, component, threshold);
  return whole ? [whole] : [];
}
function candidate(seen, component, threshold, onlyClass) {
  const { box: box2, endsWithBox, classes, union, components, mass } = seen;
  const values = onlyClass ? classes[onlyClass] : union;
  const mask2 = new Uint8Array(components.length);
  for (let n = 0; n < mask2.length; n++) {
    mask2[n] = components[n] === component && values[n] > threshold ? 1 : 0;
  }
  const piece = largestPiece(mask2, box2);
  const volumeMl = (piece?.voxels ?? 0) * voxelVolumeMl(box2);
  if (!piece || volumeMl < minVolumeMl) {
    return void 0;
  }
  const { bounds, patientBounds } = piece;
  const isRight = onlyClass ? onlyClass === 1 : mass[1][component] >= mass[2][component];
  return {
    side: isRight ? "right" : "left",
    component,
    onlyClass,
    volumeMl,
    bounds: patientBounds,
    centre: patientBounds.min.map((v, axis) => (v + patientBounds.max[axis]) / 2),
    touchesBoxEdge: [0, 1, 2].some(
      (axis) => endsWithBox.below[axis] && bounds.min[axis] === 0 || endsWithBox.above[axis] && bounds.max[axis] === box2.dimensions[axis] - 1
    )
  };
}

// src/contouring/search/takePassApart.ts
function takePassApart(probabilities, whole, {
  box: box2,
  region,
  connectedLevel: connectedLevel3
}) {
  const count = whole.length;
  const crop = (of) => cropValues(of, box2.dimensions, region);
  const classes = {
    1: crop(probabilities.subarray(count, 2 * count)),
    2: crop(probabilities.subarray(2 * count, 3 * count))
  };
  const part = partOfGrid(box2, region);
  const union = crop(whole);
  const connected = Uint8Array.from(union, (p) => p > connectedLevel3 ? 1 : 0);
  const { components, sizes } = labelComponents(connected, part.dimensions);
  const mass = { 1: new Float64Array(sizes.length + 1), 2: new Float64Array(sizes.length + 1) };
  for (let n = 0; n < components.length; n++) {
    mass[1][components[n]] += classes[1][n];
    mass[2][components[n]] += classes[2][n];
  }
  const endsWithBox = {
    below: region.min.map((v) => v === 0),
    above: region.max.map((v, axis) => v === box2.dimensions[axis] - 1)
  };
  return { box: part, endsWithBox, classes, union, components, sizes, mass };
}

// src/contouring/search/findCoarseKidneys.ts
var connectedLevel2 = 0.1;
function findCoarseKidneys(probabilities, box2, threshold, midlineX) {
  const whole = addSides(probabilities, box2);
  const region = gridBounds(whole, box2, box2, connectedLevel2);
  if (!region) {
    return { sidesExchanged: false };
  }
  const seen = takePassApart(probabilities, whole, { box: box2, region, connectedLevel: connectedLevel2 });
  const found = seen.sizes.flatMap((_, n) => kidneyCandidates(seen, n + 1, threshold));
  const { chosen, sidesExchanged } = chooseSides(found, midlineX);
  const result = { sidesExchanged };
  for (const { side } of kidneySides) {
    const candidate2 = chosen[side];
    if (candidate2) {
      const { bounds, centre, volumeMl, touchesBoxEdge: touchesBoxEdge2 } = candidate2;
      const other = chosen[side === "right" ? "left" : "right"];
      const kidney2 = Float32Array.from(whole);
      pasteValues(fieldOf2(seen, candidate2, other), kidney2, box2.dimensions, region);
      result[side] = { bounds, centre, volumeMl, touchesBoxEdge: touchesBoxEdge2, field: { box: box2, kidney: kidney2 } };
    }
  }
  return result;
}
function fieldOf2({ classes, union, components, mass }, { side, component, onlyClass }, other) {
  const isOwn = new Uint8Array(mass[1].length);
  for (let c = 1; c < isOwn.length; c++) {
    isOwn[c] = mass[1][c] >= mass[2][c] === (side === "right") ? 1 : 0;
  }
  isOwn[0] = 1;
  if (other) {
    isOwn[other.component] = 0;
  }
  isOwn[component] = 1;
  const values = new Float32Array(union.length);
  for (let n = 0; n < values.length; n++) {
    if (isOwn[components[n]] === 1) {
      const isShared = onlyClass && components[n] === component;
      values[n] = isShared ? classes[onlyClass][n] : union[n];
    }
  }
  return values;
}
function addSides(probabilities, { dimensions }) {
  const count = dimensions[0] * dimensions[1] * dimensions[2];
  const sum2 = new Float32Array(count);
  for (let n = 0; n < count; n++) {
    sum2[n] = probabilities[count + n] + probabilities[2 * count + n];
  }
  return sum2;
}

// src/contouring/search/seenByClass.ts
var minVoxels = 50;
function seenByClass(probabilities, box2) {
  const seen = { right: { voxels: 0 }, left: { voxels: 0 } };
  for (const { side, label: label3 } of kidneySides) {
    const mask2 = wonBy(label3, probabilities);
    const { components, sizes } = labelComponents(mask2, box2.dimensions);
    const voxels = sizes.reduce((sum2, size2) => sum2 + size2, 0);
    seen[side] = voxels > minVoxels ? { voxels, centroid: labelCentroid({ ...box2, data: components }, largestComponent(sizes)) } : { voxels };
  }
  return seen;
}
function wonBy(label3, probabilities) {
  const count = probabilities.length / 3;
  const mask2 = new Uint8Array(count);
  for (let n = 0; n < count; n++) {
    const p = probabilities[label3 * count + n];
    const other = probabilities[(3 - label3) * count + n];
    if (p > probabilities[n] && (label3 === 1 ? p >= other : p > other)) {
      mask2[n] = 1;
    }
  }
  return mask2;
}

// src/contouring/search/takeCoarseLook.ts
async function takeCoarseLook(ct, box2, { spec, engine, threshold, midlineX }) {
  const probabilities = await runNetwork(ct, box2, spec, engine);
  return {
    box: box2,
    seen: seenByClass(probabilities, box2),
    kidneys: findCoarseKidneys(probabilities, box2, threshold, midlineX)
  };
}

// src/contouring/search/unmovedMm.ts
var unmovedMm = 5;

// src/contouring/search/alignBox.ts
async function alignBox(ct, { onProgress, checkCancelled, ...looking }) {
  const { spec } = looking;
  const boxHeightMm = spec.input.dimensions[2] * spec.input.spacingMm[2];
  const centres = candidateCentres(findBodyCentre(ct), patientExtent(ct), boxHeightMm);
  let best;
  for (const [n, centre] of centres.entries()) {
    checkCancelled?.();
    const look = await takeCoarseLook(ct, createBoxGeometry(centre, spec), looking);
    if (!best || evidence(look.seen) > evidence(best.seen)) {
      best = look;
    }
    onProgress?.((n + 1) / centres.length);
  }
  const { box: box2, seen } = best;
  const places = { right: seen.right.centroid, left: seen.left.centroid };
  const moved2 = centreBox(box2, places, unmovedMm);
  return { ...moved2 ? { box: moved2 } : { box: box2, look: best }, seen, passes: centres.length };
}

// src/contouring/search/alignedBoxGeometry.ts
var straightTurn = 0.1;
var upright2 = [1, 0, 0, 0, 1, 0, 0, 0, 1];
function alignedBoxGeometry({ referenceToPatient: m }, spec) {
  const { dimensions, spacingMm: spacingMm2 } = spec.input;
  const turn = Math.acos(Math.min(1, (m[0] + m[5] + m[10] - 1) / 2));
  const r = turn < straightTurn ? upright2 : [m[0], m[1], m[2], m[4], m[5], m[6], m[8], m[9], m[10]];
  const half = dimensions.map((n, axis) => (n - 1) / 2 * spacingMm2[axis]);
  return {
    dimensions: [...dimensions],
    spacingMm: [...spacingMm2],
    imagePositionPatient: [0, 1, 2].map(
      (row) => m[4 * row + 3] - r[3 * row] * half[0] - r[3 * row + 1] * half[1] - r[3 * row + 2] * half[2]
    ),
    direction: [r[0], r[3], r[6], r[1], r[4], r[7], r[2], r[5], r[8]]
  };
}

// src/contouring/search/locateKidneys.ts
var smallKidneyMl = 40;
var settledMm2 = 30;
async function locateKidneys(ct, { spec, engine, threshold, referenceAnatomy, onProgress, checkCancelled }) {
  const alignment = referenceAnatomy && registerToReference(ct, referenceAnatomy);
  checkCancelled?.();
  onProgress?.(0.3);
  const midlineX = findMidline(ct, alignment);
  const looking = { spec, engine, threshold, midlineX };
  const byBones = alignment && await takeCoarseLook(ct, alignedBoxGeometry(alignment, spec), looking);
  if (byBones) {
    onProgress?.(0.6);
    if (isConvincing(byBones) && (alignment.confidence === "high" || isCentral(byBones))) {
      onProgress?.(1);
      return { ...settle(byBones), passes: 1, alignment, foundBy: "bones", midlineX };
    }
  }
  const { seen, passes, ...searched } = await alignBox(ct, {
    ...looking,
    checkCancelled,
    onProgress: (fraction) => onProgress?.(0.6 + 0.4 * fraction)
  });
  const found = byBones && evidence(byBones.seen) >= evidence(seen) ? { ...settle(byBones), foundBy: "bones" } : { ...searched, foundBy: "search" };
  return { ...found, passes: passes + (byBones ? 1 : 0), alignment, midlineX };
}
function findMidline(ct, alignment) {
  return alignment && alignment.confidence !== "low" ? alignment.referenceToPatient[3] : findBodyCentre(ct)[0];
}
function isConvincing({ box: box2, seen: { right, left } }) {
  return Math.min(right.voxels, left.voxels) * voxelVolumeMl(box2) >= smallKidneyMl;
}
function isCentral({ box: box2, seen }) {
  const middle = middleOfPair(placesOf(seen));
  const centre = indexToPatient(box2, box2.dimensions.map((n) => (n - 1) / 2));
  return middle !== void 0 && Math.hypot(...middle.map((v, axis) => v - centre[axis])) <= kidneysAgreeMm;
}
function settle(look) {
  const places = placesOf(look.seen);
  const moved2 = middleOfPair(places) && centreBox(look.box, places, settledMm2);
  return moved2 ? { box: moved2 } : { box: look.box, look };
}
function placesOf({ right, left }) {
  return { right: right.centroid, left: left.centroid };
}

// src/contouring/search/lookAtBoth.ts
var maxLooks = 3;
async function lookAtBoth(ct, { box: firstBox, look: firstLook, checkCancelled, ...looking }) {
  let box2 = firstBox;
  let best;
  for (let looks = 0; box2 && looks < maxLooks; looks++) {
    checkCancelled?.();
    const look = (looks === 0 ? firstLook : void 0) ?? await takeCoarseLook(ct, box2, looking);
    if (!best || score(look.kidneys) > score(best.kidneys)) {
      best = look;
    }
    box2 = touchesEdge(look.kidneys) ? moveOnto(look) : void 0;
  }
  return best;
}
function moveOnto({ box: box2, kidneys: { right, left } }) {
  return centreBox(box2, { right: right?.centre, left: left?.centre }, unmovedMm);
}
function touchesEdge({ right, left }) {
  return (right?.touchesBoxEdge ?? false) || (left?.touchesBoxEdge ?? false);
}
function score(kidneys) {
  const volumes = [kidneys.right?.volumeMl ?? 0, kidneys.left?.volumeMl ?? 0];
  const whole = touchesEdge(kidneys) ? 0 : 1e6;
  return whole + 10 * Math.min(...volumes) + volumes[0] + volumes[1];
}

// src/contouring/contourKidneys.ts
async function contourKidneys(ct, options) {
  const { manifest, networks, referenceAnatomy, onProgress, signal } = options;
  const { coarse: coarse2, refine, decision } = manifest;
  const { threshold } = decision;
  const looking = { spec: coarse2, engine: networks.coarse, threshold };
  const run = { onProgress, signal, now: options.now ?? (() => performance.now()) };
  checkHounsfield(ct.data);
  const align = await runStage(
    "align",
    run,
    (steps2) => locateKidneys(ct, { ...looking, referenceAnatomy, ...steps2 })
  );
  const { box: box2, look, midlineX, alignment, foundBy } = align.result;
  const network = await runStage(
    "network",
    run,
    ({ checkCancelled }) => lookAtBoth(ct, { ...looking, box: box2, look, midlineX, checkCancelled })
  );
  const coarseLook = network.result;
  const close = refine ? await runStage(
    "refine",
    run,
    (steps2) => refineBoth(ct, coarseLook.kidneys, {
      spec: refine,
      engine: networks.refine,
      threshold,
      ...steps2
    })
  ) : { result: isolateBoth(coarseLook.kidneys, threshold), ms: 0 };
  const post = await runStage(
    "post",
    run,
    () => finishContours(ct, {
      manifest,
      looks: close.result,
      coarseLook,
      midlineX,
      alignment,
      hasReference: referenceAnatomy !== void 0,
      contourConvention: options.contourConvention,
      bothConventions: options.bothConventions
    })
  );
  return {
    ...post.result,
    ...alignment && { alignment },
    foundBy,
    box: coarseLook.box,
    timingsMs: { align: align.ms, network: network.ms, refine: close.ms, post: post.ms }
  };
}

// demo/phantom/createRandom.ts
var warmUp = 16;
function createRandom(seed, stream = "") {
  let hash = 2166136261;
  for (let index = 0; index < stream.length; index += 1) {
    hash = Math.imul(hash ^ stream.charCodeAt(index), 16777619);
  }
  const state = Int32Array.of(seed, hash, 2654435769, 1);
  const fillBits = (target) => {
    let a = state[0];
    let b = state[1];
    let c = state[2];
    let counter = state[3];
    for (let index = 0; index < target.length; index += 1) {
      const sum2 = a + b + counter | 0;
      counter = counter + 1 | 0;
      a = b ^ b >>> 9;
      b = c + (c << 3) | 0;
      c = (c << 21 | c >>> 11) + sum2 | 0;
      target[index] = sum2;
    }
    state[0] = a;
    state[1] = b;
    state[2] = c;
    state[3] = counter;
  };
  fillBits(new Int32Array(warmUp));
  const one = new Int32Array(1);
  const bits = () => {
    fillBits(one);
    return one[0] >>> 0;
  };
  const uniform = () => bits() / 4294967296;
  return {
    uniform,
    bits,
    between: (low, high) => low + (high - low) * uniform(),
    normal: () => normalOf(bits(), bits()),
    fillNormal: (target) => {
      const pairs = new Int32Array(2 * target.length);
      fillBits(pairs);
      for (let index = 0; index < target.length; index += 1) {
        target[index] = normalOf(pairs[2 * index], pairs[2 * index + 1]);
      }
    }
  };
}
function normalOf(first, second) {
  const sum2 = (first & 65535) + (first >>> 16) + (second & 65535) + (second >>> 16);
  return (sum2 / 65536 - 2) * 1.7320508075688772;
}

// demo/phantom/dicom/createUid.ts
function createUid(seed, name) {
  const random = createRandom(seed, `uid ${name}`);
  const words = [random.bits(), random.bits(), random.bits(), random.bits()];
  words[1] = (words[1] & 4294905855 | 32768) >>> 0;
  words[2] = (words[2] & 1073741823 | 2147483648) >>> 0;
  const value = words.reduce((sum2, word) => sum2 << 32n | BigInt(word), 0n);
  return `2.25.${value.toString()}`;
}

// demo/phantom/presets.ts
var male = {
  name: "male",
  patientName: "SYNTHETIC^ADAM",
  patientId: "SYN-001",
  sex: "M",
  ageYears: 61,
  sizeM: 1.77,
  weightKg: 70,
  birthDate: "19650214",
  waistMm: { halfWidth: 161, halfDepth: 108 },
  hipHalfWidthMm: 170,
  chestHalfWidthMm: 164,
  subcutaneousFatMm: 13,
  boneScale: 1,
  muscleScale: 1,
  kidneys: [
    {
      side: "right",
      centreMm: [-69, 27, -14],
      radiiMm: { length: 55, width: 30, thickness: 24.5 },
      coronalTiltDeg: 15,
      sagittalTiltDeg: 12,
      hilumTurnDeg: 28,
      perirenalFatMm: 7
    },
    {
      side: "left",
      centreMm: [70, 29, 2],
      radiiMm: { length: 57, width: 30.5, thickness: 25 },
      coronalTiltDeg: 17,
      sagittalTiltDeg: 12,
      hilumTurnDeg: 30,
      perirenalFatMm: 8
    }
  ],
  noiseSdHu: 15,
  sliceCount: 76,
  injectedActivityMBq: 7400,
  meanDoseGy: { right: 3.2, left: 2.85 },
  kinetics: {
    right: { effectiveHalfLifeHours: 50, uptakeHalfLifeHours: 0.8 },
    left: { effectiveHalfLifeHours: 48, uptakeHalfLifeHours: 0.8 }
  },
  doseGrid: { spacingMm: 4.795, dimensions: [84, 60, 74] },
  doseBits: 16,
  lesions: [
    { centreMm: [-95, 10, 62], radiusMm: 13 },
    { centreMm: [-52, -48, 50], radiusMm: 9 }
  ]
};
var presets = [
  male,
  {
    ...male,
    name: "slim woman",
    patientName: "SYNTHETIC^ANNA",
    patientId: "SYN-002",
    sex: "F",
    ageYears: 48,
    sizeM: 1.66,
    weightKg: 52,
    birthDate: "19780530",
    waistMm: { halfWidth: 136, halfDepth: 90 },
    hipHalfWidthMm: 160,
    chestHalfWidthMm: 140,
    subcutaneousFatMm: 9,
    boneScale: 0.92,
    muscleScale: 0.82,
    kidneys: [
      {
        side: "right",
        centreMm: [-55, 25, -16],
        radiiMm: { length: 51, width: 28, thickness: 22.5 },
        coronalTiltDeg: 13,
        sagittalTiltDeg: 10,
        hilumTurnDeg: 26,
        perirenalFatMm: 4
      },
      {
        side: "left",
        centreMm: [56, 27, -2],
        radiiMm: { length: 53, width: 28.5, thickness: 23 },
        coronalTiltDeg: 16,
        sagittalTiltDeg: 11,
        hilumTurnDeg: 30,
        perirenalFatMm: 4.5
      }
    ],
    noiseSdHu: 12,
    sliceCount: 72,
    injectedActivityMBq: 7300,
    meanDoseGy: { right: 4.1, left: 4.45 },
    kinetics: {
      right: { effectiveHalfLifeHours: 56, uptakeHalfLifeHours: 0.7 },
      left: { effectiveHalfLifeHours: 54, uptakeHalfLifeHours: 0.7 }
    },
    doseGrid: { spacingMm: 4.42, dimensions: [80, 56, 78] },
    doseBits: 16,
    lesions: [{ centreMm: [-88, 0, 70], radiusMm: 11 }]
  },
  {
    ...male,
    name: "obese man",
    patientName: "SYNTHETIC^BRUNO",
    patientId: "SYN-003",
    ageYears: 66,
    sizeM: 1.76,
    weightKg: 118,
    birthDate: "19600119",
    waistMm: { halfWidth: 208, halfDepth: 150 },
    hipHalfWidthMm: 205,
    chestHalfWidthMm: 196,
    subcutaneousFatMm: 27,
    boneScale: 1.01,
    muscleScale: 1.15,
    kidneys: [
      {
        side: "right",
        centreMm: [-77, 46, -12],
        radiiMm: { length: 58, width: 32, thickness: 27 },
        coronalTiltDeg: 18,
        sagittalTiltDeg: 14,
        hilumTurnDeg: 32,
        perirenalFatMm: 17
      },
      {
        side: "left",
        centreMm: [78, 48, 4],
        radiiMm: { length: 60, width: 33, thickness: 27.5 },
        coronalTiltDeg: 19,
        sagittalTiltDeg: 14,
        hilumTurnDeg: 34,
        perirenalFatMm: 19
      }
    ],
    noiseSdHu: 20,
    sliceCount: 78,
    injectedActivityMBq: 7500,
    meanDoseGy: { right: 2.6, left: 2.35 },
    kinetics: {
      right: { effectiveHalfLifeHours: 45, uptakeHalfLifeHours: 1 },
      left: { effectiveHalfLifeHours: 44, uptakeHalfLifeHours: 1 }
    },
    doseGrid: { spacingMm: 4.795, dimensions: [96, 72, 76] },
    doseBits: 32,
    lesions: [{ centreMm: [-90, -10, 55], radiusMm: 15 }]
  },
  {
    ...male,
    name: "single kidney",
    patientName: "SYNTHETIC^CLARA",
    patientId: "SYN-004",
    sex: "F",
    ageYears: 57,
    sizeM: 1.68,
    weightKg: 71,
    birthDate: "19690908",
    waistMm: { halfWidth: 158, halfDepth: 109 },
    hipHalfWidthMm: 178,
    chestHalfWidthMm: 156,
    subcutaneousFatMm: 19,
    boneScale: 0.94,
    muscleScale: 0.88,
    kidneys: [
      {
        side: "right",
        centreMm: [-62, 28, -14],
        radiiMm: { length: 59, width: 33, thickness: 27 },
        coronalTiltDeg: 14,
        sagittalTiltDeg: 12,
        hilumTurnDeg: 28,
        perirenalFatMm: 8
      }
    ],
    noiseSdHu: 15,
    sliceCount: 74,
    injectedActivityMBq: 7400,
    meanDoseGy: { right: 3.9, left: 0 },
    kinetics: {
      right: { effectiveHalfLifeHours: 58, uptakeHalfLifeHours: 0.8 },
      left: { effectiveHalfLifeHours: 58, uptakeHalfLifeHours: 0.8 }
    },
    lesions: [{ centreMm: [-85, 5, 60], radiusMm: 12 }]
  },
  {
    ...male,
    name: "renal cyst",
    patientName: "SYNTHETIC^DAVID",
    patientId: "SYN-005",
    ageYears: 72,
    sizeM: 1.74,
    weightKg: 82,
    birthDate: "19540402",
    waistMm: { halfWidth: 174, halfDepth: 121 },
    hipHalfWidthMm: 178,
    chestHalfWidthMm: 174,
    subcutaneousFatMm: 17,
    boneScale: 0.99,
    muscleScale: 0.95,
    kidneys: [
      {
        side: "right",
        centreMm: [-66, 36, -13],
        radiiMm: { length: 53, width: 29.5, thickness: 24 },
        coronalTiltDeg: 15,
        sagittalTiltDeg: 12,
        hilumTurnDeg: 28,
        perirenalFatMm: 10
      },
      {
        side: "left",
        centreMm: [67, 38, 3],
        radiiMm: { length: 54, width: 30, thickness: 24.5 },
        coronalTiltDeg: 17,
        sagittalTiltDeg: 12,
        hilumTurnDeg: 30,
        perirenalFatMm: 10,
        cyst: { radiusMm: 18, at: { width: 1.15, thickness: 0.1, length: -0.42 } }
      }
    ],
    noiseSdHu: 17,
    meanDoseGy: { right: 2.95, left: 3.15 },
    kinetics: {
      right: { effectiveHalfLifeHours: 52, uptakeHalfLifeHours: 0.8 },
      left: { effectiveHalfLifeHours: 53, uptakeHalfLifeHours: 0.8 }
    },
    doseGrid: { spacingMm: 4.42, dimensions: [88, 64, 82] }
  }
];

// demo/phantom/findPreset.ts
function findPreset({
  preset: name,
  seed
}) {
  const found = name === void 0 ? presets[0] : presets.find((preset) => preset.name === name);
  if (!found || !Number.isInteger(seed) || seed < 0) {
    throw new DosimetryError("INVALID_ARGUMENT", {
      what: "This synthetic patient cannot be made.",
      why: `Preset "${name ?? ""}" with seed ${seed} is not known; a seed is a whole number from 0.`,
      next: `Choose one of: ${presets.map((preset) => preset.name).join(", ")}.`
    });
  }
  return found;
}

// demo/phantom/grids/gridAround.ts
function gridAround(ct, spacingMm2, dimensions, random) {
  const position = [0, 1, 2].map((axis) => {
    const centre = ct.imagePositionPatient[axis] + (ct.dimensions[axis] - 1) / 2 * ct.spacingMm[axis];
    const start = centre - (dimensions[axis] - 1) / 2 * spacingMm2;
    return Math.round((start + random.between(-0.5, 0.5) * spacingMm2) * 100) / 100;
  });
  return {
    ...ct,
    dimensions,
    spacingMm: [spacingMm2, spacingMm2, spacingMm2],
    imagePositionPatient: [position[0], position[1], position[2]]
  };
}

// demo/phantom/grids/spectGrid.ts
var spacingMm = 4.795;
function spectGrid(ct, random) {
  const slices = Math.floor(ct.dimensions[2] * ct.spacingMm[2] / spacingMm);
  return gridAround(ct, spacingMm, [128, 128, slices], random);
}

// demo/phantom/nuclear/constants.ts
var localDoseGyGPerMBqH = 0.08531;
var tissueDensityGPerMl = 1.05;
var imagingFwhmMm = 10;
var referenceIntegralMBqHPerMl = 34;
var cortexToMedulla = 1.6;

// demo/phantom/types.ts
var tissues = {
  air: 0,
  body: 1,
  fat: 2,
  muscle: 3,
  bone: 4,
  lung: 5,
  liver: 6,
  spleen: 7,
  bowel: 8,
  gas: 9,
  blood: 10,
  cortexRight: 11,
  medullaRight: 12,
  cortexLeft: 13,
  medullaLeft: 14,
  sinus: 15,
  lesion: 16,
  cyst: 17,
  stomach: 18,
  gallbladder: 19,
  urine: 20
};

// demo/phantom/nuclear/blur.ts
var { ceil, exp, max, min } = Math;
function blur(data2, dimensions, spacingMm2, fwhmMm) {
  const strides = [1, dimensions[0], dimensions[0] * dimensions[1]];
  for (let axis = 0; axis < 3; axis += 1) {
    const weights = gaussianWeights3(fwhmMm / 2.3548200450309493 / spacingMm2[axis]);
    const line = new Float32Array(dimensions[axis]);
    const stride = strides[axis];
    for (let block = 0; block < data2.length; block += stride * line.length) {
      for (let start = block; start < block + stride; start += 1) {
        blurLine(data2, { start, stride, line, weights });
      }
    }
  }
}
function gaussianWeights3(sigma) {
  const half = ceil(3.5 * sigma);
  const kernel = Array.from(
    { length: 2 * half + 1 },
    (_, i) => exp(-((i - half) ** 2) / (2 * sigma * sigma))
  );
  const total = kernel.reduce((sum2, value) => sum2 + value, 0);
  return kernel.map((value) => value / total);
}
function blurLine(data2, { start, stride, line, weights }) {
  const half = (weights.length - 1) / 2;
  let first = line.length;
  let last = -1;
  for (let n = 0; n < line.length; n += 1) {
    line[n] = data2[start + n * stride];
    if (line[n] !== 0) {
      first = min(first, n);
      last = n;
    }
  }
  const end = min(line.length - 1, last + half);
  for (let n = max(0, first - half); n <= end; n += 1) {
    const to = min(last, n + half);
    let sum2 = 0;
    for (let m = max(first, n - half); m <= to; m += 1) {
      sum2 += line[m] * weights[m - n + half];
    }
    data2[start + n * stride] = sum2;
  }
}

// demo/phantom/nuclear/compartments.ts
var compartments = /* @__PURE__ */ new Map([
  [
    tissues.spleen,
    { integral: 1.15, kinetics: { effectiveHalfLifeHours: 66, uptakeHalfLifeHours: 0.6 } }
  ],
  [
    tissues.liver,
    { integral: 0.17, kinetics: { effectiveHalfLifeHours: 62, uptakeHalfLifeHours: 0.6 } }
  ],
  [
    tissues.lesion,
    { integral: 3.6, kinetics: { effectiveHalfLifeHours: 92, uptakeHalfLifeHours: 1.5 } }
  ],
  [
    tissues.urine,
    { integral: 0.9, kinetics: { effectiveHalfLifeHours: 20, uptakeHalfLifeHours: 0.3 } }
  ],
  [
    tissues.bowel,
    { integral: 0.035, kinetics: { effectiveHalfLifeHours: 40, uptakeHalfLifeHours: 2 } }
  ],
  [
    tissues.stomach,
    { integral: 0.02, kinetics: { effectiveHalfLifeHours: 40, uptakeHalfLifeHours: 2 } }
  ],
  [
    tissues.gallbladder,
    { integral: 0.08, kinetics: { effectiveHalfLifeHours: 40, uptakeHalfLifeHours: 4 } }
  ],
  [
    tissues.blood,
    { integral: 0.03, kinetics: { effectiveHalfLifeHours: 14, uptakeHalfLifeHours: 0.05 } }
  ],
  [
    tissues.bone,
    { integral: 0.02, kinetics: { effectiveHalfLifeHours: 40, uptakeHalfLifeHours: 0.1 } }
  ],
  [
    tissues.muscle,
    { integral: 8e-3, kinetics: { effectiveHalfLifeHours: 16, uptakeHalfLifeHours: 0.1 } }
  ],
  [
    tissues.body,
    { integral: 0.01, kinetics: { effectiveHalfLifeHours: 16, uptakeHalfLifeHours: 0.1 } }
  ],
  [
    tissues.sinus,
    { integral: 0.02, kinetics: { effectiveHalfLifeHours: 16, uptakeHalfLifeHours: 0.1 } }
  ],
  [
    tissues.lung,
    { integral: 4e-3, kinetics: { effectiveHalfLifeHours: 16, uptakeHalfLifeHours: 0.05 } }
  ],
  [
    tissues.fat,
    { integral: 3e-3, kinetics: { effectiveHalfLifeHours: 16, uptakeHalfLifeHours: 0.1 } }
  ]
]);

// demo/phantom/nuclear/meanUnderMask.ts
var { floor } = Math;
function meanUnderMask(grid, valueAt2, labels, label3) {
  const [nx, ny, nz] = grid.dimensions;
  const [lx, ly] = labels.dimensions;
  const toGrid2 = (axis, n) => (labels.imagePositionPatient[axis] + n * labels.spacingMm[axis] - grid.imagePositionPatient[axis]) / grid.spacingMm[axis];
  let sum2 = 0;
  let count = 0;
  const at2 = (i, j, k) => i < 0 || j < 0 || k < 0 || i >= nx || j >= ny || k >= nz ? 0 : valueAt2(i + nx * (j + ny * k));
  for (let index = 0; index < labels.data.length; index += 1) {
    if (labels.data[index] !== label3) {
      continue;
    }
    const i = index % lx;
    const j = floor(index / lx) % ly;
    const k = floor(index / (lx * ly));
    const px = toGrid2(0, i);
    const py = toGrid2(1, j);
    const pz = toGrid2(2, k);
    const x = floor(px);
    const y = floor(py);
    const z = floor(pz);
    const u = px - x;
    const v = py - y;
    const w = pz - z;
    for (let c = 0; c < 2; c += 1) {
      for (let b = 0; b < 2; b += 1) {
        for (let a = 0; a < 2; a += 1) {
          const weight = (a ? u : 1 - u) * (b ? v : 1 - v) * (c ? w : 1 - w);
          if (weight > 0) {
            sum2 += weight * at2(x + a, y + b, z + c);
          }
        }
      }
    }
    count += 1;
  }
  return count > 0 ? sum2 / count : NaN;
}

// demo/phantom/nuclear/resampleTissue.ts
var { floor: floor2, round } = Math;
var subPoints = [-1 / 3, 0, 1 / 3];
function resampleTissue(tissue, valueOf, target) {
  const [xs, ys, zs] = [0, 1, 2].map((axis) => sourceIndices(tissue, target, axis));
  const [nx, ny, nz] = target.dimensions;
  const [sx, sy] = tissue.dimensions;
  const out = new Float32Array(nx * ny * nz);
  for (let k = 0; k < nz; k += 1) {
    for (let j = 0; j < ny; j += 1) {
      const rows = [];
      for (let c = 3 * k; c < 3 * k + 3; c += 1) {
        for (let b = 3 * j; b < 3 * j + 3; b += 1) {
          if (zs[c] >= 0 && ys[b] >= 0) {
            rows.push(sx * (ys[b] + sy * zs[c]));
          }
        }
      }
      for (let i = 0; i < nx; i += 1) {
        out[i + nx * (j + ny * k)] = sumOverRows(tissue.data, valueOf, rows, xs, 3 * i) / 27;
      }
    }
  }
  return out;
}
function sourceIndices(source, target, axis) {
  return Int32Array.from({ length: 3 * target.dimensions[axis] }, (_, n) => {
    const place = floor2(n / 3) + subPoints[n % 3];
    const mm = target.imagePositionPatient[axis] + place * target.spacingMm[axis];
    const at2 = round((mm - source.imagePositionPatient[axis]) / source.spacingMm[axis]);
    return at2 >= 0 && at2 < source.dimensions[axis] ? at2 : -1;
  });
}
function sumOverRows(data2, valueOf, rows, xs, first) {
  let sum2 = 0;
  for (let n = 0; n < rows.length; n += 1) {
    for (let a = first; a < first + 3; a += 1) {
      if (xs[a] >= 0) {
        sum2 += valueOf[data2[xs[a] + rows[n]]];
      }
    }
  }
  return sum2;
}

// demo/phantom/nuclear/makeDoseMap.ts
var { round: round2 } = Math;
var doseOfIntegral = localDoseGyGPerMBqH / tissueDensityGPerMl;
function makeDoseMap(tissue, kidneys, grid, designGy, bits) {
  const mapOf = (values) => {
    const table = new Float64Array(256);
    values.forEach(([key, value]) => {
      table[key] = value * doseOfIntegral;
    });
    const data2 = resampleTissue(tissue, table, grid);
    blur(data2, grid.dimensions, grid.spacingMm, imagingFwhmMm);
    return data2;
  };
  const rest = mapOf(
    [...compartments].map(([key, { integral }]) => [key, integral * referenceIntegralMBqHPerMl])
  );
  const sides = ["right", "left"].filter((side) => designGy[side] !== void 0);
  const label3 = { right: 1, left: 2 };
  const unit = sides.map(
    (side) => side === "right" ? mapOf([
      [tissues.cortexRight, 1],
      [tissues.medullaRight, 1 / cortexToMedulla]
    ]) : mapOf([
      [tissues.cortexLeft, 1],
      [tissues.medullaLeft, 1 / cortexToMedulla]
    ])
  );
  const mean = (data2, side) => meanUnderMask(grid, (index) => data2[index], kidneys, label3[side]);
  const wanted = sides.map((side) => (designGy[side] ?? 0) - mean(rest, side));
  const matrix = sides.map((side) => unit.map((data2) => mean(data2, side)));
  const solution = solve(matrix, wanted);
  if (solution.some((value) => !(value > 0))) {
    throw new DosimetryError("INVALID_ARGUMENT", {
      what: "No activity gives the kidneys this dose.",
      why: `The organs around alone give ${sides.map((side) => mean(rest, side).toFixed(2)).join(" and ")} Gy.`,
      next: "Choose a larger design dose."
    });
  }
  const total = rest.map(
    (value, index) => unit.reduce((sum2, data2, n) => sum2 + solution[n] * data2[index], value)
  );
  const largest2 = total.reduce((a, b) => a > b ? a : b, 0);
  const top = bits === 16 ? 65535 : 4294967295;
  const doseGridScaling = Number((largest2 / (top - 1)).toExponential(9));
  const stored = bits === 16 ? new Uint16Array(total.length) : new Uint32Array(total.length);
  total.forEach((value, index) => {
    stored[index] = round2(value / doseGridScaling);
  });
  const cortexIntegralMBqHPerMl = {};
  sides.forEach((side, n) => {
    cortexIntegralMBqHPerMl[side] = solution[n];
  });
  return { dose: { ...grid, data: stored, doseGridScaling }, cortexIntegralMBqHPerMl };
}
function solve(matrix, right) {
  if (right.length === 1) {
    return [right[0] / matrix[0][0]];
  }
  const [[a, b], [c, d]] = matrix;
  const determinant2 = a * d - b * c;
  return [(right[0] * d - b * right[1]) / determinant2, (a * right[1] - right[0] * c) / determinant2];
}

// demo/phantom/nuclear/uptakeAt.ts
var { exp: exp2 } = Math;
var ln2 = 0.6931471805599453;
function uptakeAt(hours, kinetics) {
  return exp2(-ln2 * hours / kinetics.effectiveHalfLifeHours) - exp2(-ln2 * hours / kinetics.uptakeHalfLifeHours);
}

// demo/phantom/nuclear/uptakeIntegralHours.ts
var ln22 = 0.6931471805599453;
function uptakeIntegralHours(kinetics) {
  return (kinetics.effectiveHalfLifeHours - kinetics.uptakeHalfLifeHours) / ln22;
}

// demo/phantom/nuclear/concentrationsAt.ts
function concentrationsAt(hours, renal) {
  const table = new Float64Array(256);
  for (const [key, { integral, kinetics }] of compartments) {
    table[key] = integral * referenceIntegralMBqHPerMl * uptakeAt(hours, kinetics) / uptakeIntegralHours(kinetics);
  }
  const cortexOf = (side) => (renal.cortexIntegralMBqHPerMl[side] ?? 0) * uptakeAt(hours, renal.kinetics[side]) / uptakeIntegralHours(renal.kinetics[side]);
  table[tissues.cortexRight] = cortexOf("right");
  table[tissues.medullaRight] = cortexOf("right") / cortexToMedulla;
  table[tissues.cortexLeft] = cortexOf("left");
  table[tissues.medullaLeft] = cortexOf("left") / cortexToMedulla;
  return table;
}

// demo/phantom/nuclear/makeSpect.ts
var { max: max2, sqrt } = Math;
var countsPerMBqSecond = 20;
var acquisitionSeconds = 1200;
var noiseAmplification = 1.6;
function makeSpect(tissue, grid, options) {
  const voxelMl = grid.spacingMm[0] * grid.spacingMm[1] * grid.spacingMm[2] / 1e3;
  return options.hours.map((hours) => {
    const table = concentrationsAt(hours, options);
    const data2 = resampleTissue(tissue, table, grid);
    blur(data2, grid.dimensions, grid.spacingMm, 0.8 * imagingFwhmMm);
    const random = createRandom(options.seed, `spect ${hours}`);
    const countsPerMBqMl = voxelMl * countsPerMBqSecond * acquisitionSeconds;
    for (let index = 0; index < data2.length; index += 1) {
      const counts = data2[index] * countsPerMBqMl;
      const noisy = counts + noiseAmplification * sqrt(counts) * random.normal();
      data2[index] = 1e6 * max2(0, noisy) / countsPerMBqMl;
    }
    blur(data2, grid.dimensions, grid.spacingMm, 0.6 * imagingFwhmMm);
    return { hours, volume: { ...grid, data: data2 } };
  });
}

// demo/phantom/nuclear/renalVolumes.ts
var label = { right: 1, left: 2 };
function renalVolumes(side, kidneys, tissue) {
  const cortex = side === "right" ? tissues.cortexRight : tissues.cortexLeft;
  let voxels = 0;
  let weighted = 0;
  for (let index = 0; index < kidneys.data.length; index += 1) {
    if (kidneys.data[index] === label[side]) {
      voxels += 1;
      weighted += tissue.data[index] === cortex ? 1 : 1 / cortexToMedulla;
    }
  }
  const voxelMl = voxelVolumeMl(kidneys);
  return { volumeMl: voxels * voxelMl, cortexMl: weighted * voxelMl };
}

// demo/phantom/kidneyTruth.ts
var label2 = { right: 1, left: 2 };
function kidneyTruth(side, parts) {
  const { preset, kidneys, tissue, dose } = parts;
  const { volumeMl, cortexMl } = renalVolumes(side, kidneys, tissue);
  const kinetics = preset.kinetics[side];
  const integral = cortexMl * (parts.cortexIntegralMBqHPerMl[side] ?? 0);
  const amplitude = integral / uptakeIntegralHours(kinetics);
  const massG = volumeMl * tissueDensityGPerMl;
  return {
    side,
    volumeMl,
    meanDoseGy: meanUnderMask(
      dose,
      (index) => dose.data[index] * dose.doseGridScaling,
      kidneys,
      label2[side]
    ),
    designMeanDoseGy: preset.meanDoseGy[side],
    massG,
    activityMBq: parts.hours.map((hours) => ({
      hours,
      activityMBq: amplitude * uptakeAt(hours, kinetics)
    })),
    kinetics,
    timeIntegratedActivityMBqH: integral,
    unblurredMeanDoseGy: integral * localDoseGyGPerMBqH / massG
  };
}

// demo/phantom/render/tube.ts
var { max: max3, min: min2, sqrt: sqrt2 } = Math;
var perSegment = 13;
function tube(nodes, options = {}) {
  const stretch = options.zStretch ?? 1;
  const margin = options.marginMm ?? 3;
  const level = options.inFrontOfMm ?? Infinity;
  const segments = nodes.slice(1).map((end, index) => segmentBetween(nodes[index], end, stretch, margin));
  return {
    zMin: min2(...segments.map((segment) => segment.zMin)),
    zMax: max3(...segments.map((segment) => segment.zMax)),
    cut: (z) => {
      const near = segments.filter((segment) => z >= segment.zMin && z <= segment.zMax);
      if (near.length === 0) {
        return void 0;
      }
      const table = tableOf(near, z, stretch);
      return {
        xMin: min2(...near.map((segment) => segment.xMin)),
        xMax: max3(...near.map((segment) => segment.xMax)),
        yMin: min2(...near.map((segment) => segment.yMin)),
        yMax: max3(...near.map((segment) => segment.yMax)),
        distance: (x, y) => max3(nearestOf(table, x, y, margin), y - level)
      };
    }
  };
}
function segmentBetween(start, end, stretch, marginMm3) {
  const reach2 = max3(start[3], end[3]) + marginMm3;
  const dx = end[0] - start[0];
  const dy = end[1] - start[1];
  const dz = (end[2] - start[2]) / stretch;
  return {
    start,
    dx,
    dy,
    dz,
    dr: end[3] - start[3],
    lengthSquared: max3(1e-9, dx * dx + dy * dy + dz * dz),
    zMin: min2(start[2], end[2]) - reach2 * stretch,
    zMax: max3(start[2], end[2]) + reach2 * stretch,
    xMin: min2(start[0], end[0]) - reach2,
    xMax: max3(start[0], end[0]) + reach2,
    yMin: min2(start[1], end[1]) - reach2,
    yMax: max3(start[1], end[1]) + reach2
  };
}
function tableOf(segments, z, stretch) {
  const table = new Float64Array(perSegment * segments.length);
  segments.forEach((segment, n) => {
    const [x, y, z0, radius] = segment.start;
    const { xMin, xMax, yMin, yMax, dx, dy, dz, lengthSquared, dr } = segment;
    const pz = (z - z0) / stretch;
    const row = [xMin, xMax, yMin, yMax, x, y, dx, dy, dz, pz, lengthSquared, radius, dr];
    table.set(row, perSegment * n);
  });
  return table;
}
function nearestOf(table, x, y, marginMm3) {
  let best = Infinity;
  for (let n = 0; n < table.length; n += perSegment) {
    const left = table[n] - x;
    const right = x - table[n + 1];
    const front = table[n + 2] - y;
    const back = y - table[n + 3];
    if (left > 0 || right > 0 || front > 0 || back > 0) {
      best = min2(best, marginMm3 + max3(max3(left, right), max3(front, back)));
      continue;
    }
    const px = x - table[n + 4];
    const py = y - table[n + 5];
    const dx = table[n + 6];
    const dy = table[n + 7];
    const dz = table[n + 8];
    const pz = table[n + 9];
    let t = (px * dx + py * dy + pz * dz) / table[n + 10];
    t = t < 0 ? 0 : t > 1 ? 1 : t;
    const ex = px - t * dx;
    const ey = py - t * dy;
    const ez = pz - t * dz;
    best = min2(best, sqrt2(ex * ex + ey * ey + ez * ez) - (table[n + 11] + t * table[n + 12]));
  }
  return best;
}

// demo/phantom/anatomy/adrenals.ts
function adrenals(frame) {
  const { bone: s } = frame;
  const adrenal = (side) => {
    const z0 = (side < 0 ? 56 : 46) * s;
    const y0 = frame.spineY(z0);
    const x0 = side * (side < 0 ? 26 : 32) * s;
    return {
      name: "adrenal",
      tissue: tissues.body,
      soft: false,
      ...tube([
        [x0 + side * 12, y0 + 8, z0 - 14, 2.2],
        [x0 + side * 4, y0 - 8, z0, 3],
        [x0 - side * 1, y0 + 6, z0 - 8, 2.2]
      ]),
      hu: 24
    };
  };
  return [adrenal(-1), adrenal(1)];
}

// demo/phantom/anatomy/backMuscles.ts
var { abs, max: max4, min: min3, sqrt: sqrt3 } = Math;
var clamp01 = (value) => value < 0 ? 0 : value > 1 ? 1 : value;
function backMuscles(frame) {
  const s = frame.bone;
  const m = frame.preset.muscleScale;
  const { fine, medium } = frame;
  const strands = [
    {
      name: "erector spinae",
      zMin: -190,
      zMax: 260,
      at: (z) => {
        const chest2 = clamp01((z / s - 40) / 110);
        return {
          x: (37 - 7 * chest2) * s,
          y: (49 - 5 * chest2) * s,
          rx: (30 - 8 * chest2) * s * m,
          ry: (19 - 6 * chest2) * s * m
        };
      },
      fatty: 16
    },
    {
      name: "multifidus",
      zMin: -190,
      zMax: 260,
      at: () => ({ x: 13 * s, y: 47 * s, rx: 11 * s * m, ry: 13 * s * m }),
      fatty: 20
    },
    {
      name: "quadratus lumborum",
      zMin: -100,
      zMax: 42,
      at: (z) => {
        const t = clamp01((30 - z / s) / 110);
        return {
          x: (58 + 14 * t) * s,
          y: (33 - 1 * t) * s,
          rx: (19 + 3 * t) * s * m,
          ry: (6 + 3.5 * t) * s * m
        };
      },
      fatty: 4
    },
    {
      name: "psoas",
      zMin: -260,
      zMax: 28,
      at: (z) => {
        const t = clamp01((24 - z / s) / 120);
        const low = clamp01((-120 - z / s) / 70);
        return {
          x: (25 + 14 * t + 17 * low) * s,
          y: (6 + 1 * t - 22 * low) * s,
          rx: (6 + 14 * t * t + 1.5 * t - 2 * low) * s * m,
          ry: (9 + 15 * t - 3 * low) * s * m
        };
      },
      fatty: 3
    },
    {
      name: "diaphragmatic crus",
      zMin: -45,
      zMax: 150,
      at: (z) => {
        const t = clamp01((z / s + 40) / 120);
        return {
          x: (13 + 2 * t) * s,
          y: (-19 + 6 * t) * s,
          rx: (4.5 + 1.5 * t) * s,
          ry: (8 + 5 * t) * s
        };
      },
      fatty: 2
    }
  ];
  return strands.map((strand) => ({
    name: strand.name,
    evenBelowMm: 0,
    tissue: tissues.muscle,
    soft: false,
    zMin: strand.zMin * s,
    zMax: strand.zMax * s,
    cut: (z) => {
      const { x: cx, y: dy, rx: fullX, ry: fullY } = strand.at(z);
      const toEnd = min3(z - strand.zMin * s, strand.zMax * s - z);
      const taper = sqrt3(clamp01(toEnd / (24 * s)));
      const rx = max4(0.5, fullX * taper);
      const ry = max4(0.5, fullY * taper);
      const cy = frame.spineY(z) + dy;
      const small = min3(rx, ry);
      const wall = frame.muscle(z);
      return {
        xMin: -cx - rx - 4,
        xMax: cx + rx + 4,
        yMin: cy - ry - 4,
        yMax: cy + ry + 4,
        distance: (x, y) => {
          const ux = (abs(x) - cx) / rx;
          const uy = (y - cy) / ry;
          const own = (sqrt3(ux * ux + uy * uy) - 1) * small + 0.9 * medium(x, y, z);
          return own > 2 ? own : max4(own, wall.distance(x, y));
        }
      };
    },
    hu: (_d, x, y, z) => {
      const marbling = abs(medium(x * 0.9, y * 0.9, z * 0.25));
      return 55 + 6 * medium(x, y, z) + 6 * fine(x, y, z) - (marbling < 0.05 ? strand.fatty * 2.2 : 0);
    }
  }));
}

// demo/phantom/render/smoothCurve.ts
var { max: max5, min: min4 } = Math;
function smoothCurve(nodes, steps2 = 4) {
  const curve = [];
  for (let index = 0; index + 1 < nodes.length; index += 1) {
    const p0 = nodes[max5(0, index - 1)];
    const p1 = nodes[index];
    const p2 = nodes[index + 1];
    const p3 = nodes[min4(nodes.length - 1, index + 2)];
    for (let step = 0; step < steps2; step += 1) {
      const t = step / steps2;
      const value = (axis) => 0.5 * (2 * p1[axis] + (p2[axis] - p0[axis]) * t + (2 * p0[axis] - 5 * p1[axis] + 4 * p2[axis] - p3[axis]) * t * t + (3 * p1[axis] - p0[axis] - 3 * p2[axis] + p3[axis]) * t * t * t);
      curve.push([value(0), value(1), value(2), max5(0.5, value(3))]);
    }
  }
  curve.push(nodes[nodes.length - 1]);
  return curve;
}

// demo/phantom/anatomy/diaphragmHeight.ts
var { max: max6, sign } = Math;
function diaphragmHeight(frame, x, y) {
  return max6(domeHeight(frame, x, y, -68, 138), domeHeight(frame, x, y, 60, 128));
}
function domeHeight(frame, x, y, centre, peak) {
  const dx = (x - centre * frame.stretchX) / frame.stretchX;
  const dy = (y + 5) / frame.stretchY;
  const lateral = sign(dx) === sign(centre) ? centre > 0 ? 66 : 46 : 231;
  const depth = dy > 0 ? centre > 0 ? 78 : 62 : 142;
  return peak * frame.bone - dx * dx / lateral - dy * dy / depth;
}

// demo/phantom/anatomy/clipToAbdomen.ts
var { max: max7 } = Math;
function clipToAbdomen(frame, shape, insetMm = 3) {
  return {
    ...shape,
    steepest: 4,
    cut: (z) => {
      const cut = shape.cut(z);
      if (!cut) {
        return void 0;
      }
      const cavity = frame.cavity(z);
      return {
        ...cut,
        distance: (x, y, fixedX, fixedY) => {
          const own = cut.distance(x, y, fixedX, fixedY);
          if (own > 3) {
            return own;
          }
          const wall = cavity.distance(fixedX, fixedY) + insetMm;
          const dome = 0.6 * (z - diaphragmHeight(frame, fixedX, fixedY) + 4);
          return max7(own, wall, dome);
        }
      };
    }
  };
}

// demo/phantom/anatomy/bowel.ts
var { abs: abs2, floor: floor3, max: max8, min: min5, sin } = Math;
function colonNodes(frame) {
  const sx = frame.stretchX;
  const sy = frame.stretchY;
  const s = frame.bone;
  const leftGone = !frame.preset.kidneys.some((kidney2) => kidney2.side === "left");
  const medial = leftGone ? 30 : 0;
  const path2 = [
    [-70, 20, -172, 20],
    [-80, 16, -145, 24],
    [-97, 12, -105, 23],
    [-108, 6, -66, 23],
    [-101, -12, -42, 21],
    [-82, -46, -46, 21],
    [-48, -66, -56, 21],
    [-6, -72, -60, 20],
    [40, -68, -48, 21],
    [78, -46, -10, 21],
    [101, -12, 18, 19],
    [113 - medial, 22 + medial * 0.6, 22, 17],
    [118 - medial, 40, -6, 15],
    [119 - medial, 42, -40, 14],
    [108 - medial * 0.5, 32, -95, 14],
    [84, 16, -138, 15],
    [74, 4, -162, 16],
    [44, 12, -186, 17],
    [20, 24, -215, 17]
  ];
  const across = (z) => {
    const inPelvis = min5(1, max8(0, (-70 - z) / 40));
    return sx + inPelvis * (min5(sx, s) - sx);
  };
  const curve = smoothCurve(
    path2.map(([x, y, z, r]) => [x * across(z), y * sy, z * s, r * s]),
    6
  );
  return curve.map(([x, y, z, r], index) => [x, y, z, r * (1 + 0.11 * sin(index * 1.25))]);
}
function smallBowelNodes(frame) {
  const random = createRandom(frame.seed, "small bowel");
  const sx = frame.stretchX;
  const sy = frame.stretchY;
  const s = frame.bone;
  const spacing = 25 * s;
  const points = [];
  for (let attempt2 = 0; attempt2 < 6e3; attempt2 += 1) {
    const candidate2 = [
      random.between(-82, 92) * sx,
      random.between(-66, 6) * sy,
      random.between(-205, -2) * s
    ];
    const [x, y, z] = candidate2;
    const deep2 = z > -95 * s ? abs2(x) < 45 * s ? -20 : 0 : 4;
    const high = z > -30 * s && (x < 15 || y < -45 * sy);
    if (y > deep2 || high) {
      continue;
    }
    const free = points.every(
      (p) => (p[0] - x) ** 2 + (p[1] - y) ** 2 + (p[2] - z) ** 2 > spacing * spacing
    );
    if (free) {
      points.push(candidate2);
    }
  }
  const path2 = [];
  let current = points.reduce((best, p) => p[2] > best[2] ? p : best);
  const left = new Set(points);
  while (left.size > 0) {
    left.delete(current);
    path2.push(current);
    let next;
    let nearest = Infinity;
    for (const p of left) {
      const d = (p[0] - current[0]) ** 2 + (p[1] - current[1]) ** 2 + 1.6 * (p[2] - current[2]) ** 2;
      if (d < nearest) {
        nearest = d;
        next = p;
      }
    }
    if (!next) {
      break;
    }
    current = next;
  }
  return smoothCurve(
    path2.map(([x, y, z]) => [x, y, z, random.between(10.2, 12.6) * s]),
    4
  );
}
function levelOf(nodes, gasShare) {
  const front = min5(...nodes.map(([, y, , r]) => y - r));
  const back = max8(...nodes.map(([, y, , r]) => y + r));
  return front + gasShare * (back - front);
}
function bowel(frame) {
  const { fine, medium, coarse: coarse2 } = frame;
  const random = createRandom(frame.seed, "bowel");
  const colon = colonNodes(frame);
  const small = smallBowelNodes(frame);
  const inner = (nodes, wall) => nodes.map(([x, y, z, r]) => [x, y, z, max8(1, r - wall)]);
  const painters = [];
  for (let index = 0; index < 26; index += 1) {
    const target = small[floor3(random.between(0, small.length))];
    const root = [4, frame.spineY(0) - 46 * frame.bone, random.between(-70, -15), 2.4];
    const middle = [
      (root[0] + target[0]) / 2 + random.between(-12, 12),
      (root[1] + target[1]) / 2 + random.between(-6, 6),
      (root[2] + target[2]) / 2,
      1.8
    ];
    painters.push({
      name: "mesenteric vessel",
      tissue: tissues.blood,
      soft: true,
      ...tube(smoothCurve([root, middle, [target[0], target[1], target[2], 1.2]], 3)),
      hu: 40
    });
  }
  painters.push({
    name: "small bowel",
    evenBelowMm: 2.6,
    tissue: tissues.bowel,
    soft: true,
    ...clipToAbdomen(frame, tube(small), 4),
    hu: (d, x, y, z) => {
      if (d > -2.6) {
        return 42 + 3 * fine(x, y, z);
      }
      return 22 + 13 * coarse2(x + 90, y, z) + 9 * medium(x, y, z);
    }
  });
  for (let index = 0; index < 9; index += 1) {
    const start = floor3(random.between(0, small.length - 6));
    const run = inner(small.slice(start, start + 5), 3.4);
    painters.push({
      name: "gas in the small bowel",
      tissue: tissues.gas,
      soft: true,
      ...clipToAbdomen(
        frame,
        tube(run, { inFrontOfMm: levelOf(run, random.between(0.1, 0.5)) }),
        8
      ),
      hu: -930
    });
  }
  painters.push({
    name: "colon",
    evenBelowMm: 2.4,
    tissue: tissues.bowel,
    soft: true,
    ...clipToAbdomen(frame, tube(colon), 3),
    hu: (d, x, y, z) => {
      if (d > -2.4) {
        return 40;
      }
      const bubbles = medium(x * 1.3, y * 1.3, z * 1.3) + 0.5 * fine(x, y, z);
      return bubbles > 0.32 ? 20 - 900 * min5(0.45, bubbles - 0.32) : 28 + 22 * medium(x, y, z);
    }
  });
  const gasRuns = [
    [6, 16, 0.4],
    [27, 50, 0.35],
    [52, 62, 0.3],
    [92, 103, 0.45]
  ];
  for (const [from, to, level] of gasRuns) {
    const run = inner(colon.slice(from, to), 3);
    painters.push({
      name: "gas in the colon",
      evenBelowMm: 0,
      tissue: tissues.gas,
      soft: true,
      ...clipToAbdomen(frame, tube(run, { inFrontOfMm: levelOf(run, level) }), 6),
      hu: -965
    });
  }
  return painters;
}

// demo/phantom/render/ellipsoid.ts
var { min: min6, sqrt: sqrt4 } = Math;
function ellipsoid(centre, radii) {
  const [cx, cy, cz] = centre;
  const [rx, ry, rz] = radii;
  const distance2 = (x, y, z) => {
    const ux = (x - cx) / rx;
    const uy = (y - cy) / ry;
    const uz = (z - cz) / rz;
    const k0 = sqrt4(ux * ux + uy * uy + uz * uz);
    const gx = ux / rx;
    const gy = uy / ry;
    const gz = uz / rz;
    const k1 = sqrt4(gx * gx + gy * gy + gz * gz);
    return k1 < 1e-9 ? -min6(rx, ry, rz) : k0 * (k0 - 1) / k1;
  };
  const margin = 3;
  return {
    zMin: cz - rz - margin,
    zMax: cz + rz + margin,
    distance: distance2,
    cut: (z) => ({
      xMin: cx - rx - margin,
      xMax: cx + rx + margin,
      yMin: cy - ry - margin,
      yMax: cy + ry + margin,
      distance: (x, y) => distance2(x, y, z)
    })
  };
}

// demo/phantom/anatomy/placeIn.ts
function placeIn(frame) {
  const { stretchX: sx, stretchY: sy, bone: s } = frame;
  return {
    at: (x, y, z) => [x * sx, y * sy, z * s],
    node: (x, y, z, radius) => [x * sx, y * sy, z * s, radius * s]
  };
}

// demo/phantom/anatomy/chest.ts
var { abs: abs3, max: max9, min: min7 } = Math;
function chest(frame) {
  const { medium, coarse: coarse2, bone: s, stretchX: sx, stretchY: sy } = frame;
  const { at: at2 } = placeIn(frame);
  const lungCut = (z, offset) => {
    const cavity = frame.cavity(z);
    const reach2 = cavity.reachMm + 6;
    return {
      xMin: -reach2,
      xMax: reach2,
      yMin: -reach2,
      yMax: reach2,
      distance: (x, y) => {
        const wall = cavity.distance(x, y) + 1.5;
        const dome = 0.75 * (diaphragmHeight(frame, x, y) - z) - offset;
        const behind = min7(1, max9(0, (y + 20) / 40));
        const lean = 6 * coarse2(x * 0.2, y, z);
        const midline = ((x < 0 ? 31 : 36) - 9 * behind) * s + lean - abs3(x);
        return max9(wall - offset / 3, dome, midline - offset / 3);
      }
    };
  };
  return [
    {
      name: "diaphragm",
      steepest: 4,
      evenBelowMm: 0,
      tissue: tissues.muscle,
      soft: false,
      zMin: -60,
      zMax: 1e3,
      cut: (z) => lungCut(z, 3),
      hu: 45
    },
    {
      name: "lungs",
      steepest: 4,
      evenBelowMm: 4,
      tissue: tissues.lung,
      soft: false,
      zMin: -60,
      zMax: 1e3,
      cut: (z) => lungCut(z, 0),
      hu: (d, x, y, z) => {
        const vessel = abs3(coarse2(x * 1.3, y * 1.3, z * 1.3)) + abs3(medium(x, y, z * 0.7));
        return (vessel < 0.1 ? -420 : -862) + 1.1 * min7(60, max9(0, y)) + 40 * medium(x, y, z) + (d > -4 ? 25 : 0);
      },
      edgeMm: 2
    },
    {
      name: "heart",
      evenBelowMm: 3,
      tissue: tissues.blood,
      soft: true,
      ...ellipsoid(at2(22, -42, 172), [60 * sx, 42 * sy, 52 * s]),
      hu: (d, x, y, z) => d > -3 ? -60 : 42 + 4 * medium(x, y, z)
    },
    {
      name: "oesophagus",
      tissue: tissues.body,
      soft: false,
      ...tube([
        [8 * s, frame.spineY(190) - 32 * s, 260, 8 * s],
        [12 * s, frame.spineY(150) - 36 * s, 140 * s, 8 * s],
        [30 * s, frame.spineY(120) - 44 * s, 112 * s, 8 * s]
      ]),
      hu: 38
    }
  ];
}

// demo/phantom/anatomy/couch.ts
var { abs: abs4, max: max10 } = Math;
function couch(frame) {
  const top = frame.preset.waistMm.halfDepth + 3;
  const curve = (x) => top + 13 - x * x / 1500;
  const slab = (offset, half) => () => ({
    xMin: -215,
    xMax: 215,
    yMin: top - 35,
    yMax: top + 75,
    distance: (x, y) => {
      const edge = abs4(x) - 205;
      return max10(abs4(y - curve(x) - offset) - half, edge);
    }
  });
  const all = {
    tissue: tissues.air,
    soft: false,
    inRoom: true,
    zMin: -2e3,
    zMax: 2e3,
    evenBelowMm: 0
  };
  return [
    { ...all, name: "mattress", cut: slab(-5, 5), hu: -945 },
    { ...all, name: "table shell", cut: slab(22, 21), hu: -60 },
    { ...all, name: "table foam", cut: slab(22, 19), hu: -915 }
  ];
}

// demo/phantom/createSmoothNoise.ts
var { floor: floor4 } = Math;
var size = 32;
var mask = size - 1;
function createSmoothNoise(seed, stream, cellMm) {
  const random = createRandom(seed, stream);
  const lattice = new Float32Array(size * size * size);
  for (let index = 0; index < lattice.length; index += 1) {
    lattice[index] = random.between(-1, 1);
  }
  const inverse = 1 / cellMm;
  return (x, y, z) => {
    const px = x * inverse;
    const py = y * inverse;
    const pz = z * inverse;
    const ix = floor4(px);
    const iy = floor4(py);
    const iz = floor4(pz);
    let fx = px - ix;
    let fy = py - iy;
    let fz = pz - iz;
    fx = fx * fx * (3 - 2 * fx);
    fy = fy * fy * (3 - 2 * fy);
    fz = fz * fz * (3 - 2 * fz);
    const x0 = ix & mask;
    const x1 = ix + 1 & mask;
    const y0 = (iy & mask) * size;
    const y1 = (iy + 1 & mask) * size;
    const z0 = (iz & mask) * size * size;
    const z1 = (iz + 1 & mask) * size * size;
    const a = lattice[x0 + y0 + z0] + fx * (lattice[x1 + y0 + z0] - lattice[x0 + y0 + z0]);
    const b = lattice[x0 + y1 + z0] + fx * (lattice[x1 + y1 + z0] - lattice[x0 + y1 + z0]);
    const c = lattice[x0 + y0 + z1] + fx * (lattice[x1 + y0 + z1] - lattice[x0 + y0 + z1]);
    const d = lattice[x0 + y1 + z1] + fx * (lattice[x1 + y1 + z1] - lattice[x0 + y1 + z1]);
    const near = a + fy * (b - a);
    return near + fz * (c + fy * (d - c) - near);
  };
}

// demo/phantom/anatomy/along.ts
function along(z, pairs) {
  if (z <= pairs[0][0]) {
    return pairs[0][1];
  }
  for (let index = 1; index < pairs.length; index += 1) {
    const [z1, v1] = pairs[index];
    if (z <= z1) {
      const [z0, v0] = pairs[index - 1];
      const t = (z - z0) / (z1 - z0);
      return v0 + (v1 - v0) * t * t * (3 - 2 * t);
    }
  }
  return pairs[pairs.length - 1][1];
}

// demo/phantom/anatomy/fatDepths.ts
var { PI, max: max11 } = Math;
function fatDepths(preset, angles, lumps) {
  const { count, cos: cos5, sin: sin6 } = angles;
  const female = preset.sex === "F";
  const inFront = angles.bump(-PI / 2, 0.9);
  const left = angles.bump(0.85, 0.5);
  const right = angles.bump(PI - 0.85, 0.5);
  const behind = angles.bump(PI / 2, 0.3);
  return (z) => {
    const level = along(z / preset.boneScale, [
      [-190, female ? 1.45 : 1.2],
      [-70, 1.15],
      [40, 0.9],
      [160, 0.6]
    ]);
    const table = new Float64Array(count);
    for (let index = 0; index < count; index += 1) {
      const flank = 0.7 + 0.35 * inFront[index] + 0.6 * (left[index] + right[index]) + 0.05 * behind[index];
      const noise = 1 + 0.22 * lumps(190 * cos5[index], 190 * sin6[index], z * 0.8 + 500);
      table[index] = max11(4, preset.subcutaneousFatMm * level * flank * noise) + 2;
    }
    return table;
  };
}

// demo/phantom/anatomy/outlineFromTable.ts
var { PI: PI2, atan2, floor: floor5, max: max12, min: min8, sqrt: sqrt5 } = Math;
function outlineFromTable(radii) {
  const slant = new Float64Array(radii.length);
  let reach2 = 0;
  let shallowest = Infinity;
  for (let index = 0; index < radii.length; index += 1) {
    const next = radii[(index + 1) % radii.length];
    const previous = radii[(index + radii.length - 1) % radii.length];
    const slope = (next - previous) / (4 * PI2 / radii.length) / radii[index];
    slant[index] = 1 / sqrt5(1 + slope * slope);
    reach2 = max12(reach2, radii[index]);
    shallowest = min8(shallowest, radii[index]);
  }
  const radius = (angle) => {
    const position = (angle / (2 * PI2) + 1) * radii.length;
    const whole = floor5(position);
    const fraction = position - whole;
    return radii[whole % radii.length] * (1 - fraction) + radii[(whole + 1) % radii.length] * fraction;
  };
  return {
    reachMm: reach2,
    radius,
    distance: (x, y) => {
      const r = sqrt5(x * x + y * y);
      if (r > reach2 + 4) {
        return r - reach2;
      }
      if (r < shallowest - 20) {
        return r - shallowest;
      }
      const angle = atan2(y, x);
      const index = floor5((angle / (2 * PI2) + 1) * radii.length) % radii.length;
      return (r - radius(angle)) * slant[index];
    }
  };
}

// demo/phantom/anatomy/remember.ts
var kept = 150;
function remember(make) {
  const known2 = /* @__PURE__ */ new Map();
  return (z) => {
    const old = known2.get(z);
    if (old !== void 0) {
      return old;
    }
    if (known2.size >= kept) {
      known2.clear();
    }
    const made = make(z);
    known2.set(z, made);
    return made;
  };
}

// demo/phantom/anatomy/trunkHalfDepth.ts
function trunkHalfDepth({ waistMm, boneScale }, z) {
  const { halfDepth } = waistMm;
  return along(z / boneScale, [
    [-190, halfDepth * 0.99],
    [-60, halfDepth],
    [60, halfDepth * 0.98],
    [160, halfDepth * 1.03]
  ]);
}

// demo/phantom/anatomy/trunkHalfWidth.ts
function trunkHalfWidth(preset, z) {
  const { hipHalfWidthMm, chestHalfWidthMm, waistMm, boneScale } = preset;
  return along(z / boneScale, [
    [-190, hipHalfWidthMm],
    [-120, hipHalfWidthMm * 0.97],
    [-35, waistMm.halfWidth],
    [70, (waistMm.halfWidth + chestHalfWidthMm) / 2],
    [150, chestHalfWidthMm],
    [230, chestHalfWidthMm * 1.02]
  ]);
}

// demo/phantom/anatomy/skinRadii.ts
var { PI: PI3, abs: abs5, exp: exp3, pow } = Math;
function skinRadii(preset, angles, lumps) {
  const { count, cos: cos5, sin: sin6 } = angles;
  const behind = angles.bump(PI3 / 2, 0.16);
  const inFront = angles.bump(-PI3 / 2, 0.05);
  const { halfWidth } = preset.waistMm;
  return (z) => {
    const a = trunkHalfWidth(preset, z);
    const b = trunkHalfDepth(preset, z);
    const lumbar = along(z, [
      [-190, 0.5],
      [-60, 1],
      [60, 1],
      [170, 0.6]
    ]);
    const atNavel = exp3(-(((z + 75) / 9) ** 2));
    const table = new Float64Array(count);
    for (let index = 0; index < count; index += 1) {
      const c = abs5(cos5[index]) / a;
      const s = abs5(sin6[index]) / b;
      const exponent = sin6[index] > 0 ? 2.7 : 2.3;
      const base = 1 / pow(pow(c, exponent) + pow(s, exponent), 1 / exponent);
      const groove = 7 * lumbar * behind[index];
      const navel = 14 * inFront[index] * atNavel;
      const noise = 3.4 * lumps(base * cos5[index], base * sin6[index], z * 0.6) * (halfWidth / 160);
      table[index] = base - groove - navel + noise;
    }
    return table;
  };
}

// demo/phantom/anatomy/trunkAngles.ts
var { PI: PI4, abs: abs6, cos, exp: exp4, sin: sin2 } = Math;
var steps = 720;
function trunkAngles() {
  const angles = Float64Array.from({ length: steps }, (_, index) => index / steps * 2 * PI4);
  return {
    count: steps,
    cos: angles.map(cos),
    sin: angles.map(sin2),
    bump: (middle, width) => angles.map((angle) => bumpAt(angle, middle, width))
  };
}
function bumpAt(angle, middle, width) {
  let d = abs6(angle - middle);
  if (d > PI4) {
    d = 2 * PI4 - d;
  }
  const t = d / width;
  return exp4(-t * t);
}

// demo/phantom/anatomy/wallDepths.ts
var { PI: PI5 } = Math;
function wallDepths(preset, angles) {
  const rectus = angles.bump(-PI5 / 2, 0.62);
  const midline = angles.bump(-PI5 / 2, 0.035);
  const flanks = sum(angles.bump(0.7, 0.4), angles.bump(PI5 - 0.7, 0.4));
  const backs = sum(angles.bump(0.5, 0.6), angles.bump(PI5 - 0.5, 0.6));
  return (z) => {
    const chest2 = along(z / preset.boneScale, [
      [20, 0],
      [90, 1]
    ]);
    return rectus.map((bulge, index) => {
      const abdomen = 15 - 5.5 * bulge - 2 * midline[index] + 4 * flanks[index];
      const thorax = 16 + 3 * backs[index];
      return (abdomen * (1 - chest2) + thorax * chest2) * preset.muscleScale;
    });
  };
}
function sum(a, b) {
  return a.map((value, index) => value + b[index]);
}

// demo/phantom/anatomy/createFrame.ts
var { PI: PI6, max: max13 } = Math;
function createFrame(preset, seed) {
  const bone = preset.boneScale;
  const angles = trunkAngles();
  const lumps = createSmoothNoise(seed, "trunk", 45);
  const skinAt = remember(skinRadii(preset, angles, lumps));
  const fatAt = remember(fatDepths(preset, angles, lumps));
  const wallAt = wallDepths(preset, angles);
  const cavity = remember((z) => {
    const wall = wallAt(z);
    const depths = fatAt(z).map((fat, index) => fat + wall[index]);
    return outlineFromTable(inside(skinAt(z), depths));
  });
  const reference = cavity(10);
  return {
    preset,
    seed,
    bone,
    stretchX: reference.radius(0) / 134,
    stretchY: reference.radius(-PI6 / 2) / 85,
    skin: remember((z) => outlineFromTable(skinAt(z))),
    muscle: remember((z) => outlineFromTable(inside(skinAt(z), fatAt(z)))),
    cavity,
    spineY: (z) => spineY(preset, z),
    fine: createSmoothNoise(seed, "fine", 2.6),
    medium: createSmoothNoise(seed, "medium", 8),
    coarse: createSmoothNoise(seed, "coarse", 28)
  };
}
function inside(radii, depths) {
  return radii.map((radius, index) => max13(20, radius - depths[index]));
}
function spineY(preset, z) {
  const backFat = preset.subcutaneousFatMm * 0.75;
  const forward = along(z / preset.boneScale, [
    [-230, 22],
    [-160, 44],
    [-115, 64],
    [-50, 69],
    [30, 64],
    [120, 52],
    [200, 44]
  ]);
  return trunkHalfDepth(preset, z) - 7 - backFat - forward * preset.boneScale;
}

// demo/phantom/anatomy/aroundKidney.ts
function aroundKidney(shape, reach2, distance2) {
  const [cx, cy, cz] = shape.centreMm;
  return {
    zMin: cz - reach2,
    zMax: cz + reach2,
    cut: (z) => ({
      xMin: cx - reach2,
      xMax: cx + reach2,
      yMin: cy - reach2,
      yMax: cy + reach2,
      distance: (x, y) => distance2(x, y, z)
    })
  };
}

// demo/phantom/anatomy/kidney.ts
var { max: max14 } = Math;
function kidney(frame, shape) {
  const { spec } = shape;
  const s = frame.bone;
  const { fine, medium } = frame;
  const side = spec.side === "right" ? -1 : 1;
  const { width, length, thickness } = spec.radiiMm;
  const tag = spec.side;
  const cortex = spec.side === "right" ? tissues.cortexRight : tissues.cortexLeft;
  const medulla = spec.side === "right" ? tissues.medullaRight : tissues.medullaLeft;
  const at2 = (w, v, u, r) => {
    const [x, y, z] = shape.place(w, v, u);
    return [x, y, z, r];
  };
  const hilum = shape.place(-width * 0.95, -2, -2);
  const columns = createSmoothNoise(frame.seed, `columns ${spec.side}`, 17);
  const zRenal = hilum[2];
  const spine2 = frame.spineY(zRenal);
  const vesselEnd = (forward, x) => [
    x * s,
    spine2 - forward * s,
    zRenal + 6,
    3.6 * s
  ];
  const painters = [
    {
      name: `${tag} renal vein`,
      tissue: tissues.blood,
      soft: false,
      ...tube(
        smoothCurve([
          at2(-width * 0.5, -3, 2, 3),
          [hilum[0], hilum[1] - 3, hilum[2] + 2, 4.6 * s],
          ...side > 0 ? [
            [24 * s, spine2 - 40 * s, zRenal + 5, 4.2 * s],
            [4 * s, spine2 - 42 * s, zRenal + 6, 3.6 * s]
          ] : [],
          vesselEnd(30, -18)
        ])
      ),
      hu: 42
    },
    {
      name: `${tag} renal artery`,
      tissue: tissues.blood,
      soft: false,
      ...tube(
        smoothCurve([
          at2(-width * 0.45, 1, 6, 2),
          [hilum[0], hilum[1] + 4, hilum[2] + 5, 2.8 * s],
          [side * 22 * s, spine2 - 20 * s, zRenal + 6, 2.8 * s],
          [5 * s, spine2 - 27 * s, zRenal + 7, 2.8 * s]
        ])
      ),
      hu: 43
    },
    {
      name: `${tag} parenchyma`,
      evenBelowMm: 1,
      tissue: (d, x, y, z) => shape.outer(x, y, z) > -8 || columns(...shape.atRest(x, y, z)) > 0.22 || d > -1 ? cortex : medulla,
      soft: false,
      ...aroundKidney(
        shape,
        shape.reachMm,
        (x, y, z) => max14(shape.outer(x, y, z), -shape.sinus(x, y, z))
      ),
      hu: (_d, x, y, z) => 33 + 2.5 * medium(x, y, z) + 2 * fine(x, y, z)
    },
    {
      name: `${tag} renal sinus fat`,
      tissue: tissues.sinus,
      soft: false,
      ...aroundKidney(
        shape,
        shape.reachMm,
        (x, y, z) => max14(shape.sinus(x, y, z), shape.outer(x, y, z) - 1)
      ),
      hu: (_d, x, y, z) => -88 + 8 * medium(x, y, z)
    }
  ];
  const urine = (name, nodes) => ({
    name: `${tag} ${name}`,
    tissue: tissues.urine,
    soft: false,
    ...tube(smoothCurve(nodes)),
    hu: (d) => d > -0.8 ? 25 : 9
  });
  painters.push(
    urine("upper calyx", [at2(-width * 0.35, 1, length * 0.36, 3.2), at2(-width * 0.6, 1, 0, 3.8)]),
    urine("middle calyx", [at2(-width * 0.05, 1, 2, 3), at2(-width * 0.6, 1, 0, 3.8)]),
    urine("lower calyx", [at2(-width * 0.35, 1, -length * 0.38, 3.2), at2(-width * 0.6, 1, -2, 3.8)]),
    urine("pelvis", [
      at2(-width * 0.55, 1, 0, 4.2),
      at2(-width * 0.95, 1, -6, 4),
      at2(-width * 1.12, -3, -24, 2.6)
    ]),
    urine("ureter", [
      at2(-width * 1.12, -3, -24, 2.4),
      [side * 38 * s, frame.spineY(-70) - 14 * s, -70 * s, 2],
      [side * 36 * s, frame.spineY(-120) - 26 * s, -125 * s, 2],
      [side * 46 * s, frame.spineY(-150) - 18 * s, -210 * s, 2]
    ]),
    {
      name: `${tag} sinus vessels`,
      tissue: tissues.blood,
      soft: false,
      ...tube([
        at2(-width * 0.3, -4, length * 0.26, 1.8),
        at2(-width * 0.72, -4, 2, 2.6),
        at2(-width * 0.3, -4, -length * 0.28, 1.8)
      ]),
      hu: 40
    }
  );
  if (spec.cyst) {
    const centre = shape.place(
      spec.cyst.at.width * width,
      spec.cyst.at.thickness * thickness,
      spec.cyst.at.length * length
    );
    const r = spec.cyst.radiusMm;
    painters.push({
      name: `${tag} cyst`,
      tissue: tissues.cyst,
      soft: false,
      ...ellipsoid(centre, [r, r, r]),
      hu: (d) => d > -0.8 ? 18 : 4
    });
  }
  return painters;
}

// demo/phantom/anatomy/kidneyShape.ts
var { PI: PI7, cos: cos2, sin: sin3, sqrt: sqrt6, tan } = Math;
var radian = PI7 / 180;
function kidneyShape2(frame, spec, motion) {
  const mirror2 = spec.side === "right" ? -1 : 1;
  const lobes = createSmoothNoise(frame.seed, `lobes ${spec.side}`, 19);
  const { length, width, thickness } = spec.radiiMm;
  const turn = spec.hilumTurnDeg * radian;
  const u = normalize([-tan(spec.coronalTiltDeg * radian), tan(spec.sagittalTiltDeg * radian), 1]);
  const lateral = [cos2(turn), sin3(turn), 0];
  const along2 = lateral[0] * u[0] + lateral[1] * u[1] + lateral[2] * u[2];
  const w = normalize([
    lateral[0] - along2 * u[0],
    lateral[1] - along2 * u[1],
    lateral[2] - along2 * u[2]
  ]);
  const v = [
    u[1] * w[2] - u[2] * w[1],
    u[2] * w[0] - u[0] * w[2],
    u[0] * w[1] - u[1] * w[0]
  ];
  const [cx, cy, cz] = spec.centreMm;
  const body = ellipsoid([0, 0, 0], [width, thickness, length]);
  const cavity = ellipsoid(
    [-width * 0.62, -1.5, -1],
    [width * 0.68, thickness * 0.42, length * 0.47]
  );
  const back = motion && invertAffine(motion);
  const atRest = (x, y, z) => back ? transformPoint(back, [x, y, z]) : [x, y, z];
  const moved2 = (point) => motion ? transformPoint(motion, point) : point;
  const local = (xMoved, yMoved, zMoved) => {
    const [x, y, z] = atRest(xMoved, yMoved, zMoved);
    const dx = (x - cx) * mirror2;
    const dy = y - cy;
    const dz = z - cz;
    return [
      dx * w[0] + dy * w[1] + dz * w[2],
      dx * v[0] + dy * v[1] + dz * v[2],
      dx * u[0] + dy * u[1] + dz * u[2]
    ];
  };
  const bend = 0.32 * width;
  return {
    spec,
    centreMm: moved2(spec.centreMm),
    atRest,
    reachMm: length + 6,
    outer: (x, y, z) => {
      const [pw, pv, pu] = local(x, y, z);
      const t = pu / length;
      const shifted = pw + bend * (t * t - 0.22);
      const girth = 1 + 0.05 * t;
      return body.distance(shifted / girth, pv / girth, pu) + 1.5 * lobes(pw, pv, pu) + 0.3;
    },
    sinus: (x, y, z) => {
      const [pw, pv, pu] = local(x, y, z);
      return cavity.distance(pw, pv, pu) + 3.2 * lobes(pw * 1.9, pv * 1.9, pu * 1.9 + 70);
    },
    place: (pw, pv, pu) => moved2([
      cx + mirror2 * (pw * w[0] + pv * v[0] + pu * u[0]),
      cy + pw * w[1] + pv * v[1] + pu * u[1],
      cz + pw * w[2] + pv * v[2] + pu * u[2]
    ])
  };
}
function normalize([x, y, z]) {
  const norm = sqrt6(x * x + y * y + z * z);
  return [x / norm, y / norm, z / norm];
}

// demo/phantom/anatomy/lesions.ts
function lesions(frame) {
  return frame.preset.lesions.map(({ centreMm, radiusMm }) => ({
    name: "lesion",
    tissue: tissues.lesion,
    soft: true,
    ...ellipsoid(
      [centreMm[0] * frame.stretchX, centreMm[1] * frame.stretchY, centreMm[2] * frame.bone],
      [radiusMm, radiusMm * 0.9, radiusMm * 1.05]
    ),
    hu: (_d, x, y, z) => 44 + 3 * frame.medium(x, y, z),
    edgeMm: 3
  }));
}

// demo/phantom/anatomy/liver.ts
var { abs: abs7, max: max15, min: min9 } = Math;
function liver(frame) {
  const { medium, coarse: coarse2, bone: s, stretchX: sx, stretchY: sy } = frame;
  const { at: at2, node } = placeIn(frame);
  const liverParts = [
    ellipsoid(at2(-80, -8, 50), [82 * sx, 92 * sy, 84 * s]),
    ellipsoid(at2(8, -50, 74), [66 * sx, 34 * sy, 46 * s]),
    ellipsoid(at2(-14, -4, 72), [30 * sx, 26 * sy, 34 * s])
  ];
  const shape = {
    zMin: -50 * s,
    zMax: 150 * s,
    cut: (z) => ({
      xMin: -170 * sx,
      xMax: 80 * sx,
      yMin: -105 * sy,
      yMax: 90 * sy,
      distance: (x, y) => {
        const a = liverParts[0].distance(x, y, z);
        const b = liverParts[1].distance(x, y, z);
        const c = liverParts[2].distance(x, y, z);
        return smoothMin(smoothMin(a, b, 10), c, 8);
      }
    })
  };
  const vein = (nodes, name) => ({
    name,
    tissue: tissues.liver,
    soft: true,
    ...clipToAbdomen(frame, tube(smoothCurve(nodes, 3)), 8),
    hu: 43,
    edgeMm: 2.5
  });
  return [
    {
      name: "liver",
      evenBelowMm: 0,
      tissue: tissues.liver,
      soft: true,
      ...clipToAbdomen(frame, shape, 1),
      hu: (_d, x, y, z) => {
        const fissure = abs7(x + 12 * sx + 0.15 * y + 7 * coarse2(x, y, z)) < 1.2 + coarse2(y, z, x) && y < -50 * sy && z < 70 * s;
        return fissure ? -50 : 57 + 3.5 * medium(x, y, z) + 3 * coarse2(x, y, z);
      }
    },
    vein(
      [node(-70, -20, 40, 5), node(-45, -15, 80, 6), node(-24, 0, 112, 8)],
      "right hepatic vein"
    ),
    vein(
      [node(-55, -70, 50, 3.5), node(-35, -40, 88, 5), node(-22, -4, 112, 7)],
      "middle hepatic vein"
    ),
    vein(
      [node(-28, -22, 20, 7), node(-45, -20, 34, 7), node(-78, -2, 40, 5), node(-110, 20, 34, 3)],
      "portal vein, right branch"
    ),
    vein(
      [node(-45, -20, 34, 6), node(-40, -40, 56, 5), node(-5, -58, 68, 3)],
      "portal vein, left branch"
    ),
    vein(
      [node(-78, -2, 40, 4), node(-100, -30, 60, 3), node(-112, -38, 82, 2)],
      "portal vein, anterior branch"
    ),
    {
      name: "gallbladder",
      tissue: tissues.gallbladder,
      soft: true,
      ...clipToAbdomen(frame, ellipsoid(at2(-58, -48, -4), [13 * s, 21 * s, 19 * s]), 6),
      hu: (d) => d > -1.8 ? 32 : 8
    }
  ];
}
function smoothMin(a, b, width) {
  const h = max15(width - abs7(a - b), 0) / width;
  return min9(a, b) - h * h * width / 4;
}

// demo/phantom/anatomy/pelvis.ts
var { abs: abs8, max: max16, min: min10, sqrt: sqrt7 } = Math;
function wingPoint(frame, t, z) {
  const s = frame.bone;
  const y0 = frame.spineY(-130 * s);
  const sink = max16(0, -100 * s - z) / 100;
  const p0 = [38 * s, y0 + 36 * s];
  const p1 = [(114 - 8 * sink) * s, y0 + 30 * s];
  const p2 = [(127 - 12 * sink) * s, y0 - 62 * s];
  const u = 1 - t;
  return [
    u * u * p0[0] + 2 * u * t * p1[0] + t * t * p2[0],
    u * u * p0[1] + 2 * u * t * p1[1] + t * t * p2[1]
  ];
}
function wingCut(frame, z, halfThickness, margin) {
  const s = frame.bone;
  const depth = -86 * s - z;
  if (depth <= 0) {
    return void 0;
  }
  const spread2 = min10(0.5, 0.5 * sqrt7(depth / (62 * s)));
  const from = max16(0, 0.45 - spread2 * 0.95);
  const to = min10(1, 0.45 + spread2 * 1.12);
  const points = [];
  for (let step = 0; step <= 10; step += 1) {
    points.push(wingPoint(frame, from + (to - from) * step / 10, z));
  }
  const xs = points.map((point) => point[0]);
  const ys = points.map((point) => point[1]);
  const reach2 = max16(...xs) + halfThickness + margin;
  return {
    xMin: -reach2,
    xMax: reach2,
    yMin: min10(...ys) - halfThickness - margin,
    yMax: max16(...ys) + halfThickness + margin,
    distance: (xSigned, y) => {
      const x = abs8(xSigned);
      let best = Infinity;
      for (let index = 1; index < points.length; index += 1) {
        const [ax, ay] = points[index - 1];
        const dx = points[index][0] - ax;
        const dy = points[index][1] - ay;
        let t = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy);
        t = t < 0 ? 0 : t > 1 ? 1 : t;
        const ex = x - ax - t * dx;
        const ey = y - ay - t * dy;
        const d = ex * ex + ey * ey;
        if (d < best) {
          best = d;
        }
      }
      return sqrt7(best) - halfThickness;
    }
  };
}
function pelvis(frame) {
  const s = frame.bone;
  const { fine, medium } = frame;
  const top = -84 * s;
  const cancellous = (x, y, z) => 150 + 50 * fine(x, y, z) + 30 * medium(x, y, z);
  return [
    {
      name: "iliacus and gluteal muscles",
      tissue: tissues.muscle,
      soft: false,
      zMin: -1e3,
      zMax: top,
      cut: (z) => {
        const depth = max16(0, -90 * s - z);
        return wingCut(frame, z, min10(27, 7 + depth * 0.32) * frame.preset.muscleScale, 4);
      },
      hu: (d, x, y, z) => 50 + 7 * medium(x, y, z) + 6 * fine(x, y, z) - (abs8(d + 9) < 0.6 ? 60 : 0)
    },
    {
      name: "iliac wings",
      tissue: tissues.bone,
      soft: false,
      zMin: -1e3,
      zMax: top,
      cut: (z) => wingCut(frame, z, (4.6 + 1.2 * min10(1, (top - z) / 60)) * s, 4),
      hu: (d, x, y, z) => d > -1.7 ? 640 : cancellous(x, y, z)
    },
    {
      name: "sacrum",
      tissue: tissues.bone,
      soft: false,
      zMin: -300,
      zMax: -139 * s,
      cut: (z) => {
        const y0 = frame.spineY(z) + 6 * s;
        const t = min10(1, max16(0, (-139 * s - z) / (18 * s)));
        const taper = max16(0, (-165 * s - z) / (120 * s));
        const halfWidth = (26 + 28 * t - 22 * taper) * s;
        const halfDepth = (17 + 4 * t - 6 * taper) * s;
        return {
          xMin: -halfWidth - 4,
          xMax: halfWidth + 4,
          yMin: y0 - halfDepth - 16,
          yMax: y0 + halfDepth + 22,
          distance: (x, y) => {
            const bend = y - y0 - 55e-4 * x * x * t;
            const k = sqrt7((x / halfWidth) ** 2 + (bend / halfDepth) ** 2);
            const body = (k - 1) * halfDepth;
            const foramen = 7 * s - sqrt7((abs8(x) - 23 * s) ** 2 + (bend + 2 * s) ** 2);
            const level = abs8((-z / s % 26 + 26) % 26 - 13) < 5 ? foramen : -10;
            return max16(body, level * 0.9);
          }
        };
      },
      hu: (d, x, y, z) => d > -1.4 ? 430 : cancellous(x, y, z) - 20
    }
  ];
}

// demo/phantom/anatomy/perirenalSpace.ts
var { abs: abs9, max: max17, min: min11 } = Math;
function perirenalSpace(frame, shape) {
  const { coarse: coarse2, medium } = frame;
  const thickness = (x, y, z) => {
    const { centreMm } = shape;
    const { perirenalFatMm } = shape.spec;
    const behind = 1 + 0.25 * ramp((y - centreMm[1]) / 20);
    const below = 1.05 - 0.2 * ramp((z - centreMm[2]) / 40);
    return perirenalFatMm * behind * below * (1 + 0.5 * coarse2(x, y, z));
  };
  const reach2 = shape.reachMm + shape.spec.perirenalFatMm * 1.8;
  const space = (extra) => clipToAbdomen(
    frame,
    aroundKidney(shape, reach2, (x, y, z) => shape.outer(x, y, z) - thickness(x, y, z) - extra),
    1
  );
  return [
    {
      name: "Gerota fascia",
      evenBelowMm: 0,
      tissue: tissues.fat,
      soft: false,
      ...space(1),
      hu: (_d, x, y, z) => -25 + 75 * coarse2(x, y, z)
    },
    {
      name: "perirenal fat",
      evenBelowMm: 0,
      tissue: tissues.fat,
      soft: false,
      ...space(0),
      hu: (_d, x, y, z) => {
        const septum = abs9(coarse2(x * 2, y * 2, z * 2) + 0.2 * medium(x, y, z));
        return -100 + 6 * medium(x, y, z) + (septum < 0.025 ? 40 : 0);
      }
    }
  ];
}
function ramp(value) {
  return max17(-1, min11(1, value));
}

// demo/phantom/anatomy/boneHu.ts
var { max: max18, min: min12 } = Math;
function boneHu3(frame, cortexHu, cortexMm, marrowHu) {
  const { fine, medium } = frame;
  return (d, x, y, z) => {
    const marrow = marrowHu + 55 * fine(x, y, z) + 30 * medium(x, y, z);
    if (d < -cortexMm - 1) {
      return marrow;
    }
    const t = min12(1, max18(0, d + cortexMm + 1));
    return marrow + (cortexHu - marrow) * t;
  };
}

// demo/phantom/anatomy/vertebrae.ts
var vertebrae = [
  ["L5", -122, 27, 26, 17.5],
  ["L4", -87, 28, 25, 17.5],
  ["L3", -52, 28, 24, 17],
  ["L2", -17, 27.5, 23, 16.5],
  ["L1", 17, 26.5, 22, 16],
  ["T12", 49, 25, 21, 15.5],
  ["T11", 79, 23.5, 19.5, 15],
  ["T10", 106.5, 22, 18, 15],
  ["T9", 132, 21, 17, 15],
  ["T8", 156.5, 20, 16, 14.5],
  ["T7", 180, 19.5, 15.5, 14.5],
  ["T6", 203, 19, 15, 14]
];

// demo/phantom/anatomy/ribCage.ts
var { PI: PI8, cos: cos3, round: round3, sin: sin4 } = Math;
var ribs = [
  ["T12", 0.62, 95, false],
  ["T11", 1.3, 135, false],
  ["T10", 2.15, 150, true],
  ["T9", 2.35, 150, true],
  ["T8", 2.45, 146, true],
  ["T7", 2.5, 138, true],
  ["T6", 2.55, 128, true]
];
function ribCage(frame) {
  const s = frame.bone;
  const painters = [];
  for (const [level, end, drop, cartilage] of ribs) {
    const vertebra = vertebrae.find(([name]) => name === level);
    const z0 = (vertebra ? vertebra[1] + 4 : 0) * s;
    for (const side of [-1, 1]) {
      const y0 = frame.spineY(z0) + 12 * s;
      const nodes = [[side * 17 * s, y0, z0, 4.5 * s]];
      const place = (turn, z, radius) => {
        const angle = PI8 / 2 - turn;
        const r = frame.muscle(round3(z)).radius(angle) - 8.5 * frame.preset.muscleScale;
        return [side * r * cos3(angle), r * sin4(angle), z, radius];
      };
      const count = 18;
      const start = 0.5;
      for (let step = 0; step <= count; step += 1) {
        const turn = start + (end - start) * step / count;
        if (turn < start || end <= start) {
          break;
        }
        const t = turn / 2.5;
        nodes.push(place(turn, z0 - 6 - drop * s * t * (1.1 - 0.1 * t), 4.3 * s));
      }
      painters.push({
        name: `rib of ${level}`,
        tissue: tissues.bone,
        soft: false,
        ...tube(nodes, { zStretch: 1.35 }),
        hu: boneHu3(frame, 680, 1.3, 180)
      });
      if (cartilage) {
        const last = nodes[nodes.length - 1];
        const cart = [last];
        for (let step = 1; step <= 8; step += 1) {
          const turn = end + (3.02 - end) * step / 8;
          cart.push(place(turn, last[2] + 9 * step * s, 5 * s));
        }
        painters.push({
          name: `cartilage of ${level}`,
          tissue: tissues.body,
          soft: false,
          ...tube(cart, { zStretch: 1.3 }),
          hu: (_d, x, y, z) => 105 + 30 * frame.medium(x, y, z)
        });
      }
    }
  }
  return painters;
}

// demo/phantom/anatomy/spleen.ts
var { max: max19 } = Math;
function spleen(frame) {
  const { medium, bone: s, stretchX: sx, stretchY: sy } = frame;
  const { at: at2 } = placeIn(frame);
  const cap = ellipsoid(at2(95, 38, 72), [42 * sx, 54 * sy, 54 * s]);
  const hollow = ellipsoid(at2(44, 16, 60), [40 * sx, 46 * sy, 80 * s]);
  const shape = {
    ...cap,
    cut: (z) => ({
      ...cap.cut(z),
      distance: (x, y) => max19(cap.distance(x, y, z), -hollow.distance(x, y, z))
    })
  };
  return [
    {
      name: "spleen",
      evenBelowMm: 0,
      tissue: tissues.spleen,
      soft: true,
      ...clipToAbdomen(frame, shape, 1.5),
      hu: (_d, x, y, z) => 48 + 3 * medium(x, y, z)
    }
  ];
}

// demo/phantom/anatomy/trunk.ts
var { abs: abs10, max: max20 } = Math;
function layer(outline) {
  return {
    steepest: 4,
    zMin: -1e3,
    zMax: 1e3,
    cut: (z) => {
      const shape = outline(z);
      const reach2 = shape.reachMm + 3;
      return { xMin: -reach2, xMax: reach2, yMin: -reach2, yMax: reach2, distance: shape.distance };
    }
  };
}
function trunk(frame) {
  const { fine, medium, coarse: coarse2 } = frame;
  const fat = (x, y, z) => -104 + 5 * coarse2(x, y, z) + 5 * medium(x, y, z);
  return [
    {
      name: "skin and subcutaneous fat",
      evenBelowMm: 2,
      tissue: (d) => d > -2 ? tissues.body : tissues.fat,
      soft: false,
      ...layer(frame.skin),
      hu: (d, x, y, z) => {
        if (d > -1.8) {
          return 20;
        }
        const sheet = abs10(coarse2(x * 1.6, y * 1.6, z + 300) + 0.3 * medium(x, y, z));
        return fat(x, y, z) + (sheet < 0.02 ? 38 : 0);
      }
    },
    {
      name: "muscular wall",
      tissue: (_d, x, y, z) => coarse2(x, y, z) > 2 ? tissues.fat : tissues.muscle,
      soft: false,
      ...layer(frame.muscle),
      hu: (d, x, y, z) => {
        const side = abs10(x) > 62 && y < 60 && z < 60 ? 1 : 0;
        const depth = -d + 1.6 * coarse2(x, y, z);
        const planes = side * (abs10(depth - 5.2) < 0.55 || abs10(depth - 10.2) < 0.5 ? 75 : 0);
        const chest2 = z > 60 && abs10(depth - 5 - 1.5 * coarse2(x, y, z)) < 0.8 ? 95 : 0;
        return 53 + 6 * medium(x, y, z) + 7 * fine(x, y, z) - max20(planes, chest2);
      }
    },
    {
      name: "abdominal fat",
      evenBelowMm: 0,
      tissue: tissues.fat,
      soft: false,
      ...layer(frame.cavity),
      hu: (_d, x, y, z) => {
        const strand = abs10(coarse2(x, y, z) + 0.25 * medium(x + 40, y, z));
        return fat(x, y, z) + 4 + (strand < 0.018 ? 45 : 0);
      }
    }
  ];
}

// demo/phantom/anatomy/upperGut.ts
var { abs: abs11, max: max21 } = Math;
function upperGut(frame) {
  const { fine, medium, coarse: coarse2, stretchY: sy } = frame;
  const { node } = placeIn(frame);
  const stomachNodes = smoothCurve([
    node(46, 20, 106, 24),
    node(56, 4, 90, 28),
    node(60, -30, 58, 26),
    node(44, -55, 24, 23),
    node(12, -62, 6, 19),
    node(-22, -48, 6, 13)
  ]);
  const duodenum = smoothCurve([
    node(-22, -48, 6, 12),
    node(-44, -30, 0, 13),
    node(-46, -12, -18, 13),
    node(-42, -4, -48, 13),
    node(-16, -6, -66, 12),
    node(14, -12, -62, 11),
    node(30, -24, -38, 11)
  ]);
  const inner = (nodes, wall) => nodes.map(([x, y, z, r]) => [x, y, z, max21(1, r - wall)]);
  const pancreas = smoothCurve([
    node(-30, -24, -26, 13),
    node(-18, -32, -6, 12),
    node(8, -36, 8, 8.5),
    node(36, -20, 20, 9),
    node(64, 6, 36, 9.5),
    node(80, 22, 46, 7)
  ]);
  return [
    {
      name: "pancreas",
      tissue: tissues.body,
      soft: true,
      ...tube(pancreas),
      hu: (_d, x, y, z) => abs11(medium(x * 1.4, y * 1.4, z * 1.4)) < 0.09 ? -25 : 40 + 5 * fine(x, y, z)
    },
    {
      name: "stomach",
      evenBelowMm: 4,
      tissue: tissues.stomach,
      soft: true,
      ...clipToAbdomen(frame, tube(stomachNodes), 4),
      hu: (d, x, y, z) => {
        if (d > -4) {
          return 40 + 4 * medium(x, y, z);
        }
        const food = medium(x, y, z);
        return 18 + 14 * coarse2(x, y, z) + (food > 0.35 ? 28 : 0);
      }
    },
    {
      name: "gas in the stomach",
      tissue: tissues.gas,
      soft: true,
      ...clipToAbdomen(frame, tube(inner(stomachNodes, 4.5), { inFrontOfMm: -40 * sy }), 9),
      hu: -970
    },
    {
      name: "duodenum",
      tissue: tissues.bowel,
      soft: true,
      ...tube(duodenum),
      hu: (d, x, y, z) => d > -3 ? 40 : 22 + 9 * medium(x, y, z)
    },
    {
      name: "gas in the duodenum",
      tissue: tissues.gas,
      soft: true,
      ...tube(inner(duodenum.slice(0, 6), 4), { inFrontOfMm: -45 * sy }),
      hu: -950
    }
  ];
}

// demo/phantom/anatomy/vertebralColumn.ts
var { abs: abs12, sqrt: sqrt8 } = Math;
function vertebralColumn(frame) {
  const painters = [];
  const s = frame.bone;
  const { fine, medium } = frame;
  for (const [name, level, height, halfWidth, halfDepth] of vertebrae) {
    const zc = level * s;
    const half = height * s / 2;
    const yv = frame.spineY(zc);
    const lumbar = name.startsWith("L");
    const canalY = yv + (halfDepth + 8.5) * s;
    const column = (dx, dy, scale) => {
      const ux = dx / (halfWidth * s * scale);
      const uy = dy / (halfDepth * s * scale * (dy > 0 ? 0.93 : 1.03));
      const k = sqrt8(ux * ux + uy * uy);
      return (k - 1) * halfDepth * s * 1.1;
    };
    painters.push({
      name: `disc under ${name}`,
      tissue: tissues.body,
      soft: false,
      zMin: zc - half - 10 * s,
      zMax: zc - half + 2,
      cut: (z) => {
        const y0 = frame.spineY(z);
        return box(
          0,
          y0,
          (halfWidth + 4) * s,
          (halfDepth + 4) * s,
          (x, y) => column(x, y - y0, 1.02)
        );
      },
      hu: (d, x, y, z) => (d > -3 ? 92 : 74) + 6 * medium(x, y, z)
    });
    painters.push({
      name: `body of ${name}`,
      tissue: tissues.bone,
      soft: false,
      zMin: zc - half,
      zMax: zc + half,
      cut: (z) => {
        const t = (z - zc) / half;
        const scale = 0.93 + 0.09 * t * t;
        const y0 = frame.spineY(z);
        return box(
          0,
          y0,
          (halfWidth + 4) * s,
          (halfDepth + 4) * s,
          (x, y) => column(x, y - y0, scale)
        );
      },
      hu: (d, x, y, z) => {
        const end = half - abs12(z - zc);
        const marrow = 165 + 45 * fine(x, y, z) + 25 * medium(x, y, z);
        const vein = abs12(z - zc) < 2.5 && y > yv + 2 && abs12(x) < 3 ? -60 : 0;
        if (end < 1.6) {
          return 430;
        }
        return d > -1.5 ? 520 : marrow + vein;
      }
    });
    const spinous = lumbar ? 30 : 27;
    const drop = lumbar ? 8 : 20;
    const hu = boneHu3(frame, 620, 1.4, 190);
    const arch = (parts, label3, zStretch = 1) => {
      painters.push({
        name: `${label3} of ${name}`,
        tissue: tissues.bone,
        soft: false,
        ...tube(parts, { zStretch }),
        hu
      });
    };
    for (const side of [-1, 1]) {
      const zp = zc + half * 0.35;
      arch(
        [
          [side * 14 * s, yv + (halfDepth - 3) * s, zp, 4.6 * s],
          [side * 14.5 * s, canalY + 1, zp - 1, 4.2 * s]
        ],
        "pedicle",
        1.5
      );
      arch(
        [
          [side * 14 * s, canalY + 3, zp - 4 * s, 3.6 * s],
          [side * 3 * s, canalY + 15 * s, zp - 12 * s, 3.4 * s]
        ],
        "lamina",
        2
      );
      const reach2 = lumbar ? 38 : 26;
      arch(
        [
          [side * 15 * s, canalY + 3 * s, zp, 3.3 * s],
          [side * reach2 * s, canalY + (lumbar ? 8 : 15) * s, zp + side * 1.5 + 2, 2.2 * s]
        ],
        "transverse process",
        1.4
      );
      arch(
        [
          [side * 15 * s, canalY + 8 * s, zp + 8 * s, 4.6 * s],
          [side * 17 * s, canalY + 9 * s, zp - 18 * s, 4.8 * s]
        ],
        "facets"
      );
    }
    arch(
      [
        [0, canalY + 14 * s, zc - 5 * s, 2.8 * s],
        [0, canalY + (14 + spinous) * s, zc - (5 + drop) * s, 2.9 * s]
      ],
      "spinous process",
      2.6
    );
  }
  painters.push({
    name: "spinal canal",
    tissue: tissues.body,
    soft: false,
    zMin: -1e3,
    zMax: 1e3,
    cut: (z) => {
      const halfDepth = z > 30 ? 15.5 : 17;
      const y0 = frame.spineY(z) + (halfDepth + 8.5) * s;
      return box(0, y0, 14 * s, 12 * s, (x, y) => {
        const k = sqrt8((x / (10.5 * s)) ** 2 + ((y - y0) / (8 * s)) ** 2);
        return (k - 1) * 8 * s;
      });
    },
    hu: (d) => d > -1.6 ? -55 : 24
  });
  return painters;
}
function box(x, y, halfX, halfY, distance2) {
  return { xMin: x - halfX, xMax: x + halfX, yMin: y - halfY, yMax: y + halfY, distance: distance2 };
}

// demo/phantom/anatomy/vessels.ts
function vessels(frame) {
  const s = frame.bone;
  const { medium } = frame;
  const plaque = createSmoothNoise(frame.seed, "plaque", 7);
  const y = (z, forward) => frame.spineY(z) - forward * s;
  const node = (x, forward, z, r) => [
    x * s,
    y(z * s, forward),
    z * s,
    r * s
  ];
  const plaques = frame.preset.ageYears > 55;
  const blood = (name, nodes, hu = 42) => ({
    name,
    tissue: tissues.blood,
    soft: false,
    ...tube(smoothCurve(nodes, 4)),
    hu: (d, x, yy, z) => plaques && name.match(/^(aorta|iliac)/) && d > -1.8 && plaque(x, yy, z) > 0.6 ? 420 : hu + 2 * medium(x, yy, z)
  });
  return [
    blood("vein", [
      node(-40, 4, -200, 6.5),
      node(-28, 18, -140, 7.5),
      node(-19, 27, -100, 9.5),
      node(-20, 28, -50, 10.5),
      node(-20, 28, 10, 11),
      node(-23, 34, 60, 11.5),
      node(-24, 42, 105, 12.5),
      node(-22, 46, 150, 12)
    ]),
    blood("vein", [node(34, 2, -200, 6.5), node(14, 18, -140, 7), node(-14, 25, -104, 8)]),
    blood("aorta", [
      node(16, 15, 240, 11.5),
      node(15, 20, 160, 11.5),
      node(9, 26, 110, 11.2),
      node(5, 28, 50, 10.5),
      node(5, 29, -20, 9.5),
      node(5, 29, -92, 8.6)
    ]),
    blood("iliac artery", [node(5, 29, -90, 6.4), node(24, 22, -135, 5.4), node(44, 16, -200, 5)]),
    blood("iliac artery", [
      node(4, 29, -90, 6.4),
      node(-18, 26, -135, 5.4),
      node(-46, 18, -200, 5)
    ]),
    blood("coeliac trunk", [node(5, 36, 30, 3.6), node(4, 52, 26, 3.4), node(30, 50, 30, 3)]),
    blood("superior mesenteric artery", [
      node(5, 36, 14, 4),
      node(4, 48, 0, 4),
      node(2, 52, -40, 3.6),
      node(-8, 54, -90, 3)
    ]),
    blood("vein", [
      node(-26, 58, 20, 6.5),
      node(-12, 56, 6, 6.5),
      node(-9, 54, -30, 5.6),
      node(-16, 56, -80, 4)
    ]),
    blood("vein", [node(-12, 56, 6, 5), node(20, 48, 16, 4.6), node(60, 30, 36, 4.2)])
  ];
}

// demo/phantom/anatomy/buildAnatomy.ts
function buildAnatomy(preset, seed, posture = {}) {
  const frame = createFrame(preset, seed);
  const shapes = preset.kidneys.map(
    (spec) => kidneyShape2(frame, spec, posture.kidneys?.[spec.side])
  );
  return {
    kidneys: shapes,
    bodyMotion: posture.body,
    painters: [
      ...couch(frame),
      ...trunk(frame),
      ...chest(frame),
      ...spleen(frame),
      ...liver(frame),
      ...upperGut(frame),
      ...adrenals(frame),
      ...lesions(frame),
      ...bowel(frame),
      ...shapes.flatMap((shape) => perirenalSpace(frame, shape)),
      ...backMuscles(frame),
      ...pelvis(frame),
      ...ribCage(frame),
      ...vertebralColumn(frame),
      ...vessels(frame),
      ...shapes.flatMap((shape) => kidney(frame, shape))
    ]
  };
}

// demo/phantom/grids/scanner.ts
var fieldMm = 500;
var originMm = [3.7, -148.2, -612.4];

// demo/phantom/grids/ctGrid.ts
var axial = [1, 0, 0, 0, 1, 0, 0, 0, 1];
var sliceMm = 5;
var lowestMm = -188;
function ctGrid(preset, small, frameOfReferenceUID) {
  const matrix = small ? 128 : 512;
  const pixelMm = small ? 3.92 : 0.98;
  const half = (matrix - 1) / 2 * pixelMm;
  return {
    dimensions: [matrix, matrix, preset.sliceCount],
    spacingMm: [pixelMm, pixelMm, sliceMm],
    imagePositionPatient: [
      -half,
      originMm[1] + 6.3 - half,
      originMm[2] + lowestMm * preset.boneScale
    ],
    direction: axial,
    frameOfReferenceUID
  };
}

// demo/phantom/matchTissueToKidneys.ts
function matchTissueToKidneys(tissue, kidneys) {
  const cortex = [0, tissues.cortexRight, tissues.cortexLeft];
  for (let index = 0; index < tissue.length; index += 1) {
    const value = tissue[index];
    const isRenal = value >= tissues.cortexRight && value <= tissues.medullaLeft;
    if (kidneys[index] > 0 && !isRenal) {
      tissue[index] = cortex[kidneys[index]];
    } else if (kidneys[index] === 0 && isRenal) {
      tissue[index] = tissues.sinus;
    }
  }
}

// demo/phantom/render/addScannerNoise.ts
var { max: max22, min: min13, round: round4 } = Math;
function addScannerNoise(hu, options) {
  const { columns, rows, spacingMm: spacingMm2, seed, sdHu, fieldMm: fieldMm2 } = options;
  const plane = columns * rows;
  const slices = hu.length / plane;
  const random = createRandom(seed, "scanner noise");
  const out = new Int16Array(hu.length);
  const white = new Float32Array(plane);
  const passed = new Float32Array(plane);
  const strength = new Float32Array(plane);
  const fine = spacingMm2 < 2;
  const gain = fine ? 81 / 19 : 1;
  for (let k = 0; k < slices; k += 1) {
    const offset = plane * k;
    random.fillNormal(white);
    if (fine) {
      smoothRows(white, passed, columns, rows);
      smoothColumns(passed, white, columns, rows);
    }
    localTissue(hu, offset, strength, columns, rows, round4(30 / spacingMm2));
    const radius = (fieldMm2 / 2 / spacingMm2) ** 2;
    for (let j = 0; j < rows; j += 1) {
      for (let i = 0; i < columns; i += 1) {
        const index = i + columns * j;
        const outside = (i - (columns - 1) / 2) ** 2 + (j - (rows - 1) / 2) ** 2 > radius;
        const sd = sdHu * (0.35 + 0.65 * strength[index]) * gain;
        const value = hu[offset + index] + sd * white[index];
        out[offset + index] = outside ? -1024 : max22(-1024, min13(3071, round4(value)));
      }
    }
  }
  return out;
}
function smoothRows(source, target, columns, rows) {
  for (let j = 0; j < rows; j += 1) {
    const row = columns * j;
    for (let i = 0; i < columns; i += 1) {
      const a = source[row + max22(0, i - 2)];
      const b = source[row + max22(0, i - 1)];
      const d = source[row + min13(columns - 1, i + 1)];
      const e = source[row + min13(columns - 1, i + 2)];
      target[row + i] = (a + e + 2 * (b + d) + 3 * source[row + i]) / 9;
    }
  }
}
function smoothColumns(source, target, columns, rows) {
  for (let j = 0; j < rows; j += 1) {
    const a = columns * max22(0, j - 2);
    const b = columns * max22(0, j - 1);
    const d = columns * min13(rows - 1, j + 1);
    const e = columns * min13(rows - 1, j + 2);
    for (let i = 0; i < columns; i += 1) {
      target[columns * j + i] = (source[a + i] + source[e + i] + 2 * (source[b + i] + source[d + i]) + 3 * source[columns * j + i]) / 9;
    }
  }
}
function localTissue(hu, offset, target, columns, rows, half) {
  for (let j = 0; j < rows; j += 1) {
    const row = columns * j;
    let dense = 0;
    for (let i = 0; i < columns; i += 1) {
      dense += hu[offset + row + i] > -500 ? 1 : 0;
    }
    const starvation = min13(1.15, dense / (columns * 0.62));
    let sum2 = 0;
    for (let i = -half; i < columns; i += 1) {
      const entering = i + half;
      const leaving = i - half - 1;
      if (entering < columns) {
        sum2 += hu[offset + row + entering] > -500 ? 1 : 0;
      }
      if (leaving >= 0) {
        sum2 -= hu[offset + row + leaving] > -500 ? 1 : 0;
      }
      if (i >= 0) {
        target[row + i] = sum2 / (2 * half + 1) * (0.55 + 0.45 * starvation);
      }
    }
  }
}

// demo/phantom/render/cutsThrough.ts
var { ceil: ceil2, floor: floor6, max: max23, min: min14, round: round5 } = Math;
var levelMm2 = 0.25;
var coarse = 4;
function cutsThrough(painter, plane) {
  if (plane.zHigh < painter.zMin || plane.zLow > painter.zMax) {
    return void 0;
  }
  if (plane.zLow === plane.zHigh) {
    const cut = painter.cut(plane.zLow);
    return cut && { ...boxOf([cut]), at: () => cut };
  }
  const first = floor6(max23(plane.zLow, painter.zMin) / levelMm2);
  const last = ceil2(min14(plane.zHigh, painter.zMax) / levelMm2);
  const cuts = [];
  const cutAt = (level) => {
    const known2 = cuts[level - first];
    if (known2 !== void 0) {
      return known2;
    }
    const made = painter.cut(level * levelMm2) ?? null;
    cuts[level - first] = made;
    return made;
  };
  const looked = [];
  for (let level = first; level <= last; level = level < last ? min14(last, level + coarse) : last + 1) {
    const cut = cutAt(level);
    if (cut) {
      looked.push(cut);
    }
  }
  if (looked.length === 0) {
    return void 0;
  }
  return {
    ...boxOf(looked),
    at: (z) => {
      const level = round5(z / levelMm2);
      return level < first || level > last ? void 0 : cutAt(level) ?? void 0;
    }
  };
}
function boxOf(cuts) {
  return {
    xMin: min14(...cuts.map((cut) => cut.xMin)),
    xMax: max23(...cuts.map((cut) => cut.xMax)),
    yMin: min14(...cuts.map((cut) => cut.yMin)),
    yMax: max23(...cuts.map((cut) => cut.yMax))
  };
}

// demo/phantom/render/drawPainter.ts
var { ceil: ceil3, floor: floor7, max: max24 } = Math;
var opaque = 1e-3;
var usuallySteepest = 3;
var deep = -1e3;
function drawPainter(slice, options) {
  const { painter, widthMm, window, raster } = options;
  const half = widthMm / 2;
  const evenBelow = -max24(half, painter.evenBelowMm ?? Infinity);
  const change = (painter.steepest ?? usuallySteepest) * raster.stepMm;
  for (let j = window.jMin; j <= window.jMax; j += 1) {
    const row = raster.columns * j;
    let evenUntil = -1;
    for (let i = window.iMin; i <= window.iMax; i += 1) {
      if (slice.visible[row + i] < opaque) {
        continue;
      }
      const distance2 = i < evenUntil ? deep : distanceAt(options, i, j);
      if (distance2 < half) {
        drawPixel(slice, options, i, j, distance2);
        if (i >= evenUntil && distance2 < evenBelow) {
          evenUntil = i + ceil3((evenBelow - distance2) / change);
        }
      } else if (distance2 > half) {
        i += floor7((distance2 - half) / change);
      }
    }
  }
}
function distanceAt(options, i, j) {
  const { painter, plane, cuts, displacement } = options;
  const { start, alongI, alongJ } = plane;
  const cut = cuts.at(start[2] + i * alongI[2] + j * alongJ[2]);
  if (!cut) {
    return NaN;
  }
  const x = start[0] + i * alongI[0] + j * alongJ[0];
  const y = start[1] + i * alongI[1] + j * alongJ[1];
  return painter.soft ? cut.distance(x + displacement.x(i, j), y + displacement.y(i, j), x, y) : cut.distance(x, y, x, y);
}
function drawPixel(slice, { painter, plane, widthMm, raster }, i, j, distance2) {
  const { start, alongI, alongJ } = plane;
  const { hu, tissue } = painter;
  const index = i + raster.columns * j;
  const x = start[0] + i * alongI[0] + j * alongJ[0];
  const y = start[1] + i * alongI[1] + j * alongJ[1];
  const z = start[2] + i * alongI[2] + j * alongJ[2];
  const through = slice.visible[index];
  const share2 = distance2 <= -widthMm / 2 ? 1 : 0.5 - distance2 / widthMm;
  const value = typeof hu === "number" ? hu : hu(distance2, x, y, z);
  slice.hu[index] += through * share2 * value;
  slice.visible[index] = through * (1 - share2);
  if (share2 >= 0.5 && slice.tissue[index] === tissues.air) {
    slice.tissue[index] = typeof tissue === "number" ? tissue : tissue(distance2, x, y, z);
  }
  const label3 = kidneyLabelOf(painter);
  if (label3 > 0) {
    slice.kidneyShare[index] += through * share2;
    slice.kidneyLabel[index] = label3;
  }
}
function kidneyLabelOf(painter) {
  if (painter.name === "right parenchyma") {
    return 1;
  }
  return painter.name === "left parenchyma" ? 2 : 0;
}

// demo/phantom/render/pixelsAround.ts
var { ceil: ceil4, floor: floor8, max: max25, min: min15 } = Math;
function pixelsAround(box2, reach2, plane, raster) {
  const [a, c] = plane.alongI;
  const [b, d] = plane.alongJ;
  const determinant2 = a * d - b * c;
  const is = [];
  const js = [];
  for (const x of [box2.xMin - reach2 - plane.start[0], box2.xMax + reach2 - plane.start[0]]) {
    for (const y of [box2.yMin - reach2 - plane.start[1], box2.yMax + reach2 - plane.start[1]]) {
      is.push((d * x - b * y) / determinant2);
      js.push((a * y - c * x) / determinant2);
    }
  }
  return {
    iMin: max25(0, ceil4(min15(...is))),
    iMax: min15(raster.columns - 1, floor8(max25(...is))),
    jMin: max25(0, ceil4(min15(...js))),
    jMax: min15(raster.rows - 1, floor8(max25(...js)))
  };
}

// demo/phantom/render/softDisplacement.ts
var { ceil: ceil5, floor: floor9, max: max26, round: round6 } = Math;
var latticeMm = 8;
function softDisplacement(plane, raster, soft) {
  return {
    x: interpolated(plane, raster, soft.x, soft.amplitudeMm),
    y: interpolated(plane, raster, soft.y, soft.amplitudeMm)
  };
}
function interpolated({ start, alongI, alongJ }, { columns, rows, stepMm: stepMm3 }, field, amplitudeMm) {
  const step = max26(1, round6(latticeMm / stepMm3));
  const nx = ceil5(columns / step) + 2;
  const ny = ceil5(rows / step) + 2;
  const grid = new Float32Array(nx * ny);
  for (let j = 0; j < ny; j += 1) {
    for (let i = 0; i < nx; i += 1) {
      const di = i * step;
      const dj = j * step;
      grid[i + nx * j] = amplitudeMm * field(
        start[0] + di * alongI[0] + dj * alongJ[0],
        start[1] + di * alongI[1] + dj * alongJ[1],
        start[2] + di * alongI[2] + dj * alongJ[2]
      );
    }
  }
  return (i, j) => {
    const fi = i / step;
    const fj = j / step;
    const ii = floor9(fi);
    const jj = floor9(fj);
    const u = fi - ii;
    const v = fj - jj;
    const at2 = ii + nx * jj;
    const top = grid[at2] + u * (grid[at2 + 1] - grid[at2]);
    const bottom = grid[at2 + nx] + u * (grid[at2 + nx + 1] - grid[at2 + nx]);
    return top + v * (bottom - top);
  };
}

// demo/phantom/render/viewPlane.ts
var { max: max27, min: min16 } = Math;
function viewPlane(z, raster, toBody) {
  const { columns, rows, stepMm: stepMm3, x0, y0 } = raster;
  if (!toBody) {
    return {
      start: [x0, y0, z],
      alongI: [stepMm3, 0, 0],
      alongJ: [0, stepMm3, 0],
      zLow: z,
      zHigh: z
    };
  }
  const at2 = (row) => toBody[4 * row] * x0 + toBody[4 * row + 1] * y0 + toBody[4 * row + 2] * z + toBody[4 * row + 3];
  const zStart = at2(2);
  const acrossI = toBody[8] * stepMm3 * (columns - 1);
  const acrossJ = toBody[9] * stepMm3 * (rows - 1);
  return {
    start: [at2(0), at2(1), zStart],
    alongI: [toBody[0] * stepMm3, toBody[4] * stepMm3, toBody[8] * stepMm3],
    alongJ: [toBody[1] * stepMm3, toBody[5] * stepMm3, toBody[9] * stepMm3],
    zLow: zStart + min16(0, acrossI) + min16(0, acrossJ),
    zHigh: zStart + max27(0, acrossI) + max27(0, acrossJ)
  };
}

// demo/phantom/render/renderSlice.ts
var { max: max28 } = Math;
function renderSlice(z, slice, options) {
  const { raster, painters, edgeMm, toBody } = options;
  slice.visible.fill(1);
  slice.hu.fill(0);
  slice.tissue.fill(tissues.air);
  slice.kidneyShare.fill(0);
  slice.kidneyLabel.fill(0);
  const room = viewPlane(z, raster);
  const body = viewPlane(z, raster, toBody);
  const displacement = softDisplacement(body, raster, options.soft);
  for (let n = painters.length - 1; n >= 0; n -= 1) {
    const painter = painters[n];
    const plane = painter.inRoom ? room : body;
    const cuts = cutsThrough(painter, plane);
    if (!cuts) {
      continue;
    }
    const widthMm = max28(painter.edgeMm ?? edgeMm, raster.stepMm);
    const reach2 = widthMm / 2 + (painter.soft ? options.soft.amplitudeMm : 0);
    const window = pixelsAround(cuts, reach2, plane, raster);
    drawPainter(slice, { painter, plane, cuts, widthMm, window, displacement, raster });
  }
  const { hu, visible } = slice;
  for (let index = 0; index < visible.length; index += 1) {
    hu[index] -= 1e3 * visible[index];
  }
}

// demo/phantom/render/renderVolume.ts
var cutsPerSlice = 3;
function renderVolume(anatomy, geometry, originMm2, seed) {
  const [columns, rows, slices] = geometry.dimensions;
  const [stepMm3, , thicknessMm] = geometry.spacingMm;
  const plane = columns * rows;
  const raster = {
    columns,
    rows,
    stepMm: stepMm3,
    x0: geometry.imagePositionPatient[0] - originMm2[0],
    y0: geometry.imagePositionPatient[1] - originMm2[1]
  };
  const options = {
    raster,
    painters: anatomy.painters,
    soft: {
      x: createSmoothNoise(seed, "soft x", 34),
      y: createSmoothNoise(seed, "soft y", 34),
      amplitudeMm: 5
    },
    edgeMm: 1.3,
    toBody: anatomy.bodyMotion && invertAffine(anatomy.bodyMotion)
  };
  const thin = thinSlice(raster);
  const hu = new Float32Array(plane * slices);
  const tissue = new Uint8Array(plane * slices);
  const kidneys = new Uint8Array(plane * slices);
  const share2 = new Float32Array(plane);
  const label3 = new Uint8Array(plane);
  for (let k = 0; k < slices; k += 1) {
    const centre = geometry.imagePositionPatient[2] - originMm2[2] + k * thicknessMm;
    share2.fill(0);
    label3.fill(0);
    const offset = plane * k;
    for (let cut = 0; cut < cutsPerSlice; cut += 1) {
      const z = centre + thicknessMm * ((cut + 0.5) / cutsPerSlice - 0.5);
      renderSlice(z, thin, options);
      addCut(thin, hu.subarray(offset, offset + plane), share2, label3);
      if (cut === (cutsPerSlice - 1) / 2) {
        tissue.set(thin.tissue, offset);
      }
    }
    for (let index = 0; index < plane; index += 1) {
      kidneys[offset + index] = share2[index] >= cutsPerSlice / 2 ? label3[index] : 0;
    }
  }
  return { hu, tissue, kidneys };
}
function thinSlice({ columns, rows }) {
  const plane = columns * rows;
  return {
    hu: new Float32Array(plane),
    tissue: new Uint8Array(plane),
    kidneyShare: new Float32Array(plane),
    kidneyLabel: new Uint8Array(plane),
    visible: new Float32Array(plane)
  };
}
function addCut(thin, hu, share2, label3) {
  const { hu: cutHu, kidneyShare, kidneyLabel } = thin;
  for (let index = 0; index < hu.length; index += 1) {
    hu[index] += cutHu[index] / cutsPerSlice;
  }
  for (let index = 0; index < share2.length; index += 1) {
    if (kidneyLabel[index] > 0) {
      share2[index] += kidneyShare[index];
      label3[index] = kidneyLabel[index];
    }
  }
}

// demo/phantom/renderPatient.ts
function renderPatient(options) {
  const { preset, seed, small, frameOfReferenceUID, noiseSeed, posture } = options;
  const grid = ctGrid(preset, small, frameOfReferenceUID);
  const anatomy = buildAnatomy(preset, seed, posture);
  const rendered = renderVolume(anatomy, grid, originMm, seed);
  const [columns, rows] = grid.dimensions;
  const noise = {
    columns,
    rows,
    spacingMm: grid.spacingMm[0],
    seed: noiseSeed,
    sdHu: preset.noiseSdHu,
    fieldMm
  };
  const kidneys = { ...grid, data: rendered.kidneys };
  const tissue = { ...grid, data: rendered.tissue };
  matchTissueToKidneys(tissue.data, kidneys.data);
  return { ct: { ...grid, data: addScannerNoise(rendered.hu, noise) }, kidneys, tissue, anatomy };
}

// demo/phantom/makePatient.ts
var spectHours = [4, 24, 96];
function makePatient(options) {
  const { seed, small = false } = options;
  const preset = findPreset(options);
  const { ct, kidneys, tissue } = renderPatient({
    preset,
    seed,
    small,
    frameOfReferenceUID: createUid(seed, `${preset.patientId} frame of reference`),
    noiseSeed: seed
  });
  const random = createRandom(seed, "grids");
  const { spacingMm: spacingMm2, dimensions } = preset.doseGrid;
  const doseGrid = gridAround(ct, spacingMm2, dimensions, random);
  const { dose, cortexIntegralMBqHPerMl } = makeDoseMap(
    tissue,
    kidneys,
    doseGrid,
    Object.fromEntries(preset.kidneys.map(({ side }) => [side, preset.meanDoseGy[side]])),
    preset.doseBits
  );
  const spect = makeSpect(tissue, spectGrid(ct, random), {
    hours: spectHours,
    seed,
    kinetics: preset.kinetics,
    cortexIntegralMBqHPerMl
  });
  const truths = preset.kidneys.map(
    ({ side }) => kidneyTruth(side, {
      preset,
      hours: spectHours,
      kidneys,
      tissue,
      dose,
      cortexIntegralMBqHPerMl
    })
  );
  return {
    seed,
    preset,
    ct,
    kidneys,
    tissue,
    dose,
    spect,
    truth: {
      seed,
      preset: preset.name,
      patientId: preset.patientId,
      studyInstanceUID: createUid(seed, `${preset.patientId} study`),
      kidneys: truths
    }
  };
}

// demo/phantom/injectionTime.ts
var dayMs = 24 * 36e5;

// demo/phantom/nuclear/countsOfConcentration.ts
var { min: min17, round: round7 } = Math;

// demo/phantom/nuclear/drawPoisson.ts
var { exp: exp5, max: max29, round: round8, sqrt: sqrt9 } = Math;

// demo/phantom/nuclear/makeNoisySpect.ts
var beforeFwhmMm = 0.8 * imagingFwhmMm;
var afterFwhmMm = 0.6 * imagingFwhmMm;

// demo/phantom/motion/rigidAbout.ts
var { PI: PI9, cos: cos4, hypot, sin: sin5 } = Math;

// demo/phantom/dicom/codedEntry.ts
function codedEntry(value, scheme, meaning) {
  return { CodeValue: value, CodingSchemeDesignator: scheme, CodeMeaning: meaning };
}

// demo/phantom/dicom/supineHeadFirst.ts
var supineHeadFirst = {
  PatientOrientationCodeSequence: [
    {
      ...codedEntry("102538003", "SCT", "recumbent"),
      PatientOrientationModifierCodeSequence: [codedEntry("40199007", "SCT", "supine")]
    }
  ],
  PatientGantryRelationshipCodeSequence: [codedEntry("102540008", "SCT", "headfirst")]
};

// demo/phantom/dicom/sessionStudyContext.ts
var summerTime = Date.UTC(2026, 2, 29, 2);

// demo/phantom/dicom/toPart10File.ts
var import_dcmjs = require("dcmjs");

// bench/_demo.ts
void (async () => {
  const { manifest, networks, ...rest } = await loadModel(void 0, { threads: 1 });
  let sum2 = 0, n = 0, worst = 1;
  for (let seed = 1; seed <= 8; seed++) {
    const p = makePatient({ seed });
    if (seed === 1) console.log(Object.keys(p));
    const truth = p.kidneys.data ?? p.kidneys.labelmap?.data;
    if (!truth) console.log(Object.keys(p.kidneys));
    const r = await contourKidneys(p.ct, { manifest, networks, ...rest, contourConvention: "parenchyma" });
    const d = r.labelmap.data;
    const out = [];
    for (const l of [1, 2]) {
      let a = 0, b = 0, c = 0;
      for (let i = 0; i < d.length; i++) {
        const x = d[i] === l, y = truth[i] === l;
        if (x) a++;
        if (y) b++;
        if (x && y) c++;
      }
      const dice = 2 * c / (a + b);
      if (b > 0) {
        sum2 += dice;
        n++;
        worst = Math.min(worst, dice);
      }
      out.push(dice.toFixed(4));
    }
    console.log(seed, out.join(" "), r.alignment?.confidence, r.findings.map((f) => f.code).join(","));
  }
  console.log("mean", (sum2 / n).toFixed(4), "worst", worst.toFixed(4));
  await networks.coarse.dispose();
  await networks.refine?.dispose();
})();
