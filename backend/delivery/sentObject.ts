import { Dataset, association, requests } from 'dcmjs-dimse';
import { fileMeta, getString, readDicomFile } from '../../src/dicom';
import { toImplicitVr } from './toImplicitVr';

/** Transfer syntaxes that a receiver may choose instead of the file's own (PS3.5 annex A). */
const implicitVr = '1.2.840.10008.1.2';
const explicitVr = '1.2.840.10008.1.2.1';

/** A data set that is sent byte for byte, and not written anew by the library. */
class SentDataset extends Dataset {
  readonly #bytes: Uint8Array;

  constructor(elements: Record<string, unknown>, syntax: string, bytes: Uint8Array) {
    super(elements, syntax);
    this.#bytes = bytes;
  }

  override getDenaturalizedDataset(): Buffer {
    return Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.byteLength);
  }
}

/** An object on its way to a DICOM destination. */
export class SentObject {
  readonly request: requests.CStoreRequest;
  readonly #elements: Record<string, string>;
  readonly #syntax: string;
  readonly #bytes: Uint8Array;

  /** @throws DosimetryError as readDicomFile */
  constructor(file: Uint8Array) {
    const { dataset, transferSyntaxUID } = readDicomFile(file);
    const { dataSetStart } = fileMeta(file, 132)!;
    const element = (keyword: string): string => getString(dataset, keyword) ?? '';
    this.#elements = {
      SOPClassUID: element('SOPClassUID'),
      SOPInstanceUID: element('SOPInstanceUID'),
    };
    this.#syntax = transferSyntaxUID;
    this.#bytes = file.subarray(dataSetStart);
    this.request = new requests.CStoreRequest(
      new SentDataset(this.#elements, this.#syntax, this.#bytes),
    );
  }

  /**
   * What is proposed for it beside Implicit and Explicit VR Little Endian together: its own syntax
   * alone, so that a receiver that takes both does not make us convert.
   */
  get ownContext(): association.PresentationContext {
    const context = new association.PresentationContext(0, this.#elements.SOPClassUID);
    context.addTransferSyntaxUid(this.#syntax);
    return context;
  }

  /**
   * Writes the object in the syntax that the receiver has accepted for it. The library would send
   * the two UIDs alone.
   * @returns false where the receiver accepts none that it can be written in
   * @throws DosimetryError UNSUPPORTED_TRANSFER_SYNTAX
   */
  useAccepted(accepted: association.Association): boolean {
    const syntax = accepted
      .getAcceptedPresentationContextFromRequest(this.request)
      ?.getAcceptedTransferSyntaxUid();
    if (syntax === this.#syntax) {
      return true;
    }
    if (syntax !== implicitVr || this.#syntax !== explicitVr) {
      return false;
    }
    const bytes = toImplicitVr(this.#bytes);
    this.request.setDataset(new SentDataset(this.#elements, implicitVr, bytes));
    return true;
  }
}
