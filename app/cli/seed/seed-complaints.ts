import type { Viewer } from "#app/accounts/role.ts";
import type { DemoPeople } from "#app/cli/seed/seed-accounts.ts";
import { known, type SeededProfiles } from "#app/cli/seed/seed-clinics.ts";
import { done, type Moment, timeAgo } from "#app/cli/seed/timeline.ts";
import { answerReport } from "#app/moderation/answer-report.server.ts";
import { reportContent } from "#app/moderation/report-content.server.ts";
import { findOpenReport } from "#app/moderation/report-repository.server.ts";
import { openLegalNoticeForm, sendLegalNotice } from "#app/moderation/send-legal-notice.server.ts";
import { answerComplaint } from "#app/reviews/answer-complaint.server.ts";
import { findUnansweredComplaint } from "#app/reviews/complaint-repository.server.ts";
import { makeComplaint } from "#app/reviews/make-complaint.server.ts";
import { demoReviews } from "#db/seed/demo-content.ts";
import type { DemoReview } from "#db/seed/demo-review.ts";

const CAREFUL = "harrow-lane-scalp-studio";
const LITIGIOUS = "elite-crown-smp";
/** Days: a person reads a page before sending its form. */
const READ_FOR = 1 / 1_440;

/**
 * What clients and clinics do besides reviewing and replying: a private complaint with its answer, a clinic that reports what it does not like, and a
 * legal notice whose author said nothing in time, so that a moderator has to decide.
 */
export function complaintMoments(seeded: SeededProfiles, people: DemoPeople, reviews: ReadonlyMap<DemoReview, string>): Moment[] {
  const accused = known(seeded.owners, LITIGIOUS);
  const reviewBy = (author: string): string => {
    const review = demoReviews.get(LITIGIOUS)?.find((one) => one.author === author);
    return (review && reviews.get(review)) ?? "";
  };
  return [
    {
      ago: 33,
      async run(ctx) {
        const body =
          "My second session was moved twice on the day itself, and I had taken time off work both times. Nobody called me first. I should like the third one to stay where it is, and the deposit for the lost day back.";
        done("complaint", await makeComplaint(ctx, people.client, CAREFUL, body));
      },
    },
    {
      ago: 31.5,
      async run(ctx) {
        const complaint = await findUnansweredComplaint(ctx.store.read, known(seeded.clinics, CAREFUL), people.client.id);
        const body =
          "You are right, and I am sorry. A colleague was ill and nobody told you in time. Your third session stays on the day we agreed, with me, and the deposit is on its way back to your card. If it has not arrived by Friday, call me.";
        done("answer to the complaint", await answerComplaint(ctx, people.owner, complaint?.id ?? "", body));
      },
    },
    reports(accused, reviewBy, "Mo H.", 210, "staff_or_rival", "This was written by the London clinic he names."),
    dismisses(accused, people.moderator, reviewBy, "Mo H.", 208.5),
    reports(accused, reviewBy, "Craig B.", 160, "not_a_client", "No client of this name. He never paid."),
    dismisses(accused, people.colleague, reviewBy, "Craig B.", 159),
    reports(accused, reviewBy, "Simon D.", 7.6, "threat_or_hate", "He insults the business."),
    {
      // The author’s five days are over whatever the hour of the seeding, and of the 48 hours after them at least 22 are left.
      ago: 6.1,
      async run(ctx) {
        const opened = openLegalNoticeForm({ ...ctx, now: () => timeAgo(ctx.now(), READ_FOR) });
        const input = {
          name: "Kyle Rennard",
          email: `hello@${LITIGIOUS}.example`,
          statement: "a different address from the one on the page",
          meaning:
            "It says that the business hides where it works, as swindlers do. I am the business, and people have cancelled because of it.",
          untrue: "There was one address at any time. We moved in the summer, and the page was behind for a few weeks.",
          knowsAuthor: "no" as const,
          passOn: "yes" as const,
          opened,
        };
        const complainant = { clientIp: "127.0.0.1", accountId: accused.id };
        done("legal notice", await sendLegalNotice(ctx, complainant, reviewBy("Simon D."), input));
      },
    },
  ];
}

type ReviewBy = (author: string) => string;

const reports = (by: Viewer, reviewBy: ReviewBy, author: string, ago: number, reason: string, detail: string): Moment => ({
  ago,
  run: async (ctx) => void done("report", await reportContent(ctx, by, { kind: "review", id: reviewBy(author) }, { reason, detail })),
});

const dismisses = (reporter: Viewer, by: Viewer, reviewBy: ReviewBy, author: string, ago: number): Moment => ({
  ago,
  async run(ctx) {
    const report = await findOpenReport(ctx.store.read, reporter.id, "review", reviewBy(author));
    done("answer to the report", await answerReport(ctx, by, report?.id ?? "", { answer: "dismiss" }));
  },
});
