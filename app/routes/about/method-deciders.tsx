import { ANSWER_DAYS } from "#app/clinics/document-question.ts";
import { RuleTable } from "#app/components/rule-table.tsx";
import { Section } from "#app/components/section.tsx";
import { APPEAL_ANSWER_DAYS, APPEAL_DAYS } from "#app/moderation/decision.ts";
import { HEARING_HOURS } from "#app/moderation/dispute.ts";
import { JUDGEMENTS_PER_HOUR, STOLEN_PROPOSALS_PER_DAY } from "#app/moderation/judgement.ts";
import { RATE_DAYS, RATE_FROM, RATE_MOST } from "#app/moderation/second-look.ts";
import { TIE_END_DAYS } from "#app/moderation/tie.ts";

/** Who may not decide about a clinic, and how that is known. */
export function MethodDeciders() {
  return (
    <Section id="deciders" title="Who may not decide" note="Nobody judges a clinic they have something to do with.">
      <RuleTable
        caption="What ties a moderator to a clinic"
        rows={[
          [
            "What they declare",
            `Work there now or in the past, a share in it, family or friends, treatment there, a rival clinic. Such a tie ends only when an administrator agrees, and ${TIE_END_DAYS} days after that.`,
          ],
          [
            "What the site knows",
            "That they speak for the clinic, have reviewed it, or have a mail address of its domain or of one of its people.",
          ],
          [
            "What the site finds",
            "That they signed in from the same network as somebody of the clinic within 90 days. For this a keyed hash of the network is kept of people of clinics and of moderators, no address, and is forgotten after 90 days.",
          ],
        ]}
      />
      <p>Matters of such a clinic are hidden from that moderator, and whatever they try to do in them is refused.</p>
      <h3>How their judgements are watched over</h3>
      <ul className="prose">
        <li>
          At most {JUDGEMENTS_PER_HOUR} judgements in an hour and {STOLEN_PROPOSALS_PER_DAY} proposals in 24 hours to call a photo stolen,
          for each person.
        </li>
        <li>
          A stolen photo, a forged document, procured reviews, a refuted claim and pressure on a reviewer need two people: one proposes, the
          clinic is heard for {HEARING_HOURS} hours, another confirms or declines.
        </li>
        <li>
          One judgement in twenty that one person makes alone (reports, documents, evidence of ownership, proofs of treatment) is drawn by
          lot and made again by somebody who does not know of it, unless its file had to be deleted with the answer. Where both differ a
          third person decides; a public decision stands until then. From {RATE_FROM} second looks in {RATE_DAYS} days on, a moderator of
          whose judgements more than {RATE_MOST * 100} % came out differently decides nothing until an administrator has looked. How many
          were drawn and differed is <a href="/transparency#second-looks">counted in public</a>.
        </li>
        <li>
          Before a document is refused its clinic can be asked for more, and then has {ANSWER_DAYS} days. While they run the document can
          only be accepted as it stands, and it keeps its place among those that wait.
        </li>
        <li>
          Nothing in the log is ever changed. An undo is a new decision: whoever a decision concerns appeals within {APPEAL_DAYS} days, the
          author of a review that was removed too, and a moderator who had no part in it can ask for another look. Either is answered within{" "}
          {APPEAL_ANSWER_DAYS} days by somebody who had no part in it.
        </li>
      </ul>
    </Section>
  );
}
