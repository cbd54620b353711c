/** Several messages in one write to the network: a read of small events is bound by writes, not bytes. */

const PREFIX = 5; // gRPC: one byte "compressed?", four bytes of length, before each message

/**
 * Messages that travel together. The gRPC library serialises one message at a time: it asks the
 * serialised form for `byteLength`, writes one prefix, and has it `copy` itself after that. We
 * answer for all the messages together, and correct the first prefix as we copy.
 */
export class Frames {
  readonly byteLength: number;
  private readonly messages: readonly Buffer[];

  constructor(messages: readonly Buffer[]) {
    this.messages = messages;
    const bytes = messages.reduce((sum, { length }) => sum + length, 0);
    this.byteLength = bytes + PREFIX * (messages.length - 1);
  }

  copy(target: Buffer, start: number): number {
    let at = start - PREFIX;
    for (const message of this.messages) {
      target[at] = 0; // not compressed
      target.writeUInt32BE(message.length, at + 1);
      message.copy(target, at + PREFIX);
      at += PREFIX + message.length;
    }
    return this.byteLength;
  }
}
