import { seenSettingsWords } from "#app/platform/seen-settings-words.ts";
/** Who encrypts what lies in the bucket: S3 with its own key, S3 with one from a key service, or nobody but the disks below it. */
export const ENCRYPTIONS = ["AES256", "aws:kms", "none"] as const;
export type Encryption = (typeof ENCRYPTIONS)[number];

/** A bucket in which photos and files are kept instead of on this machine's disk. */
export interface PhotoStore {
  readonly bucket: string;
  /** Stands before every key: empty, or ending in a slash. */
  readonly prefix: string;
  /** Scheme, host and port. */
  readonly endpoint: string;
  readonly region: string;
  readonly encryption: Encryption;
  /** Null: the bucket's own. */
  readonly kmsKey: string | null;
  /** True: `endpoint/bucket/key`; false: `bucket.endpoint/key`. */
  readonly pathStyle: boolean;
}

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const PREFIX = /^(?:[\w.-]{1,60}\/){0,5}$/;
const REGION = /^[a-z0-9-]{1,40}$/;
const KMS_KEY = /^[\w:/-]{1,200}$/;
const PARAMETERS: readonly string[] = ["endpoint", "region", "encryption", "kms-key", "style"];
const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])$/;

export const PHOTO_STORE_FORM = "s3://BUCKET?endpoint=https://s3.example&region=us-east-1";

/**
 * Reads PHOTO_STORE: `s3://bucket/prefix?endpoint=…&region=…&encryption=…&kms-key=…&style=…`, of which only the bucket and either endpoint or region are needed.
 * Returns what is wrong with it as words that follow "PHOTO_STORE must "; they repeat nothing of what was given. `strict`: nothing may go over a network in the clear.
 */
export function parsePhotoStore(text: string, strict: boolean): PhotoStore | string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== "s3:" || url.hash !== "" || url.port !== "") return `look like ${PHOTO_STORE_FORM}`;
  if (url.username !== "" || url.password !== "") return "hold no key: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are read for that";
  if (!BUCKET.test(url.hostname)) return "name a bucket of 3 to 63 small letters, digits, dots and hyphens";
  const prefix = url.pathname.replace(/^\/+|\/+$/g, "");
  if (!PREFIX.test(prefix === "" ? "" : `${prefix}/`)) return "have a prefix of letters, digits, dots, hyphens and slashes";
  const given = url.searchParams;
  const unknown = [...given.keys()].some((name, at, all) => !PARAMETERS.includes(name) || all.indexOf(name) !== at);
  if (unknown) return `have no parameters but ${PARAMETERS.join(", ")}, each once`;
  const endpoint = given.get("endpoint");
  const region = given.get("region") ?? "us-east-1";
  if (endpoint === null && !given.has("region")) return "name the endpoint of the store, or a region of Amazon's";
  if (!REGION.test(region)) return "name a region such as eu-central-1";
  const address = endpointOf(endpoint ?? `https://s3.${region}.amazonaws.com`);
  if (address === null) return "have an endpoint that is scheme, host and port only, such as https://s3.example";
  if (strict && address.protocol === "http:" && !LOOPBACK.test(address.hostname)) return "have an endpoint that begins with https://";
  const encryption = ENCRYPTIONS.find((known) => known === (given.get("encryption") ?? "AES256"));
  if (encryption === undefined) return `have an encryption of ${ENCRYPTIONS.join(", ")}`;
  const kmsKey = given.get("kms-key");
  if (kmsKey !== null && (encryption !== "aws:kms" || !KMS_KEY.test(kmsKey)))
    return "have a kms-key only with encryption=aws:kms, by its name or ARN";
  const style = given.get("style") ?? (endpoint === null ? "host" : "path");
  if (style !== "path" && style !== "host") return "have a style of path or host";
  return {
    bucket: url.hostname,
    prefix: prefix === "" ? "" : `${prefix}/`,
    endpoint: address.origin,
    region,
    encryption,
    kmsKey,
    pathStyle: style === "path",
  };
}

function endpointOf(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  return url.pathname.slice(1) + url.search + url.hash + url.username + url.password === "" ? url : null;
}

/** For whoever runs the site: where it is and how it is encrypted. */
export function photoStoreWords({ bucket, prefix, endpoint, encryption }: PhotoStore): string {
  const say = seenSettingsWords();
  const how = encryption === "none" ? say.notEncrypted : say.encryptedBy(encryption);
  return say.photoStore(`s3://${bucket}/${prefix}`, endpoint, how);
}
