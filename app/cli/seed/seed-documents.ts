import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writePaper } from "#app/cli/seed/demo-paper.ts";
import type { DemoPeople } from "#app/cli/seed/seed-accounts.ts";
import { known, type SeededProfiles } from "#app/cli/seed/seed-clinics.ts";
import { dayAgo, type Moment } from "#app/cli/seed/timeline.ts";
import type { StatedValues } from "#app/clinics/document-form.ts";
import type { EvidenceKind } from "#app/clinics/evidence.ts";
import { findStandingDocument, listDocuments, listValues } from "#app/clinics/evidence-repository.server.ts";
import { checkDocument } from "#app/moderation/check-document.server.ts";
import { answeredFields } from "#app/moderation/document-answers.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { sha256 } from "#app/platform/id.server.ts";
import { submitDocument } from "#app/provenance/submit-document.server.ts";

const CHECKED = "headrow-scalp-clinic";
const RENEWING = "jewellery-quarter-scalp";
const NEW = "soar-scalp";

/** Documents that went through the product's own commands: one accepted in part, a renewal that waits while the old one falls due, and one that is new. */
export function documentMoments(seeded: SeededProfiles, people: DemoPeople, folder: string): Moment[] {
  let checkedId = "";
  const sends = (
    ago: number,
    slug: string,
    kind: EvidenceKind,
    make: (ctx: Ctx) => Promise<{ stated: StatedValues; replaces?: string | undefined }>,
    then: (documentId: string) => void = () => {},
  ): Moment => ({
    ago,
    async run(ctx) {
      const { stated, replaces = null } = await make(ctx);
      const content = writePaper(
        stated.title ?? stated.covers ?? kind,
        Object.values(stated).filter((line) => line !== undefined),
      );
      const path = join(folder, sha256(content));
      await writeFile(path, content);
      const sending = { kind, stated, replaces, file: { path, sha256: sha256(content) } };
      const result = await submitDocument(ctx, known(seeded.owners, slug), known(seeded.clinics, slug), sending);
      if (!result?.ok) throw new Error(`The demo’s ${kind} was not taken: ${JSON.stringify(result)}`);
      then(result.documentId);
    },
  });
  const covers = "Scalp micropigmentation: treatment risk and public liability";
  return [
    sends(
      31,
      CHECKED,
      "hygiene",
      async (ctx) => ({
        stated: {
          title: "Inspection of premises",
          issuer: "Leeds City Council",
          result: "Very good, 5 of 5",
          datedOn: dayAgo(ctx.now(), 12),
        },
      }),
      (documentId) => {
        checkedId = documentId;
      },
    ),
    { ago: 29.5, run: (ctx) => acceptAllButResult(ctx, people, checkedId) },
    sends(2.2, RENEWING, "insurance", async (ctx) => ({
      stated: {
        policyholder: "Jewellery Quarter Scalp",
        issuer: "Fairholt Mutual (invented)",
        covers,
        number: "FM 26 40417",
        datedOn: dayAgo(ctx.now(), 5),
        dueOn: dayAgo(ctx.now(), -390),
      },
      replaces: (await listDocuments(ctx.store.read, known(seeded.clinics, RENEWING))).find(({ document }) => document.kind === "insurance")
        ?.document.id,
    })),
    sends(1.1, NEW, "insurance", async (ctx) => ({
      stated: {
        policyholder: "Soar Scalp",
        issuer: "Fairholt Mutual (invented)",
        covers,
        number: "FM 26 51190",
        datedOn: dayAgo(ctx.now(), 20),
        dueOn: dayAgo(ctx.now(), -345),
      },
    })),
  ];
}

/** The certificate says 4 of 5. */
async function acceptAllButResult(ctx: Ctx, people: DemoPeople, documentId: string): Promise<void> {
  const document = await findStandingDocument(ctx.store.read, documentId);
  const stated = (await listValues(ctx.store.read, documentId)).map(({ field }) => field);
  const result =
    document &&
    (await checkDocument(ctx, people.moderator, documentId, {
      answers: {
        ...Object.fromEntries(
          answeredFields(document.kind, stated).map((field) => [field, { verdict: "accepted" as const, found: "", reason: null }]),
        ),
        result: { verdict: "accepted_in_part", found: "Good, 4 of 5", reason: null },
      },
      method: "register",
      register: "local_council",
      dueOn: dayAgo(ctx.now(), -364),
      note: "The council’s list shows one mark less.",
    }));
  if (!result?.ok) throw new Error(`The demo’s document was not checked: ${JSON.stringify(result)}`);
}
