import { readDicomFile, ctSeriesGeometry, type NaturalDataset } from '../../../src/dicom';
import { naturalizeDicomJson, parseMultipart } from '../../../src/dicomweb';
import { readFrameParts } from '../../helpers/readFrameParts';
import { readStoreResponse } from '../../../src/dicomweb/readStoreResponse';
import { instanceMetadata, readInstance } from '../../../demo/archive/readInstance';
import { mutateBytes } from '../mutate/mutateBytes';
import { mutateJson } from '../mutate/mutateJson';
import type { Seeds } from '../seeds';
import type { Target } from '../types';

const sopUid = (n: number): string => `1.2.826.0.1.3680043.8.498.7.${n}`;

/** Readers of what servers answer: DICOM JSON, multipart messages, responses to a store. */
export function messageTargets(seeds: Seeds): Target[] {
  return [jsonTarget(seeds), multipartTarget(seeds), storeTarget()];
}

function jsonTarget({ own }: Seeds): Target {
  const metadata = own.ct.map((bytes) => instanceMetadata(readInstance(bytes)));
  return {
    name: 'dicomjson',
    weight: 3,
    make(dice) {
      const tree: unknown[] = structuredClone(metadata);
      const count = 1 + dice.below(2);
      const trail = Array.from({ length: count }, () => mutateJson(tree, dice).what);
      return {
        trail,
        files: () => ({ 'metadata.json': Buffer.from(safeJson(tree)) }),
        run() {
          const { geometry } = ctSeriesGeometry(naturalizeDicomJson(tree)) as {
            geometry?: { spacingMm: number[] };
          };
          const isFinite = !geometry || geometry.spacingMm.every(Number.isFinite);
          return { problems: isFinite ? [] : ['the spacing is not finite'] };
        },
      };
    },
  };
}

function safeJson(tree: unknown): string {
  try {
    return JSON.stringify(tree);
  } catch {
    return '"the tree refers to itself"';
  }
}

function multipartTarget({ own }: Seeds): Target {
  const pixels = own.ct.slice(0, 2).map((bytes) => readDicomFile(bytes).dataset.PixelData);
  const part = 'Content-Type: application/octet-stream;transfer-syntax=1.2.840.10008.1.2.1';
  const bytes = Buffer.concat([
    ...pixels.flatMap((value) => [
      Buffer.from(`\r\n--frames\r\n${part}\r\n\r\n`),
      Buffer.from((Array.isArray(value) ? value[0] : value) as ArrayBuffer),
    ]),
    Buffer.from('\r\n--frames--\r\n'),
  ]);
  const types = [
    'multipart/related; type="application/octet-stream"; boundary=frames',
    'multipart/related; boundary="frames"',
    'multipart/related; boundary=',
    'text/html',
    'multipart/related; boundary=f',
  ];
  return {
    name: 'multipart',
    weight: 2,
    make(dice) {
      const { bytes: body, what } = mutateBytes(bytes, own.rle, dice);
      const contentType = dice.chance(0.8) ? types[0] : dice.pick(types);
      return {
        trail: [contentType, what],
        files: () => ({ 'body.bin': body }),
        run() {
          const parts = parseMultipart(body, contentType);
          readFrameParts(body, contentType, 2);
          const length = parts.reduce((sum, { body: one }) => sum + one.length, 0);
          return { problems: length > body.length ? ['parts are longer than the message'] : [] };
        },
      };
    },
  };
}

function storeTarget(): Target {
  const item = (n: number): NaturalDataset => ({
    '00081150': { vr: 'UI', Value: ['1.2.840.10008.5.1.4.1.1.481.3'] },
    '00081155': { vr: 'UI', Value: [sopUid(n)] },
  });
  const answer = {
    '00081199': { vr: 'SQ', Value: [item(1), item(2)] },
    '00081198': { vr: 'SQ', Value: [{ ...item(3), '00081197': { vr: 'US', Value: [0xa700] } }] },
  };
  const sent = [1, 2, 3].map((n) => ({
    sopClassUID: '1.2.840.10008.5.1.4.1.1.481.3',
    sopInstanceUID: sopUid(n),
  }));
  return {
    name: 'store',
    weight: 2,
    make(dice) {
      const tree = [structuredClone(answer)];
      const trail = Array.from({ length: 1 + dice.below(3) }, () => mutateJson(tree, dice).what);
      const status = dice.pick([200, 200, 202, 204]);
      return {
        trail: [`status ${status}`, ...trail],
        files: () => ({ 'answer.json': Buffer.from(safeJson(tree)) }),
        run() {
          const outcomes = readStoreResponse(naturalizeDicomJson(tree), { sent, status });
          const text = safeJson(tree[0]?.['00081199'] ?? null);
          const wrong = outcomes.filter(
            ({ status: said, sopInstanceUID }) =>
              said === 'stored' && !text.includes(sopInstanceUID),
          );
          return {
            problems:
              wrong.length > 0
                ? ['"stored" is said of an object the answer does not name as stored']
                : [],
          };
        },
      };
    },
  };
}
