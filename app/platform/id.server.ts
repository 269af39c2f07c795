import { createHash, createHmac, randomBytes } from "node:crypto";

/** A public id: 128 random bits as 32 hex digits, so that nobody can guess or count rows. */
export const newId = () => randomBytes(16).toString("hex");

export const sha256 = (data: string | Uint8Array) => createHash("sha256").update(data).digest("hex");

export const hmacSha256 = (secret: string, text: string) => createHmac("sha256", secret).update(text).digest("hex");
