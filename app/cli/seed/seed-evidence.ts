import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import type { Viewer } from "#app/accounts/role.ts";
import { writePaper } from "#app/cli/seed/demo-paper.ts";
import type { DemoPeople } from "#app/cli/seed/seed-accounts.ts";
import { known, type SeededProfiles } from "#app/cli/seed/seed-clinics.ts";
import { dayAgo, done, type Moment } from "#app/cli/seed/timeline.ts";
import { weighEvidence } from "#app/moderation/weigh-evidence.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { newId, sha256 } from "#app/platform/id.server.ts";
import { bringEvidence, type SentEvidence } from "#app/provenance/bring-evidence.server.ts";
import type { EvidenceInput } from "#app/provenance/evidence-form.ts";
import { issueRecaptureCode } from "#app/provenance/issue-recapture-code.server.ts";
import { findCode } from "#app/provenance/recapture-code-repository.server.ts";
import { drawCodeBeside } from "#db/seed/draw-code.ts";

/** The dispute that evidence is brought in, and the pictures it is made of. */
export interface EvidencedMatter {
  /** The photos of the owner and of who copied it, once they are in dispute. */
  photosOf(ctx: Ctx): Promise<{ originalId: string; copyId: string }>;
  /** What the owner's camera made of the disputed view, and another view of the same head. */
  pictures(): { original: Buffer; otherView: Buffer };
}

/** One dispute of the demo with evidence on both sides: some accepted, some refused, some waiting for a moderator. */
export function evidenceMoments(seeded: SeededProfiles, people: DemoPeople, matter: EvidencedMatter, folder: string): Moment[] {
  const owner = known(seeded.owners, "harrow-lane-scalp-studio");
  const copier = known(seeded.owners, "spree-kopfbild");
  const brought = new Map<string, string>();
  let codeId = "";

  const brings = (ago: number, by: Viewer, side: "originalId" | "copyId", make: (ctx: Ctx) => Promise<Piece>): Moment => ({
    ago,
    async run(ctx) {
      const photoId = (await matter.photosOf(ctx))[side];
      const { input, content } = await make(ctx);
      const result = await bringEvidence(ctx, by, photoId, input, content && (await keep(folder, content)));
      brought.set(`${side} ${input.intent}`, done("evidence", result).evidenceId);
    },
  });
  const weighs = (ago: number, piece: string, outcome: "accepted" | "refused", note: string): Moment => ({
    ago,
    async run(ctx) {
      done("weighing", await weighEvidence(ctx, people.moderator, brought.get(piece) ?? "", { outcome, legible: "yes", note }));
    },
  });

  return [
    brings(8.5, owner, "originalId", async () => ({
      input: {
        intent: "original_file",
        body: "The file as it left the studio’s camera, from the evening of the client’s last visit. What is on our page was made from it.",
      },
      content: await asCameraFile(matter.pictures().original),
    })),
    brings(8.2, copier, "copyId", async (ctx) => ({
      input: {
        intent: "session_log",
        body: "Unser Terminbuch der drei Sitzungen, mit Farbnummer. (Our appointment book of the three sessions, with the pigment’s number.)",
        firstOn: dayAgo(ctx.now(), 130),
        lastOn: dayAgo(ctx.now(), 88),
      },
      content: writePaper("Terminbuch", ["Sitzung 1, 2 und 3", "Pigment 04, Nadel 0,18 mm", "Kunde: J."]),
    })),
    brings(8, copier, "copyId", async (ctx) => ({
      input: {
        intent: "earlier_page",
        url: "https://spree-kopfbild.example/galerie",
        seenOn: dayAgo(ctx.now(), 40),
        body: "The picture was in the gallery of our own website before we sent it in here.",
      },
      content: null,
    })),
    {
      ago: 7,
      async run(ctx) {
        codeId = done("code", await issueRecaptureCode(ctx, owner, (await matter.photosOf(ctx)).originalId)).codeId;
      },
    },
    weighs(
      6,
      "originalId original_file",
      "accepted",
      "Larger than the copy and not mirrored, with the camera’s data. The photo at Spree Kopfbild can be made from it, not the other way round.",
    ),
    weighs(
      5.5,
      "copyId earlier_page",
      "refused",
      "The gallery bears no day, and the picture there is the same small one. It does not show that the clinic took it.",
    ),
    brings(2, owner, "originalId", async (ctx) => ({
      input: { intent: "live_recapture", codeId, body: "Our client came by on Tuesday. He is glad to help." },
      content: await drawCodeBeside(matter.pictures().otherView, await codeText(ctx, (await matter.photosOf(ctx)).originalId, codeId)),
    })),
  ];
}

interface Piece {
  input: EvidenceInput;
  content: Buffer | null;
}

/** A file as a camera writes it: with the day and the device, which anybody can write. */
const asCameraFile = (picture: Buffer): Promise<Buffer> =>
  sharp(picture)
    .withExif({ IFD0: { Make: "Drawn", Model: "for the demo" } })
    .jpeg({ quality: 95 })
    .toBuffer();

async function codeText(ctx: Ctx, photoId: string, id: string): Promise<string> {
  const code = await findCode(ctx.store.read, photoId, id);
  if (!code) throw new Error("The demo’s code is missing");
  return code.code;
}

async function keep(folder: string, content: Buffer): Promise<SentEvidence> {
  const path = join(folder, newId());
  await writeFile(path, content);
  return { path, sha256: sha256(content), bytes: content.length };
}
