import { ruleText } from "#app/moderation/decision-rule.ts";
import { listProposals } from "#app/moderation/dispute-repository.server.ts";
import { listEvents } from "#app/platform/event-log.server.ts";
import { printTime } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import type { DisputeView } from "#app/routes/moderation/dispute-view.server.ts";
import { disputeViewWords } from "#app/routes/moderation/dispute-view-words.ts";

/** What happened in a dispute, told by role. Who looked at it is on record for administrators, and changes nothing. */
export async function readHistory(db: Db, disputeId: string, clinicName: (id: number) => string): Promise<DisputeView["history"]> {
  const declined = (await listProposals(db, disputeId)).filter((proposal) => proposal.answer === "declined");
  const changes = (await listEvents(db, "dispute", disputeId)).filter(({ action }) => action !== "dispute.files_seen");
  return changes.map(({ at, action, actorId, detail }, index) => ({
    id: `${index}`,
    on: printTime(at),
    what: historyWords(action, actorId, detail, {
      clinicName,
      reasons: declined.find((proposal) => proposal.id === detail.proposalId)?.answerReasons ?? null,
    }),
  }));
}

function historyWords(
  action: string,
  actorId: string | null,
  detail: Record<string, string | number | boolean | null>,
  known: { clinicName: (id: number) => string; reasons: string | null },
): string {
  const say = disputeViewWords();
  const ruleLabel = () => ruleText(String(detail.rule)).label;
  switch (action) {
    case "dispute.opened":
      return actorId === null ? say.openedAfterMatch : say.openedByModerator;
    case "dispute.photo_joined":
      return say.photoJoined;
    case "dispute.braked":
      return say.stoppedByBrake;
    case "dispute.released":
      return say.brakeReleased;
    case "dispute.ended_as_stock":
      return say.wentToStock;
    case "dispute.merged":
      return say.joinedAnother;
    case "dispute.statement_made":
      return say.statementMade(detail.clinicId === null ? say.client : known.clinicName(Number(detail.clinicId)));
    case "dispute.proposed":
      return detail.outcome === "stolen" ? say.theftProposed(ruleLabel()) : say.clearanceProposed(ruleLabel());
    case "dispute.declined":
      return say.declined(known.reasons);
    case "dispute.decided":
      return say.confirmed;
    default:
      return action;
  }
}
