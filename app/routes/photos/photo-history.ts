import { isCharge } from "#app/moderation/appeal.ts";
import { DECISION_LABELS } from "#app/moderation/decision.ts";
import type { PublicDecision } from "#app/moderation/decision-repository.server.ts";
import { ruleText } from "#app/moderation/decision-rule.ts";
import { printCount, printTime } from "#app/platform/printed.ts";
import type { EvidenceKind } from "#app/provenance/photo-record-repository.server.ts";

/** An event as the log keeps it; who acted is told by role alone. */
interface LoggedEvent {
  at: Date;
  action: string;
  actorId: string | null;
  detail: Record<string, string | number | boolean | null>;
}

/** Everything that happened to a photo and may be told. */
export interface PhotoEvents {
  photoId: string;
  sentWithReview: boolean;
  /** Of the newest fingerprint; null: none. */
  engineVersion: string | null;
  photo: readonly LoggedEvent[];
  /** Of every dispute that holds or held it. */
  disputes: readonly LoggedEvent[];
  evidence: readonly { kind: EvidenceKind; acceptedAt: Date }[];
  decisions: readonly (PublicDecision & { role: "original" | "copy"; appealedAt: Date | null })[];
}

export interface HistoryLine {
  id: string;
  on: string;
  what: string;
  href: string | null;
}

interface Told {
  at: Date;
  what: string;
  href?: string;
}

const EVIDENCE_WORDS: Record<EvidenceKind, string> = {
  client_confirmation: "the client’s own confirmation",
  live_recapture: "a new photo of the same head with a code printed for it",
  original_file: "the original file",
  content_credential: "a content credential",
  session_log: "a session log made before the photo was published",
  earlier_page: "an earlier public page",
};

/** What happened, oldest first. Reports, proposals and names of people are in no line: a question that was asked is no finding. */
export function toHistory(events: PhotoEvents): HistoryLine[] {
  const joinedAt = events.disputes.find((event) => isJoining(event, events.photoId))?.at ?? null;
  const told: Told[] = [
    ...events.photo.flatMap((event) => photoLine(event, events)),
    ...events.disputes.flatMap((event) => disputeLine(event, events.photoId, joinedAt)),
    ...events.evidence.map(({ kind, acceptedAt }) => ({
      at: acceptedAt,
      what: `A moderator accepted evidence that the photo is its clinic’s: ${EVIDENCE_WORDS[kind]}`,
    })),
    ...events.decisions.flatMap(decisionLines),
  ];
  return told
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ at, what, href }, place) => ({ id: `${place}`, on: printTime(at), what, href: href ?? null }));
}

function photoLine({ at, action, detail }: LoggedEvent, { sentWithReview, engineVersion }: PhotoEvents): Told[] {
  switch (action) {
    case "photo.added":
      return [{ at, what: sentWithReview ? "Sent by a client with a review" : "Sent by its clinic" }];
    case "photo.checked":
      return [{ at, what: checkWords(detail, engineVersion) }];
    case "photo.released":
      return [{ at, what: "The photo it matched was taken away by its owner, so nothing is left to decide" }];
    case "photo.hidden":
      return [{ at, what: "Taken down by a moderator" }];
    case "photo.withdrawn":
      return [{ at, what: "Taken down: the person shown did not agree to it, or took that back" }];
    case "photo.restored":
      return [{ at, what: "Shown again: the person shown agreed to it" }];
    case "photo.unhidden":
      return [{ at, what: "Shown again by a moderator" }];
    default:
      return [];
  }
}

function checkWords(detail: LoggedEvent["detail"], engineVersion: string | null): string {
  const { compared, matches } = detail;
  const others = typeof compared === "number" ? printCount(compared, "photo") : "every photo known here by then";
  const version = typeof detail.engine === "string" ? detail.engine : engineVersion;
  const by = version === null ? "" : ` by software, version ${version}`;
  if (detail.state === "cannot_tell") return `Compared with ${others}${by}: too little detail to tell`;
  const found = typeof matches === "number" && matches > 0 ? `${printCount(matches, "match", "matches")} found` : "no copy found";
  return `Compared with ${others}${by}: ${found}`;
}

const isJoining = ({ action, detail }: LoggedEvent, photoId: string) => action === "dispute.photo_joined" && detail.photoId === photoId;

/** `joinedAt` is when this photo came into its first dispute: those that opened it together are told of once. */
function disputeLine(event: LoggedEvent, photoId: string, joinedAt: Date | null): Told[] {
  const { at, action, actorId } = event;
  if (isJoining(event, photoId)) {
    const by = actorId === null ? "a match by software" : "a reader’s report";
    return [{ at, what: `A dispute about it was opened after ${by}. The parties were told` }];
  }
  if (action === "dispute.photo_joined" && joinedAt !== null && at > joinedAt) return [{ at, what: "Another photo joined the dispute" }];
  if (action === "dispute.statement_made") return [{ at, what: "A party to the dispute made a statement" }];
  return [];
}

/** A decision about a copy says on the original's page whose photo it is about: nothing was decided against the original. */
function decisionLines({ id, kind, rule, role, clinicName, decidedAt, appealedAt }: PhotoEvents["decisions"][number]): Told[] {
  const by = isCharge(kind) || kind === "cleared" ? "Two moderators decided" : "An appeal was answered";
  const about = role === "copy" ? "" : ` about the photo of ${clinicName} that matches it`;
  const href = `/decisions/${id}`;
  const decided = { at: decidedAt, what: `${by}${about}: ${DECISION_LABELS[kind].toLowerCase()}. ${ruleText(rule).sentence}`, href };
  return appealedAt === null ? [decided] : [decided, { at: appealedAt, what: `${clinicName} appealed`, href }];
}
