import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by dispute-view.server.ts, by all its parts. */
export const disputeViewWords = words({
  en: {
    unknownClinic: "A clinic",
    client: "A client",
    losses: (clinic: string, points: string, photos: number) => `${clinic}: ${points} points for ${printCount(photos, "photo")}`,
    oneClient: "a client",
    furtherOnes: (count: number) => `${count} others`,
    onlyFingerprintsKept: "Only fingerprints of this photo are kept here, so there is nothing to show.",
    noLongerShown: "This photo can no longer be shown.",
    onlyProtected: "Its owner only protects this photo. It is shown to moderators and to nobody else.",

    // dispute-history.server.ts
    openedAfterMatch: "Opened after a match by software",
    openedByModerator: "Opened by a moderator after a reader’s report",
    photoJoined: "A photo joined the dispute",
    stoppedByBrake: "Stopped by the flood brake: too many clinics have this photo",
    brakeReleased: "A moderator released the flood brake, and all parties were told",
    wentToStock: "A moderator found that this picture is handed out to many: it went to the stock, and every photo was cleared",
    joinedAnother: "Became part of another dispute",
    statementMade: (party: string) => `${party} made a statement`,
    theftProposed: (rule: string) => `A moderator proposed that a photo is stolen: ${rule}`,
    clearanceProposed: (rule: string) => `A moderator proposed that nothing is wrong: ${rule}`,
    declined: (reasons: string | null) => `A second person did not agree${reasons === null ? "" : `: ${reasons}`}`,
    confirmed: "A second person confirmed, and the decision was published",
  },
});
