/** The part of dcmjs that this project uses; the package has no types of its own. */
declare module 'dcmjs' {
  /** An element of dcmjs's tag-keyed form, e.g. `{ '00100020': { vr: 'LO', Value: ['X'] } }`. */
  export interface DcmjsElement {
    vr: string;
    Value?: unknown[];
  }
  export type DcmjsDict = { [tag: string]: DcmjsElement };

  export class DicomDict {
    constructor(meta: DcmjsDict);
    meta: DcmjsDict;
    dict: DcmjsDict;
    write(options?: { allowInvalidVRLength?: boolean; fragmentMultiframe?: boolean }): ArrayBuffer;
  }

  export class ReadBufferStream {
    constructor(buffer: ArrayBuffer, littleEndian?: boolean | null, options?: { noCopy?: boolean });
    size: number;
    getBuffer(start?: number, end?: number): ArrayBuffer;
  }

  export interface DictionaryEntry {
    tag: string;
    vr: string;
    name: string;
    vm: string;
  }

  export interface DcmjsData {
    DicomDict: typeof DicomDict;
    DicomMessage: {
      readFile(
        buffer: ArrayBuffer,
        options?: { ignoreErrors?: boolean; noCopy?: boolean },
      ): DicomDict;
    };
    DicomMetaDictionary: {
      /** Keyed by "(gggg,eeee)". */
      dictionary: { [tag: string]: DictionaryEntry | undefined };
      /** Keyed by keyword. */
      nameMap: { [keyword: string]: DictionaryEntry | undefined };
      naturalizeDataset(dict: DcmjsDict): { [keyword: string]: unknown };
      denaturalizeDataset(dataset: { [keyword: string]: unknown }): DcmjsDict;
      uid(): string;
    };
    ReadBufferStream: typeof ReadBufferStream;
    DeflatedReadBufferStream: new (stream: ReadBufferStream) => ReadBufferStream;
    datasetToDict(dataset: { [keyword: string]: unknown }): DicomDict;
    datasetToBuffer(dataset: { [keyword: string]: unknown }): Uint8Array;
  }

  export interface DcmjsLog {
    setLevel(level: string): void;
    getLogger(name: string): DcmjsLog;
  }

  export const data: DcmjsData;
  export const log: DcmjsLog;
  const dcmjs: { data: DcmjsData; log: DcmjsLog };
  export default dcmjs;
}
