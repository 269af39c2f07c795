import { RuleTable } from "#app/components/rule-table.tsx";
import { Section } from "#app/components/section.tsx";
import { printList } from "#app/platform/printed.ts";
import { MILESTONES } from "#app/reviews/chapter.ts";
import { FEWEST_INVITED, FIRST_ACCOUNT_DAYS, INVITATION_DAYS, QUIET_DAYS } from "#app/reviews/invitation.ts";

/** Who is asked for a review, when, and what the two public counts mean. */
export function MethodInvitations() {
  const later = printList(MILESTONES.map(({ label }) => label));
  return (
    <Section id="invitations" title="Who is invited to write">
      <p>
        Every client who confirms a case is invited by Scalpmark, content or not: {FIRST_ACCOUNT_DAYS} days after the last session, or at
        the confirmation if that is later, and again at {later}. Whoever reviewed without a case is invited to the later chapters too. There
        is one reminder after {QUIET_DAYS} days and never a second; each link works for {INVITATION_DAYS} days, and one press ends the
        mails. The clinic can neither choose nor stop it, and learns who was asked only where a published review says so. Invitations change
        no score by themselves.
      </p>
      <RuleTable
        caption="What the counts on a clinic’s page mean"
        rows={[
          [
            "Reviews from confirmed cases",
            "Published reviews that rest on a case, of all cases whose client confirmed head, practitioner and days.",
          ],
          ["Invited", "Confirmed cases about which at least one mail went to the client."],
          [
            "Answered",
            `Those of them whose client wrote the review, or a chapter of it, after a mail. Below ${FEWEST_INVITED} invited no rate is printed.`,
          ],
          [
            "Cannot be invited",
            "Confirmed cases whose client has no account here and left no address. Nobody can be asked there, so they are counted openly.",
          ],
        ]}
      />
    </Section>
  );
}
