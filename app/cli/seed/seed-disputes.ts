import type { Viewer } from "#app/accounts/role.ts";
import type { DemoPeople } from "#app/cli/seed/seed-accounts.ts";
import { known, type SeededProfiles } from "#app/cli/seed/seed-clinics.ts";
import { evidenceMoments } from "#app/cli/seed/seed-evidence.ts";
import { done, type Moment } from "#app/cli/seed/timeline.ts";
import { answerAppeal } from "#app/moderation/answer-appeal.server.ts";
import { confirmOutcome } from "#app/moderation/confirm-outcome.server.ts";
import type { OutcomeRule } from "#app/moderation/dispute.ts";
import { type Dispute, findDispute, listDisputePhotos, listUndecidedDisputesOf } from "#app/moderation/dispute-repository.server.ts";
import { makeAppeal } from "#app/moderation/make-appeal.server.ts";
import { makeStatement } from "#app/moderation/make-statement.server.ts";
import { proposeOutcome } from "#app/moderation/propose-outcome.server.ts";
import { reportContent } from "#app/moderation/report-content.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { type DemoCopy, demoCopies } from "#db/seed/demo-cases.ts";
import { demoReviews } from "#db/seed/demo-content.ts";
import type { DemoReview } from "#db/seed/demo-review.ts";

/** What the disputes are about: the copies as the worker found them, and the reviews that are reported. */
export interface Contested {
  copies: ReadonlyMap<DemoCopy, string>;
  reviews: ReadonlyMap<DemoReview, string>;
  /** The drawn bytes of the heads that were copied from, by `${head}:${take}`. */
  bytes: ReadonlyMap<string, Buffer>;
}

/** What people said and decided about the copies that the worker found: one theft confirmed, one waiting for a second person, one open, one overturned. */
export function disputeMoments(seeded: SeededProfiles, people: DemoPeople, contested: Contested, folder: string): Moment[] {
  const [confirmed, waiting, open, overturned] = demoCopies;
  if (!confirmed || !waiting || !open || !overturned) throw new Error("The demo's data has fewer copies than its disputes");
  const ownerOf = (slug: string) => known(seeded.owners, slug);
  let decisionId = "";
  let appealId = "";

  const disputeOf = async (ctx: Ctx, copy: DemoCopy): Promise<{ dispute: Dispute; originalId: string }> => {
    const photoId = contested.copies.get(copy) ?? "";
    const [dispute] = await listUndecidedDisputesOf(ctx.store.read, [photoId]);
    if (!dispute) throw new Error(`The worker did not find the copy that ${copy.clinic} sent in`);
    const original = (await listDisputePhotos(ctx.store.read, dispute.id)).find((photo) => photo.id !== photoId);
    return { dispute, originalId: original?.id ?? "" };
  };
  const pictureOf = (copy: DemoCopy, take: number): Buffer => {
    const bytes = contested.bytes.get(`${copy.of.head}:${take}`);
    if (!bytes) throw new Error(`Head ${copy.of.head} has no view ${take}`);
    return bytes;
  };
  const says = (copy: DemoCopy, slug: string, ago: number, body: string): Moment => ({
    ago,
    async run(ctx) {
      const { dispute } = await disputeOf(ctx, copy);
      done("statement", await makeStatement(ctx, ownerOf(slug), dispute.id, body));
    },
  });
  const proposes = (copy: DemoCopy, by: Viewer, ago: number, rule: OutcomeRule, facts: string): Moment => ({
    ago,
    async run(ctx) {
      const { dispute, originalId } = await disputeOf(ctx, copy);
      done("proposal", await proposeOutcome(ctx, by, dispute.id, { version: dispute.version, rule, original: originalId, facts }));
    },
  });
  const confirms = (copy: DemoCopy, by: Viewer, ago: number, then: (decisionIds: string[]) => void): Moment => ({
    ago,
    async run(ctx) {
      const { dispute } = await disputeOf(ctx, copy);
      const version = (await findDispute(ctx.store.read, dispute.id))?.version ?? 0;
      then(done("confirmation", await confirmOutcome(ctx, by, dispute.id, version)).decisionIds);
    },
  });

  return [
    says(
      confirmed,
      "harrow-lane-scalp-studio",
      138.5,
      "This is our client’s head, photographed here by Maya Okafor a year after his third session. We have the session log, the consent form and five more pictures of him. We have given nobody leave to use it.",
    ),
    says(
      confirmed,
      "elite-crown-smp",
      137,
      "We get sent images by clients all the time. It is an example of the style we offer and does not say it is our work.",
    ),
    proposes(
      confirmed,
      people.moderator,
      135,
      "copied_and_altered",
      "The photo on Elite Crown SMP’s page is Harrow Lane’s, turned the other way round and compressed again. Harrow Lane sent its own in first, belongs to a case that the client confirmed, and has five more pictures of the same head. Elite Crown named no client and no session.",
    ),
    confirms(confirmed, people.colleague, 133, () => {}),

    says(
      waiting,
      "kelvin-paramedical-pigment",
      17,
      "Our client from the West End, treated by Fiona MacRae. The window behind him is ours. He is happy to confirm it to a moderator.",
    ),
    proposes(
      waiting,
      people.colleague,
      14,
      "copied_and_altered",
      "Mirrored and compressed again. The original belongs to a case that the client confirmed. Elite Crown SMP has said nothing in the time it had, and this would be the second photo.",
    ),

    says(
      open,
      "spree-kopfbild",
      9,
      "Das Bild hat uns ein Kunde geschickt, der uns gesagt hat, er sei darauf zu sehen. (A client sent us this picture and told us that it shows him.) We are trying to reach him.",
    ),

    ...evidenceMoments(
      seeded,
      people,
      {
        photosOf: async (ctx) => ({ copyId: contested.copies.get(open) ?? "", originalId: (await disputeOf(ctx, open)).originalId }),
        pictures: () => ({ original: pictureOf(open, open.of.shot), otherView: pictureOf(open, 1) }),
      },
      folder,
    ),

    proposes(
      overturned,
      people.moderator,
      408,
      "copied_from_another_clinic",
      "The photo on Turia Capilar’s page is Eixample Pigment’s, at a smaller size. Eixample Pigment sent it in first. Turia Capilar made no statement in the time it had.",
    ),
    confirms(overturned, people.colleague, 406, ([id]) => {
      decisionId = id ?? "";
    }),
    {
      ago: 399,
      async run(ctx) {
        const grounds =
          "Lucía Ferrer treated this client while she was engaged at Eixample Pigment and took the photo herself. Her contract, which we attach, leaves her the use of her own cases. The notice went to an address we no longer read; we answer for that.";
        appealId = done("appeal", await makeAppeal(ctx, ownerOf("turia-capilar"), decisionId, grounds)).appealId;
      },
    },
    {
      ago: 392,
      async run(ctx) {
        const facts =
          "Eixample Pigment confirms that Lucía Ferrer did the work in the months she was engaged there, and that her contract let her show it. The engagement is on both pages. The photo is hers to use, so the decision should not have been made.";
        done("answer to the appeal", await answerAppeal(ctx, people.admin, appealId, { outcome: "overturned", facts }));
      },
    },
    {
      ago: 6,
      async run(ctx) {
        const subject = demoReviews.get("elite-crown-smp")?.find((review) => review.author === "Top Client");
        const id = (subject && contested.reviews.get(subject)) ?? "";
        const detail = "Three of these came within two days of each other in nearly the same words.";
        done("report", await reportContent(ctx, people.client, { kind: "review", id }, { reason: "not_a_client", detail }));
      },
    },
  ];
}
