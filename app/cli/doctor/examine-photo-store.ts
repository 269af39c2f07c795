import { randomBytes, randomUUID } from "node:crypto";
import { type Finding, look, mend, ok } from "#app/cli/doctor/finding.ts";
import { FileStoreError } from "#app/platform/file-store-error.server.ts";
import { type FileStorageSettings, photoStoreAccess } from "#app/platform/open-file-storage.server.ts";
import { type Bucket, openBucket } from "#app/platform/s3-bucket.server.ts";
import type { PhotoStoreAccess } from "#app/platform/s3-client.server.ts";

const WAIT_MS = 8_000;
const NAME = "Photo store";

/** What to do about a code of the store; the codes are S3's, and those of a connection that does not come about. */
const REMEDIES: readonly [pattern: RegExp, remedy: string][] = [
  [/^NoSuchBucket$|^404$|^NotFound$/, "make the bucket, private, or see the bucket in PHOTO_STORE"],
  [/^InvalidAccessKeyId$|^SignatureDoesNotMatch$/, "see AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"],
  [/^RequestTimeTooSkewed$/, "set the clock by NTP"],
  [/^(?:Authorization\w+|PermanentRedirect|IllegalLocationConstraint\w*|301|307)$/, "see the region in PHOTO_STORE"],
  [
    /^AccessDenied$|^403$|^Forbidden$/,
    "give the key s3:ListBucket, s3:GetObject, s3:PutObject, s3:DeleteObject, and those for uploads in parts",
  ],
  [/^NotImplemented$|^501$/, "the server knows no such encryption: add encryption=none to PHOTO_STORE and encrypt its disks"],
  [/^(?:KMS\.\w+|KMS\w*)$/, "see kms-key in PHOTO_STORE, and what the key service says"],
  [/^(?:CERT_\w+|\w*SELF_SIGNED\w*|UNABLE_TO_\w+|ERR_TLS_\w+)$/, "give Node the store's certificate authority: NODE_EXTRA_CA_CERTS"],
  [
    /^(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH|TimeoutError|AbortError)$/,
    "see the endpoint in PHOTO_STORE, and whether it may be reached",
  ],
];

const remedyFor = ({ fault, reason }: FileStoreError): string =>
  REMEDIES.find(([pattern]) => pattern.test(reason))?.[1] ?? (fault === "full" ? "make room there" : "see what the store's own log says");

/** Whether the bucket can be reached, written, read and cleared with these settings, keeps what it has to itself, and keeps nothing that was deleted. */
export async function examinePhotoStore(env: FileStorageSettings): Promise<Finding[]> {
  const access = photoStoreAccess(env);
  if (access === null) return [ok(NAME, "this machine's disk")];
  const bucket = openBucket(access);
  const key = `${access.prefix}doctor/${randomUUID()}`;
  const findings: Finding[] = [];
  try {
    await bucket.assertThere();
    findings.push(ok(NAME, `bucket ${access.bucket} at ${access.endpoint} answers`));
    findings.push(...(await examineWrites(bucket, access, key)));
  } catch (error) {
    if (!(error instanceof FileStoreError)) throw error;
    findings.push(mend(NAME, error.message, remedyFor(error)));
  } finally {
    // Where nothing can be written there is nothing to be removed.
    await bucket.erase(key).catch(() => {});
  }
  return findings;
}

async function examineWrites(bucket: Bucket, access: PhotoStoreAccess, key: string): Promise<Finding[]> {
  const bytes = randomBytes(1_000);
  const { versionId } = await bucket.put(key, bytes);
  const read = await bucket.get(key);
  const pieces: Buffer[] = [];
  for await (const piece of read?.body ?? []) pieces.push(piece);
  for await (const _ of bucket.listUploads(access.prefix)) break;
  for await (const _ of bucket.list(access.prefix)) break;
  const isWhole = Buffer.concat(pieces).equals(bytes);
  const findings = [
    isWhole
      ? ok("Photo store, files", "written, listed and read back")
      : mend("Photo store, files", "what was written came back changed", "use another store: this one cannot be trusted with evidence"),
    examineEncryption(access, read?.encryptedBy ?? null),
    await examinePrivacy(access, key),
    await examineVersions(bucket, key, versionId !== null || (await bucket.head(key))?.versioned === true),
  ];
  if (versionId === null) await bucket.erase(key);
  if ((await bucket.head(key)) !== null)
    findings.push(mend("Photo store, removal", "a file that was deleted is still there", "see retention and locks of the bucket"));
  return findings;
}

function examineEncryption({ encryption }: PhotoStoreAccess, encryptedBy: string | null): Finding {
  const name = "Photo store, encryption";
  if (encryption === "none")
    return look(
      name,
      encryptedBy ?? "not asked for",
      "take encryption=none out of PHOTO_STORE where the store can encrypt; else encrypt its disks",
    );
  if (encryptedBy === encryption) return ok(name, encryptedBy);
  // Ceph, for one, encrypts by a key of its own without saying so.
  return encryptedBy === null
    ? look(name, `${encryption} was asked for, and the store does not say whether it does it`, "see the settings of the store")
    : mend(name, `${encryption} was asked for, and the store says ${encryptedBy}`, "see encryption and kms-key in PHOTO_STORE");
}

/** Asks as a stranger would, without a key: for the file and for the list of files. */
async function examinePrivacy({ endpoint, bucket, pathStyle }: PhotoStoreAccess, key: string): Promise<Finding> {
  const name = "Photo store, privacy";
  const base = pathStyle ? `${endpoint}/${bucket}` : endpoint.replace("://", `://${bucket}.`);
  for (const [what, address] of [
    ["read files", `${base}/${key}`],
    ["list the files", `${base}/?list-type=2`],
  ] as const) {
    const answer = await fetch(address, { redirect: "manual", signal: AbortSignal.timeout(WAIT_MS) }).catch(() => null);
    await answer?.body?.cancel();
    if (answer === null) return look(name, "it could not be asked as a stranger would ask", "run npm run doctor again");
    if (answer.ok)
      return mend(name, `anybody can ${what} without a key`, "take away the bucket's public policy and ACL, and block public access");
  }
  return ok(name, "strangers are refused");
}

/** Asks for the file's versions and removes them, as the site does with a file: the key needs rights of its own for that. */
async function examineVersions(bucket: Bucket, key: string, isVersioned: boolean): Promise<Finding> {
  const name = "Photo store, versions";
  const says = await bucket.versioning();
  if (isVersioned) {
    try {
      await bucket.removeVersions(key);
    } catch (error) {
      if (!(error instanceof FileStoreError) || error.fault === "unreachable") throw error;
      return mend(
        name,
        `the bucket keeps old versions, and this key may not remove them (${error.reason}): no file can be erased`,
        "give the key s3:ListBucketVersions and s3:DeleteObjectVersion, and see retention and locks of the bucket",
      );
    }
  }
  if (says === "Suspended")
    return look(
      name,
      "versions are no longer kept, and those from before still may be",
      "remove old versions from the bucket, by a rule for noncurrent versions",
    );
  if (isVersioned) return ok(name, "the bucket keeps old versions; the site removes all of them with a file");
  return ok(name, says === null ? "the store does not say that it keeps any" : "none are kept");
}
