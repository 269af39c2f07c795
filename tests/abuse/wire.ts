import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

export interface Answer {
  status: number;
  /** By name in small letters; repeated ones joined by a line break. */
  headers: Map<string, string>;
  /** Status line and headers as they came. */
  head: string;
  body: Buffer;
  /** From the first byte sent to the last one read. */
  ms: number;
}

/** Longest wait for an answer to anything, in ms: whatever comes later counts as none. */
const GIVE_UP_MS = 25_000;
const NO_BODY = new Set([204, 304]);

/** One connection that is kept and serves one request after the other: in-process, since a client library would be most of the cost of a request. */
export class Wire {
  #socket: Socket | null = null;
  #pending: Buffer = Buffer.alloc(0);
  #wake: (() => void) | null = null;
  #closed = false;

  constructor(private readonly port: number) {}

  /** The answer, or null: the connection ended without one, twice where it had served others before (a kept connection may end at any time). */
  async send(bytes: Buffer | readonly Buffer[], method: string): Promise<Answer | null> {
    const kept = this.#socket !== null && !this.#closed;
    return (await this.#sendOnce(bytes, method)) ?? (kept ? this.#sendOnce(bytes, method) : null);
  }

  async #sendOnce(bytes: Buffer | readonly Buffer[], method: string): Promise<Answer | null> {
    if (this.#socket === null || this.#closed) await this.#open();
    const startedAt = performance.now();
    const socket = this.#socket as Socket;
    socket.cork();
    for (const part of [bytes].flat()) socket.write(part);
    socket.uncork();
    const answer = await this.#read(method, startedAt);
    if (answer === null || answer.headers.get("connection")?.toLowerCase() === "close") this.close();
    return answer;
  }

  async #open(): Promise<void> {
    const socket = connect({ port: this.port, host: "127.0.0.1", noDelay: true });
    this.#socket = socket;
    this.#pending = Buffer.alloc(0);
    this.#closed = false;
    const isOver = () => {
      if (this.#socket === socket) this.#closed = true;
      this.#wake?.();
    };
    socket.on("data", (chunk: Buffer) => {
      this.#pending = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
      this.#wake?.();
    });
    socket.on("error", isOver);
    socket.on("close", isOver);
    // A server that has ended refuses it: there is no answer then, and that is for the caller to say.
    await new Promise<void>((resolve) => {
      for (const event of ["connect", "error", "close"]) socket.once(event, () => resolve());
    });
  }

  async #read(method: string, startedAt: number): Promise<Answer | null> {
    const timer = setTimeout(() => this.#socket?.destroy(), GIVE_UP_MS);
    try {
      for (;;) {
        const parsed = parseAnswer(this.#pending, method, this.#closed);
        if (parsed !== null) {
          this.#pending = this.#pending.subarray(parsed.used);
          if (parsed.answer !== null) return { ...parsed.answer, ms: performance.now() - startedAt };
          continue;
        }
        if (this.#closed) return null;
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    } finally {
      clearTimeout(timer);
    }
  }

  close(): void {
    this.#socket?.destroy();
    this.#socket = null;
  }
}

type Parsed = { used: number; answer: Omit<Answer, "ms"> | null };

/** Null: not all of it is there. An answer of null is an interim one, which another follows. */
function parseAnswer(bytes: Buffer, method: string, closed: boolean): Parsed | null {
  const end = bytes.indexOf("\r\n\r\n");
  if (end === -1) return null;
  const head = bytes.toString("latin1", 0, end);
  const [line = "", ...rest] = head.split("\r\n");
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(line)?.[1] ?? 0);
  const headers = new Map<string, string>();
  for (const one of rest) {
    const at = one.indexOf(":");
    const name = one.slice(0, at).toLowerCase();
    const value = one.slice(at + 1).trim();
    headers.set(name, headers.has(name) ? `${headers.get(name)}\n${value}` : value);
  }
  const start = end + 4;
  if (status >= 100 && status < 200) return { used: start, answer: null };
  const done = (body: Buffer, used: number): Parsed => ({ used, answer: { status, headers, head, body } });
  if (method === "HEAD" || NO_BODY.has(status)) return done(Buffer.alloc(0), start);
  const length = headers.get("content-length");
  if (length !== undefined) {
    const until = start + Number(length);
    return bytes.length < until ? null : done(bytes.subarray(start, until), until);
  }
  if (headers.get("transfer-encoding") === "chunked") return readChunks(bytes, start, done);
  return closed ? done(bytes.subarray(start), bytes.length) : null;
}

function readChunks(bytes: Buffer, start: number, done: (body: Buffer, used: number) => Parsed): Parsed | null {
  const parts: Buffer[] = [];
  for (let at = start; ; ) {
    const lineEnd = bytes.indexOf("\r\n", at);
    if (lineEnd === -1) return null;
    const size = Number.parseInt(bytes.toString("latin1", at, lineEnd), 16);
    at = lineEnd + 2 + size + 2;
    if (bytes.length < at) return null;
    if (size === 0) return done(Buffer.concat(parts), at);
    parts.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + size));
  }
}

/** What came back for bytes written as they are: every whole answer, and whether the server ended the connection. */
export interface Exchange {
  answers: Answer[];
  /** Bytes that are no whole answer. */
  rest: Buffer;
  ms: number;
}

/** Writes pieces on a connection of its own ("wait 200": nothing for 200 ms) and reads until it ends, or nothing more comes for `quietMs`. */
export async function exchange(
  port: number,
  pieces: readonly Buffer[],
  ends: "half" | "open" | "reset",
  quietMs: number,
): Promise<Exchange> {
  const startedAt = performance.now();
  const socket = connect({ port, host: "127.0.0.1", noDelay: true, allowHalfOpen: true });
  const chunks: Buffer[] = [];
  let lastAt = startedAt;
  const over = new Promise<void>((resolve) => {
    for (const event of ["end", "error", "close"]) socket.once(event, () => resolve());
    socket.setTimeout(quietMs, () => resolve());
  });
  socket.on("data", (chunk: Buffer) => {
    chunks.push(chunk);
    lastAt = performance.now();
  });
  for (const piece of pieces) {
    const pause = piece.length < 12 ? /^wait (\d+)$/.exec(piece.toString("latin1")) : null;
    if (pause !== null) await sleep(Number(pause[1]));
    else if (socket.writable) socket.write(piece);
  }
  if (ends === "half") socket.end();
  if (ends === "reset") setImmediate(() => socket.resetAndDestroy());
  await over;
  socket.destroy();
  return { ...readAll(Buffer.concat(chunks), lastAt - startedAt), ms: lastAt - startedAt };
}

function readAll(bytes: Buffer, ms: number): { answers: Answer[]; rest: Buffer } {
  const answers: Answer[] = [];
  let rest = bytes;
  for (let parsed = parseAnswer(rest, "GET", true); parsed !== null; parsed = parseAnswer(rest, "GET", true)) {
    if (parsed.answer !== null) answers.push({ ...parsed.answer, ms });
    rest = rest.subarray(parsed.used);
  }
  return { answers, rest };
}
