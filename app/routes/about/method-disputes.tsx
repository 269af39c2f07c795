import { RuleTable } from "#app/components/rule-table.tsx";
import { Section } from "#app/components/section.tsx";
import { REPORT_REASONS } from "#app/moderation/report.ts";
import { AUTHOR_DAYS, OPERATOR_HOURS } from "#app/moderation/working-time.ts";

/** What somebody can do who objects to a review, and what it does to the review meanwhile: nothing. */
export function MethodDisputes() {
  return (
    <Section id="disputes" title="When somebody objects to a review" note="It stays visible and counts until a person has decided.">
      <RuleTable
        caption="What can be done"
        rows={[
          [
            "Reply",
            "The clinic answers once, in public, under the review. Disagreeing with a review is a reason for this and for nothing else.",
          ],
          [
            "Report",
            `Anybody names one of ${REPORT_REASONS.review.length} reasons; that a review is negative is none of them. A moderator reads it. How many of its reviews a clinic has reported, and how many reports were upheld, stands on its page.`,
          ],
          [
            "Legal notice",
            `Under section 5 of the Defamation Act 2013: the author is told within ${OPERATOR_HOURS} working hours and has ${AUTHOR_DAYS} days to stand by their words or take them back. Then a moderator decides within ${OPERATOR_HOURS} working hours.`,
          ],
          [
            "Complaint to the clinic",
            "A letter between a client and the clinic, never public and no review. It changes no score, and neither does the clinic’s answer.",
          ],
        ]}
      />
      <p>
        A review that is taken down stands in the <a href="/decisions">public log</a> with the rule and the facts. How long answers take and
        how often appeals succeed is <a href="/transparency">counted in public</a>.
      </p>
    </Section>
  );
}
