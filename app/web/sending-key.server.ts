import { createHash } from "node:crypto";
import { newId } from "#app/platform/id.server.ts";
import { SENDING_FIELD } from "#app/web/sending-field.ts";

/** As React prints them: no text or attribute of a page holds a bare "<". */
const SENT = 'method="post"';
const SENT_FORMS = /<form\b[^>]*\bmethod="post"[^>]*>/g;
/** Ending a session twice is ending it once, and its form is on every page; checking a photo keeps nothing, and ends when its visitor goes. */
const NEED_NONE = ['action="/sign-out"', 'action="/check-photo"'];

/** Gives each form of a page that is sent a key of its own, as its first field. In one place, so that no form can be forgotten. */
export const withSendingKeys = (html: string): string =>
  // Most pieces of a page hold no such form, which is found in a tenth of the time.
  html.includes(SENT) ? html.replaceAll(SENT_FORMS, withSendingKey) : html;

const withSendingKey = (form: string): string =>
  NEED_NONE.some((one) => form.includes(one)) ? form : `${form}<input type="hidden" name="${SENDING_FIELD}" value="${newId()}"/>`;

export interface TakenKey {
  /** The request without the key. */
  request: Request;
  /** Null: its form begins with no key of ours. */
  key: string | null;
  /** SHA-256 of all else it said, whatever boundary stood between; null: it was not read to its end. */
  digest(): string | null;
}

const KEY = "([0-9a-f]{32})";
/** The longest beginning with a key: a boundary of 70 characters, the part's header, the key. */
const HEAD_BYTES = 256;

/** Reads the beginning of a form, takes the key out, and hands on the rest as it comes. */
export async function takeKey(request: Request): Promise<TakenKey> {
  if (request.body === null) return { request, key: null, digest: () => null };
  const boundary = /^multipart\/form-data\b.*?;\s*boundary="?([^\s;"]{1,70})/i.exec(request.headers.get("content-type") ?? "")?.[1] ?? null;
  const reader = request.body.getReader();
  const { head, goesOn } = await readHead(reader);
  const match = keyPattern(boundary).exec(head.toString("latin1"));
  const digest = createBodyDigest(boundary);
  digest.add(Buffer.from(new URL(request.url).pathname));
  const body = streamOf(head.subarray(match?.[0].length ?? 0), goesOn, reader, digest);
  const headers = new Headers(request.headers);
  headers.delete("content-length");
  const key = match?.[1] ?? null;
  // A browser that sends the form again ends the first request, which goes on all the same: its answer is the answer to the second.
  const signal = key === null ? request.signal : null;
  const rest = new Request(request.url, { method: request.method, headers, body, duplex: "half", signal });
  return { request: rest, key, digest: digest.value };
}

function keyPattern(boundary: string | null): RegExp {
  if (boundary === null) return new RegExp(`^${SENDING_FIELD}=${KEY}(?:&|$)`);
  const between = `--${boundary.replaceAll(/[^\w]/g, "\\$&")}\r\n`;
  return new RegExp(`^${between}Content-Disposition: form-data; name="${SENDING_FIELD}"\r\n\r\n${KEY}\r\n(?=--)`, "i");
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;
/** How the body goes on after its beginning: there is more, there is none, or it broke off. */
type Rest = "more" | "none" | { error: unknown };

async function readHead(reader: Reader): Promise<{ head: Buffer; goesOn: Rest }> {
  let head: Buffer = Buffer.alloc(0);
  try {
    while (head.length < HEAD_BYTES) {
      const { done, value } = await reader.read();
      if (done) return { head, goesOn: "none" };
      head = Buffer.concat([head, value]);
    }
    return { head, goesOn: "more" };
  } catch (error) {
    // Whoever reads the form meets it as if nobody had looked.
    return { head, goesOn: { error } };
  }
}

function streamOf(head: Buffer, rest: Rest, reader: Reader, digest: BodyDigest): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        if (head.length > 0) {
          digest.add(head);
          controller.enqueue(head);
        }
        if (rest === "none") {
          digest.end();
          controller.close();
        } else if (rest !== "more") controller.error(rest.error);
      },
      async pull(controller) {
        const { done, value } = await reader.read();
        if (done) {
          digest.end();
          controller.close();
          return;
        }
        digest.add(value);
        controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

interface BodyDigest {
  add(bytes: Uint8Array): void;
  end(): void;
  value(): string | null;
}

/** A browser makes a new boundary each time it sends the same form, so boundaries are left out. */
function createBodyDigest(boundary: string | null): BodyDigest {
  const hash = createHash("sha256");
  const between = boundary === null ? null : Buffer.from(boundary, "latin1");
  let tail: Buffer = Buffer.alloc(0);
  let value: string | null = null;
  return {
    add(bytes) {
      if (between === null) return void hash.update(bytes);
      let left = Buffer.concat([tail, bytes]);
      for (let at = left.indexOf(between); at !== -1; at = left.indexOf(between)) {
        hash.update(left.subarray(0, at));
        left = left.subarray(at + between.length);
      }
      // A boundary may begin here and end in the next piece.
      const kept = Math.min(left.length, between.length - 1);
      hash.update(left.subarray(0, left.length - kept));
      tail = left.subarray(left.length - kept);
    },
    end() {
      value = hash.update(tail).digest("hex");
    },
    value: () => value,
  };
}
