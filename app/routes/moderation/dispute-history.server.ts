import { ruleText } from "#app/moderation/decision-rule.ts";
import { listProposals } from "#app/moderation/dispute-repository.server.ts";
import { listEvents } from "#app/platform/event-log.server.ts";
import { printTime } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import type { DisputeView } from "#app/routes/moderation/dispute-view.server.ts";

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
  const proposed = detail.outcome === "stolen" ? "that a photo is stolen" : "that nothing is wrong";
  switch (action) {
    case "dispute.opened":
      return actorId === null ? "Opened after a match by software" : "Opened by a moderator after a reader’s report";
    case "dispute.photo_joined":
      return "A photo joined the dispute";
    case "dispute.braked":
      return "Stopped by the flood brake: too many clinics have this photo";
    case "dispute.released":
      return "A moderator released the flood brake, and all parties were told";
    case "dispute.ended_as_stock":
      return "A moderator found that this picture is handed out to many: it went to the stock, and every photo was cleared";
    case "dispute.merged":
      return "Became part of another dispute";
    case "dispute.statement_made":
      return `${detail.clinicId === null ? "A client" : known.clinicName(Number(detail.clinicId))} made a statement`;
    case "dispute.proposed":
      return `A moderator proposed ${proposed}: ${ruleText(String(detail.rule)).label}`;
    case "dispute.declined":
      return `A second person did not agree${known.reasons === null ? "" : `: ${known.reasons}`}`;
    case "dispute.decided":
      return "A second person confirmed, and the decision was published";
    default:
      return action;
  }
}
