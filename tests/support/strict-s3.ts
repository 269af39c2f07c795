import { createHash, createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** What the server does instead of its part. "hang": takes the request and never answers; "cut": breaks the connection off once half of the body has come or gone; "busy": 503 SlowDown. */
export type Mischief = "hang" | "cut" | "busy" | "full" | null;

interface StrictObject {
  bytes: Buffer;
  at: Date;
  etag: string;
  encryption: string | null;
  versionId: string;
}

interface Upload {
  key: string;
  at: Date;
  encryption: string | null;
  parts: Map<number, { bytes: Buffer; etag: string }>;
}

export interface StrictS3Options {
  accessKeyId: string;
  secretAccessKey: string;
  bucket: string;
  region?: string;
  /** So many names in one page of a list, however many are asked for. */
  page?: number;
  /** False: a server that knows nothing of encryption and says so. */
  encrypts?: boolean;
  /** Anybody may read. */
  public?: boolean;
}

/** An answer that S3 gives as an error. */
class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(code);
  }
}

const SMALLEST_PART = 5 * 1024 * 1024;
const SKEW_MS = 15 * 60_000;
/** A request with anything else in its address is one that was not meant. */
const PARAMETERS = [
  "x-id",
  "list-type",
  "prefix",
  "max-keys",
  "continuation-token",
  "uploads",
  "uploadId",
  "partNumber",
  "max-uploads",
  "key-marker",
  "upload-id-marker",
  "versioning",
  "versions",
  "versionId",
];

const hex = (algorithm: string, bytes: Buffer | string) => createHash(algorithm).update(bytes).digest("hex");
const hmac = (key: Buffer | string, text: string) => createHmac("sha256", key).update(text).digest();
const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
const xmlText = (text: string) => text.replace(/[&<>]/g, (char) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[char] ?? char);
const tag = (name: string, ...inner: (string | number | boolean)[]) => `<${name}>${inner.join("")}</${name}>`;
const textTag = (name: string, text: string | number | boolean) => tag(name, xmlText(String(text)));

/**
 * An S3 server for tests, in memory, that takes one bucket's requests and is stricter than real ones: every request is signed (Signature Version 4, checked by this
 * file's own reading of Amazon's description), with the hash of its body; no ACL, no checksum in a trailer, no parameter it does not know, no part too small.
 */
export class StrictS3 {
  readonly objects = new Map<string, StrictObject[]>();
  readonly uploads = new Map<string, Upload>();
  /** Method and path of everything that was asked, in order. */
  readonly asked: string[] = [];
  mischief: Mischief = null;
  keepsVersions = false;
  /** What the bucket says of its versions, where it is not just whether it keeps any. */
  versioning: string | null = null;
  /** The key may neither list versions nor remove one. */
  guardsVersions = false;
  /** By how much this server's clock is ahead, in milliseconds. */
  aheadMs = 0;
  /** Called before the request is carried out, for things that happen meanwhile. */
  before: ((method: string, key: string) => Promise<void>) | null = null;
  /** Whether the request is carried out and its answer lost. */
  loses: ((method: string, path: string) => boolean) | null = null;
  private readonly sockets = new Set<Socket>();
  private server: Server;
  private port = 0;

  constructor(readonly options: StrictS3Options) {
    this.server = this.make();
  }

  get endpoint(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<this> {
    this.server = this.make();
    await new Promise<void>((resolve) => this.server.listen(this.port, "127.0.0.1", resolve));
    this.port = (this.server.address() as AddressInfo).port;
    return this;
  }

  /** Nobody is there any more; what was kept stays for the next start, at the same address. */
  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  get connections(): number {
    return this.sockets.size;
  }

  newest(key: string): StrictObject | null {
    return this.objects.get(key)?.at(-1) ?? null;
  }

  private make(): Server {
    const server = createServer((req, res) => void this.answer(req, res));
    server.on("connection", (socket) => {
      this.sockets.add(socket);
      socket.on("close", () => this.sockets.delete(socket));
    });
    return server;
  }

  private async answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = new URL(req.url ?? "/", this.endpoint);
    this.asked.push(`${req.method} ${url.pathname}${url.search}`);
    try {
      const body = await this.bodyOf(req);
      if (this.mischief === "hang") return;
      if (this.mischief === "busy") throw new Refused(503, "SlowDown");
      if (this.mischief === "full" && req.method !== "GET" && req.method !== "HEAD") throw new Refused(507, "InsufficientStorage");
      this.assertMeant(req, url, body);
      const [bucket, ...rest] = url.pathname.slice(1).split("/");
      const key = decodeURIComponent(rest.join("/"));
      if (bucket !== this.options.bucket) throw new Refused(404, "NoSuchBucket");
      await this.before?.(req.method ?? "", key);
      if (this.loses?.(req.method ?? "", url.pathname + url.search)) res.destroy();
      if (key === "") this.askBucket(req, url, res);
      else this.askObject(req, url, key, body, res);
    } catch (error) {
      if (!(error instanceof Refused)) {
        res.destroy();
        return;
      }
      // As real ones do, which is why these words may not get into a log.
      const words = tag("Error", textTag("Code", error.code), textTag("Message", `${error.code} for ${this.options.accessKeyId}`));
      send(res, error.status, req.method === "HEAD" ? "" : words, error.headers);
    }
  }

  private async bodyOf(req: IncomingMessage): Promise<Buffer> {
    const pieces: Buffer[] = [];
    const length = Number(req.headers["content-length"] ?? 0);
    let had = 0;
    for await (const piece of req) {
      pieces.push(piece as Buffer);
      had += (piece as Buffer).length;
      if (this.mischief === "cut" && length > 0 && had * 2 >= length) throw new Error("cut");
    }
    return Buffer.concat(pieces);
  }

  private assertMeant(req: IncomingMessage, url: URL, body: Buffer): void {
    const { headers } = req;
    for (const name of url.searchParams.keys()) if (!PARAMETERS.includes(name)) throw new Refused(400, `Unknown-${name}`);
    if (headers["x-amz-acl"] !== undefined || Object.keys(headers).some((name) => name.startsWith("x-amz-grant")))
      throw new Refused(400, "AccessControlListNotSupported");
    if (headers["x-amz-trailer"] !== undefined || headers["content-encoding"] === "aws-chunked") throw new Refused(501, "NotImplemented");
    if (Object.keys(headers).some((name) => name.startsWith("x-amz-checksum") || name.startsWith("x-amz-sdk-checksum")))
      throw new Refused(501, "NotImplemented");
    if (req.method === "PUT" && headers["content-length"] === undefined) throw new Refused(411, "MissingContentLength");
    const isPublicRead = this.options.public && (req.method === "GET" || req.method === "HEAD");
    if (headers.authorization === undefined && isPublicRead) return;
    this.assertSigned(req, url);
    if (headers["x-amz-content-sha256"] !== hex("sha256", body)) throw new Refused(400, "XAmzContentSHA256Mismatch");
    const md5 = headers["content-md5"];
    if (md5 !== undefined && md5 !== createHash("md5").update(body).digest("base64")) throw new Refused(400, "BadDigest");
  }

  /** Amazon's "Authenticating Requests (AWS Signature Version 4)", header form. */
  private assertSigned(req: IncomingMessage, url: URL): void {
    const { accessKeyId, secretAccessKey, region = "us-east-1" } = this.options;
    const pattern =
      /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/;
    const [, id, day, signedRegion, names = "", signature = ""] = pattern.exec(req.headers.authorization ?? "") ?? [];
    if (id === undefined) throw new Refused(403, "AccessDenied");
    if (id !== accessKeyId) throw new Refused(403, "InvalidAccessKeyId");
    if (signedRegion !== region) throw new Refused(400, "AuthorizationHeaderMalformed");
    const date = String(req.headers["x-amz-date"] ?? "");
    const time = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
    if (!(Math.abs(Date.now() - time) < SKEW_MS) || !date.startsWith(day ?? "?")) throw new Refused(403, "RequestTimeTooSkewed");
    const signed = names.split(";");
    const needed = ["host", ...Object.keys(req.headers).filter((name) => name.startsWith("x-amz-") || name === "content-md5")];
    if (needed.some((name) => !signed.includes(name))) throw new Refused(403, "AccessDenied");
    const query = [...url.searchParams]
      .map(([name, value]) => `${encode(name)}=${encode(value)}`)
      .sort()
      .join("&");
    const path = url.pathname
      .split("/")
      .map((part) => encode(decodeURIComponent(part)))
      .join("/");
    const lines = signed.map((name) => `${name}:${String(req.headers[name] ?? "").trim()}\n`).join("");
    const canonical = [req.method, path, query, lines, names, req.headers["x-amz-content-sha256"]].join("\n");
    const scope = `${day}/${region}/s3/aws4_request`;
    const toSign = ["AWS4-HMAC-SHA256", date, scope, hex("sha256", canonical)].join("\n");
    const key = [day ?? "", region, "s3", "aws4_request"].reduce<Buffer | string>(
      (made, part) => hmac(made, part),
      `AWS4${secretAccessKey}`,
    );
    if (!timingSafeEqual(hmac(key, toSign), Buffer.from(signature, "hex"))) throw new Refused(403, "SignatureDoesNotMatch");
  }

  private askBucket(req: IncomingMessage, url: URL, res: ServerResponse): ServerResponse {
    const asked = url.searchParams;
    if (req.method === "HEAD") return send(res, 200, "");
    if (req.method !== "GET") throw new Refused(405, "MethodNotAllowed");
    if (asked.has("versioning")) return send(res, 200, tag("VersioningConfiguration", this.versioningTag()));
    const prefix = asked.get("prefix") ?? "";
    if (asked.has("uploads")) return this.listUploads(prefix, asked, res);
    if (asked.has("versions") && this.guardsVersions) throw new Refused(403, "AccessDenied");
    if (asked.has("versions")) return this.listVersions(prefix, res);
    if (asked.get("list-type") !== "2") throw new Refused(400, "InvalidArgument");
    const from = asked.get("continuation-token") ?? "";
    const keys = [...this.objects.keys()].filter((key) => key.startsWith(prefix) && key > from && this.newest(key)).sort();
    const page = keys.slice(0, Math.min(Number(asked.get("max-keys") ?? 1_000), this.options.page ?? 1_000));
    const more = page.length < keys.length;
    const contents = page.map((key) => {
      const { at, etag, bytes } = this.newest(key) as StrictObject;
      const parts = [textTag("Key", key), textTag("LastModified", at.toISOString()), textTag("ETag", etag), textTag("Size", bytes.length)];
      return tag("Contents", ...parts);
    });
    const end = more ? textTag("NextContinuationToken", page.at(-1) ?? "") : "";
    return send(res, 200, tag("ListBucketResult", textTag("IsTruncated", more), textTag("KeyCount", page.length), ...contents, end));
  }

  private versioningTag(): string {
    const status = this.versioning ?? (this.keepsVersions ? "Enabled" : null);
    return status === null ? "" : textTag("Status", status);
  }

  private listUploads(prefix: string, asked: URLSearchParams, res: ServerResponse): ServerResponse {
    const after = `${asked.get("key-marker") ?? ""}\n${asked.get("upload-id-marker") ?? ""}`;
    const all = [...this.uploads]
      .filter(([, { key }]) => key.startsWith(prefix))
      .sort(([a, one], [b, other]) => (`${one.key}\n${a}` < `${other.key}\n${b}` ? -1 : 1))
      .filter(([id, { key }]) => after === "\n" || `${key}\n${id}` > after);
    const page = all.slice(0, this.options.page ?? 1_000);
    const listed = page.map(([id, { key, at }]) =>
      tag("Upload", textTag("Key", key), textTag("UploadId", id), textTag("Initiated", at.toISOString())),
    );
    const [lastId, last] = page.at(-1) ?? [];
    const more = page.length < all.length;
    const end = more ? textTag("NextKeyMarker", last?.key ?? "") + textTag("NextUploadIdMarker", lastId ?? "") : "";
    return send(res, 200, tag("ListMultipartUploadsResult", textTag("IsTruncated", more), end, ...listed));
  }

  private listVersions(prefix: string, res: ServerResponse): ServerResponse {
    const listed = [...this.objects]
      .filter(([key]) => key.startsWith(prefix))
      .flatMap(([key, versions]) =>
        versions.toReversed().map((version) => {
          const isMarker = version.etag === "";
          return tag(isMarker ? "DeleteMarker" : "Version", textTag("Key", key), textTag("VersionId", version.versionId));
        }),
      );
    return send(res, 200, tag("ListVersionsResult", textTag("IsTruncated", false), ...listed));
  }

  private askObject(req: IncomingMessage, url: URL, key: string, body: Buffer, res: ServerResponse): ServerResponse {
    const asked = url.searchParams;
    const uploadId = asked.get("uploadId");
    switch (req.method) {
      case "POST":
        if (asked.has("uploads")) return this.beginUpload(req, key, res);
        return this.completeUpload(this.uploadOf(uploadId), uploadId ?? "", body, res);
      case "PUT":
        if (uploadId === null) {
          const { versionId } = this.keep(key, body, this.encryptionOf(req), `"${hex("md5", body)}"`);
          return send(res, 200, "", { ETag: `"${hex("md5", body)}"`, ...this.versionHeader(versionId) });
        }
        this.uploadOf(uploadId).parts.set(Number(asked.get("partNumber")), { bytes: body, etag: `"${hex("md5", body)}"` });
        return send(res, 200, "", { ETag: `"${hex("md5", body)}"` });
      case "DELETE":
        if (uploadId !== null) {
          this.uploadOf(uploadId);
          this.uploads.delete(uploadId);
        } else if (this.guardsVersions && asked.has("versionId")) throw new Refused(403, "AccessDenied");
        else return send(res, 204, "", this.removeObject(key, asked.get("versionId")));
        return send(res, 204, "");
      case "GET":
      case "HEAD":
        return this.getObject(req, key, res);
      default:
        throw new Refused(405, "MethodNotAllowed");
    }
  }

  private encryptionOf(req: IncomingMessage): string | null {
    const asked = req.headers["x-amz-server-side-encryption"];
    if (asked === undefined) return null;
    if (this.options.encrypts === false) throw new Refused(501, "NotImplemented");
    if (asked !== "AES256" && asked !== "aws:kms") throw new Refused(400, "InvalidArgument");
    return asked;
  }

  private versionHeader(versionId: string): Record<string, string> {
    // As Ceph: one from before the bucket kept versions is told without any.
    return this.keepsVersions && versionId !== "null" ? { "x-amz-version-id": versionId } : {};
  }

  private keep(key: string, bytes: Buffer, encryption: string | null, etag: string): StrictObject {
    const object = {
      bytes,
      at: new Date(Date.now() + this.aheadMs),
      etag,
      encryption,
      versionId: this.keepsVersions ? randomUUID() : "null",
    };
    this.objects.set(key, this.keepsVersions ? [...(this.objects.get(key) ?? []), object] : [object]);
    return object;
  }

  private removeObject(key: string, versionId: string | null): Record<string, string> {
    let made: Record<string, string> = {};
    const versions = this.objects.get(key) ?? [];
    const left = versions.filter((version) => version.versionId !== versionId);
    if (versionId !== null) this.objects.set(key, left);
    else if (this.keepsVersions && versions.length > 0) {
      const marker = { bytes: Buffer.alloc(0), at: new Date(), etag: "", encryption: null, versionId: randomUUID() };
      this.objects.set(key, [...versions, marker]);
      made = { "x-amz-delete-marker": "true", "x-amz-version-id": marker.versionId };
    } else this.objects.set(key, []);
    if (this.objects.get(key)?.length === 0) this.objects.delete(key);
    return made;
  }

  private getObject(req: IncomingMessage, key: string, res: ServerResponse): ServerResponse {
    const found = this.newest(key);
    if (found === null) throw new Refused(404, "NoSuchKey");
    if (found.etag === "") throw new Refused(404, "NoSuchKey", { "x-amz-delete-marker": "true" });
    const headers = {
      ETag: found.etag,
      "Content-Length": String(found.bytes.length),
      "Last-Modified": found.at.toUTCString(),
      ...(found.encryption === null ? {} : { "x-amz-server-side-encryption": found.encryption }),
      ...this.versionHeader(found.versionId),
    };
    if (req.method === "HEAD") return send(res, 200, "", headers);
    if (this.mischief !== "cut") return send(res, 200, found.bytes, headers);
    res.writeHead(200, headers);
    res.write(found.bytes.subarray(0, found.bytes.length / 2), () => res.destroy());
    return res;
  }

  private uploadOf(uploadId: string | null): Upload {
    const upload = this.uploads.get(uploadId ?? "");
    if (upload === undefined) throw new Refused(404, "NoSuchUpload");
    return upload;
  }

  private beginUpload(req: IncomingMessage, key: string, res: ServerResponse): ServerResponse {
    const id = randomUUID();
    this.uploads.set(id, { key, at: new Date(), encryption: this.encryptionOf(req), parts: new Map() });
    return send(res, 200, tag("InitiateMultipartUploadResult", textTag("Key", key), textTag("UploadId", id)));
  }

  private completeUpload(upload: Upload, id: string, body: Buffer, res: ServerResponse): ServerResponse {
    const named = [...body.toString().matchAll(/<Part>(.*?)<\/Part>/gs)].map(([, part = ""]) => ({
      number: Number(/<PartNumber>(\d+)</.exec(part)?.[1]),
      etag: (/<ETag>(.*?)<\/ETag>/.exec(part)?.[1] ?? "").replaceAll("&quot;", '"'),
    }));
    if (named.length === 0) throw new Refused(400, "MalformedXML");
    if (named.some(({ number }, at) => at > 0 && number <= (named[at - 1]?.number ?? 0))) throw new Refused(400, "InvalidPartOrder");
    const parts = named.map(({ number, etag }) => {
      const part = upload.parts.get(number);
      if (part?.etag !== etag) throw new Refused(400, "InvalidPart");
      return part.bytes;
    });
    if (parts.slice(0, -1).some(({ length }) => length < SMALLEST_PART)) throw new Refused(400, "EntityTooSmall");
    this.uploads.delete(id);
    const bytes = Buffer.concat(parts);
    const etag = `"${hex("md5", bytes)}-${parts.length}"`;
    this.keep(upload.key, bytes, upload.encryption, etag);
    return send(res, 200, tag("CompleteMultipartUploadResult", textTag("Key", upload.key), textTag("ETag", etag)));
  }
}

function send(res: ServerResponse, status: number, body: string | Buffer, headers: Record<string, string> = {}): ServerResponse {
  const isXml = typeof body === "string" && body !== "";
  const bytes = isXml ? `<?xml version="1.0" encoding="UTF-8"?>\n${body}` : body;
  return res.writeHead(status, { ...(isXml ? { "Content-Type": "application/xml" } : {}), ...headers }).end(bytes);
}
