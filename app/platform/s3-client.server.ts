import type { S3Client } from "@aws-sdk/client-s3";
import type { PhotoStore } from "#app/platform/photo-store.ts";

/** Where the bucket is, and the key that opens it. */
export interface PhotoStoreAccess extends PhotoStore {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
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
  /** For whoever reads to ask for the next piece. */
  readonly readerMs: number;
}

export const PATIENCE: BucketPatience = {
  connectMs: 2_000,
  readMs: 8_000,
  readyMs: 2_000,
  writeMs: 20_000,
  silenceMs: 15_000,
  readerMs: 60_000,
};
const TRIES = 3;

export type Sdk = typeof import("@aws-sdk/client-s3");
export interface OpenedS3 {
  readonly client: S3Client;
  readonly sdk: Sdk;
}

/** Loaded when it is first needed: a site with its photos on a disk has nothing of it in memory. */
export async function openS3(access: PhotoStoreAccess, { connectMs, writeMs }: BucketPatience): Promise<OpenedS3> {
  // On Node 20 it says that later versions will not run there. This one does.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= "true";
  const sdk = await import("@aws-sdk/client-s3");
  // Whoever asks is counted by the bucket: time spent waiting here for a connection would look like a store that is away.
  const agent = { keepAlive: true, maxSockets: Number.POSITIVE_INFINITY };
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
    requestHandler: {
      connectionTimeout: connectMs,
      requestTimeout: writeMs,
      throwOnRequestTimeout: true,
      httpAgent: agent,
      httpsAgent: agent,
    },
  });
  return { client, sdk };
}

/** How an object is to be encrypted, as every write says it. */
export function encryptionOf({ encryption, kmsKey }: PhotoStore) {
  if (encryption === "none") return {};
  return { ServerSideEncryption: encryption, ...(kmsKey === null ? {} : { SSEKMSKeyId: kmsKey }) };
}

/** Whether the store says that there is no such object or upload. */
export function isMissing(error: unknown): boolean {
  const { name } = error as { name?: string };
  return name === "NotFound" || name === "NoSuchKey" || name === "NoSuchUpload";
}

/** Whether what is missing lies beneath a marker of its removal. */
export function isHidden(error: unknown): boolean {
  const { $response } = error as { $response?: { headers?: Record<string, string> } };
  return $response?.headers?.["x-amz-delete-marker"] === "true";
}

/** Whether the store was asked more than once: an earlier request may have been carried out though its answer was lost, or may be yet. */
export function wasRepeated(answer: unknown): boolean {
  const { $metadata } = answer as { $metadata?: { attempts?: number } };
  return ($metadata?.attempts ?? 1) > 1;
}
