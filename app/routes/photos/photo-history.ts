import { isCharge } from "#app/moderation/appeal.ts";
import { decisionLabel } from "#app/moderation/decision.ts";
import type { PublicDecision } from "#app/moderation/decision-repository.server.ts";
import { ruleText } from "#app/moderation/decision-rule.ts";
import { printTime } from "#app/platform/printed.ts";
import type { EvidenceKind } from "#app/provenance/photo-record-repository.server.ts";
import { photoWords } from "#app/routes/photos/photo-words.ts";

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

const evidenceWords = (): Record<EvidenceKind, string> => {
  const say = photoWords();
  return {
    client_confirmation: say.clientConfirmation,
    live_recapture: say.liveRecapture,
    original_file: say.originalFile,
    content_credential: say.contentCredential,
    session_log: say.sessionLog,
    earlier_page: say.earlierPage,
  };
};

/** What happened, oldest first. Reports, proposals and names of people are in no line: a question that was asked is no finding. */
export function toHistory(events: PhotoEvents): HistoryLine[] {
  const joinedAt = events.disputes.find((event) => isJoining(event, events.photoId))?.at ?? null;
  const told: Told[] = [
    ...events.photo.flatMap((event) => photoLine(event, events)),
    ...events.disputes.flatMap((event) => disputeLine(event, events.photoId, joinedAt)),
    ...events.evidence.map(({ kind, acceptedAt }) => ({
      at: acceptedAt,
      what: photoWords().evidenceAccepted(evidenceWords()[kind]),
    })),
    ...events.decisions.flatMap(decisionLines),
  ];
  return told
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ at, what, href }, place) => ({ id: `${place}`, on: printTime(at), what, href: href ?? null }));
}

function photoLine({ at, action, detail }: LoggedEvent, { sentWithReview, engineVersion }: PhotoEvents): Told[] {
  const say = photoWords();
  switch (action) {
    case "photo.added":
      return [{ at, what: sentWithReview ? say.sentByAClient : say.sentByItsClinic }];
    case "photo.checked":
      return [{ at, what: checkWords(detail, engineVersion) }];
    case "photo.released":
      return [{ at, what: say.matchTakenAway }];
    case "photo.hidden":
      return [{ at, what: say.takenDownByAModerator }];
    case "photo.withdrawn":
      return [{ at, what: say.takenDownWithoutConsent }];
    case "photo.restored":
      return [{ at, what: say.shownAgainWithConsent }];
    case "photo.unhidden":
      return [{ at, what: say.shownAgainByAModerator }];
    default:
      return [];
  }
}

function checkWords(detail: LoggedEvent["detail"], engineVersion: string | null): string {
  const say = photoWords();
  const { compared, matches } = detail;
  const others = typeof compared === "number" ? compared : null;
  const version = typeof detail.engine === "string" ? detail.engine : engineVersion;
  if (detail.state === "cannot_tell") return say.tooLittleDetail(others, version);
  return say.copiesFound(others, version, typeof matches === "number" ? matches : 0);
}

const isJoining = ({ action, detail }: LoggedEvent, photoId: string) => action === "dispute.photo_joined" && detail.photoId === photoId;

/** `joinedAt` is when this photo came into its first dispute: those that opened it together are told of once. */
function disputeLine(event: LoggedEvent, photoId: string, joinedAt: Date | null): Told[] {
  const say = photoWords();
  const { at, action, actorId } = event;
  if (isJoining(event, photoId)) {
    return [{ at, what: actorId === null ? say.disputeAfterMatch : say.disputeAfterReport }];
  }
  if (action === "dispute.photo_joined" && joinedAt !== null && at > joinedAt) return [{ at, what: say.anotherPhotoJoined }];
  if (action === "dispute.statement_made") return [{ at, what: say.statementMade }];
  return [];
}

/** A decision about a copy says on the original's page whose photo it is about: nothing was decided against the original. */
function decisionLines({ id, kind, rule, role, clinicName, decidedAt, appealedAt }: PhotoEvents["decisions"][number]): Told[] {
  const say = photoWords();
  const what = say.decided({
    appeal: !isCharge(kind) && kind !== "cleared",
    copyOf: role === "copy" ? null : clinicName,
    decision: decisionLabel(kind).toLowerCase(),
    rule: ruleText(rule).sentence,
  });
  const href = `/decisions/${id}`;
  const decided = { at: decidedAt, what, href };
  return appealedAt === null ? [decided] : [decided, { at: appealedAt, what: say.appealed(clinicName), href }];
}
