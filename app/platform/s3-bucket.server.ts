import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import type { S3Client } from "@aws-sdk/client-s3";
import { FileStoreError, fileStoreErrorOf } from "#app/platform/file-store-error.server.ts";
import type { PhotoStore } from "#app/platform/photo-store.ts";

/** Where the bucket is, and the key that opens it. */
export interface PhotoStoreAccess extends PhotoStore {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export interface BucketObject {
  readonly key: string;
  /** Bytes. */
  readonly size: number;
  /** When it was last written, to the second, by the store's own clock. */
  readonly at: Date;
}

/** An upload in parts that was begun and not finished. */
export interface OpenUpload {
  readonly key: string;
  readonly uploadId: string;
  readonly begunAt: Date;
}

export interface BucketAnswer {
  size: number;
  body: AsyncGenerator<Buffer>;
  encryptedBy: string | null;
  cancel(): void;
}

/** Milliseconds. A store that is not there must cost a visitor seconds; one that is slow may take its time with five megabytes. */
export interface BucketPatience {
  readonly connectMs: number;
  /** Until an answer has begun, over all tries. */
  readonly readMs: number;
  readonly writeMs: number;
  /** Whoever asks whether the site is ready waits no longer. */
  readonly readyMs: number;
  /** Between two pieces of what is read. */
  readonly silenceMs: number;
}

const PATIENCE: BucketPatience = { connectMs: 2_000, readMs: 8_000, readyMs: 2_000, writeMs: 20_000, silenceMs: 15_000 };
const TRIES = 3;
const PAGE = 1_000;

type Sdk = typeof import("@aws-sdk/client-s3");
type Asked = { client: S3Client; sdk: Sdk; abortSignal: AbortSignal };

/**
 * One bucket as this product uses it. Every failure is a FileStoreError; what is not there is null. No object is ever given an ACL, so all are as private as the
 * bucket. While the store is away one request at a time tries it and all others fail at once.
 */
export function openBucket(access: PhotoStoreAccess, given: Partial<BucketPatience> = {}) {
  const patience = { ...PATIENCE, ...given };
  const Bucket = access.bucket;
  const encrypted = encryptionOf(access);
  let loaded: Promise<{ client: S3Client; sdk: Sdk }> | null = null;
  let away: FileStoreError | null = null;
  let trying = false;

  const opened = () => {
    loaded ??= open(access, patience);
    return loaded;
  };

  async function ask<T>(mostMs: number, run: (asked: Asked) => Promise<T>): Promise<T> {
    if (away !== null && trying) throw new FileStoreError(away.fault, away.reason);
    const tries = away !== null;
    if (tries) trying = true;
    const giveUp = new AbortController();
    let limit: NodeJS.Timeout | undefined;
    try {
      const client = await opened();
      limit = setTimeout(() => giveUp.abort(), mostMs);
      const result = await run({ ...client, abortSignal: giveUp.signal });
      away = null;
      return result;
    } catch (error) {
      const known = fileStoreErrorOf(error);
      away = known.fault === "unreachable" ? known : null;
      throw known;
    } finally {
      clearTimeout(limit);
      if (tries) trying = false;
    }
  }

  const reading = <T>(run: (asked: Asked) => Promise<T>) => ask(patience.readMs, run);
  const writing = <T>(run: (asked: Asked) => Promise<T>) => ask(patience.writeMs, run);

  /** Only for where the bucket is known to be there: an answer to HEAD has no words, and does not say whether the object is missing or all of it. */
  async function peek(key: string): Promise<(BucketObject & { versioned: boolean }) | null> {
    return reading(async ({ client, sdk, abortSignal }) => {
      try {
        const found = await client.send(new sdk.HeadObjectCommand({ Bucket, Key: key }), { abortSignal });
        return { key, size: found.ContentLength ?? 0, at: found.LastModified ?? new Date(0), versioned: found.VersionId !== undefined };
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    });
  }

  async function head(key: string): Promise<(BucketObject & { versioned: boolean }) | null> {
    const found = await peek(key);
    if (found === null) await assertThere();
    return found;
  }

  /** `encryptedBy` is what the store says of it; null where it says nothing. Whoever does not read to the end calls `cancel`, or the connection is never free again. */
  async function get(key: string): Promise<BucketAnswer | null> {
    return reading(async ({ client, sdk, abortSignal }) => {
      try {
        const found = await client.send(new sdk.GetObjectCommand({ Bucket, Key: key }), { abortSignal });
        const raw = found.Body as Readable;
        // Until somebody reads it nobody else would hear that it broke off.
        raw.on("error", () => {});
        const body = unlessSilent(raw, patience.silenceMs);
        const encryptedBy = found.ServerSideEncryption ?? null;
        return { size: found.ContentLength ?? 0, body, encryptedBy, cancel: () => raw.destroy() };
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    });
  }

  /** The store compares what arrives with its MD5 and with the SHA-256 that the request is signed over. */
  async function put(key: string, bytes: Uint8Array): Promise<void> {
    const body = { Body: bytes, ContentLength: bytes.byteLength, ContentMD5: md5Of(bytes), ContentType: "application/octet-stream" };
    await writing(({ client, sdk, abortSignal }) =>
      client.send(new sdk.PutObjectCommand({ Bucket, Key: key, ...body, ...encrypted }), { abortSignal }),
    );
  }

  /** In parts, one after the other. Nothing is to be seen of it before the last one is there; one that fails is taken back. */
  async function putParts(key: string, parts: AsyncIterable<Uint8Array>): Promise<void> {
    const ContentType = "application/octet-stream";
    const begun = await writing(({ client, sdk, abortSignal }) =>
      client.send(new sdk.CreateMultipartUploadCommand({ Bucket, Key: key, ContentType, ...encrypted }), { abortSignal }),
    );
    const UploadId = begun.UploadId ?? "";
    try {
      const Parts: { ETag: string | undefined; PartNumber: number }[] = [];
      for await (const part of parts) {
        const PartNumber = Parts.length + 1;
        const input = { Bucket, Key: key, UploadId, PartNumber, Body: part, ContentLength: part.byteLength, ContentMD5: md5Of(part) };
        const { ETag } = await writing(({ client, sdk, abortSignal }) => client.send(new sdk.UploadPartCommand(input), { abortSignal }));
        Parts.push({ ETag, PartNumber });
      }
      await writing(({ client, sdk, abortSignal }) =>
        client.send(new sdk.CompleteMultipartUploadCommand({ Bucket, Key: key, UploadId, MultipartUpload: { Parts } }), { abortSignal }),
      );
    } catch (error) {
      // Where the store is away now too, the sweeper takes it back.
      await abortUpload({ key, uploadId: UploadId }).catch(() => {});
      throw error;
    }
  }

  async function abortUpload({ key, uploadId }: Pick<OpenUpload, "key" | "uploadId">): Promise<void> {
    await writing(async ({ client, sdk, abortSignal }) => {
      try {
        await client.send(new sdk.AbortMultipartUploadCommand({ Bucket, Key: key, UploadId: uploadId }), { abortSignal });
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
    });
  }

  async function remove(key: string): Promise<void> {
    await writing(({ client, sdk, abortSignal }) => client.send(new sdk.DeleteObjectCommand({ Bucket, Key: key }), { abortSignal }));
  }

  /** Also what a bucket that keeps versions has kept of it. */
  async function removeVersions(key: string): Promise<void> {
    for (;;) {
      const listed = await reading(({ client, sdk, abortSignal }) =>
        client.send(new sdk.ListObjectVersionsCommand({ Bucket, Prefix: key, MaxKeys: PAGE }), { abortSignal }),
      );
      const versions = [...(listed.Versions ?? []), ...(listed.DeleteMarkers ?? [])].filter((version) => version.Key === key);
      if (versions.length === 0) return;
      for (const { VersionId } of versions) {
        await writing(({ client, sdk, abortSignal }) =>
          client.send(new sdk.DeleteObjectCommand({ Bucket, Key: key, VersionId }), { abortSignal }),
        );
      }
    }
  }

  /** In the order of keys. */
  async function* list(prefix: string): AsyncGenerator<BucketObject> {
    let from: string | undefined;
    do {
      const page = await reading(({ client, sdk, abortSignal }) =>
        client.send(new sdk.ListObjectsV2Command({ Bucket, Prefix: prefix, MaxKeys: PAGE, ContinuationToken: from }), { abortSignal }),
      );
      for (const { Key, Size, LastModified } of page.Contents ?? []) {
        if (Key !== undefined) yield { key: Key, size: Size ?? 0, at: LastModified ?? new Date() };
      }
      from = page.IsTruncated ? page.NextContinuationToken : undefined;
    } while (from !== undefined);
  }

  async function* listUploads(prefix: string): AsyncGenerator<OpenUpload> {
    let from: { KeyMarker?: string | undefined; UploadIdMarker?: string | undefined } | null = {};
    while (from !== null) {
      const markers: { KeyMarker?: string | undefined; UploadIdMarker?: string | undefined } = from;
      const page = await reading(({ client, sdk, abortSignal }) =>
        client.send(new sdk.ListMultipartUploadsCommand({ Bucket, Prefix: prefix, MaxUploads: PAGE, ...markers }), { abortSignal }),
      );
      for (const { Key, UploadId, Initiated } of page.Uploads ?? []) {
        if (Key !== undefined && UploadId !== undefined) yield { key: Key, uploadId: UploadId, begunAt: Initiated ?? new Date() };
      }
      from = page.IsTruncated ? { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker } : null;
    }
  }

  /** Throws unless the bucket is there and opens to this key. */
  async function assertThere(): Promise<void> {
    await ask(patience.readyMs, ({ client, sdk, abortSignal }) => client.send(new sdk.HeadBucketCommand({ Bucket }), { abortSignal }));
  }

  /** Whether deleted and replaced objects are kept; null where the store does not say. */
  async function keepsVersions(): Promise<boolean | null> {
    return reading(({ client, sdk, abortSignal }) =>
      client.send(new sdk.GetBucketVersioningCommand({ Bucket }), { abortSignal }).then(
        ({ Status }) => Status === "Enabled",
        (error: unknown) => {
          if (fileStoreErrorOf(error).fault === "unreachable") throw error;
          return null;
        },
      ),
    );
  }

  return { opened, peek, head, get, put, putParts, abortUpload, remove, removeVersions, list, listUploads, assertThere, keepsVersions };
}

export type Bucket = ReturnType<typeof openBucket>;

/** Loaded when it is first needed: a site with its photos on a disk has nothing of it in memory. */
async function open(access: PhotoStoreAccess, { connectMs, writeMs }: BucketPatience): Promise<{ client: S3Client; sdk: Sdk }> {
  // On Node 20 it says that later versions will not run there. This one does.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= "true";
  const sdk = await import("@aws-sdk/client-s3");
  const client = new sdk.S3Client({
    region: access.region,
    endpoint: access.endpoint,
    forcePathStyle: access.pathStyle,
    credentials: { accessKeyId: access.accessKeyId, secretAccessKey: access.secretAccessKey },
    maxAttempts: TRIES,
    retryMode: "standard",
    // Checksums in trailers are refused by servers that only speak what S3 spoke before 2025; Content-MD5 is known to all.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    requestHandler: { connectionTimeout: connectMs, requestTimeout: writeMs, throwOnRequestTimeout: true },
  });
  return { client, sdk };
}

function encryptionOf({ encryption, kmsKey }: PhotoStore) {
  if (encryption === "none") return {};
  return { ServerSideEncryption: encryption, ...(kmsKey === null ? {} : { SSEKMSKeyId: kmsKey }) };
}

function isMissing(error: unknown): boolean {
  const { name } = error as { name?: string };
  return name === "NotFound" || name === "NoSuchKey" || name === "NoSuchUpload";
}

const md5Of = (bytes: Uint8Array) => createHash("md5").update(bytes).digest("base64");

/** The pieces of an answer. A store that falls silent is given up; one whose reader is slow is not. */
async function* unlessSilent(body: Readable, silenceMs: number): AsyncGenerator<Buffer> {
  const pieces = body[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  try {
    for (;;) {
      const limit = setTimeout(() => body.destroy(new FileStoreError("unreachable", "silence")), silenceMs);
      const next = await pieces.next().finally(() => clearTimeout(limit));
      if (next.done) return;
      yield next.value;
    }
  } catch (error) {
    throw fileStoreErrorOf(error);
  } finally {
    body.destroy();
  }
}
