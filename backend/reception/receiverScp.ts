import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { Dataset, Scp, association, constants, requests, responses } from 'dcmjs-dimse';
import { toDosimetryError } from '../../src/errors';
import { acceptedClasses, acceptedSyntaxes, verification } from './acceptedContexts';
import { dataPlaces, isUid } from './dataPlaces';
import { fileHeader } from './fileHeader';
import { InstanceSink } from './instanceSink';
import type { ReceiverOptions } from './receiverOptions';
import { storeInstance } from './storeInstance';

type Association = association.Association;
type CStoreRequest = requests.CStoreRequest;
type Context = association.PresentationContext;

const { PresentationContextResult, RejectReason, RejectResult, RejectSource, Status } = constants;

/** One connection of a sender: answers C-ECHO and C-STORE of allowed callers, refuses all else. */
export class ReceiverScp extends Scp {
  readonly #options: ReceiverOptions;
  readonly #socket: Socket;
  #caller?: string;
  #sink?: InstanceSink;
  /** The kind of object that was agreed on, and what the sender calls the one that arrives. */
  #announced?: { sopClassUID: string; sopInstanceUID: string };

  constructor(socket: Socket, options: ReceiverOptions) {
    super(socket);
    this.#options = options;
    this.#socket = socket;
    this.on('networkError', () => socket.destroy());
    this.on('close', () => this.#dropSink());
  }

  get isAssociated(): boolean {
    return this.#caller !== undefined;
  }

  override associationRequested(asked: Association): void {
    const caller = asked.getCallingAeTitle().trim();
    const { callers, aeTitle } = this.#options.settings;
    const known = callers.find((one) => one.aeTitle === caller);
    const from = this.#socket.remoteAddress?.replace(/^::ffff:/, '');
    const isKnown = known !== undefined && (known.address ?? from) === from;
    if (!isKnown || asked.getCalledAeTitle().trim() !== aeTitle) {
      this.#options.log.warn({ event: isKnown ? 'called-unknown' : 'caller-unknown', from });
      this.sendAssociationReject(
        RejectResult.Permanent,
        RejectSource.ServiceUser,
        isKnown ? RejectReason.CalledAeNotRecognized : RejectReason.CallingAeNotRecognized,
      );
      this.#socket.destroySoon();
      return;
    }
    this.#caller = caller;
    asked.getPresentationContexts().forEach(({ id }) => accept(asked.getPresentationContext(id)));
    this.sendAssociationAccept();
  }

  override associationReleaseRequested(): void {
    this.sendAssociationReleaseResponse();
  }

  override abort(): void {
    this.#socket.destroy();
  }

  override cEchoRequest(
    request: requests.CEchoRequest,
    callback: (response: responses.CEchoResponse) => void,
  ): void {
    const response = responses.CEchoResponse.fromRequest(request);
    response.setStatus(Status.Success);
    callback(response);
  }

  /** An exception here ends the connection before anything is written. */
  override createStoreWritableStream(context: Context, request: CStoreRequest): Writable {
    this.#dropSink();
    if (this.#caller === undefined || context.getResult() !== PresentationContextResult.Accept) {
      throw new Error('nothing was agreed on for this object');
    }
    this.#announced = {
      sopClassUID: context.getAbstractSyntaxUid(),
      sopInstanceUID: announcedUid(request),
    };
    const transferSyntaxUID = context.getAcceptedTransferSyntaxUid() ?? '';
    this.#sink = new InstanceSink(
      path.join(dataPlaces.arriving(this.#options.dataFolder), `${randomUUID()}.part`),
      fileHeader({ ...this.#announced, transferSyntaxUID }),
      this.#options.settings.maxInstanceMegabytes * 1e6,
    );
    return this.#sink;
  }

  /** The file is read by our own reader; the library needs some data set to go on. */
  override createDatasetFromStoreWritableStream(
    _sink: Writable,
    _context: Context,
    callback: (dataset: Dataset) => void,
  ): void {
    callback(new Dataset({}));
  }

  override cStoreRequest(
    request: CStoreRequest,
    callback: (response: responses.CStoreResponse) => void,
  ): void {
    const response = responses.CStoreResponse.fromRequest(request);
    response.setStatus(this.#store());
    callback(response);
  }

  /** @returns the status of the answer (PS3.4 B.2.3) */
  #store(): number {
    const sink = this.#sink;
    if (!sink || sink.problem !== undefined || this.#caller === undefined) {
      this.#dropSink();
      const code = sink?.problem ?? 'MISSING_TAG';
      this.#options.log.warn({ event: 'instance-refused', code });
      return sink ? Status.ResourceLimitation : Status.ProcessingFailure;
    }
    try {
      const { dataFolder, table, settings } = this.#options;
      storeInstance(sink.file, {
        dataFolder,
        table,
        caller: this.#caller,
        maxSeriesBytes: settings.maxSeriesMegabytes * 1e6,
        announced: this.#announced,
      });
      return Status.Success;
    } catch (error) {
      const { code } = toDosimetryError(error);
      this.#options.log.warn({ event: 'instance-refused', code });
      return code === 'TOO_LARGE' || code === 'UNEXPECTED'
        ? Status.ResourceLimitation
        : Status.ProcessingFailure;
    } finally {
      this.#dropSink();
    }
  }

  #dropSink(): void {
    this.#sink?.drop();
    this.#sink = undefined;
  }
}

/** The first of our syntaxes that the sender offers, or none. */
function accept(context: Context): void {
  const isEcho = context.getAbstractSyntaxUid() === verification;
  if (!isEcho && !acceptedClasses.has(context.getAbstractSyntaxUid())) {
    context.setResult(PresentationContextResult.RejectAbstractSyntaxNotSupported);
    return;
  }
  const syntax = acceptedSyntaxes.find((uid) => context.hasTransferSyntaxUid(uid));
  if (syntax === undefined) {
    context.setResult(PresentationContextResult.RejectTransferSyntaxesNotSupported);
  } else {
    context.setResult(PresentationContextResult.Accept, syntax);
  }
}

/** Checked before it goes into a file's header. */
function announcedUid(request: CStoreRequest): string {
  const uid = request.getAffectedSopInstanceUid();
  if (!isUid(uid)) {
    throw new Error('the SOP Instance UID is no UID');
  }
  return uid;
}
