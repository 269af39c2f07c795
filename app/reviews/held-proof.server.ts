import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Ctx } from "#app/platform/context.server.ts";
import { hmacSha256, newId } from "#app/platform/id.server.ts";
import { PROOF_KINDS } from "#app/reviews/proof.ts";
import type { ExaminedProof } from "#app/reviews/proof-file.server.ts";

/** How long a picture waits for its sender to say what is to be covered. Then it is gone, and they send it again. */
export const HELD_MINUTES = 30;
const HELD_MS = HELD_MINUTES * 60_000;

/** Whose picture waits, and for which review: one at a time, so that a later one takes the place of an earlier. */
export interface Holder {
  accountId: string;
  reviewId: string;
}

/** A picture made anew from its pixels, before its sender has covered anything. */
export interface HeldProof extends Pick<ExaminedProof, "kind" | "sentHash"> {
  findings: NonNullable<ExaminedProof["findings"]>;
  jpeg: Uint8Array;
}

const Note = z.object({
  kind: z.enum(PROOF_KINDS),
  sentHash: z.string(),
  findings: z.array(z.object({ term: z.string(), value: z.string() })),
});

type Where = Pick<Ctx, "env">;

const folderOf = ({ env }: Where) => join(env.DATA_DIR, "held-proofs");

/** Nobody who reads the folder learns whose they are. */
const nameOf = ({ env }: Where, { accountId, reviewId }: Holder) => hmacSha256(env.APP_SECRET, `held-proof:${accountId}:${reviewId}`);

/** One file for each: a line that says what it is, and the picture. It is beside the stored files, not among them: no row ever names it, and no backup takes it along. */
export async function holdProof(ctx: Where & Pick<Ctx, "now">, holder: Holder, { jpeg, ...note }: HeldProof): Promise<void> {
  await mkdir(folderOf(ctx), { recursive: true, mode: 0o700 });
  const writing = join(folderOf(ctx), `${newId()}.writing.${ctx.now().getTime()}`);
  await writeFile(writing, Buffer.concat([Buffer.from(`${JSON.stringify(note satisfies z.input<typeof Note>)}\n`), jpeg]), { mode: 0o600 });
  await forgetHeldProof(ctx, holder);
  await rename(writing, join(folderOf(ctx), `${nameOf(ctx, holder)}.${ctx.now().getTime()}`));
}

/** Null: none waits, or it has waited too long. */
export async function findHeldProof(ctx: Where & Pick<Ctx, "now">, holder: Holder): Promise<HeldProof | null> {
  const name = (await namesOf(ctx)).find((one) => one.startsWith(`${nameOf(ctx, holder)}.`) && !isOver(one, ctx.now()));
  const bytes = name === undefined ? null : await readFile(join(folderOf(ctx), name)).catch(unlessGone);
  if (!bytes) return null;
  const end = bytes.indexOf("\n");
  return { ...Note.parse(JSON.parse(bytes.subarray(0, end).toString("utf8"))), jpeg: new Uint8Array(bytes.subarray(end + 1)) };
}

export async function forgetHeldProof(ctx: Where, holder: Holder): Promise<void> {
  const names = (await namesOf(ctx)).filter((name) => name.startsWith(`${nameOf(ctx, holder)}.`));
  for (const name of names) await rm(join(folderOf(ctx), name), { force: true });
}

/** The job that removes every picture whose time is over, with whatever a process that died left half written. Returns how many there were. */
export async function forgetOldProofs(ctx: Where & Pick<Ctx, "now">): Promise<number> {
  const old = (await namesOf(ctx)).filter((name) => isOver(name, ctx.now()));
  for (const name of old) await rm(join(folderOf(ctx), name), { force: true });
  return old.length;
}

/** When a picture that is held now is to be gone. */
export const heldUntil = (now: Date): Date => new Date(now.getTime() + HELD_MS);

const namesOf = (ctx: Where): Promise<string[]> => readdir(folderOf(ctx)).catch((error: unknown) => unlessGone(error) ?? []);

const isOver = (name: string, now: Date): boolean => now.getTime() - Number(name.split(".").at(-1)) >= HELD_MS;

function unlessGone(error: unknown): null {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
  throw error;
}
