import { RuleTable } from "#app/components/rule-table.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { REPORT_REASONS } from "#app/moderation/report.ts";
import { AUTHOR_DAYS, OPERATOR_HOURS } from "#app/moderation/working-time.ts";
import { methodWords } from "#app/routes/about/method-words.ts";

/** What somebody can do who objects to a review, and what it does to the review meanwhile: nothing. */
export function MethodDisputes() {
  const say = methodWords();
  return (
    <Section id="disputes" title={say.disputes} note={say.disputesNote}>
      <RuleTable
        caption={say.whatCanBeDone}
        rows={[
          [say.reply, say.replyText],
          [say.report, say.reportText(REPORT_REASONS.review.length)],
          [say.legalNotice, say.legalNoticeText(OPERATOR_HOURS, AUTHOR_DAYS)],
          [say.complaint, say.complaintText],
        ]}
      />
      <p>
        <Say it={say.takenDownReviews} decisions={<a href="/decisions" />} transparency={<a href="/transparency" />} />
      </p>
    </Section>
  );
}
