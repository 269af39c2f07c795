import { RuleTable } from "#app/components/rule-table.tsx";
import { Section } from "#app/components/section.tsx";
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
    </Section>
  );
}
