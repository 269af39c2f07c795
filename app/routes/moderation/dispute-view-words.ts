import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by dispute-view.server.ts, by all its parts. */
export const disputeViewWords = words({
  en: {
    unknownClinic: "A clinic",
    client: "A client",
    losses: (get: string, points: string, ownCount: number) => `${get}: ${points} points for ${printCount(ownCount, "photo")}`,
    oneClient: "a client",
    furtherOnes: (names: number) => `${names} others`,
    onlyFingerprintsKept: "Only fingerprints of this photo are kept here, so there is nothing to show.",
    noLongerShown: "This photo can no longer be shown.",
    onlyProtected: "Its owner only protects this photo. It is shown to moderators and to nobody else.",

    // dispute-history.server.ts
    thatAPhotoIsStolen: "that a photo is stolen",
    thatNothingIsWrong: "that nothing is wrong",
    openedAfterMatch: "Opened after a match by software",
    openedByModerator: "Opened by a moderator after a reader’s report",
    photoJoined: "A photo joined the dispute",
    stoppedByBrake: "Stopped by the flood brake: too many clinics have this photo",
    brakeReleased: "A moderator released the flood brake, and all parties were told",
    wentToStock: "A moderator found that this picture is handed out to many: it went to the stock, and every photo was cleared",
    joinedAnother: "Became part of another dispute",
    madeAStatement: (clinicName: string) => `${clinicName} made a statement`,
    aModeratorProposed: (proposed: string, ruleText: string) => `A moderator proposed ${proposed}: ${ruleText}`,
    declined: (reasons: string) => `A second person did not agree${reasons}`,
    confirmed: "A second person confirmed, and the decision was published",
  },
});
