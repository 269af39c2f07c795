import sharp from "sharp";
import type { PhotoSource } from "#app/cli/seed/photo-source.ts";
import { known, type SeededProfiles } from "#app/cli/seed/seed-clinics.ts";
import { dayAgo, type Moment } from "#app/cli/seed/timeline.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { addPhoto, type PhotoDetails, receivePhoto } from "#app/provenance/add-photo.server.ts";
import { caseSessions, cases } from "#db/schema/cases.ts";
import { type DemoCase, type DemoShot, pictureOf, takenAgo } from "#db/seed/demo-case.ts";
import { type DemoCopy, demoCases, demoCopies } from "#db/seed/demo-cases.ts";
import type { HeadPicture, View } from "#db/seed/head-picture.ts";

/** One photo to draw and send in, with the day of its sending. */
interface PlannedPhoto {
  treated: DemoCase;
  shot: DemoShot;
  uploadedAgo: number;
}

const captions: Record<View, string> = {
  front: "From the front",
  "three-quarter": "Three-quarter view",
  left: "Left side",
  right: "Right side",
  top: "From above",
  back: "Back of the head",
  hairline: "The hairline, close",
};
const skinTypes = ["I", "II", "III", "IV", "V", "VI"] as const;

/** Every drawn photo in the order of its sending: the order that a photo source draws in. */
export const plannedPhotos: readonly PlannedPhoto[] = demoCases
  .flatMap((treated) =>
    treated.shots.map((shot) => {
      // Photos are sent in some days after they are taken, a few at a time.
      const uploadedAgo = Math.max(1, takenAgo(treated, shot) - 2 - ((treated.head + shot.take * 3) % 7)) + shot.take / 48;
      return { treated, shot, uploadedAgo };
    }),
  )
  .toSorted((a, b) => b.uploadedAgo - a.uploadedAgo);

export const plannedPictures: readonly HeadPicture[] = plannedPhotos.map(({ treated, shot }) => pictureOf(treated, shot));

/** What of the photos others go on with: the id of each copy, and where it was sent. */
export interface SeededPhotos {
  moments: Moment[];
  /** Filled as the moments pass, in the order of `demoCopies`. */
  copies: Map<DemoCopy, string>;
  /** The drawn bytes of every shot of the heads that were copied from, by `${head}:${take}`. */
  bytes: ReadonlyMap<string, Buffer>;
}

/** Cases when their first photo is sent in, photos through the product's own commands, and copies made of what other clinics sent. */
export function photoMoments(seeded: SeededProfiles, source: PhotoSource): SeededPhotos {
  const caseIds = new Map<DemoCase, string>();
  const bytesOf = new Map<string, Buffer>();
  const copies = new Map<DemoCopy, string>();
  const copied = new Set(demoCopies.map(({ of }) => of.head));

  const originals = plannedPhotos.map(
    ({ treated, shot, uploadedAgo }, place): Moment => ({
      ago: uploadedAgo,
      async run(ctx) {
        const caseId = caseIds.get(treated) ?? (await insertCase(ctx, treated, seeded, uploadedAgo));
        caseIds.set(treated, caseId);
        const bytes = await source.take(place);
        if (copied.has(treated.head)) bytesOf.set(`${treated.head}:${shot.take}`, bytes);
        await send(ctx, bytes, {
          clinicId: known(seeded.clinics, treated.clinic),
          caseId,
          purpose: "clinic",
          uploadedBy: known(seeded.owners, treated.clinic).id,
          treatment: treated.treatment,
          caption: captions[shot.view],
          takenOn: dayAgo(ctx.now(), takenAgo(treated, shot) - uploadedAgo),
          daysSinceSession: shot.days,
          beforeTreatment: shot.days === null,
          drawn: true,
        });
      },
    }),
  );
  const stolen = demoCopies.map(
    (copy): Moment => ({
      ago: copy.uploadedAgo,
      async run(ctx) {
        const original = bytesOf.get(`${copy.of.head}:${copy.of.shot}`);
        if (!original) throw new Error(`The photo that ${copy.clinic} copies was sent in later than the copy`);
        const photoId = await send(ctx, await alter(original, copy), {
          clinicId: known(seeded.clinics, copy.clinic),
          caseId: null,
          purpose: "clinic",
          uploadedBy: known(seeded.owners, copy.clinic).id,
          treatment: "full_shave",
          caption: "One of our clients",
          takenOn: null,
          daysSinceSession: copy.daysClaimed,
          beforeTreatment: false,
          drawn: true,
        });
        copies.set(copy, photoId);
      },
    }),
  );
  return { moments: [...originals, ...stolen], copies, bytes: bytesOf };
}

async function insertCase(ctx: Ctx, treated: DemoCase, seeded: SeededProfiles, ago: number): Promise<string> {
  const id = newId();
  const now = ctx.now();
  await ctx.store.write(async (tx) => {
    await tx.insert(cases).values({
      id,
      clinicId: known(seeded.clinics, treated.clinic),
      practitionerId: known(seeded.practitioners, treated.practitioner),
      treatment: treated.treatment,
      grade: treated.grade,
      skinType: skinTypes[treated.skin - 1] ?? null,
      confirmedAt: treated.confirmed ? now : null,
      createdAt: now,
    });
    await tx.insert(caseSessions).values(treated.sessions.map((session) => ({ caseId: id, heldOn: dayAgo(now, session - ago) })));
  });
  return id;
}

async function send(ctx: Ctx, bytes: Buffer, details: PhotoDetails): Promise<string> {
  const received = await receivePhoto(ctx, bytes);
  if (!received.ok) throw new Error(`A drawn photo was refused: ${received.message}`);
  return (await addPhoto(ctx, received, details)).photoId;
}

/** What somebody who takes a photo off a page does to it. */
async function alter(original: Buffer, copy: DemoCopy): Promise<Buffer> {
  const picture = copy.mirrored ? sharp(original).flop() : sharp(original);
  return picture.resize(copy.width).jpeg({ quality: copy.quality }).toBuffer();
}
