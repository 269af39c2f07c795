import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { openBucketRequests } from "#app/platform/bucket-requests.server.ts";
import { FileStoreError, fileStoreErrorOf } from "#app/platform/file-store-error.server.ts";
import { answerPieces, SILENCE } from "#app/platform/s3-answer.server.ts";
import {
  type BucketPatience,
  encryptionOf,
  isHidden,
  isMissing,
  PATIENCE,
  type PhotoStoreAccess,
  wasRepeated,
} from "#app/platform/s3-client.server.ts";

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

/** `versionId`: its name in a bucket that keeps versions, null in every other. */
export interface PutAnswer {
  versionId: string | null;
}

const PAGE = 1_000;
/** Answers that are read piece by piece at once: they hold no turn of the requests. */
const STREAMS = 500;
/** Puts are paid for, and readiness is asked for every second: a store that took something so recently is only asked whether it is there. */
const TOOK_MS = 30_000;
/** How often an answer that breaks off is asked for. */
const READS = 2;

/**
 * One bucket as this product uses it. Every failure is a FileStoreError; what is not there is null. No object is ever given an ACL, so all are as private as the
 * bucket.
 */
export function openBucket(access: PhotoStoreAccess, given: Partial<BucketPatience> = {}) {
  const patience = { ...PATIENCE, ...given };
  const Bucket = access.bucket;
  const encrypted = encryptionOf(access);
  const { opened, askNow, inTurn, reading, writing, isAway } = openBucketRequests(access, patience);
  let streams = 0;
  let tookAt = Number.NEGATIVE_INFINITY;

  /** "hidden": it was removed, and the bucket may still keep older versions of it. */
  async function look(key: string): Promise<(BucketObject & { versioned: boolean }) | "hidden" | null> {
    return reading(async ({ client, sdk, abortSignal }) => {
      try {
        const found = await client.send(new sdk.HeadObjectCommand({ Bucket, Key: key }), { abortSignal });
        return { key, size: found.ContentLength ?? 0, at: found.LastModified ?? new Date(0), versioned: found.VersionId !== undefined };
      } catch (error) {
        if (isMissing(error)) return isHidden(error) ? "hidden" : null;
        throw error;
      }
    });
  }

  /** Only for where the bucket is known to be there: an answer to HEAD has no words, and does not say whether the object is missing or all of it. */
  async function peek(key: string): Promise<(BucketObject & { versioned: boolean }) | null> {
    const found = await look(key);
    return found === "hidden" ? null : found;
  }

  async function head(key: string): Promise<(BucketObject & { versioned: boolean }) | null> {
    const found = await peek(key);
    if (found === null) await assertThere();
    return found;
  }

  const begin = (key: string) =>
    askNow(patience.readMs, async ({ client, sdk, abortSignal }) => {
      try {
        return await client.send(new sdk.GetObjectCommand({ Bucket, Key: key }), { abortSignal });
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    });

  /** All of it at once. An answer that breaks off is asked for once more; one that falls silent has had its time. */
  async function read(key: string): Promise<Buffer | null> {
    return inTurn(async () => {
      for (let reads = 1; ; reads += 1) {
        const found = await begin(key);
        if (found === null) return null;
        const pieces: Buffer[] = [];
        try {
          for await (const piece of answerPieces(found.Body as Readable, patience)) pieces.push(piece);
          return Buffer.concat(pieces);
        } catch (error) {
          if (reads === READS || fileStoreErrorOf(error).reason === SILENCE) throw error;
        }
      }
    });
  }

  /** Piece by piece. `encryptedBy` is what the store says of it; null where it says nothing. Whoever does not read to the end calls `cancel`. */
  async function get(key: string): Promise<BucketAnswer | null> {
    if (streams >= STREAMS) throw new FileStoreError("unreachable", "too many read at once");
    streams += 1;
    let body: Readable | null = null;
    try {
      const found = await begin(key);
      if (found === null) return null;
      const raw = found.Body as Readable;
      body = raw.once("close", () => {
        streams -= 1;
      });
      const encryptedBy = found.ServerSideEncryption ?? null;
      return { size: found.ContentLength ?? 0, body: answerPieces(raw, patience), encryptedBy, cancel: () => raw.destroy() };
    } finally {
      if (body === null) streams -= 1;
    }
  }

  /** The store compares what arrives with its MD5 and with the SHA-256 that the request is signed over. */
  async function put(key: string, bytes: Uint8Array): Promise<PutAnswer> {
    return inTurn(() => putNow(key, bytes, patience.writeMs));
  }

  async function putNow(key: string, bytes: Uint8Array, mostMs: number): Promise<PutAnswer> {
    const body = { Body: bytes, ContentLength: bytes.byteLength, ContentMD5: md5Of(bytes), ContentType: "application/octet-stream" };
    try {
      const { VersionId } = await askNow(mostMs, ({ client, sdk, abortSignal }) =>
        client.send(new sdk.PutObjectCommand({ Bucket, Key: key, ...body, ...encrypted }), { abortSignal }),
      );
      tookAt = performance.now();
      return { versionId: VersionId ?? null };
    } catch (error) {
      tookAt = Number.NEGATIVE_INFINITY;
      throw error;
    }
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
        client
          .send(new sdk.CompleteMultipartUploadCommand({ Bucket, Key: key, UploadId, MultipartUpload: { Parts } }), { abortSignal })
          .catch((error: unknown) => {
            // It was completed the first time, and the answer was lost. Whether the object is there is seen afterwards.
            if (!isMissing(error) || !wasRepeated(error)) throw error;
          }),
      );
    } catch (error) {
      // A store that is away now would only keep whoever sent it waiting: the sweeper takes it back.
      const isAway = error instanceof FileStoreError && error.fault === "unreachable";
      if (!isAway) await abortUpload({ key, uploadId: UploadId }).catch(() => {});
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

  /**
   * One version where `versionId` says which. Without it all of the object, also where it turns out that the bucket only hid it: one that was put before the bucket
   * kept versions looks as if none were kept. False: it was asked more than once, and an earlier request may yet be carried out.
   */
  async function remove(key: string, versionId: string | null = null): Promise<boolean> {
    const which = { Bucket, Key: key, ...(versionId === null ? {} : { VersionId: versionId }) };
    const answer = await writing(({ client, sdk, abortSignal }) => client.send(new sdk.DeleteObjectCommand(which), { abortSignal }));
    if (versionId === null && (answer.DeleteMarker === true || answer.VersionId !== undefined)) await removeVersions(key);
    return !wasRepeated(answer);
  }

  /**
   * Every version there is when it is called, and none that is put meanwhile; false when there is none. The newest goes first: the object is to be seen until the
   * last one is gone, so that whoever was interrupted finds it again.
   */
  async function removeVersions(key: string): Promise<boolean> {
    const versionIds: string[] = [];
    let from: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } | null = {};
    while (from !== null) {
      const markers: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } = from;
      const page = await reading(({ client, sdk, abortSignal }) =>
        client.send(new sdk.ListObjectVersionsCommand({ Bucket, Prefix: key, MaxKeys: PAGE, ...markers }), { abortSignal }),
      );
      // A marker of a removal hides what lies beneath it, so it goes before all others.
      for (const { Key, VersionId } of [...(page.DeleteMarkers ?? []), ...(page.Versions ?? [])])
        if (Key === key && VersionId !== undefined) versionIds.push(VersionId);
      from = page.IsTruncated ? { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker } : null;
    }
    for (const versionId of versionIds) await remove(key, versionId);
    return versionIds.length > 0;
  }

  /** The object in all its versions. `removed`: there was one; `settled`: nothing that was asked for can still remove what is put there from now on. */
  async function erase(key: string): Promise<{ removed: boolean; settled: boolean }> {
    const found = await look(key);
    if (found === null) {
      await assertThere();
      return { removed: false, settled: true };
    }
    // A removal that names no version would only hide the object: if the next request failed nobody would find it again.
    if (found === "hidden" || found.versioned) return { removed: await removeVersions(key), settled: true };
    return { removed: true, settled: await remove(key) };
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

  /** Throws unless the bucket is there and opens to this key. A store can answer this and take nothing, so nobody takes it to be well by it. */
  async function assertThere(): Promise<void> {
    await askNow(
      patience.readyMs,
      ({ client, sdk, abortSignal }) => client.send(new sdk.HeadBucketCommand({ Bucket }), { abortSignal }),
      false,
    );
  }

  /** Throws unless something can be put just now; `key` is written over and over. */
  async function assertTakes(key: string): Promise<void> {
    if (!isAway() && performance.now() - tookAt < TOOK_MS) return assertThere();
    const { versionId } = await putNow(key, Buffer.from("ready"), patience.readyMs);
    // What cannot be removed here cannot be removed anywhere: the doctor says so.
    if (versionId !== null) await remove(key, versionId).catch(() => {});
  }

  /** What the store says about keeping what is deleted and replaced; null where it does not say. "Suspended": no more is kept, and what was kept before still is. */
  async function versioning(): Promise<"Enabled" | "Suspended" | null> {
    return reading(({ client, sdk, abortSignal }) =>
      client.send(new sdk.GetBucketVersioningCommand({ Bucket }), { abortSignal }).then(
        ({ Status }) => Status ?? null,
        (error: unknown) => {
          if (fileStoreErrorOf(error).fault === "unreachable") throw error;
          return null;
        },
      ),
    );
  }

  return {
    opened,
    peek,
    head,
    read,
    get,
    put,
    putParts,
    abortUpload,
    remove,
    removeVersions,
    erase,
    list,
    listUploads,
    assertThere,
    assertTakes,
    versioning,
  };
}

export type Bucket = ReturnType<typeof openBucket>;

const md5Of = (bytes: Uint8Array) => createHash("md5").update(bytes).digest("base64");
