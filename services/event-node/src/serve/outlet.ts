/** The way out to one reader: takes messages as fast as the reader does, and no faster. */
import type { ServerWritableStream } from '@grpc/grpc-js';
import { asStatus, stopping } from './errors.ts';
import { Frames } from './frames.ts';

const ENOUGH = 8 * 1024; // bytes gathered into one write

export type ReadCall = ServerWritableStream<Buffer, Frames>;

export type Outlet = {
  readonly isOpen: () => boolean;
  /** Adds a message; a promise means: wait for it before the next, the reader is slower. */
  readonly put: (message: Buffer) => Promise<void> | undefined;
  /** Sends what was gathered. */
  readonly flush: () => Promise<void> | undefined;
  /** Sends what was gathered, and ends with an error. */
  readonly fail: (error: unknown) => void;
  /** Runs when the reader has gone or the node stops. */
  readonly onClose: (listener: () => void) => void;
};

export const createOutlet = (call: ReadCall, stopSignal: AbortSignal): Outlet => {
  let gathered: Buffer[] = [];
  let bytes = 0;
  let isOpen = true;
  const listeners = new Set<() => void>();

  const close = (): void => {
    if (!isOpen) return;
    isOpen = false;
    gathered = [];
    stopSignal.removeEventListener('abort', stop);
    for (const listener of listeners) listener();
  };
  const end = (error: unknown): void => {
    close();
    call.emit('error', asStatus(error)); // ends the call with this status
  };
  const stop = (): void => end(stopping());
  call.on('cancelled', close);
  call.on('close', close);
  call.on('error', close);
  stopSignal.addEventListener('abort', stop);

  const drained = (): Promise<void> =>
    new Promise((resolve) => {
      const done = (): void => {
        call.off('drain', done);
        listeners.delete(done);
        resolve();
      };
      call.once('drain', done);
      listeners.add(done);
    });

  const flush = (): Promise<void> | undefined => {
    if (!isOpen || gathered.length === 0) return undefined;
    const frames = new Frames(gathered);
    gathered = [];
    bytes = 0;
    return call.write(frames) ? undefined : drained();
  };

  return {
    isOpen: () => isOpen,
    put: (message) => {
      gathered.push(message);
      bytes += message.length;
      return bytes >= ENOUGH ? flush() : undefined;
    },
    flush,
    fail: (error) => {
      if (!isOpen) return;
      void flush();
      end(error);
    },
    onClose: (listener) => {
      listeners.add(listener);
    },
  };
};
