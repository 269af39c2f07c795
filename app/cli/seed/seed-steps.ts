import type { DemoPeople } from "#app/cli/seed/seed-accounts.ts";
import { known, type SeededProfiles } from "#app/cli/seed/seed-clinics.ts";
import { done, type Moment } from "#app/cli/seed/timeline.ts";
import { listSanctions } from "#app/clinics/sanction-repository.server.ts";
import { confirmSanction, stateOnSanction } from "#app/moderation/answer-sanction.server.ts";
import { expireSanctions } from "#app/moderation/end-sanction.server.ts";
import { proposeSanction } from "#app/moderation/propose-sanction.server.ts";
import type { StepInput } from "#app/moderation/sanction-form.ts";
import type { Ctx } from "#app/platform/context.server.ts";

const CLINIC = "elite-crown-smp";

/** Steps against the clinic that was found with another's photo: a banner that has ended by its date, and a notice that stands, which the clinic answered first. */
export function stepMoments(seeded: SeededProfiles, people: DemoPeople): Moment[] {
  const clinicId = known(seeded.clinics, CLINIC);
  const newest = async (ctx: Ctx) => (await listSanctions(ctx.store.read, clinicId)).at(-1)?.id ?? "";
  const proposes = (ago: number, by: DemoPeople["moderator"], input: StepInput): Moment => ({
    ago,
    run: async (ctx) => void done("step", await proposeSanction(ctx, by, clinicId, input)),
  });
  const confirms = (ago: number, by: DemoPeople["moderator"]): Moment => ({
    ago,
    run: async (ctx) => void done("step’s confirmation", await confirmSanction(ctx, by, await newest(ctx))),
  });
  return [
    proposes(126, people.colleague, {
      step: "banner",
      rule: "repeated_theft",
      days: 60,
      facts:
        "One photo of another clinic’s work was confirmed, and two more pictures on the page carry other studios’ marks under the crop. The clinic was asked for their origin and named none.",
    }),
    confirms(124, people.moderator),
    // It has ended by itself; this is the worker’s next look.
    { ago: 63.9, run: async (ctx) => void (await expireSanctions(ctx)) },
    proposes(36, people.moderator, {
      step: "dated_notice",
      rule: "step_ignored",
      days: 180,
      facts:
        "While the banner stood the two cropped pictures were taken down. The sentence that all results shown are the clinic’s own still stands on its page, against the decision.",
    }),
    {
      ago: 35.5,
      async run(ctx) {
        const about = { clinicId, sanctionId: await newest(ctx) };
        const words =
          "We have removed what you asked us to remove. The sentence is in our brochure too and we cannot reprint it every month.";
        done("answer to a step", await stateOnSanction(ctx, known(seeded.owners, CLINIC), about, words));
      },
    },
    confirms(35, people.colleague),
  ];
}
