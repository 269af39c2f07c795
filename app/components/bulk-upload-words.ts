import { words } from "#app/platform/words.ts";

/** What is said by bulk-upload.ts, by all its parts. */
export const bulkUploadWords = words({
  en: {
    orAWholeFolder: "Or a whole folder",
    theseArePhotosAtMost: (missingCount: number, most: number) =>
      `These are ${missingCount} photos. At most ${most} can be sent in a day: choose fewer.`,
    theConnectionFailedSend: "The connection failed. Send the photos again: only what is missing is sent.",
    hereAlready: "Here already",
    sending: "Sending",
    received: "Received",
    notSentTheConnectionFailed: "Not sent: the connection failed",
    refusedByTheServer: (status: number) => `Refused by the server (${status})`,
    ofPhotosArrivedChecked: (photos: number, all: number, checked: number) => `${photos} of ${all} photos arrived, ${checked} checked.`,

    // sending-list.ts
    theWholeSending: "The whole sending",
    filesBeingSent: "Files being sent",
    ofSentCheckedRefused: ({ here, lines, checked, refused }: { here: number; lines: number; checked: number; refused: number }) =>
      `${here} of ${lines} sent, ${checked} checked, ${refused} refused`,
    allPhotosAreChecked: "All photos are checked.",
    everythingWasSent: "Everything was sent. You can leave this page: the checks go on.",
    allOfThesePhotos: "All of these photos are here already.",
    seeThePhotos: "See the photos of this sending",
    waiting: "Waiting",
  },
});
