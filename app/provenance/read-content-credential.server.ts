import { once } from "node:events";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import { type ContentCredential, credentialFrom, withoutCredential } from "#app/provenance/content-credential.ts";
import { type PhotoFormat, readPhotoHeader } from "#app/provenance/photo-header.ts";

/** A real photo takes 30 to 100 ms. */
const TIMEOUT_MS = 5_000;
/** A thread that has had nothing to do for so long is ended, and with it the memory of its wasm. */
const IDLE_MS = 20_000;
/** The library's memory never shrinks: after a photo that swelled it beyond this the next one gets a new thread. */
const MAX_MEMORY_BYTES = 128 * 1024 * 1024;
/** Of the thread's objects; the largest known credentials need a tenth of it. */
const MAX_HEAP_MB = 64;

const MIME_TYPES: Record<PhotoFormat, string> = { jpeg: "image/jpeg", png: "image/png", webp: "image/webp" };

/** What the library says of a file without a credential, or with one that is kept elsewhere: we never go and fetch it. */
const NOTHING_INSIDE = /^C2pa\((?:JumbfNotFound|RemoteManifestUrl)\b/;

const Answer = z.object({
  findings: z.object({ state: z.string(), issuer: z.unknown(), signedAt: z.unknown(), generator: z.unknown() }).optional(),
  problem: z.string().optional(),
  memoryBytes: z.number(),
});

export interface CredentialOptions {
  /** PEM certificates of those whose word is taken for a signer (the setting C2PA_ANCHORS); null means nobody's, and nothing is `trusted`. */
  readonly anchorsPem: string | null;
  readonly timeoutMs?: number;
}

export type CredentialReader = (bytes: Uint8Array, options: CredentialOptions) => Promise<ContentCredential>;

/** A reader with a thread of its own, which is started by the first photo that needs it. `entry` is the thread's file. */
export function createCredentialReader(entry: URL): CredentialReader {
  let thread: Worker | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;

  function startThread(): Worker {
    // No environment: the settings hold secrets, and the thread reads strangers' files.
    const worker = new Worker(entry, { execArgv: [], env: {}, resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB } });
    worker.unref();
    const forget = () => {
      if (thread === worker) thread = null;
    };
    worker.on("error", forget).on("exit", forget);
    return worker;
  }

  async function endThread(): Promise<void> {
    const ended = thread;
    thread = null;
    await ended?.terminate();
  }

  async function ask(bytes: Uint8Array, format: PhotoFormat, { anchorsPem, timeoutMs = TIMEOUT_MS }: CredentialOptions) {
    clearTimeout(idle);
    const limit = new AbortController();
    // Holds the process open until there is an answer; the thread itself never does.
    const timer = setTimeout(() => limit.abort(), timeoutMs);
    try {
      thread ??= startThread();
      const answered = once(thread, "message", { signal: limit.signal });
      // A copy of these bytes alone: a view would bring along all of the buffer behind it.
      const copy = new Uint8Array(bytes);
      thread.postMessage({ bytes: copy, mimeType: MIME_TYPES[format], anchorsPem }, [copy.buffer]);
      const answer = Answer.parse((await answered)[0]);
      if (answer.memoryBytes > MAX_MEMORY_BYTES) await endThread();
      if (answer.findings !== undefined) return credentialFrom(answer.findings, anchorsPem !== null);
      return withoutCredential(NOTHING_INSIDE.test(answer.problem ?? "") ? "none" : "unreadable");
    } catch {
      await endThread();
      return withoutCredential("unreadable");
    } finally {
      clearTimeout(timer);
      idle = setTimeout(endThread, IDLE_MS).unref();
    }
  }

  return async (bytes, options) => {
    const header = readPhotoHeader(bytes);
    if (!header.ok) return withoutCredential("unreadable");
    if (!mayCarryCredential(bytes)) return withoutCredential("none");
    const answer = turn.then(() => ask(bytes, header.format, options));
    turn = answer;
    return answer;
  };
}

/**
 * Every credential inside a file is a JUMBF box, and its type stands in the file as these four letters, uncompressed, in
 * all three formats. Without them there is nothing the library could find; whoever removes them has removed the
 * credential, which anybody may, and "none" is what such a file is.
 */
function mayCarryCredential(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes("jumb", 0, "latin1");
}

/** Found by its name in the package, so that source and build, whose files lie elsewhere, start the same one. */
const THREAD = pathToFileURL(createRequire(import.meta.url).resolve("#app/provenance/content-credential-thread.mjs"));

/**
 * Checks the C2PA content credential of a photo's original bytes. Never throws, and from its turn on never takes longer
 * than `timeoutMs` (5 s): one photo at a time is read, in a thread that is ended if it hangs. Only JPEG, PNG and WebP by
 * their first bytes reach the library, which a small TIFF can hang; credentials kept on other servers are not fetched.
 */
export const readContentCredential: CredentialReader = createCredentialReader(THREAD);
