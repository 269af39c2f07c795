import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by dispute-view.server.ts, by all its parts. */
export const disputeViewWords = words({
  en: {
    aClinic: "A clinic",
    aClient: "A client",
    pointsForPhotos: (get: string, points: string, ownCount: number) => `${get}: ${points} points for ${printCount(ownCount, "photo")}`,
    a: "a client",
    others: (names: number) => `${names} others`,
    onlyFingerprintsOfThisPhoto: "Only fingerprints of this photo are kept here, so there is nothing to show.",
    thisPhotoCanNoLonger: "This photo can no longer be shown.",
    itsOwnerOnlyProtects: "Its owner only protects this photo. It is shown to moderators and to nobody else.",

    // dispute-history.server.ts
    thatAPhotoIsStolen: "that a photo is stolen",
    thatNothingIsWrong: "that nothing is wrong",
    openedAfterAMatch: "Opened after a match by software",
    openedByAModerator: "Opened by a moderator after a reader’s report",
    aPhotoJoinedTheDispute: "A photo joined the dispute",
    stoppedByTheFlood: "Stopped by the flood brake: too many clinics have this photo",
    aModeratorReleasedTheFlood: "A moderator released the flood brake, and all parties were told",
    aModeratorFound: "A moderator found that this picture is handed out to many: it went to the stock, and every photo was cleared",
    becamePartOfAnotherDispute: "Became part of another dispute",
    madeAStatement: (clinicName: string) => `${clinicName} made a statement`,
    aModeratorProposed: (proposed: string, ruleText: string) => `A moderator proposed ${proposed}: ${ruleText}`,
    aSecondPersonDid: (reasons: string) => `A second person did not agree${reasons}`,
    aSecondPersonConfirmed: "A second person confirmed, and the decision was published",
  },
});
