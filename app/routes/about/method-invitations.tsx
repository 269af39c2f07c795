import { RuleTable } from "#app/components/rule-table.tsx";
import { Section } from "#app/components/section.tsx";
import { printList } from "#app/platform/printed.ts";
import { MILESTONES, milestoneLabel } from "#app/reviews/chapter.ts";
import { FEWEST_INVITED, FIRST_ACCOUNT_DAYS, INVITATION_DAYS, QUIET_DAYS } from "#app/reviews/invitation.ts";
import { methodWords } from "#app/routes/about/method-words.ts";

/** Who is asked for a review, when, and what the two public counts mean. */
export function MethodInvitations() {
  const say = methodWords();
  const later = printList(MILESTONES.map(({ chapter }) => milestoneLabel(chapter)));
  return (
    <Section id="invitations" title={say.whoIsInvited}>
      <p>
        {say.invitationsText({
          firstAccountDays: FIRST_ACCOUNT_DAYS,
          later,
          quietDays: QUIET_DAYS,
          invitationDays: INVITATION_DAYS,
        })}
      </p>
      <RuleTable
        caption={say.countsCaption}
        rows={[
          [say.reviewsFromCases, say.reviewsFromCasesText],
          [say.invited, say.invitedText],
          [say.answered, say.answeredText(FEWEST_INVITED)],
          [say.cannotBeInvited, say.cannotBeInvitedText],
        ]}
      />
    </Section>
  );
}
