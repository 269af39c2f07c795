import { words } from "#app/platform/words.ts";

/** What is said by bulk-upload.ts, by all its parts. */
export const bulkUploadWords = words({
  en: {
    orWholeFolder: "Or a whole folder",
    tooManyPhotos: (photos: number, most: number) => `These are ${photos} photos. At most ${most} can be sent in a day: choose fewer.`,
    connectionFailed: "The connection failed. Send the photos again: only what is missing is sent.",
    hereAlready: "Here already",
    sending: "Sending",
    received: "Received",
    notSent: "Not sent: the connection failed",
    refusedByServer: (status: number) => `Refused by the server (${status})`,
    photosArrived: (photos: number, all: number, checked: number) => `${photos} of ${all} photos arrived, ${checked} checked.`,

    // sending-list.ts
    wholeSending: "The whole sending",
    filesLabel: "Files being sent",
    sentSoFar: ({ here, lines, checked, refused }: { here: number; lines: number; checked: number; refused: number }) =>
      `${here} of ${lines} sent, ${checked} checked, ${refused} refused`,
    allChecked: "All photos are checked.",
    allSent: "Everything was sent. You can leave this page: the checks go on.",
    allHereAlready: "All of these photos are here already.",
    seePhotos: "See the photos of this sending",
    waiting: "Waiting",
  },
});
